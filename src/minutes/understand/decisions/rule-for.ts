import type { Statement } from '../items/items.ts';
import { anyWord } from '../words/phrases.ts';
import { asOpinion } from './rules/agreement.ts';
import { deedOf } from './rules/deeds.ts';
import { outcomeUnder } from './rules/headings.ts';
import { markOf } from './rules/marks.ts';
import type { Ruled } from './rules/outcome-rule.ts';
import { inShort, outcomeIn } from './rules/outcomes.ts';
import { REF, wordingOf } from './rules/wording.ts';
import { isQuoted } from './slots.ts';

/** A link whose words print no number says something about the item above it. */
const isSpoken = ({ sentence, named, item }: Statement): boolean =>
  item.length > 0 &&
  named.length > 0 &&
  named.every(({ from, to, number }) => {
    const printed = sentence.text.slice(from - sentence.from, to - sentence.from);
    return printed.length > 0 && !printed.includes(`${number}`);
  });

/** The words of a title only name a subject unless a status stands behind them, and those of an agenda only plan. */
export function ruleFor(statement: Statement, isNaming: boolean): Ruled | undefined {
  const { isTitle, plan, section, named, sentence, under } = statement;
  if (isSpoken(statement)) return outcomeIn(sentence.text);
  const { text, spoken } = wordingOf(statement);
  const listed = LISTED.exec(text)?.[1];
  if (listed) return outcomeUnder([listed]) ?? markOf(statement);
  const isBare =
    !isTitledByLink(statement, text) && (!/[:–—|-]\s*\S|[,.]\s+\S|\s\(\S/.test(sentence.text) || endsWithNumber(text));
  const behind = isTitle && !isNaming ? statusBeside(text, plan && section !== 'plans') : undefined;
  if (behind) return spoken ? asOpinion(behind, text) : behind;
  const isName =
    isTitle && (isNaming || isQuoted(statement) || (isBare && !isSentence(text) && !isTask(text, statement)));
  const isPlanned = plan && section !== 'plans' && (isTitle || named.length > 0);
  const status = isTitle
    ? text
        .split(/\s[–—|-]+\s|[:,.]\s+|\s\(/)
        .slice(1)
        .join(' – ')
    : '';
  const read = isName || isPlanned ? undefined : withDeed(outcomeIn(status) ?? outcomeIn(text), statement);
  const onlyNames = named.length > 0 && (read?.rule === 'task' || (isTitle && OF_TITLE.test(text) && isTalk(read)));
  const said = onlyNames ? undefined : read;
  if (said) return spoken ? asOpinion(said, text) : said;
  const bare = isTitle || BARE.test(text);
  return (
    (bare && named.length > 0 ? (outcomeUnder(under) ?? outcomeOfLead(statement)) : undefined) ?? markOf(statement)
  );
}

/** Words that announce a list are no longer than this. */
const LONGEST_LEAD = 60;
const IS_NO_RESULT = /[.!?]\s|^\W*(?:plans?|agenda|proposed)\b/i;

/** `Turned down:` above a list says of each of its numbers what it would say of one, unless that is told by its own words. */
function outcomeOfLead({ under, around, labels, block }: Statement): Ruled | undefined {
  const lead = [around, under.at(-1), ...labels].find((words) => words?.endsWith(':'));
  if (lead === undefined || lead.length > LONGEST_LEAD || block.cells.length > 1 || IS_NO_RESULT.test(lead))
    return undefined;
  const words = lead.replace(/[*_]/g, '').replace(/[\s:]+$/, '');
  const said = outcomeIn(words) ?? outcomeIn(`${words} ${REF}`);
  return said && said.force > 2 ? { ...said, force: 1 } : undefined;
}

/** What somebody does tells more than talk. */
function withDeed(read: Ruled | undefined, statement: Statement): Ruled | undefined {
  return read && read.force > 1 ? read : (deedOf(statement, wordingOf(statement)) ?? read);
}

/** A sign between the name of an item and how it stands. */
const SIGN = /\s[–—-]+\s|:\s/;
const SIGN_OR_BRACKET = /\s[–—-]+\s|:\s|\)[,;]?\s/;

/** `Buoys - postponed, author is absent, #12` and `#12 (buoys): postponed`: what is neither name nor number. */
function besideName(text: string): string | undefined {
  const at = text.lastIndexOf(REF);
  const ends = at > 0 && !/[\p{L}\d]/u.test(text.slice(at + 1));
  const begins = at === 0;
  const words = ends ? text.slice(0, at) : text.slice(1);
  const sign = ends ? SIGN.exec(words) : begins ? SIGN_OR_BRACKET.exec(words) : null;
  if (!sign || (ends && !/\p{L}/u.test(words.slice(0, sign.index)))) return undefined;
  const status = words.slice(sign.index + sign[0].length).replace(/[\s,;.(–—-]+$/, '');
  return /\p{L}/u.test(status) ? status : undefined;
}

/** What stands beside the name of an item in its title, in few words. */
function statusBeside(text: string, isPlanned: boolean): Ruled | undefined {
  const status = besideName(text);
  const found = status === undefined ? undefined : inShort(status);
  return isPlanned && found?.outcome === 'action' ? undefined : found;
}

/** The title is the link; the words behind it say something about it. */
function isTitledByLink({ sentence, named }: Statement, text: string): boolean {
  const [first] = named;
  const printed = first ? sentence.text.slice(Math.max(0, first.from - sentence.from), first.to - sentence.from) : '';
  return text.startsWith(REF) && named.length === 1 && /\p{L}{2,}\s+\p{L}{2,}/u.test(printed) && BEHIND.test(text);
}

const BEHIND = new RegExp(`^${REF}\\W*(?:[\\p{L}\\d'’-]+[\\s,;:]+){3}`, 'u');
/** `#12 - Discussion on buoys`: behind the number stands its name. */
const OF_TITLE = new RegExp(`^${REF}\\s*[:–—-]\\s[^.?!]{1,90}$`);
const isTalk = (rule: Ruled | undefined): boolean => rule?.force === 1 && rule.outcome === 'undecided';

/** `Deferred: #12 and #13`. */
const LISTED = new RegExp(`^([\\p{L} ]{3,40}):\\s*${REF}\\W*$`, 'u');
/** Nothing but numbers. */
const BARE = new RegExp(`^[${REF}\\W_]*$`);
/** Words before the first number, and nothing but signs behind the last. */
function endsWithNumber(text: string): boolean {
  const first = text.indexOf(REF);
  return first > 0 && /\w/.test(text.slice(0, first)) && !/[^\W_]/.test(text.slice(text.lastIndexOf(REF) + 1));
}
/** `#12 needs a test`, `#12 waits for #13`: with a verb right behind it the number begins a sentence. */
const SENTENCE = new RegExp(
  `^${REF}(?: \\([^()]{1,60}\\))? (?:needs?|waits?|stays?|remains?|is|was|has|will|can|should|must|depends|requires?|gets|got|goes)(?!\\p{L})`,
  'iu',
);
/** `#12 We go for it`, `#13 @mara please rebase`, `#14 parked`: no title begins like this. */
const SAID = new RegExp(
  `^${REF} @[\\w-]+ \\p{L}|^${REF} (?:${anyWord(
    'we everyone everybody nobody no_one all_(?:sites|agree|of|are|present) both_(?:sites|agree) still not_(?!found) waiting_(?:for|on|until) awaiting ' +
      'waits? to_be on_hold on_the parked postponed deferred moved_to pushed_to skip(?:ped)? punt(?:ed)? opinions ' +
      "unclear there_(?:is|was|are|were) it it's he she they this_(?:is|was|has|needs|can|will|one) that_(?:is|was) good_idea great_idea no_(?:progress|update|news|time|decision|conclusion|consensus|objections?|objection) " +
      'in_progress in_review under_(?:review|discussion) ongoing agreed approved accepted rejected declined merged_(?!cells) ready_(?:for|to) blocked needs? ' +
      'pr_(?:is|was|has|needs) patch_(?:is|was) next_(?:meeting|time|call|week) later low_priority ok okay yes discussed long_discussion see_if more_(?:discussion|work|time)',
  )})(?!\\p{L})|^${REF} \\p{Lu}[\\p{L}'-]+ (?:to|will|prepares|writes|checks|asks|tests|looks|works|sends|has|is|wants|thinks|says) \\p{Ll}`,
  'iu',
);
/** `Mara to test #12`, where Mara speaks in these minutes: no title begins with somebody who does something. */
const DOES =
  /^@?([\p{L}'’.-]{2,30})(?:,? (?:and|&|\+) \p{Lu}[\p{L}'’.-]+)? (?:to|will|reviews|tests|checks|fixes|merges|writes|finishes|drafts|closes|answers|reads|takes|updates|rebases) \S/u;
const isTask = (text: string, { speakers }: Statement): boolean =>
  speakers.has((DOES.exec(text)?.[1] ?? '').toLowerCase());
/** A word in capitals or with a colon that tells what follows, never a title. */
const LABEL =
  /^(?:agreed|resolved|resolution|decision|decided|action(?: item)?|todo|accepted|approved|rejected|conclusion|outcome|consensus)\s*[:–—-]\s/i;

/** `Accept #12`, `postpone #13`, and nothing else. */
const ORDERED = new RegExp(
  `^(?:${anyWord('accept approve adopt merge postpone defer reject decline drop punt park keep skip reopen')}) (?:the |this )?(?:\\p{L}+ )?${REF}[^\\p{L}]*$`,
  'iu',
);

const isSentence = (text: string): boolean => [SENTENCE, SAID, LABEL, ORDERED].some((one) => one.test(text));
