import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mark } from '../../../src/core/marker.ts';
import type { Facts } from '../../../src/core/memory.ts';
import { minutesTemplate } from '../../../src/features/review-list/index.ts';
import * as say from '../../../src/features/review-list/template/texts.ts';
import { explainAll } from '../../../src/minutes/index.ts';
import { aComment, anIssue, REPO, settings, us } from '../builders.ts';
import { type Facts as Github, readerOf } from '../reader.ts';
import { aSight } from '../sight.ts';
import { asDocx, asPdf, filledIn, type Meeting, meeting } from './meetings.ts';

const VC = { key: '2019-02-04', date: '2019-02-04', start: '2019-02-04T14:00:00Z', zone: 'Europe/Paris', url: null };
const ASKED = { by: 'carla', issue: 12, comment: 900 };

/** Every meeting in three formats, read back in the same order. */
async function readBack(meetings: readonly Meeting[]) {
  const files = meetings.flatMap(({ sheet, settled }, n) => {
    const text = filledIn(say.template(sheet), settled);
    const formats = [
      ['md', Buffer.from(text)] as const,
      ['docx', asDocx(text)] as const,
      ['pdf', asPdf(text)] as const,
    ];
    return formats.map(([ending, bytes]) => ({ name: `${n}.${ending}`, bytes }));
  });
  return explainAll(files, { repository: REPO });
}

test('a template that is filled in and saved as Markdown, Word or PDF is read back: every decision, and no other', async () => {
  const meetings = fc.sample(meeting, { numRuns: process.env.LONG ? 1000 : 8, seed: 7 });
  const read = await readBack(meetings);
  expect(read).toHaveLength(3 * meetings.length);
  for (const [n, { minutes }] of read.entries()) {
    const { settled, sheet } = meetings[Math.floor(n / 3)] as Meeting;
    const closes = ({ word }: { word: string }): boolean => word === 'resolved' || word === 'rejected';
    const said = minutes.decisions.filter(({ outcome }) => outcome !== 'mentioned');
    expect([minutes.source, said.map((one) => `#${one.number} ${one.outcome} ${one.verdict}`).sort()]).toEqual([
      minutes.source,
      settled.map((one) => `#${one.number} ${one.word} ${closes(one) ? 'close' : 'keep'}`).sort(),
    ]);
    expect([minutes.meeting.date, minutes.nextMeeting?.date ?? null]).toEqual(['2019-02-04', sheet.next?.date ?? null]);
  }
}, 3_600_000);

/** Titles in which words of an outcome stand behind a sign, and titles that go on on a second line of a page. */
const TITLES = [
  'Reopen #12 and BLSample.code detector merged by Ann Bell sample as in the proposal',
  'Resolved: Dewar index merged by Ann Bell query at DLS PhasingStep',
  'Resolved: BLSample.code index described query as in the proposal Dewar for two sites',
  'See https://github.com/a/b/issues/4 and sample',
];

test('a template that nobody filled in decides nothing', async () => {
  const titled = {
    vc: VC,
    next: null,
    sites: [],
    topics: [],
    todo: [{ owner: null, text: TITLES[3] ?? '', issue: null }],
  };
  const meetings = [
    ...fc.sample(meeting, { numRuns: 3, seed: 8 }).map((one) => ({ ...one, settled: [] })),
    { sheet: { ...titled, issues: TITLES.map((title, n) => ({ number: 134 + n, title })) }, settled: [] },
  ];
  for (const { minutes } of await readBack(meetings))
    expect(minutes.decisions.filter(({ outcome }) => outcome !== 'mentioned')).toEqual([]);
}, 60_000);

describe('whoever asks for a template', () => {
  const ISSUES = [
    anIssue({ number: 3, title: 'Rename `Shipping` for @ann, see #4 and https://github.com/o/r/issues/5' }),
    anIssue({ number: 7, title: 'Done', state: 'closed' }),
    anIssue({ number: 9, title: 'Agreed', labels: ['status:agreed'] }),
    anIssue({ number: 12, title: 'Where it was asked' }),
  ];

  async function answer(remembers: Partial<Facts> = {}, github: Github = {}, issue = 12) {
    const own = settings({ meetings: { sites: { DLS: 'Europe/London' } } });
    const reader = readerOf({ issues: ISSUES, ...github });
    const look = aSight({ reader, at: '2019-01-30T10:00:00Z', settings: own, remembers });
    const job = { kind: 'minutes-template', repo: REPO, asked: { ...ASKED, issue } } as const;
    return minutesTemplate.plan(await minutesTemplate.gather(job, look), own).actions;
  }

  function bodyOf(actions: Awaited<ReturnType<typeof answer>>): string {
    return actions[0]?.do === 'comment.upsert' ? actions[0].body : '';
  }

  test('gets the issues of the checklist, what people are to do and what they proposed', async () => {
    const remembers: Partial<Facts> = {
      checklists: { lists: [{ meeting: '2019-02-04', items: [3, 7].map((issue) => ({ issue, carried: 0 })) }] },
      todo: { date: '2019-01-07', items: [{ owner: 'NS', text: 'close #3 soon', issue: null }] },
      topics: { topics: [{ text: 'Who hosts us?', who: 'ann', issue: 3, comment: 5, at: '2019-01-20T10:00:00Z' }] },
    };
    const actions = await answer(remembers);
    expect(actions).toMatchObject([{ do: 'comment.upsert', issue: 12, slot: 'answer:900:minutes-template' }]);
    expect(bodyOf(actions)).toMatchInlineSnapshot(`
"Minutes of the VC of Monday 4 February 2019, to be filled in: behind each \`Decision:\` one of \`resolved\`, \`rejected\`, \`accepted\`, \`deferred\`, \`action\`, \`undecided\`, then a colon and why, in words that hold no doubt; behind a site who was there, \`Ann Bell (AB), Carl Dorn (CD)\`. What is left empty is not read.

\`\`\`markdown
# Minutes of the VC, 4 February 2019

## Participants

- DLS:

## Actions of the last VC

- NS: close no. 3 soon

## News from the sites

- DLS:

## Topics

- Who hosts us? (ann)

## Review of issues

### #3 "Rename Shipping for ann, see no. 4 and …"

Decision:

## Any other business


## Actions


## Next VC

4 March 2019, 15:00 Europe/Paris
\`\`\`"
`);
  });

  test('on a checklist gets that VC, elsewhere the last one without minutes, else the next', async () => {
    const list = anIssue({ number: 81, author: us, body: mark('checklist:2019-01-07', 'List.') });
    expect(bodyOf(await answer({}, { issues: [...ISSUES, list] }, 81))).toContain(
      '# Minutes of the VC, 7 January 2019',
    );
    const checklists = { lists: [{ meeting: '2019-01-07', items: [] }] };
    expect(bodyOf(await answer({ checklists }))).toContain('# Minutes of the VC, 7 January 2019');
    const minuted = await answer({ checklists, 'last-meeting': { date: '2019-01-07' } });
    expect(bodyOf(minuted)).toContain('# Minutes of the VC, 4 February 2019');
    expect(bodyOf(minuted)).not.toContain('Agreed');
  });

  test('is answered once', async () => {
    const before = aComment({ author: us, body: mark('answer:900:minutes-template', 'Words.') });
    expect(await answer({}, { comments: { 12: [before] } })).toEqual([]);
  });
});

test('every sentence around it', () => {
  const sheet = { vc: VC, next: null, sites: [], topics: [], todo: [], issues: [{ number: 3, title: '```\n# x' }] };
  expect(say.template(sheet)).toMatchInlineSnapshot(`
"# Minutes of the VC, 4 February 2019

## Participants


## News from the sites


## Review of issues

### #3 "x"

Decision:

## Any other business


## Actions


## Next VC

"
`);
  expect(say.answer(VC, 'a ```` b')).toMatch(/^`{5}markdown$/m);
  expect([say.noMeeting(), say.because('ann'), say.answeredBefore()]).toMatchInlineSnapshot(`
[
  "I do not know of a VC to write minutes of; tell me with \`/ispyb next-meeting 2019-02-12 15:00\`, or set \`meetings.rule\` in the settings.",
  "ann asked for a template",
  "this comment was answered before",
]
`);
});
