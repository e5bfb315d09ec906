import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { minutesOf } from './support/documents.ts';

const told = (markdown: string): string =>
  minutesOf(markdown)
    .decisions.map((one) => `${one.verdict} ${one.repository}#${one.number}`)
    .join(', ');

describe('the word before a number may be another repository', () => {
  test.each([
    ['tide-web #40: issue closed.\n', 'ask harbour/tide-web#40'],
    ['tide-web issue #40 is closed.\n', 'ask harbour/tide-web#40'],
    ['In the buoys repo: #40 and #41 are closed.\n', 'keep harbour/buoys#40, keep harbour/buoys#41'],
    ['We use buoys#7.\n\nbuoys #40 is closed.\n', 'keep harbour/buoys#7, ask harbour/buoys#40'],
    ['## tide-web\n\n- #40 is closed.\n', 'ask harbour/tide-web#40'],
    ['tide-web #39 waits.\n\n## tide-web\n\n- #40 is closed.\n', 'keep harbour/tide-web#39, ask harbour/tide-web#40'],
    [
      'tide-web #40 is closed, as is tide-web #41.\n\n#41 is closed.\n',
      'ask harbour/tide-web#40, ask harbour/tide-web#41',
    ],
    ['quay/lamps #40 is closed.\n', 'close quay/lamps#40'],
    ['#40 in quay/lamps is closed.\n', 'close quay/lamps#40'],
    ['See https://github.com/quay/lamps.\n\nlamps #40 is closed.\n', 'close quay/lamps#40'],
    ['lamps #40 is closed, see quay/lamps#3.\n', 'close quay/lamps#40, keep quay/lamps#3'],
  ])('%j', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  test.each([
    'web #40 is closed.\n',
    'API: #40 is closed.\n',
    'server issue #40 is closed.\n',
    'Docs: #40, #41 closed.\n',
    'KELP #40 is closed.\n',
    'In front-end #40 is closed.\n',
    'sample-changer #40 is closed.\n',
    'lamps #40 is closed.\n\nlamps #41 is closed.\n',
    'quay/lamps#39 and #40 are closed.\n',
  ])('not closed, for it may be another one: %j', (text) => {
    expect(told(text)).not.toContain('close harbour/tide-tables');
  });

  test.each(['Bugzilla #40 is closed.\n', 'JIRA #40 is closed.\n', 'Trac #40: closed.\n'])(
    'of another tracker: %j',
    (text) => {
      expect(told(text)).toBe('');
    },
  );

  test.each([
    'Issue #40 is closed.\n',
    'Agreed to close #40.\n',
    'tide-tables #40 is closed.\n',
    'tables issue #40 is closed.\n',
    'Harbour #40 is closed.\n',
    '**Server for the harbour office #40**\n\nIssue closed.\n',
    'Present: Mara Lind, Jon Berg\n\nMara: #40 is closed.\n',
  ])('ours: %j', (text) => {
    expect(told(text)).toBe('close harbour/tide-tables#40');
  });

  test('a law: nothing behind a name of another repository is closed in ours', () => {
    const part = fc.stringMatching(/^[b-df-hj-np-tv-z]{2}[aou][b-df-hj-np-tv-z]{2,4}$/);
    const name = fc.tuple(part, fc.constantFrom('-', '_', '.'), part).map((parts) => parts.join(''));
    const ways = [
      (one: string) => `${one} #40 is closed.\n`,
      (one: string) => `${one} issue #40 is closed.\n`,
      (one: string) => `${one}: #40 is closed.\n`,
      (one: string) => `Agreed: ${one} #40 is closed.\n`,
      (one: string) => `We decided to close ${one} #40.\n`,
      (one: string) => `${one} issues #39, #40: closed.\n`,
      (one: string) => `## ${one}\n\n- #40 is closed.\n`,
      (one: string) => `${one}:\n\n- #40 is closed.\n`,
      (one: string) => `- ${one}\n  - #40 is closed.\n`,
      (one: string) => `| Issue | Result |\n|---|---|\n| ${one} #40 | closed |\n`,
    ];
    fc.assert(
      fc.property(name, fc.constantFrom(...ways), (one, way) => {
        expect(told(way(one))).not.toContain('close harbour/tide-tables');
      }),
      { numRuns: 120 },
    );
  });
});
