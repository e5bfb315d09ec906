import { shortDay } from '../calendar/spoken.ts';
import type { Issue } from '../core/reader.ts';
import { count, quoted, title } from '../core/say.ts';
import type { None, Period, Stop } from './period.ts';

/** A proposal and how its silent period stands, as one item of a list. */
export function pending(issue: Pick<Issue, 'number' | 'title'>, period: Period, zone: string): string {
  return `#${issue.number} **${title(issue.title) || 'untitled'}** · ${standing(period, zone)}`;
}

/** How a silent period stands, as a clause. Days are those of a zone. */
export function standing(period: Period, zone: string): string {
  switch (period.state) {
    case 'none':
      return noPeriod(period.why);
    case 'due':
      return 'silent period not shown yet';
    case 'running':
      return `silent period until **${shortDay(period.end, zone)}**, if nobody objects${pauses(period, zone)}`;
    case 'stopped':
      return `silent period stopped: ${stopped(period.by, zone)}`;
    case 'ended':
      return `silent period ended on **${shortDay(period.end, zone)}** without objection; waits for \`/ispyb agree\``;
    case 'unknown':
      return `silent period not known just now: ${quoted(period.why)}`;
  }
}

/** What stopped a silent period, as a clause. */
export function stopped({ how, who, at }: Stop, zone: string): string {
  const person = who === null ? 'somebody' : quoted(who, 60);
  const when = at === null ? '' : ` on ${shortDay(at, zone)}`;
  const did: Readonly<Record<Stop['how'], string>> = {
    label: 'objected',
    command: 'objected',
    reaction: 'objected with 👎',
    question: 'asked something',
    comment: 'commented',
  };
  return `${person} ${did[how]}${when}`;
}

/** Why a proposal has no silent period, as a clause. */
export function noPeriod(why: None): string {
  const because: Readonly<Record<None, string>> = {
    off: 'the settings know no silent periods',
    closed: 'it is closed',
    'pull request': 'it is a pull request',
    ours: 'the bot posted it',
    decided: 'it is decided already, by label',
    'not small': 'it is no small proposal',
    'taken off': 'somebody took its label off',
    'too old': 'it would have ended before anybody was told of it',
  };
  return `no silent period: ${because[why]}`;
}

function pauses(period: Extract<Period, { state: 'running' }>, zone: string): string {
  if (period.pausedUntil) return `; the clock pauses until ${shortDay(period.pausedUntil, zone)}`;
  return period.pausedDays > 0 ? `; ${count(period.pausedDays, 'day')} of closure not counted` : '';
}
