import type { Settings } from '../../config/schema.ts';
import type { Issue, Touch } from '../../core/reader.ts';
import { AGREED, carriesOneOf, OBJECTION, SILENT_PERIOD } from '../../labels/status.ts';
import type { Standing } from '../../silence/look.ts';
import { ourMark } from './decide.ts';
import { ANNOUNCEMENT, announced, type Decision, NOTHING } from './deeds.ts';
import { answerSlot, type Ground, type Said } from './gather.ts';
import * as say from './texts.ts';

interface Hearing {
  readonly ground: Ground;
  readonly settings: Settings;
}

/** What a person's word does about a proposal, whether or not the settings know silent periods. */
export function wordOn(standing: Standing, said: Said, hearing: Hearing): Decision {
  const { issue, history } = standing.proposal;
  const about = { issue, history: history.known ? history.value : [], standing, said, hearing };
  const none = noProposal(issue);
  if (none) return { ...NOTHING, says: answer(said, say.noProposal(none, said.word)) };
  return said.word === 'object' ? object(about) : agree(about);
}

interface About {
  readonly issue: Issue;
  readonly history: readonly Touch[];
  readonly standing: Standing;
  readonly said: Said;
  readonly hearing: Hearing;
}

function object(about: About): Decision {
  const { issue, history, said, hearing } = about;
  const put = putOn(OBJECTION, about);
  const mine = ourMark(issue, history);
  return {
    ...put,
    off: takenOff(mine ? [mine] : [], put, about),
    says: answer(said, say.noted(said.by, hearing.ground.next)),
  };
}

/** Agreed is agreed: what spoke of silence or of an objection goes, whoever put it there, because a person says so. */
function agree(about: About): Decision {
  const { issue, history, said } = about;
  const put = putOn(AGREED, about);
  const isOver = (label: string): boolean => [SILENT_PERIOD, OBJECTION].some((one) => one === label.toLowerCase());
  const off = takenOff(issue.labels.filter(isOver), put, about);
  const before = announced(history);
  const body = say.endedAndAgreed(said.by);
  const isTold = before === null || before === body || put.notes.length > 0;
  const closing = isTold ? [] : [{ slot: ANNOUNCEMENT, body, because: say.announces() }];
  const unusual = unusualFor(about);
  return { ...put, off, says: [...(unusual ? answer(said, unusual) : []), ...closing] };
}

/** What whoever agreed should know of how things stood; null where everything was as usual. */
function unusualFor({ standing: { period }, hearing }: About): string | null {
  const { zone } = hearing.settings.meetings;
  if (period.state === 'running') return say.agreedEarly(period.end, zone);
  return period.state === 'stopped' ? say.agreedAgainst(period.by, zone) : null;
}

/** The label to put on, unless it is there or somebody took it off after the word was said. */
function putOn(label: string, { issue, history, said }: About): Decision {
  if (carriesOneOf(issue, [label])) return NOTHING;
  const off = history.findLast((one) => one.what === 'unlabeled' && one.label?.toLowerCase() === label);
  const isOverruled = off && !off.who.ours && Date.parse(off.at) > Date.parse(said.at);
  if (isOverruled) return { ...NOTHING, notes: [{ rule: 'overruled', text: say.overruled(label) }] };
  return { ...NOTHING, on: [{ label, because: becauseOf(said) }] };
}

/** Nothing comes off where the word was overruled, or where it could not be looked who objected: then it comes off later. */
function takenOff(labels: readonly string[], put: Decision, { standing, said }: About): Decision['off'] {
  if (put.notes.length > 0 || !standing.proposal.objections.known) return [];
  return labels.map((label) => ({ label, because: becauseOf(said) }));
}

function becauseOf({ by, word }: Said): string {
  return say.said(by, word);
}

/** The answers go before the labels: they tell of how things stood before them. */
function answer({ asked, word, by }: Said, body: string): Decision['says'] {
  return asked ? [{ slot: answerSlot(asked.comment), body, because: say.said(by, word) }] : [];
}

function noProposal(issue: Issue): 'closed' | 'pull request' | 'ours' | null {
  if (issue.isPull) return 'pull request';
  if (issue.author.ours) return 'ours';
  return issue.state === 'closed' ? 'closed' : null;
}
