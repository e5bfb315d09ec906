import { anyWord } from '../words/phrases.ts';

/** Words that stand before a number and name no repository: what it is, what happens with it, where it stands. */
const ORDINARY = new RegExp(
  `^(?:${anyWord(
    'a about above accept accepted across action actions add added adopt after again against agenda agree agreed ' +
      'all along already also an and another any approve approved are around as ask assigned at back because been ' +
      'before being below besides between block blocked both bug bugs but by call called came can card case cf ' +
      'change changes check clear close closed closes closing closure comment comments commit compare concerning ' +
      'confirm consider continue could cover cr crs create created current decide decision decline defect defects ' +
      'defer dependency discuss discussed discussion discussions do does done down draft drop duplicate duplicates ' +
      'during each either enhancement epic even every example except feature features few final finally finish ' +
      'first fix fixed fixes flaky follow followed for former from further gh github go good got had handle has ' +
      'have he her here his hold how however if implement implements in incident include including instead into is ' +
      'issue issues it item items its just keep know last later leave left let like link linked list lists look ' +
      'looked made make many mark me mention mentioned merge merged mergerequest met might minor mine more most ' +
      'motion move moved mr mrs much must my need needs neither never new next no nor not note noted notes now ' +
      'number of off old on once one only open opened or other our out over own parent pending per pick please ' +
      'point points postpone postponed pr present presented previous prior proceed proposal proposals proposed prs ' +
      'pull pulls question raise raised re read ready reject rejected related release remaining remember reopen ' +
      'reopened replace report reported request requests require resolve resolved resolves result review reviewed ' +
      'revisit rfc rfe same saw say says second see seems set she should show since skip so solve solved some split ' +
      'start started status still stories story submit such supersede superseded supersedes take task tasks than ' +
      'that the their them then there these they thing third this those through ticket tickets till to today todo ' +
      'together topic track triage two types under unless until up update updated upon us use used user uses usual ' +
      'versus via vote vs wait waits was we were what when where whether which while who why will wip with withdraw ' +
      'without wontfix work would write wrote yes yet you your',
  )})$`,
  'i',
);

/** English words with a hyphen are none of the names that have one. */
const HYPHENED =
  /^(?:re|pre|post|non|sub|co|un|in|on|off|up|follow|self|well|so|to|e|x|multi|inter|anti|semi|mid|long|short|high|low|top|first|second|last|all|cross|over|under|out|by|work|run|sign|check|back|read|must|nice|may|might|half|part|full|one|two|three|open|hand|end|year|day|time|ad)-|-(?:up|ups|off|in|out|on|by|to|down|back|through|over|time|term|level|side|related|based|specific|only|wide|free|like|style|ish|ed|ing|yet)$/i;

/** What the parts of a project are often called, so that each may have a repository of its own. */
const COMPONENT = new RegExp(
  `^(?:${anyWord(
    'api apis app apps backend back-end bindings bridge cli client clients cloud console core daemon dashboard db ' +
      'desktop devtools docker docs documentation driver drivers editor engine extension extensions firmware ' +
      'frontend front-end gateway gui homepage infra infrastructure installer lib library lite mobile model models ' +
      'parser plugin plugins portal proxy runtime schema schemas sdk server servers service services site spec ' +
      'specs std stdlib store studio stylesheet stylesheets template templates test-suite testsuite tests toolkit ' +
      'tooling tools ui validator viewer vm web webapp webpage webserver website wiki worker',
  )})$`,
  'i',
);

/** Trackers of another kind, whose numbers are none of GitHub's. */
const TRACKER = new RegExp(
  `^(?:${anyWord('jira redmine bugzilla bz launchpad lp trac rt otrs sourceforge gitlab zammad servicenow mantis phabricator asana trello youtrack pivotal helpdesk nmu')})$`,
  'i',
);

/** What a word before a number tells: a name for sure, perhaps one, another tracker's, or nothing of the kind. */
export type Naming = 'name' | 'perhaps' | 'tracker' | 'none';

/** `keel-web`, `icat.server`, `py_lamps`: written as only names are. */
const isIdentifier = (word: string): boolean =>
  /^\p{L}[\p{L}\d]*(?:[._-][\p{L}\d]+)+$/u.test(word) && /\p{L}{2}/u.test(word) && !HYPHENED.test(word);

/** Judges one word by the way it is written. */
export function namingOf(word: string): Naming {
  if (TRACKER.test(word)) return 'tracker';
  if (COMPONENT.test(word)) return 'perhaps';
  if (ORDINARY.test(word) || /(?:ed|ing|ion|ly|ment|'s)$/i.test(word) || !/\p{L}{2}/u.test(word)) return 'none';
  return isIdentifier(word) ? 'name' : 'none';
}

/** A word that could be somebody's or something's name, if it is used like one. */
export const couldName = (word: string): boolean =>
  namingOf(word) !== 'none' ||
  (!ORDINARY.test(word) &&
    !HYPHENED.test(word) &&
    /^\p{L}[\p{L}\d]{2,}$/u.test(word) &&
    !/(?:ed|ing|ion|ly|ment)$/i.test(word));
