import { oneOf, saying } from '../../words/phrases.ts';
import { firstOf } from '../sieve/sieve.ts';
import { NUM } from './form-words.ts';
import type { Form } from './forms.ts';
import type { OutcomeRule, Ruled } from './outcome-rule.ts';

// What German and French scribes write, who often mix their own words with the English ones of the tracker.

/** With one of these a closing is denied, doubted, partial or still to come. */
const DOUBTED =
  '(?!.*(?<!\\p{L})(?:nicht|kein\\p{L}*|nie|noch|erst|wenn|falls|sobald|vielleicht|eventuell|bis|ob|sollte\\p{L}*|könnte\\p{L}*|wieder|leider|fast|teilweise|halb|nächste\\p{L}*|morgen|später|pas|ne|ni|jamais|si|quand|dès|peut-être|aucun\\p{L}*|encore|jusqu\\p{L}*|sauf|presque|partiellement|après|avant|prochain\\p{L}*|demain|devrait|pourrait|proposer?|vorschlag|würde\\p{L}*|meint|sagt|glaubt|denkt|prüft|klärt|testet|muss|müssen|soll|sollen|gegen|dagegen|statt|evtl|ggf|wer|eigentlich|theoretisch|selon|pense|croit|vérifie|teste|doit|lorsqu\\p{L}*|une fois|principe|normalement|s.il|nach (?!\\p{L}*(?:diskussion|abstimmung|gespräch))\\p{Lu}\\p{L}+)(?!\\p{L})|.*\\?)';
const ISSUE = "(?:das |dieses |dieser |der |le |la |l'|ce |cette )?(?:ticket|issue|vorgang|anfrage|demande|anomalie)";
const SUBJECT = `(?:(?:${NUM}|${ISSUE}|es|ceci|cela|c')[\\s:,–-]*)?`;
const SHUT = '(?:geschlossen|zugemacht|fermée?s?|closes?|clos|clôturée?s?)';
const SO = '(?:(?:damit|jetzt|nun|somit|also|heute|hiermit|donc|maintenant|ainsi|bien|mit \\p{L}+|avec \\p{L}+) )*';
const IS = '(?:(?:ist|wird|wurde|worden|est|a été|sera|sont|werden|wurden) )?';

const spoken = (source: string): RegExp => new RegExp(`^${DOUBTED}${source}[\\s.!)]*$`, 'iu');
/** Behind a colon only where a label stands before it: `La porte: fermée`. */
const AT_THE_END =
  '(?:.*[,.;–—-] |(?:ergebnis|beschluss|entscheidung|fazit|status|décision|résultat|statut|conclusion)\\s?: )?';

/** Ways to say in German or French that an issue is closed, or to tell that it can be. */
const FORMS_ABROAD: readonly Form[] = [
  {
    rule: 'said to be closed',
    sentence: 'It says that the issue is closed or resolved.',
    outcome: 'resolved',
    strength: 'last',
    pattern: spoken(
      `${AT_THE_END}(?:${SUBJECT}${IS}${SO}(?:(?:erledigt|behoben|gelöst|fertig) ?(?:und|,) |(?:corrigée?|résolue?|réglée?) ?(?:et|,) )?${SHUT}(?: worden)?|${ISSUE} (?:ist )?${SO}zu)`,
    ),
  },
  {
    rule: 'to be closed at the end',
    sentence: 'It gives the reason and says to close the issue, as the last word about it.',
    outcome: 'resolved',
    strength: 'last',
    pattern: spoken(
      `${AT_THE_END}(?:und |et )?${SUBJECT}(?:kann ${SO}(?:zu|weg|geschlossen werden|zugemacht werden)|können ${SO}(?:zu|weg|geschlossen werden)|peu(?:t|vent) ${SO}être ${SHUT}|on (?:le |la |les )?(?:ferme|clôt|clôture)|wir schließen(?: ${ISSUE}| es| das)?)`,
    ),
  },
];

/** What German and French words tell of an issue that stays open. */
const OUTCOMES_ABROAD: readonly OutcomeRule[] = [
  {
    rule: 'turned down',
    sentence: 'It says that it is not going to be done.',
    outcome: 'rejected',
    force: 3,
    pattern: saying(
      'abgelehnt',
      '(?:wird|werden) nicht (?:gemacht|umgesetzt|behoben|weiterverfolgt)',
      '(?:machen|wollen|brauchen) wir nicht',
      'wird (?:nicht mehr gebraucht|verworfen)',
      '(?:est |a été )?(?:rejetée?s?|refusée?s?|abandonnée?s?)',
      'on ne (?:le |la |les )?(?:fait|fera|corrige|corrigera) pas',
      'ne sera pas (?:fait|corrigée?|traitée?)',
    ),
  },
  {
    rule: 'done abroad',
    sentence: 'It says that it is done.',
    outcome: 'resolved',
    force: 2,
    pattern: saying(
      '(?:ist |sind |wurde |jetzt |schon |bereits )?(?:erledigt|behoben|gelöst)',
      '(?:est |sont |a été |déjà )?(?:corrigée?s?|résolue?s?|réglée?s?|terminée?s?)',
    ),
    unless:
      /(?<!\p{L})(?:nicht|noch|erst|wenn|sobald|fast|teilweise|kann|soll|muss|wird|werden|pas|presque|quand|sera|doit|si)(?!\p{L})|\?\s*$/iu,
  },
  {
    rule: 'put off',
    sentence: 'It is put off.',
    outcome: 'deferred',
    force: 3,
    pattern: saying(
      oneOf('verschoben', 'vertagt', 'zurückgestellt', 'aufgeschoben', 'wartet auf', 'warten auf', 'abwarten'),
      'bleib(?:t|en) (?:\\p{L}+ )?(?:offen|liegen)',
      '(?:auf|beim) nächste[nrs]? (?:mal|termin|treffen|sitzung|call)',
      '(?:nächstes|das nächste) mal',
      oneOf('reportée?s?', 'repoussée?s?', 'différée?s?', 'remis(?:e|es)? à', 'en attente', 'en suspens'),
      'reste(?:nt)? (?:\\p{L}+ )?ouvert(?:e|es|s)?',
      '(?:à|pour) la prochaine (?:réunion|fois|visio|séance)',
    ),
  },
  {
    rule: 'agreed',
    sentence: 'It was agreed.',
    outcome: 'accepted',
    force: 3,
    pattern: saying(
      oneOf(
        'beschlossen',
        'angenommen',
        'einstimmig',
        'alle (?:sind )?(?:einverstanden|dafür)',
        'zugestimmt',
        'genehmigt',
      ),
      oneOf(
        "à l'unanimité",
        'adoptée?s?',
        'acceptée?s?',
        "tout le monde (?:est )?d'accord",
        'tous d.accord',
        'validée?s?',
        'approuvée?s?',
      ),
    ),
    unless: /(?<!\p{L})(?:nicht|kein\p{L}*|noch|pas|ne)(?!\p{L})|\?\s*$/iu,
  },
  {
    rule: 'somebody will',
    sentence: 'Somebody is named who will do something.',
    outcome: 'action',
    force: 2,
    pattern:
      /(?<!\p{L})(?!(?:Das|Der|Die|Es|Wir|Ich|Alle|Niemand|Ce|Il|Elle|On|Le|La|Les|Cela|Personne)\s)\p{Lu}[\p{L}'-]+ (?:schaut|prüft|macht|schreibt|lädt|fragt|klärt|kümmert|übernimmt|testet|behebt|legt|erstellt|bereitet|schickt|sendet|meldet|ergänzt|korrigiert|baut|wird|soll|va|doit|regarde|vérifie|écrit|prépare|envoie|demande|corrige|teste|fait|prend|propose une|crée|ajoute|contacte|relance|peut (?:tester|faire|regarder|vérifier|voir)|verra|continue|s'en (?:charge|occupe))(?!\p{L})/u,
    unless: /\?\s*$/,
  },
  {
    rule: 'no conclusion',
    sentence: 'It says that nothing was concluded.',
    outcome: 'undecided',
    force: 2,
    pattern: saying(
      'niemand hat (?:\\p{L}+ )?(?:zeit|lust|eine meinung)',
      '(?:keine|ohne) (?:einigung|entscheidung|ergebnis|beschluss)',
      '(?:noch )?(?:unklar|unentschieden|umstritten)',
      '(?:pas|aucune|sans) (?:de )?(?:décision|conclusion|consensus)',
      '(?:à|reste à) (?:discuter|débattre|voir)',
    ),
  },
];

/** The words of most of them do not stand in a sentence that the others make look German or French. */
const saidAbroad = firstOf(OUTCOMES_ABROAD);

/** One of these stands in all that the forms and the outcomes fit; most sentences are spared a closer look. */
const CLOSES =
  /(?<!\p{L})zu(?!\p{L})|geschlossen|zugemacht|schließen|kann(?: \p{L}+)? (?:zu|weg)(?!\p{L})|können|ferm|clos(?:e?s?(?!\p{L}))|cl[ôo]t|clore/iu;
const SPEAKS =
  /[äöüßéèêàçô]|(?<!\p{L})(?:wird|werden|wir|nicht|niemand|alle|bleib\p{L}*|erledigt|behoben|warte\p{L}*|nächst\p{L}*|beschlossen|angenommen|einstimmig|abgelehnt|verschoben|vertagt|keine|ohne|ticket|reste\p{L}*|tous|pas|on|va|fait|prend|teste|macht|schreibt|schaut|fragt|testet|baut|legt|schickt|sendet|meldet|soll|regarde|envoie|demande|corrige|ajoute|contacte|relance|doit|peut|verra|continue|charge|occupe)(?!\p{L})/iu;

/** How these words say in German or French that an issue is closed. */
export const formAbroad = (text: string): Form | undefined =>
  CLOSES.test(text) ? FORMS_ABROAD.find(({ pattern }) => pattern.test(text)) : undefined;

/** They speak of closing, plainly or not. */
export const closesAbroad = (text: string): boolean =>
  /(?<!\p{L})(?:geschlossen|zugemacht|schließen|erledigt|kann (?:\p{L}+ )?(?:zu|weg)|ferm(?:er|ée?s?)|clos|clôtur(?:er|ée?s?)|cerrad[oa]s?|chius[oaie]|fechad[oa]s?|afgesloten|gesloten|zamknięt[aey]|suljettu|stängd|lukket)(?!\p{L})|クローズ/iu.test(
    text,
  );

/** What these words tell in German or French of an issue that is not closed. */
export const outcomeAbroad = (text: string): Ruled | undefined => (SPEAKS.test(text) ? saidAbroad(text) : undefined);
