import { describe, expect, test } from '@jest/globals';
import { closes } from './support/closes.ts';

/** What a document says of itself, or of a part of it, holds for the words below; so do titles that nothing marks as such. */

const HEAD = '# Harbour call, 4 March 2024\n\nPresent: Ann Lind, Bo Li\n\n';
const CLOSED = '- #12 Lamps: closed.\n';
const STRICT = '- #12 resolved: the lamps are mended\n';

describe('a template closes nothing, in the strict form neither', () => {
  test.each([
    'This is a template.',
    'This page is only an example of minutes.',
    'The following is a sample.',
    'These are example minutes.',
    'This document shows a template for minutes, copy it.',
    'Template for minutes',
    'Template, please copy',
  ])('%s', (words) => {
    expect(closes(`${HEAD}${words}\n\n## Issues\n\n${CLOSED}`)).toEqual([]);
    expect(closes(`${words}\n\n${STRICT}`)).toEqual([]);
  });

  test.each([
    'This is an example of how the lamps fail.',
    'The template for the letter is ready.',
    'Examples of lamps were shown.',
    'Ann copied the template of the minutes.',
    'Ann: this is a template that we can use for buoys.',
  ])('but: %s', (words) => {
    expect(closes(`${HEAD}${words}\n\n## Issues\n\n${CLOSED}`)).toEqual(['#12 close']);
    expect(closes(`${HEAD}${words}\n\n${STRICT}`)).toEqual(['#12 close']);
  });
});

describe('where a line is to be struck, none closes', () => {
  test.each(['Correction: strike the following line.', 'Please disregard the last item.', 'Ignore the entries above'])(
    '%s',
    (words) => {
      expect(closes(`${HEAD}${words}\n\n${CLOSED}`)).toEqual([]);
      expect(closes(`${HEAD}${CLOSED}\n${words}\n`)).toEqual([]);
    },
  );

  test.each(['Ann will strike the old lamps.', 'The robot deletes the last item of a list.', 'Ignore the wind.'])(
    'but: %s',
    (words) => {
      expect(closes(`${HEAD}${words}\n\n## Issues\n\n${CLOSED}`)).toEqual(['#12 close']);
    },
  );
});

describe('a meeting that could not decide closes nothing', () => {
  test.each([
    'No quorum.',
    'There was no quorum, so we only talked.',
    'We were not quorate.',
    'The quorum was not reached.',
    'The meeting was cancelled.',
    'Call called off, nobody came.',
  ])('%s', (words) => {
    expect(closes(`${HEAD}${words}\n\n${CLOSED}`)).toEqual([]);
  });

  test.each([
    'We were quorate.',
    'Quorum: 5 of 8, met.',
    'The vote by mail had no answer.',
    'The April meeting was cancelled.',
  ])('but: %s', (words) => {
    expect(closes(`${HEAD}${words}\n\n${CLOSED}`)).toEqual(['#12 close']);
  });

  test('nor is another vote meant that had no quorum, told further down', () => {
    const others = Array.from({ length: 12 }, (_, at) => `- #${at + 30}: seen\n`).join('');
    expect(closes(`${HEAD}${CLOSED}${others}- #13: quorum not reached, vote open until Friday\n`)).toEqual([
      '#12 close',
    ]);
  });
});

describe('where the decisions are still to be confirmed, none closes', () => {
  test.each([
    'All decisions are subject to confirmation by mail.',
    'The decisions above need confirmation.',
    'These decisions are provisional.',
    'Decisions become effective after two weeks without objection.',
    'Our resolutions are final only after the board has met.',
  ])('%s', (words) => {
    expect(closes(`${HEAD}## #12 Lamps\n\nClosed.\n\n## End\n\n${words}\n`)).toEqual([]);
  });

  test.each(['Decisions of the board are on the wiki.', 'All decisions were unanimous.', 'Decisions: see above.'])(
    'but: %s',
    (words) => {
      expect(closes(`${HEAD}## #12 Lamps\n\nClosed.\n\n## End\n\n${words}\n`)).toEqual(['#12 close']);
    },
  );
});

describe('words right below a table, a list or paragraphs may mean all of it', () => {
  const ABOVE = [
    '- #12: closed\n- #13: closed\n- #14: closed\n- #15: closed\n',
    '#12: closed\n\n#13: closed\n\n#14: closed\n\n#15: closed\n',
    '| Issue | Decision |\n|--|--|\n| #12 | closed |\n| #13 | closed |\n| #14 | closed |\n| #15 | closed |\n',
  ];

  test.each([
    'None of these was decided.',
    'Nothing above was decided.',
    'All of this is only a proposal.',
    'Both need another look.',
    'These stay open.',
    'Not final.',
    '(to be confirmed)',
    "(Ann's proposal)",
    'Vote by mail until Friday.',
    'No time for these.',
    'Postponed.',
  ])('%s', (words) => {
    expect(ABOVE.flatMap((above) => closes(`${HEAD}${above}\n${words}\n`))).toEqual([]);
  });

  test.each(['All agreed.', 'Next meeting: 8 April 2024, 10:00'])('but: %s', (words) => {
    const all = ['#12 close', '#13 close', '#14 close', '#15 close'];
    expect(ABOVE.map((above) => closes(`${HEAD}${above}\n${words}\n`))).toEqual(ABOVE.map(() => all));
  });
});

describe('words with a colon hold for what they announce', () => {
  const BELOW: readonly ((words: string) => string)[] = [
    (words) => `${words}\n\n${CLOSED}`,
    (words) => `- ${words}\n  ${CLOSED}`,
    (words) => `${words}\n\n#12: closed.\n\n#13: open.\n`,
    (words) => `${words}\n#12: closed.\n#13: open.\n`,
    (words) => `${words}\n\n| Issue | Decision |\n|--|--|\n| #12 | closed |\n`,
  ];

  test.each([
    'If the pilots agree:',
    'Should the vote pass:',
    'Ann proposes:',
    'Ann wants these:',
    'To be confirmed by mail:',
    'Subject to approval:',
    'Unconfirmed:',
    'Will be:',
    'Tomorrow:',
    'By Friday:',
    'Wrong:',
    'We looked at the list. If the pilots agree:',
    'Bo wants a new rule, and nobody knows it. To see what it would do he ran it by hand on the tracker:',
    'Scenario:',
    'Votes so far:',
    'Bo wrote:',
    'From the chat:',
    "In the pilots' meeting:",
    'Decisions of the pilots:',
    'For information only:',
    'Tracker export:',
  ])('%s', (words) => {
    expect(BELOW.flatMap((below) => closes(HEAD + below(words)))).toEqual([]);
  });

  test.each([
    'Decisions:',
    'We agreed:',
    'Unless somebody objects by Friday, these were decided:',
    'Ann wants to go on. There are three things on the list:',
    'Issues of the pilots:',
    'Decisions of this call:',
    'Decisions in the meeting:',
    'After some talk:',
  ])('but: %s', (words) => {
    expect(BELOW.map((below) => closes(HEAD + below(words)))).toEqual(BELOW.map(() => ['#12 close']));
  });

  test('not for what stands behind that', () => {
    expect(closes(`${HEAD}Ann proposes:\n\n- #13: closed.\n\nThen we went on.\n\n#12: closed.\n`)).toEqual([
      '#12 close',
    ]);
    expect(closes(`${HEAD}Ann proposes:\n\n- #13: closed.\n\n#12: closed.\n`)).toEqual(['#12 close']);
  });
});

test.each(['❌', '🚫', '⏳', '⏸', '🤔'])('%s beside the word may say the opposite', (sign) => {
  expect(closes(`- #12: ${sign} closed\n`)).toEqual([]);
  expect(closes(`- #12: closed ${sign}\n`)).toEqual([]);
  expect(closes('- #12: ✅ closed\n')).toEqual(['#12 close']);
});

describe('parts of other minutes, and of no decision, close nothing', () => {
  test.each([
    '## Minutes of February',
    '## Minutes of 5 February',
    '## Notes from the 5th of February',
    'Copied from the minutes of May:',
    'From the minutes of 5 February:',
    '## Draft decisions',
    '## Draft resolutions',
    '## Withdrawn wording',
    '## Old text',
  ])('%s', (title) => {
    expect(closes(`${HEAD}${title}\n\n${CLOSED}\n## Issues\n\n- #13 Bells: closed.\n`)).toEqual(['#13 close']);
  });

  test.each(['# Minutes of March', '# Minutes of 4 March\n\n## Issues', `${HEAD}## Minutes of March`])(
    'but: %j',
    (titles) => {
      expect(closes(`${titles}\n\n${CLOSED}`)).toEqual(['#12 close']);
    },
  );
});

describe('how things stand, alone on a line', () => {
  test.each([
    'OPEN\n\n#12\n\nCLOSED\n\n#13\n',
    'OPEN\n\n#12 Lamps\n\nCLOSED\n\n#13 Bells\n',
    'Open:\n\n- #12 Lamps\n\nClosed:\n\n- #13 Bells\n',
    'Closed\n\n#14 Ropes\n\nOpen\n\n#12 Lamps\n\nResolved\n\n#13 Bells\n',
  ])('above the numbers it is never said of the one before: %j', (list) => {
    expect(closes(HEAD + list)).not.toContain('#12 close');
  });

  test('below a number it is what became of that', () => {
    expect(closes(`${HEAD}#12 Lamps\n\nClosed.\n\n#13 Bells\n\nOpen.\n`)).toEqual(['#12 close']);
    expect(closes(`${HEAD}#12 Lamps\n\nCLOSED\n\n#13 Bells\n\nOPEN\n`)).toEqual(['#12 close']);
  });
});
