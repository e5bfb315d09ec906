import { describe, expect, test } from '@jest/globals';
import { closes } from './support/closes.ts';

/** Titles of whole parts that say that what stands below was not decided, or not here. */

const under = (title: string): string[] =>
  closes(`## ${title}\n\n- #12 Lamps: closed.\n\n## Lamps to be mended\n\n- #13: closed.\n`);

describe('below such a title nothing is closed', () => {
  test.each([
    'If time permits',
    'Practice (30 min)',
    'Part 1 — Practice',
    'Part 2: if time permits',
    'Subject to approval',
    'To be confirmed',
    'Unconfirmed',
    'Proposed by Ann',
    'First reading',
    'First readings',
    'Some wanted to close these, and the room did not',
    'Consent agenda',
    'Reopened',
    'Wrongly closed',
    'Superseded decisions',
    'No decision',
    'Decisions pending',
    'Decisions we expect',
    'Decisions taken back',
    'Decisions for the next call',
    'Disputed',
    'Objections',
    'Vetoes',
    'Minority opinion',
    'Motion 3 (lost)',
    'Vote by mail',
    'Some day',
    'Needed for 5.0',
    'Elsewhere',
    'At the other site',
    'Changes to the minutes of February',
    'Reading of the last minutes',
    'Annex: how lists look',
    'Where we want to be in May',
    'Claims',
    'Enclosed: letter of the pilots',
    'Breakouts: red room',
    'Reports of the three tables',
    'Comments on ballot LS-2',
    'Public comments',
  ])('%s', (title) => {
    expect(under(title)).toEqual(['#13 close']);
  });
});

describe('below a title that tells what was talked about, it is', () => {
  test.each([
    'Waiting',
    'Under review',
    'Questions',
    'Decisions',
    'Decisions of today',
    'Decision log',
    'News of the pilots',
    'Spam',
    'Lamps at the other quay',
    'Closed by the meeting',
  ])('%s', (title) => {
    expect(under(title)).toEqual(['#12 close', '#13 close']);
  });
});
