import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hear } from '../../../src/features/command/hear.ts';

/** What is heard, in short: the command, or what was said wrong. */
function heard(body: string): unknown[] {
  return hear(body).map((one) => ('command' in one ? one.command : `wrong: ${one.said}`));
}

const HELP = { verb: 'help' };

describe('a command is a line that begins with /ispyb', () => {
  test.each([
    ['alone', '/ispyb help', [HELP]],
    ['without a verb', '/ispyb', [HELP]],
    ['in any case', '/ISPyB Help', [HELP]],
    ['with a full stop', '/ispyb sweep go.', [{ verb: 'sweep', go: true }]],
    ['between words', 'Dear all,\n/ispyb status  \nthanks', [{ verb: 'status' }]],
    ['with the line ends of the web editor', 'Hi\r\n/ispyb help\r\nbye', [HELP]],
    ['several of them, each once', '/ispyb help\n/ispyb minutes\n/ispyb help', [HELP, { verb: 'minutes', go: false }]],
    ['after a quote and an empty line', '> /ispyb sweep go\n\n/ispyb help', [HELP]],
    ['after a quote that ends with an empty line of its own', '> no\n>\n/ispyb help', [HELP]],
    ['after a list', '- one\n- two\n/ispyb help', [HELP]],
    ['after code', '```\nx\n```\n/ispyb help', [HELP]],
    ['after a comment', '<!-- x -->\n/ispyb help', [HELP]],
    ['after a lonely backtick', 'It`s\n\n/ispyb help\n\nit`s', [HELP]],
    ['after a fence shown in inline code', 'Use ``` `` ``` there.\n/ispyb help', [HELP]],
  ])('%s', (_how, body, expected) => expect(heard(body)).toEqual(expected));

  test.each([
    ['something else', 'ispyb help'],
    ['in the middle of a line', 'Say /ispyb help'],
    ['another word', '/ispyb-triage help\n/ispybs help'],
    ['quoted', '> /ispyb help'],
    ['going on with a quote', '> as he said\n/ispyb help'],
    ['in a fence', '```\n/ispyb help\n```'],
    ['in a longer fence', '````\n```\n/ispyb help\n```\n````'],
    ['in a tilde fence', '~~~ text\n/ispyb help\n~~~'],
    ['in a fence that is never closed', '```sh\n/ispyb help'],
    ['in indented code', 'So:\n\n    /ispyb help'],
    ['in code indented by a tab', '\t/ispyb help'],
    ['in a list', '- /ispyb help\n  /ispyb help'],
    ['in inline code over lines', 'Say `\n/ispyb help\n` for help'],
    ['in an HTML comment', '<!--\n/ispyb help\n-->'],
    ['in an HTML comment over paragraphs', 'Hi <!-- x\n\n/ispyb help\n\n-->'],
    ['in an HTML comment that is never closed', '<!--\n/ispyb help'],
    ['in a block of code as HTML', '<pre>\n/ispyb help\n</pre>'],
    ['in a quote as HTML', '<blockquote>\n\n/ispyb help\n\n</blockquote>'],
    ['after an escape', '\\/ispyb help'],
    ['nothing at all', ''],
  ])('not: %s', (_what, body) => expect(hear(body)).toEqual([]));

  // What grew exponentially with the length would not come back here.
  test('a long and nasty comment is heard through', () => {
    for (const nasty of ['*a_ ', '> ', '`', '` ``', '<!-- ', '<pre', '[', '\\', '\n', '/ispyb x\n']) {
      const [first] = hear(`/ispyb help\n${nasty.repeat(65_000 / nasty.length)}`);
      expect(first).toEqual(hear('/ispyb help')[0]);
    }
  });

  test('more than ten commands in one comment are not heard', () => {
    expect(hear(Array.from({ length: 30 }, (_, at) => `/ispyb x${at}`).join('\n'))).toHaveLength(10);
  });

  test('a quoted or indented comment is never heard, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('/ispyb help', '', 'x', '```', '<!--', '-->', '`', '>'), { maxLength: 12 }),
        (lines) => {
          expect(hear(lines.map((line) => `> ${line}`).join('\n'))).toEqual([]);
          expect(hear(lines.map((line) => `    ${line}`).join('\n'))).toEqual([]);
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });
});

const MARCH = { date: '2019-03-11', time: null, zone: null, url: null };

describe('what a command says', () => {
  test.each([
    ['sweep', { verb: 'sweep', go: false }],
    ['SWEEP GO', { verb: 'sweep', go: true }],
    ['minutes go', { verb: 'minutes', go: true }],
    ['review-list', { verb: 'review-list' }],
    ['next-meeting', { verb: 'next-meeting', set: null }],
    [
      'next-meeting 2019-02-12',
      { verb: 'next-meeting', set: { date: '2019-02-12', time: null, zone: null, url: null } },
    ],
    [
      'next-meeting 2019-02-12 9:30',
      { verb: 'next-meeting', set: { date: '2019-02-12', time: '09:30', zone: null, url: null } },
    ],
    [
      'next-meeting 2019-02-12 15:00 Europe/Paris <https://meet.example/vc>',
      {
        verb: 'next-meeting',
        set: { date: '2019-02-12', time: '15:00', zone: 'Europe/Paris', url: 'https://meet.example/vc' },
      },
    ],
    ['next-meeting cancel', { verb: 'next-meeting', cancel: null }],
    ['next-meeting cancelled 2019-03-04', { verb: 'next-meeting', cancel: '2019-03-04' }],
    ['next-meeting moved to 2019-03-11', { verb: 'next-meeting', move: { day: null, to: MARCH } }],
    [
      'next-meeting move 2019-03-04 TO 2019-03-11 15:00 UTC',
      { verb: 'next-meeting', move: { day: '2019-03-04', to: { ...MARCH, time: '15:00', zone: 'UTC' } } },
    ],
  ])('/ispyb %s', (said, command) => expect(heard(`/ispyb ${said}`)).toEqual([command]));

  test.each([
    ['sweep now', { usages: ['/ispyb sweep', '/ispyb sweep go'], meant: null, why: null }],
    ['swep', { usages: ['/ispyb sweep', '/ispyb sweep go'], meant: 'sweep' }],
    ['reviewlist', { usages: ['/ispyb review-list'], meant: 'review-list' }],
    ['constructor', { usages: ['/ispyb help'], meant: null }],
    ['make coffee', { usages: ['/ispyb help'], meant: null }],
    ['next-meeting 2019-02-30', { why: '“2019-02-30” is no day, write 2019-02-12' }],
    ['next-meeting tomorrow', { why: '“tomorrow” is no day, write 2019-02-12' }],
    ['next-meeting 2019-02-12 25:00', { why: '“25:00” is no time, write 15:00' }],
    [
      'next-meeting 2019-02-12 15:00 Paris',
      { why: '“Paris” is neither a time like 15:00, nor a zone like Europe/Paris, nor a web address' },
    ],
    ['next-meeting 2019-02-12 15:00 16:00', { why: '“16:00” is one time too many' }],
    ['next-meeting 2019-02-12 javascript:alert(1)', {}],
    ['next-meeting cancel soon', { why: '“soon” is no day, write 2019-02-12' }],
    ['next-meeting cancel 2019-03-04 2019-04-01', { why: 'one VC is cancelled at a time' }],
    ['next-meeting moved', { why: 'the day it is moved to is missing' }],
    ['next-meeting moved 2019-03-04 2019-03-11', { why: 'the day it is moved to is missing' }],
    ['next-meeting moved 2019-03-04 to', { why: 'the day it is moved to is missing' }],
    ['next-meeting moved March to 2019-03-11', { why: '“March” is no day, write 2019-02-12' }],
    ['next-meeting moved the 2019-03-04 to 2019-03-11', { why: 'one VC is moved at a time' }],
    ['next-meeting moved 2019-03-04 to 2019-03-32', { why: '“2019-03-32” is no day, write 2019-02-12' }],
  ])('/ispyb %s is answered with what to say', (said, expected) => {
    expect(hear(`/ispyb ${said}`)).toEqual([expect.objectContaining({ said, ...expected })]);
  });
});
