import { TZDate } from '@date-fns/tz';
import { format } from '../core/dates.ts';
import type { Decision, Evidence, Explained, Explanation, Minutes } from '../minutes/index.ts';
import { type Io, painted } from './io.ts';
import { broken } from './table.ts';

const COLOURS = { close: 'green', ask: 'yellow', keep: 'gray' } as const;
/** First what would happen, then what is asked, then what stays. */
const ORDER = ['close', 'ask', 'keep'] as const;

/** A window that is narrower than this is not wrapped for; a line of more letters is hard to read. */
const NARROWEST = 40;
const WIDEST = 120;

/** Wraps words for the window of a person; where nobody is looking a line stays whole. */
function wrapped({ stdout }: Io, text: string, indent: number): string {
  const width = Math.min(stdout.columns ?? WIDEST, WIDEST) - indent;
  if (!stdout.isTTY || width < NARROWEST) return text;
  return broken(text, width).join(`\n${' '.repeat(indent)}`);
}

const only = (minutes: Minutes): string | null | undefined => {
  const names = new Set(minutes.decisions.map(({ repository }) => repository));
  return names.size === 1 ? [...names][0] : undefined;
};

/**
 * What one file decides, for a person: how many would close, are asked about and stay; each with the reason and the
 * words; the next VC, who was there, what is to do, and warnings. With a number, how the decision about it came about.
 */
export function sayMinutes(io: Io, { minutes, explanations }: Explained, number: number | undefined): string {
  const { title, date } = minutes.meeting;
  const head = painted(io, 'bold', [minutes.source, title, date].filter((part) => part !== null).join(' · '));
  if (minutes.error !== undefined) return `${head}\n  ${painted(io, 'red', wrapped(io, minutes.error, 2))}`;
  if (number !== undefined) return [head, ...sayExplanation(io, explanations, number)].join('\n');
  return [head, ...sayDecisions(io, minutes), ...sayRest(io, minutes)].join('\n');
}

const isOnlyNamed = ({ verdict, outcome }: Decision): boolean => verdict === 'keep' && outcome === 'mentioned';

function sayDecisions(io: Io, minutes: Minutes): readonly string[] {
  const { decisions } = minutes;
  if (decisions.length === 0) return ['  no decisions'];
  const shared = only(minutes);
  const name = (one: Decision): string => `${shared === undefined ? (one.repository ?? '') : ''}#${one.number}`;
  const [close, ask, keep] = ORDER.map((verdict) => decisions.filter((one) => one.verdict === verdict));
  const told = [...(close ?? []), ...(ask ?? []), ...(keep ?? []).filter((one) => !isOnlyNamed(one))];
  const named = decisions.filter(isOnlyNamed).map(name);
  const width = Math.max(0, ...told.map((one) => name(one).length));
  return [
    `  ${shared ?? (shared === null ? 'no repository is named; --repo OWNER/NAME tells it' : 'several repositories')}: ${close?.length ?? 0} to close, ${ask?.length ?? 0} to ask about, ${keep?.length ?? 0} to keep`,
    ...told.map((one) => sayDecision(io, one, name(one).padEnd(width))),
    ...(named.length > 0
      ? [`  ${painted(io, COLOURS.keep, 'keep ')}  ${wrapped(io, `only named: ${named.join(', ')}`, 9)}`]
      : []),
  ];
}

function sayDecision(io: Io, one: Decision, name: string): string {
  const verdict = painted(io, COLOURS[one.verdict], one.verdict.padEnd(5));
  const indent = 11 + name.length;
  return [
    `  ${verdict}  ${name}  ${wrapped(io, `${one.outcome}: ${one.because}`, indent)}`,
    `${' '.repeat(indent)}${wrapped(io, sayEvidence(one.evidence), indent)}`,
  ].join('\n');
}

function sayEvidence({ text, page, line }: Evidence): string {
  return `“${text}” (${page === null ? '' : `page ${page}, `}line ${line})`;
}

function sayExplanation(io: Io, explanations: readonly Explanation[], number: number): readonly string[] {
  const about = explanations.filter((one) => one.number === number);
  if (about.length === 0) return [`  #${number} is not mentioned`];
  return about.flatMap(({ repository, steps }) => [
    `  ${repository ?? ''}#${number}`,
    ...steps.flatMap(({ rule, sentence, evidence }) => [
      `    ${painted(io, 'cyan', rule)}: ${wrapped(io, sentence, 6)}`,
      `      ${wrapped(io, sayEvidence(evidence), 6)}`,
    ]),
  ]);
}

/** The moment as people say it, in UTC and in the zone of whoever reads it. */
function sayMoment(start: string, env: Io['env']): string {
  const zone = env.TZ || Intl.DateTimeFormat().resolvedOptions().timeZone;
  const at = (there: string, how: string): string => format(new TZDate(Date.parse(start), there), how);
  const here = /^(?:Etc\/)?(?:UTC|GMT|UCT|Zulu)$/.test(zone) ? '' : ` (${at(zone, 'EEE HH:mm')} in ${zone})`;
  return `${at('UTC', 'EEEE d MMMM yyyy, HH:mm')} UTC${here}`;
}

function sayNext({ start, date, tentative, url, text }: NonNullable<Minutes['nextMeeting']>, env: Io['env']): string {
  const when = start === null ? (date ?? 'no day named') : sayMoment(start, env);
  return `${when}${tentative ? ', tentative' : ''}${url === null ? '' : `, ${url}`}, “${text}”`;
}

function sayRest(io: Io, { nextMeeting, participants, actions, warnings }: Minutes): readonly string[] {
  const line = (label: string, text: string): string => `  ${label}: ${wrapped(io, text, 4 + label.length)}`;
  return [
    ...(nextMeeting ? [line('next VC', sayNext(nextMeeting, io.env))] : []),
    ...(participants.length > 0
      ? [line('present', participants.map(({ name, initials }) => name || initials).join(', '))]
      : []),
    ...actions.map(({ owner, text }) => line('to do', text.startsWith(owner ?? '') ? text : `${owner}: ${text}`)),
    ...warnings.map((warning) => line('note', warning)),
  ];
}
