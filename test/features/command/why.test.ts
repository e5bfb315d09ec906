import { describe, expect, test } from '@jest/globals';
import type { Issue, Touch } from '../../../src/core/reader.ts';
import type { Ruling } from '../../../src/core/ruling.ts';
import * as say from '../../../src/features/command/why/texts.ts';
import { anIssue, aRepository, aTouch, person, settings, us } from '../builders.ts';
import { planFor, says, told, weSaid } from './speaking.ts';

const PROPOSAL = { title: 'New column Detector.repairedAt', body: 'Add a column `Detector.repairedAt`.' };

/** What is answered to `/ispyb why` on issue 12. */
async function whyOf(
  issue: Partial<Issue>,
  history: readonly Touch[] = [],
  own: Readonly<Record<string, unknown>> = {},
  archived = false,
): Promise<string> {
  const facts = { issues: [anIssue({ number: 12, ...issue })], history: { 12: history } };
  const github = { ...facts, repositories: [aRepository({ archived })] };
  const plan = await planFor(says('/ispyb why', { author: person('mallory') }), {
    github,
    sight: { settings: settings(own) },
  });
  return told(plan).join('\n');
}

const labeled = (label: string, at: string, who = us) => aTouch('labeled', at, { who, label });

const AGREED: Ruling = {
  ...{ issue: 12, meeting: '2019-01-07', decided: 'accepted', did: 'labelled', label: 'status:agreed' },
  ...{ words: 'agreed, @ann', link: '[vc.md, line 4](x)', because: 'It says “agreed”.' },
  source: { repo: 'fiction/Papers', path: 'minutes/vc.md', blob: 'b10b', commit: 'c0' },
  ...{ approval: null, at: '2019-01-09T09:00:00Z', undone: null },
};
const CLOSED: Ruling = {
  ...{ ...AGREED, meeting: '2019-01-14', decided: 'resolved', did: 'closed', label: null },
  approval: { by: 'carla', how: 'confirm' },
};

describe('why', () => {
  test('tells which words of which minutes decided, by which rule, who approved it and what became of it', async () => {
    const history = [
      labeled('status:agreed', '2019-01-09T09:00:00Z'),
      aTouch('closed', '2019-01-15T09:00:00Z', { who: us }),
    ];
    const issue = { number: 12, title: 'A question', labels: ['status:agreed'], state: 'closed' } as const;
    const github = { issues: [anIssue(issue)], history: { 12: history } };
    const sight = { remembers: { 'ruling:12': { rulings: [AGREED, CLOSED] } } };
    expect(told(await planFor(says('/ispyb why'), { github, sight })).join('\n')).toMatchInlineSnapshot(`
"answer:900: **Labels**

- \`status:agreed\` is mine, of 9 Jan 2019: the minutes of 2019-01-07 say accepted: “agreed, @​ann”

**Decisions**

- VC of 2019-01-14, resolved: “agreed, @​ann” ([vc.md, line 4](x)). It says “agreed”. carla confirmed it. I closed it.
- VC of 2019-01-07, accepted: “agreed, @​ann” ([vc.md, line 4](x)). It says “agreed”. I put \`status:agreed\` on it.

**Silence**: it is closed, so no clock runs."
`);
  });

  test('tells anybody of labels and their words, of the clock and its next day, and of the turn', async () => {
    const labels = ['kind:new-column', 'area:sample', 'vc', 'size:small'];
    const history = [
      labeled('kind:new-column', '2018-12-03T09:00:00Z'),
      labeled('size:small', '2018-12-03T09:00:00Z'),
      labeled('vc', '2018-12-04T09:00:00Z', person('carla')),
      labeled('area:beamline', '2018-12-03T09:00:00Z'),
      aTouch('unlabeled', '2018-12-05T09:00:00Z', { who: person('carla'), label: 'area:beamline' }),
      aTouch('commented', '2019-01-28T10:00:00Z', { who: person('mallory'), text: '/ispyb why' }),
      aTouch('commented', '2018-12-05T09:00:00Z', { who: person('carla'), text: 'Which detectors?', insider: true }),
    ];
    const own = {
      meetings: { closures: [{ from: '2018-12-24', to: '2019-01-01' }] },
      stale: { perLabel: { 'size:small': 60 } },
    };
    expect(
      await whyOf({ ...PROPOSAL, labels, createdAt: '2018-12-03T08:00:00Z' }, history, own),
    ).toMatchInlineSnapshot(`
"answer:900: **Labels**

- \`kind:new-column\` is mine, of 3 Dec 2018: existing tables get new columns: “New column”
- \`area:sample\` was not put on by me; I leave it
- \`vc\` was put on by carla on 4 Dec 2018; I leave it
- \`size:small\` is mine, of 3 Dec 2018: a suggestion by the rule of 26 February 2018: new fields on existing tables for an existing technique are small; a maintainer's label wins
- \`area:beamline\` would be mine, but carla took it off on 5 Dec 2018, so it stays off

**Silence**: the last sign of life was on 5 Dec 2018, 45 days of 60 by the clock of \`size:small\`; closures do not count. If nobody comes back, the sweep of 18 Feb 2019 puts \`stale\` on it.

**Turn**: it waits for its author, ann; carla had the last word."
`);
  });

  test('says so where a person chose another kind, or where the words are gone', async () => {
    const history = [
      labeled('kind:question', '2018-12-04T09:00:00Z', person('carla')),
      labeled('area:EM', '2018-12-03T09:00:00Z'),
    ];
    const answer = await whyOf({ ...PROPOSAL, labels: ['kind:question', 'area:EM'] }, history);
    expect(answer).toContain('`kind:new-column` would be mine, but `kind:question` was chosen');
    expect(answer).toContain('`area:EM` is mine, of 3 Dec 2018: for words that its text no longer has');
  });

  test('of what is stale it says who marked it, and never quotes harm', async () => {
    const quiet = anIssue({ number: 12, labels: ['stale', 'kind:`@all`'], title: 'Ask @everybody', body: '' });
    expect(await whyOf(quiet, [labeled('stale', '2019-01-21T05:00:00Z')])).toContain(
      'I put `stale` on it on 21 Jan 2019',
    );
    const theirs = await whyOf(quiet, [labeled('stale', '2019-01-21T05:00:00Z', person('carla'))]);
    expect(theirs).toContain('`stale` was not put on by me');
    expect(theirs).not.toMatch(/@everybody|``/);
  });

  test('where no clock runs it says why', async () => {
    const kept = weSaid('keep:2019-12-31:900');
    const answer = aTouch('commented', '2018-01-09T09:00:00Z', { who: us, text: kept.body });
    expect(await whyOf({}, [answer])).toContain('somebody asked to keep it until 2019-12-31');
    expect(await whyOf({ labels: ['keep'] })).toContain('no clock runs, because it carries `keep`');
    expect(await whyOf({ state: 'closed' })).toContain('it is closed, so no clock runs');
    expect(await whyOf({}, [], {}, true)).toContain('archived');
    expect(await whyOf({ author: us })).toContain('I posted this issue myself');
    expect(await whyOf({ isPull: true })).toContain('This is a pull request');
  });

  test('of a small proposal it says how its silent period stands, and whose label that is', async () => {
    const history = [labeled('status:silent-period', '2019-01-21T09:00:00Z')];
    const small = { ...PROPOSAL, labels: ['size:small', 'status:silent-period'], createdAt: '2019-01-21T08:00:00Z' };
    const answer = await whyOf(small, history, { silence: { starts: 'opened' } });
    expect(answer).toContain('**Consent**: silent period until **11 Feb 2019**, if nobody objects.');
    expect(answer).toContain('- `status:silent-period` is mine, of 21 Jan 2019: it says how far this has come');
    expect(await whyOf(small, history)).not.toContain('Consent');
  });

  test('what cannot be read is answered later, not by halves', async () => {
    const github = { issues: [anIssue({ number: 12 })] };
    for (const failing of ['issue', 'history', 'repository'] as const)
      await expect(planFor(says('/ispyb why'), { github, faults: { failing } })).rejects.toThrow(failing);
  });
});

test('every sentence of why', () => {
  const clock = { limit: 180, since: '5 Dec 2018', days: 1, stale: 'stale', sweep: '4 Feb 2019' };
  const heard: Record<keyof typeof say, readonly string[]> = {
    ours: [say.ours()],
    pullRequest: [say.pullRequest()],
    labels: [say.labels(['one', 'two'])],
    noLabels: [say.noLabels()],
    labelOurs: [
      say.labelOurs('kind:enum', '5 Dec 2018', 'it says “add <b>”'),
      say.labelOurs('kind:enum', '5 Dec 2018', null),
    ],
    statusOurs: [say.statusOurs('status:silent-period', '5 Dec 2018')],
    period: [say.period('silent period until **29 Jan 2018**, if nobody objects')],
    labelBy: [say.labelBy('vc', 'carla', '5 Dec 2018')],
    labelByNobody: [say.labelByNobody('vc')],
    takenOff: [say.takenOff('kind:enum', 'carla', '5 Dec 2018')],
    chosenInstead: [say.chosenInstead('kind:enum', 'kind:docs')],
    closed: [say.closed()],
    archived: [say.archived()],
    staleByUs: [say.staleByUs('stale', '4 Feb 2019', '5 Dec 2018')],
    staleByOthers: [say.staleByOthers('stale')],
    kept: [say.kept('2019-12-31')],
    noClock: [say.noClock('label', 'keep'), say.noClock('milestone', '5.0'), say.noClock('clock', 'status:agreed')],
    clock: [say.clock({ ...clock, label: null }), say.clock({ ...clock, label: 'kind:question', days: 3 })],
    decisions: [say.decisions(['one'])],
    decision: [
      say.decision({ ...CLOSED, undone: { by: '@carla', at: '' } }, 'done'),
      say.decision(CLOSED, 'not so any more'),
      say.decision({ ...CLOSED, did: 'told' }, 'done'),
      say.decision({ ...CLOSED, did: 'nothing', decided: 'open' }, 'done'),
      say.decision(AGREED, 'done'),
    ],
    turn: [
      say.turn({ of: 'collaboration', last: null }),
      say.turn({ of: 'collaboration', last: 'ann' }),
      say.turn({ of: 'author', author: 'ann', because: { is: 'asked', label: 'status:needs-info' } }),
      say.turn({ of: 'author', author: 'ann', because: { is: 'answered', by: 'carla' } }),
    ],
  };
  expect(Object.values(heard).flat().join('\n')).toMatchInlineSnapshot(`
"I posted this issue myself: it gets no labels for its text, and its silence is not counted.
This is a pull request: I label and sweep issues only.
**Labels**

- one
- two
**Labels**: none, and its text asks for none.
\`kind:enum\` is mine, of 5 Dec 2018: it says “add &lt;b&gt;”
\`kind:enum\` is mine, of 5 Dec 2018: for words that its text no longer has
\`status:silent-period\` is mine, of 5 Dec 2018: it says how far this has come
**Consent**: silent period until **29 Jan 2018**, if nobody objects.
\`vc\` was put on by carla on 5 Dec 2018; I leave it
\`vc\` was not put on by me; I leave it
\`kind:enum\` would be mine, but carla took it off on 5 Dec 2018, so it stays off
\`kind:enum\` would be mine, but \`kind:docs\` was chosen, and that counts
**Silence**: it is closed, so no clock runs.
**Silence**: the repository is archived, so no clock runs.
**Silence**: I put \`stale\` on it on 4 Feb 2019, after the last sign of life on 5 Dec 2018. Any comment or edit takes it off again; I never close an issue for being quiet.
**Silence**: \`stale\` was not put on by me, so I leave it.
**Silence**: somebody asked to keep it until 2019-12-31, so it is not counted as stale before.
**Silence**: no clock runs, because it carries \`keep\`.
**Silence**: no clock runs, because it belongs to the milestone “5.0”.
**Silence**: no clock runs, because with \`status:agreed\` the clock never runs out.
**Silence**: the last sign of life was on 5 Dec 2018, 1 day of 180 by the clock of all issues; closures do not count. If nobody comes back, the sweep of 4 Feb 2019 puts \`stale\` on it.
**Silence**: the last sign of life was on 5 Dec 2018, 3 days of 180 by the clock of \`kind:question\`; closures do not count. If nobody comes back, the sweep of 4 Feb 2019 puts \`stale\` on it.
**Decisions**

- one
VC of 2019-01-14, resolved: “agreed, @​ann” ([vc.md, line 4](x)). It says “agreed”. carla confirmed it. I closed it, and @​carla took it back.
VC of 2019-01-14, resolved: “agreed, @​ann” ([vc.md, line 4](x)). It says “agreed”. carla confirmed it. I was to close it, which is not so any more.
VC of 2019-01-14, resolved: “agreed, @​ann” ([vc.md, line 4](x)). It says “agreed”. carla confirmed it. I told it here and closed nothing.
VC of 2019-01-14, open: “agreed, @​ann” ([vc.md, line 4](x)). It says “agreed”. carla confirmed it. I did nothing.
VC of 2019-01-07, accepted: “agreed, @​ann” ([vc.md, line 4](x)). It says “agreed”. I put \`status:agreed\` on it.
**Turn**: it waits for the collaboration; nobody has answered yet.
**Turn**: it waits for the collaboration; ann had the last word.
**Turn**: it waits for its author, ann; \`status:needs-info\` asks for more.
**Turn**: it waits for its author, ann; carla had the last word."
`);
});
