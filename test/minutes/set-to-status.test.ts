import { describe, expect, test } from '@jest/globals';
import { verdicts } from './support/documents.ts';

/** Trackers have states, and scribes tell to which one an issue was set. */

const of = (words: string): string => verdicts(`# Harbour call, 4 March 2024\n\n${words}\n`);

describe('what is set to a state that ends it is closed', () => {
  test.each([
    ['#12: ticket set to Closed.', '#12 close'],
    ['#12: nothing is left for us, ticket set to Closed: Fixed', '#12 close'],
    ['#12 set to Invalid.', '#12 close'],
    ['#12: set to "Won\'t fix".', '#12 close'],
    ['#12 marked as obsolete.', '#12 close'],
    ['#12: marked duplicate of #7.', '#12 close, #7 keep'],
    ['- #12 Lamps\n  - Nothing remains, ticket set to closed.', '#12 close'],
  ])('%s', (words, expected) => {
    expect(of(words)).toBe(expected);
  });

  test.each([
    '#12: set to in progress.',
    '#12 marked as invalid input of the form.',
    '#12: to be set to Invalid.',
    '#12: not marked as obsolete.',
    '#12: set to Invalid?',
    '#12: Ivo marked it as duplicate by mistake.',
  ])('but not %s', (words) => {
    expect(of(words)).not.toContain('close');
  });
});

describe('what stands beside the word for closed may say no more than joy, or why', () => {
  test.each(["#12: Closed, won't fix.", '#12: Closed :tada:', '#12: closed ✔'])('%s', (words) => {
    expect(of(words)).toBe('#12 close');
  });

  test.each([
    '#12: Closed :thinking:',
    '#12: Closed :x:',
    '#12: closed 👎',
    "#12: Closed, they won't be happy.",
    '- #12 Lamps\n  - Nobody objects to closing it when Bo is back.',
    '- #12 Lamps\n  - Ivo objects to closing.',
    '- #12 Lamps\n  - No objections to closing the window.',
  ])('but not %s', (words) => {
    expect(of(words)).not.toContain('close');
  });
});

describe('the one that stays may be named, and where it was closed', () => {
  test.each([
    ['#12 closed in its favour.', '#12 close'],
    ['AGREED: close #12, not needed', '#12 close'],
    ['- #12 Lamps\n  - Ann looked at them. Everyone happy with this being closed.', '#12 close'],
    ['- #12 Lamps\n  - We are fine with closing it.', '#12 close'],
    ['Closed #12 in favour of #7.', '#12 close, #7 keep'],
    ['## #12 Lamps\n\nTove: Good. [closed in the tracker]', '#12 close'],
    ['- #12 Lamps: Ticket zu', '#12 close'],
    ['- #12 Lamps\n  - works on both piers → erledigt, Ticket zu', '#12 close'],
  ])('%s', (words, expected) => {
    expect(of(words)).toBe(expected);
  });

  test.each([
    '#12 closed in the tracker of the pilots.',
    'AGREED: close #12, not yet',
    '- #12 Lamps\n  - All are ok with closing this when Bo is back.',
    '- #12 Lamps\n  - Not everyone is happy with closing it.',
    "#12 closed in Ivo's favour.",
    'In favour of closing #12: 4, against: 5.',
    '- #12 Lamps: noch nicht erledigt, Ticket zu?',
  ])('but not %s', (words) => {
    expect(of(words)).not.toContain('close');
  });

  test("of several that are told in one breath each is another's", () => {
    expect(of('#12 and #13 were postponed and closed, respectively.')).not.toContain('close');
  });

  test('nor does it close "as above"', () => {
    expect(of('## Papers to come\n\n#12 Lamps. Work is finished, seen by all. Closing as above.')).not.toContain(
      'close',
    );
  });

  test('what is only said to be done in German is asked about', () => {
    expect(of('- #12 Lamps\n  - erledigt')).toBe('#12 ask');
  });
});
