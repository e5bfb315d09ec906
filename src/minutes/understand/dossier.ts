import type { Evidence, Outcome } from '../types.ts';
import { clausesOf, subjectOf } from './clauses.ts';
import type { Statement } from './items.ts';
import { noteOf, releaseNotesIn } from './releases.ts';
import type { Attributed } from './repositories.ts';
import { type Closing, closingIn } from './rules/closing.ts';
import { outcomeUnder } from './rules/headings.ts';
import { type Force, type OutcomeRule, outcomeIn } from './rules/outcomes.ts';
import { REF, wordingOf } from './rules/wording.ts';

/** One thing said about one number. */
export interface Said {
  readonly statement: Statement;
  readonly rule: string;
  readonly sentence: string;
  readonly outcome: Outcome;
  /** How much the words settle; a closing settles by what it says, not by this. */
  readonly force: Force;
  readonly closing: Closing | undefined;
  /** The number is the subject here, not named in passing. */
  readonly own: boolean;
  readonly evidence: Evidence;
}

/** Everything that the document says about one number. */
export interface Dossier {
  readonly repository: string | null;
  readonly number: number;
  readonly references: readonly Attributed[];
  readonly said: readonly Said[];
  readonly mention: Evidence;
}

const LONGEST = 400;

function evidenceOf(statement: Statement): Evidence {
  const { text, line } = statement.sentence;
  return { text: text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text, page: line.page, line: line.at };
}

/** The title of a section may be the whole verdict about what stands below it. */
function byTitle(statement: Statement): Closing | undefined {
  const { section, named, isTitle, firm } = statement;
  if (!firm || !isTitle || named.length === 0 || (section !== 'rejected' && section !== 'closed')) return undefined;
  const outcome = section === 'rejected' ? 'rejected' : 'resolved';
  return {
    rule: 'under a title',
    sentence: `It stands under the title "${section}".`,
    outcome,
    strength: section === 'rejected' ? 'firm' : 'soft',
    about: named,
    doubts: [],
  };
}

const keyOf = (one: Attributed): string => `${one.repository?.toLowerCase() ?? ''}#${one.number}`;

/** A verdict of the title above is quoted with that title. */
function quoted(statement: Statement, closing: Closing): Evidence {
  const evidence = evidenceOf(statement);
  const title = statement.under.at(-1);
  return closing.rule === 'under a title' && title ? { ...evidence, text: `${title}: ${evidence.text}` } : evidence;
}

/** What a closing that is doubted still says about where things stand. */
const DOUBTED: Readonly<Record<string, Outcome>> = {
  future: 'action',
  condition: 'action',
  task: 'action',
};

function closingSaid(statement: Statement, closing: Closing): Said {
  const { rule, sentence, outcome, doubts } = closing;
  const doubt = doubts[0];
  const vague = doubt !== undefined || rule === 'speaks of closing';
  const other = vague ? outcomeIn(wordingOf(statement).text) : undefined;
  const open = other && other.force > 1 ? other.outcome : (DOUBTED[doubt?.name ?? ''] ?? 'undecided');
  return {
    statement,
    rule,
    sentence,
    outcome: vague ? open : outcome,
    force: vague ? (other?.force ?? 1) : 3,
    closing,
    own: statement.firm || statement.named.length > 0,
    evidence: quoted(statement, closing),
  };
}

/** A link whose words print no number says something about the item above it. */
const isSpoken = ({ sentence, named, item }: Statement): boolean =>
  item.length > 0 &&
  named.length > 0 &&
  named.every(({ from, to, number }) => {
    const printed = sentence.text.slice(from - sentence.from, to - sentence.from);
    return printed.length > 0 && !printed.includes(`${number}`);
  });

/** The words of a title only name a subject unless a status stands behind them, and those of an agenda only plan. */
function ruleFor(statement: Statement): OutcomeRule | undefined {
  const { isTitle, plan, section, named, sentence, under } = statement;
  if (isSpoken(statement)) return outcomeIn(sentence.text);
  const { text } = wordingOf(statement);
  const isName = isTitle && (!/[:–—|-]\s*\S/.test(sentence.text) || NUMBER_LAST.test(text));
  const isPlanned = plan && section !== 'plans' && (isTitle || named.length > 0);
  const status = isTitle
    ? text
        .split(/\s[–—|-]+\s|:\s+/)
        .slice(1)
        .join(' – ')
    : '';
  const said = isName || isPlanned ? undefined : (outcomeIn(status) ?? outcomeIn(text));
  return said ?? (isTitle && named.length > 0 ? outcomeUnder(under) : undefined);
}

const NUMBER_LAST = new RegExp(`\\w.*${REF}[\\W_]*$`);
const NAMED = { rule: 'named', sentence: 'It is named.', outcome: 'mentioned', force: 0 } as const;

function plainly(statement: Statement, ruled: Pick<OutcomeRule, 'rule' | 'sentence' | 'outcome' | 'force'>): Said {
  const { rule, sentence, outcome, force } = ruled;
  const { firm: own } = statement;
  return { statement, rule, sentence, outcome, force, closing: undefined, own, evidence: evidenceOf(statement) };
}

type Told = { about: readonly Attributed[]; said: Said };

/** What a sentence says of numbers in passing is said of the item above; of several clauses each says its own. */
function ruledIn(statement: Statement, numbers: readonly Attributed[]): Told[] {
  const ruled = ruleFor(statement) ?? NAMED;
  const subject = subjectOf(statement);
  if (subject.length > 0 && ruled.force > 0)
    return [
      { about: numbers, said: plainly(statement, NAMED) },
      { about: subject, said: { ...plainly(statement, ruled), own: true } },
    ];
  const clauses = ruled.force > 0 && statement.named.length > 1 ? clausesOf(wordingOf(statement)) : [];
  if (clauses.length < 2) return [{ about: numbers, said: plainly(statement, ruled) }];
  return clauses.map(({ text, about }) => ({
    about: about.filter((one) => numbers.includes(one)),
    said: plainly(statement, outcomeIn(text) ?? ruled),
  }));
}

function saidIn(statement: Statement, isNote: boolean): Told[] {
  const { named, topic, item } = statement;
  if (named.length + topic.length + item.length === 0) return [];
  const closing = byTitle(statement) ?? (isNote ? noteOf(statement) : undefined) ?? closingIn(statement);
  const out = closing ? [{ about: closing.about, said: closingSaid(statement, closing) }] : [];
  const numbers = named.length ? named : topic;
  const rest = numbers.filter((one) => !closing?.about.includes(one));
  return rest.length === 0 ? out : [...out, ...ruledIn(statement, rest)];
}

/** Gathers what is said about each number, in the order of their first mention. */
export function dossiersOf(statements: readonly Statement[]): Dossier[] {
  const found = new Map<string, { references: Attributed[]; said: Said[]; mention: Evidence }>();
  const of = (one: Attributed, statement: Statement) => {
    const entry = found.get(keyOf(one)) ?? { references: [], said: [], mention: evidenceOf(statement) };
    found.set(keyOf(one), entry);
    return entry;
  };
  const notes = releaseNotesIn(statements);
  for (const statement of statements) {
    for (const one of statement.named) of(one, statement).references.push(one);
    for (const { about, said } of saidIn(statement, notes.has(statement.sentence)))
      for (const one of new Set(about)) of(one, statement).said.push(said);
  }
  return [...found.values()].flatMap(({ references, said, mention }) => {
    const first = references[0];
    return first ? [{ repository: first.repository, number: first.number, references, said, mention }] : [];
  });
}
