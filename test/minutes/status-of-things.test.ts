import { describe, expect, test } from '@jest/globals';
import { closes } from './support/closes.ts';

/** A data model has things that are closed themselves: sessions, shutters, proposals. */

describe('the status of a thing is not that of the issue', () => {
  test.each([
    '#12: container status: closed',
    '#12 Session status: closed',
    '#12 Shutter state: closed',
    '#12: type: closed',
    '#12 – value: closed',
    '#12: proposal closed',
    '#12: the proposal was closed',
  ])('%s', (words) => {
    expect(closes(`- ${words}\n`)).toEqual([]);
  });

  test.each([
    '#12: status: closed',
    '#12 Session table. Status: closed',
    '#12: issue status: closed',
    '#12: current status: closed',
    '#12 Session table: closed',
    '#12 Proposal table: closed',
  ])('but: %s', (words) => {
    expect(closes(`- ${words}\n`)).toEqual(['#12 close']);
  });
});

describe('a line alone is a title of the table below it, too', () => {
  const table = '| Issue | Decision |\n|--|--|\n| #12 | closed |\n';

  test.each(['Last meeting', 'Old minutes', 'Template', 'Draft text', 'Draft text:', 'Proposed by Ann', 'Example'])(
    '%s',
    (title) => {
      expect(closes(`We met.\n\n${title}\n\n${table}`)).toEqual([]);
    },
  );

  test.each(['Decisions', 'Issues', 'Lamps of the pier'])('but: %s', (title) => {
    expect(closes(`We met.\n\n${title}\n\n${table}`)).toEqual(['#12 close']);
  });
});
