import { describe, expect, test } from '@jest/globals';
import type { Ruling } from '../../src/core/ruling.ts';
import { answer } from '../../src/features/answer/index.ts';
import { minutesTemplate, slots } from '../../src/features/review-list/index.ts';
import { undo } from '../../src/features/undo/index.ts';
import { aComment, anIssue, aTouch, person, REPO, settings, us } from './builders.ts';
import { planFor, says } from './command/speaking.ts';
import { readerOf } from './reader.ts';
import { BACKLOG, planned, posted } from './review-list/backlog.ts';
import { aSight } from './sight.ts';
import { expectHarmless, saidIn, WAYS } from './ways.ts';

const AT = '2019-02-04T16:01:00Z';
const ASKED = { by: 'carla', issue: 12, comment: 900 };

/** Issues whose titles and labels are made of these words. */
function issuesWith(words: string) {
  return [
    anIssue({ number: 3, title: words, labels: [words, 'status:on-agenda'], comments: 1 }),
    anIssue({ number: 5, title: `x ${words}`, labels: ['stale'] }),
  ];
}

/** What is remembered, made of these words. */
function remembered(words: string) {
  const at = '2019-01-20T15:00:00Z';
  const doubt = { issue: 5, meeting: '2019-01-07', words, link: '#80', why: words, source: null };
  return {
    topics: { topics: [{ text: words, who: words, issue: 3, comment: 6, at }] },
    todo: { date: '2019-01-07', items: [{ owner: words, text: words, issue: null }] },
    doubts: { open: [doubt] },
    checklists: { lists: [{ meeting: '2019-02-04', items: [3, 5].map((issue) => ({ issue, carried: 0 })) }] },
  };
}

async function checklistWith(words: string) {
  const comments = { 3: [aComment({ author: person(words), createdAt: '2018-12-12T10:00:00Z' })] };
  return planned({ ...BACKLOG, issues: issuesWith(words), comments }, { remembers: remembered(words) });
}

/** What people are told of outcomes that somebody wrote on a checklist: where it was closed, and on the issue. */
async function outcomesWith(words: string) {
  const open = posted(await checklistWith('A title'));
  const line = words.replace(/\n/g, ' ');
  const body = open.body
    .replace(/outcome: (?=<!-- slot:3 )/, `outcome: resolved: ${line} `)
    .replace(/outcome: (?=<!-- slot:5 )/, `outcome: ${line} `);
  const closedAt = '2019-02-04T16:00:00Z';
  const list = { ...open, body, state: 'closed', stateReason: 'completed', closedAt, updatedAt: closedAt } as const;
  const history = { 81: [aTouch('closed', closedAt, { who: person('carla') })] };
  const reader = readerOf({ issues: [...issuesWith('A title'), list], history, rights: { carla: 'triage' } });
  const look = aSight({ reader, at: AT, remembers: remembered(words) });
  return slots.plan(await slots.gather({ kind: 'slots', repo: REPO, issue: 81 }, look), look.settings);
}

async function templateWith(words: string) {
  const reader = readerOf({ issues: issuesWith(words) });
  const look = aSight({ reader, at: AT, remembers: remembered(words) });
  const job = { kind: 'minutes-template', repo: REPO, asked: { ...ASKED, issue: 3 } } as const;
  return minutesTemplate.plan(await minutesTemplate.gather(job, look), look.settings);
}

function rulingWith(words: string): Ruling {
  const about = { issue: 12, meeting: '2019-01-07', words, link: '#80', because: words, source: null };
  const approval = { by: words, how: 'confirm' } as const;
  return { ...about, decided: 'resolved', did: 'closed', label: null, approval, at: AT, undone: { by: words, at: AT } };
}

async function answeredWith(words: string) {
  const reader = readerOf({ issues: [anIssue({ number: 5 })] });
  const look = aSight({ reader, at: AT, remembers: remembered(words) });
  const confirmed = { is: 'confirmed', issue: 5, as: 'rejected', asked: ASKED } as const;
  const job = { kind: 'answer', repo: REPO, by: 'carla', when: AT, answer: confirmed } as const;
  return answer.plan(await answer.gather(job, look), settings());
}

async function undoneWith(words: string) {
  const ruling = { ...rulingWith(words), undone: null };
  const history = { 12: [aTouch('closed', '2019-01-08T09:00:00Z', { who: us })] };
  const reader = readerOf({ issues: [anIssue({ number: 12, state: 'closed' })], history });
  const look = aSight({ reader, at: AT, remembers: { 'ruling:12': { rulings: [ruling] } } });
  const job = { kind: 'undo', repo: REPO, meeting: '2019-01-07', only: 12, asked: ASKED } as const;
  return undo.plan(await undo.gather(job, look), settings());
}

/** What commands with these words behind them, or about an issue with such a past, are answered. */
async function toldWith(words: string) {
  const line = words.replace(/\n/g, ' ');
  const github = { issues: [anIssue({ number: 12, title: words, labels: [words] })] };
  const sight = { remembers: { 'ruling:12': { rulings: [rulingWith(words)] } } };
  const said = ['why', 'status', `propose ${line}`, `confirm #3 ${line}`, `undo ${line}`, `${line}`].map(
    (command) => `/ispyb ${command}`,
  );
  return planFor(says(said.join('\n')), { github, sight });
}

describe('titles, labels and words of people never', () => {
  test.each(WAYS)('%s', async (_what, words, harm) => {
    const plans = await Promise.all(
      [checklistWith, outcomesWith, templateWith, answeredWith, undoneWith, toldWith].map((saying) => saying(words)),
    );
    const said = plans.flatMap(saidIn);
    expect(said.length).toBeGreaterThan(6);
    // The template stands in a fence of our own.
    expectHarmless(
      said.map((text) => text.replace(/^```(?:markdown)?$/gm, '')),
      harm,
    );
  });
});
