import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { minutesOf, verdicts } from './support/documents.ts';

const page = readFileSync('docs/minutes.md', 'utf8');
const template = readFileSync('docs/templates/minutes.md', 'utf8');

const result = (markdown: string): string[] =>
  minutesOf(markdown).decisions.map(({ number, outcome, verdict }) => `#${number} ${outcome}, ${verdict}`);

describe('the page for scribes', () => {
  test('shows lines that are read as it says', () => {
    const lines = [...page.matchAll(/^\| (`#\d+ .*`) \|/gm)].flatMap(([, cell]) => cell?.match(/(?<=`)#[^`]+/g) ?? []);
    expect(result(lines.map((line) => `- ${line}`).join('\n'))).toEqual([
      '#12 resolved, close',
      '#13 rejected, close',
      '#14 accepted, keep',
      '#15 deferred, keep',
      '#16 action, keep',
      '#17 undecided, keep',
    ]);
  });

  test('shows an item that is read as it says', () => {
    expect(result(/```\n(### [\s\S]*?)```/.exec(page)?.[1] ?? '')).toEqual(['#13 rejected, close']);
  });

  test('decides nothing itself', () => {
    expect(verdicts(page)).not.toContain('close');
  });
});

describe('the template', () => {
  test('says nothing before it is filled in', () => {
    expect(minutesOf(template)).toMatchObject({ decisions: [], nextMeeting: null, participants: [], actions: [] });
  });

  test('filled in', () => {
    const words = new Map([
      ['Participants', '- PIER: Ann Bell (AB), Carl Dorn (CD)'],
      ['Review of issues', '- #12 resolved: the column exists\n\n### #13 Draught\n\nDecision: rejected'],
      ['Actions', '- AB: write the index'],
      ['Next VC', '11 February 2019, 15:00 Europe/Paris, https://a.example/7'],
    ]);
    const filled = template
      .replace('DAY MONTH YEAR', '14 January 2019')
      .replace(/^## (.*)$/gm, (title, name: string) => `${title}\n\n${words.get(name) ?? ''}`);
    expect(minutesOf(filled)).toMatchObject({
      meeting: { title: 'Minutes of the VC, 14 January 2019', date: '2019-01-14' },
      participants: [
        { name: 'Ann Bell', initials: 'AB', site: 'PIER' },
        { name: 'Carl Dorn', initials: 'CD', site: 'PIER' },
      ],
      decisions: [
        { number: 12, verdict: 'close' },
        { number: 13, verdict: 'close' },
      ],
      nextMeeting: { start: '2019-02-11T14:00:00Z', url: 'https://a.example/7' },
      actions: [{ owner: 'AB' }],
    });
  });
});

describe('the form', () => {
  test.each(['Open actions', 'Actions', 'Risks', 'Votes', 'Jira tickets'])(
    'asks below a title whose numbers may count something else: %s',
    (title) => {
      expect(verdicts(`## ${title}\n\n- #12 resolved: done\n`)).toBe('#12 ask');
    },
  );

  test.each([
    ['several numbers', '- #12, #13 resolved: both exist\n', '#12 resolved, close; #13 resolved, close'],
    [
      'lines of one paragraph',
      '#12 resolved: it exists\n#13 deferred: spring\n',
      '#12 resolved, close; #13 deferred, keep',
    ],
    [
      'the address of an issue',
      'https://github.com/harbour/tide-tables/issues/12 resolved: done\n',
      '#12 resolved, close',
    ],
    [
      'a list item with its decision below',
      '- #12 Lamps\n  - long talk of #13\n  - Decision: resolved\n',
      '#12 resolved, close; #13 mentioned, keep',
    ],
    [
      'the talk before does not count',
      '### #12 Lamps\n\nLeft open last time.\n\nDecision: resolved\n',
      '#12 resolved, close',
    ],
    [
      'a line right below the talk',
      '### #12 Lamps\n\nAnn likes #13\nDecision: resolved\n',
      '#12 resolved, close; #13 mentioned, keep',
    ],
    ['other numbers in the reason', '- #12 rejected: a duplicate of #9\n', '#12 rejected, close; #9 mentioned, keep'],
    ['a decision to leave it open', '### #12 Lamps\n\nIssue closed?\n\nDecision: open\n', '#12 undecided, keep'],
  ])('%s', (_name, markdown, wanted) => {
    expect(result(markdown).join('; ')).toBe(wanted);
  });

  test.each([
    ['an empty line', '### #12 Lamps\n\n?"\n\nDecision:\n'],
    ['an empty outcome', '### #12 Lamps\n\nOutcome:\n\nNotes:\n'],
    ['a label without a colon', '### #12 Lamps\n\n**Decision**\n\nOutcome\n'],
    ['an issue that was named before', '- #12 Lamps\n\n## Review\n\n### #12 Lamps\n\nDecision:\n\nOutcome:\n'],
    ['a word in a quoted title', '### #12 "Resolved, tide index merged by Ann Bell"\n\nDecision:\n'],
    ['a word in a quoted title without a slot', '### #12 "Reopen no. 9 and lamps merged by Ann Bell"\n'],
    ['a word behind the number', '### #12 Reopen no. 9 and lamps merged at the pier\n\nDecision:\n'],
    ['a status in the title', '### #12 Lamps – closed\n\nDecision:\n'],
    ['a title in a list', '- #12 Names, postponed tides\n  - Decision:\n'],
  ])('left empty says nothing: %s', (_name, markdown) => {
    expect(result(markdown)).toEqual(['#12 mentioned, keep']);
  });

  test.each([
    ['a title whose item has no slot', '### #12 Lamps – postponed\n', '#12 deferred, keep'],
    ['a slot of the next item', '### #12 Lamps – postponed\n\n### #13 Flags\n\nDecision:\n', '#12 deferred, keep'],
    ['words below an empty slot', '### #12 Lamps\n\nDecision:\n\nPostponed.\n', '#12 deferred, keep'],
    ['words in a slot', '### #12 "Lamps merged"\n\nDecision: we postpone it\n', '#12 deferred, keep'],
    ['the title above', '## Deferred\n\n### #12 "Lamps merged"\n\nDecision:\n', '#12 deferred, keep'],
  ])('an empty one takes nothing from %s', (_name, markdown, wanted) => {
    expect(result(markdown)).toContain(wanted);
  });

  test.each([
    ['a condition', '- #12 resolved: if Ann agrees\n'],
    ['a condition before the colon', '- #12 resolved if Ann agrees: yes\n'],
    ['a question', '- #12 resolved: really?\n'],
    ['a question in its place', '### #12 Lamps\n\nDecision: resolved?\n'],
    ['a negation', '### #12 Lamps\n\nDecision: not resolved\n'],
    ['a second thought', '- #12 resolved: fine. Not yet closed, though.\n'],
    ['two words at once', '### #12 Lamps\n\nDecision: resolved|rejected\n'],
    ['two words, one after the other', '- #12 resolved: yes\n- #12 deferred: no\n'],
    ['resolved and rejected', '- #12 resolved: yes\n- #12 rejected: no\n'],
    ['opened again', '- #12 resolved: yes\n\nOn Friday #12 was reopened.\n'],
    ['a reason to be filled in', '- #12 resolved: <why>\n'],
    ['a reason still missing', '- #12 resolved: …\n'],
    ['no reason behind the colon', '- #12 resolved:\n'],
    ['a quotation', '> - #12 resolved: it exists\n'],
    ['code', '```\n#12 resolved: it exists\n```\n'],
    ['a comment', '<!-- #12 resolved: it exists -->\n'],
    ['struck', '- ~~#12 resolved: it exists~~\n'],
    ['an agenda', '## Agenda\n\n- #12 resolved: it exists\n\n## Talk\n\nNothing.\n'],
    ['a list of plans', '## Issues to be closed\n\n- #12 resolved: it exists\n'],
    ['the last meeting', '## Minutes of the last meeting\n\n- #12 resolved: it exists\n'],
    ['the title of an issue', '### #12 Resolved: names of tides\n'],
    ['the title of an issue in a list', '- #12 Rejected: names of tides\n'],
    ['a box without a tick', '- [ ] #12 resolved: it exists\n'],
    ['another title in between', '## #12 Lamps\n\n### Berths\n\nDecision: resolved\n'],
    ['a pull request', '- PR #12 resolved: it exists\n'],
    ['an unknown repository', '- anchor#12 resolved: it exists\n'],
  ])('does not close: %s', (_name, markdown) => {
    expect(verdicts(markdown)).not.toContain('close');
  });
});
