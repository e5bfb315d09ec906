import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import type { Outcome } from '../../src/cli/doors.ts';
import { fileOf, type Terminal, typed } from './terminal.ts';

const REPO = 'ispyb/ispyb-database-modeling';
const plain = stripVTControlCharacters;

const OUTCOME: Outcome = {
  actions: [
    {
      action: {
        do: 'label.add',
        repo: REPO,
        issue: 7,
        label: 'stale',
        because: 'quiet for 200 days; it waits for its author',
      },
      done: null,
    },
    { action: { do: 'issue.close', repo: REPO, issue: 12, as: 'completed', because: 'so it was decided' }, done: null },
  ],
  notes: [{ repo: REPO, issue: 9, rule: 'exempt label', text: 'has the label keep' }],
  requests: { reads: 3, writes: 0 },
  held: null,
};

const sweep = (terminal: Terminal) =>
  typed(['sweep', '--repo', REPO], { columns: 60, ...terminal, doors: { sweep: async () => OUTCOME } });

describe('where a person looks on', () => {
  test('deeds are a table of the width of the terminal, and what closes catches the eye', async () => {
    const { out } = await sweep({ tty: true });
    expect(out).toContain('\u001b[31mclose #12 as completed\u001b[39m');
    expect(plain(out)).toMatchInlineSnapshot(`
"Would do
DEED                    BECAUSE
label #7 \`stale\`        quiet for 200 days; it waits for its
                        author
close #12 as completed  so it was decided
Leaves alone
ISSUE  RULE          BECAUSE
#9     exempt label  has the label keep
3 reads, 0 writes
"
`);
  });

  test.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('there are no colours for those who want none (%p)', async (env) => {
    const { out } = await sweep({ tty: true, env });
    expect(out).toContain('DEED');
    expect(out).toBe(plain(out));
    const help = (await typed(['--help'], { columns: 60, tty: true, env })).out;
    expect(help).toBe(plain(help));
  });

  test('help has colours, and says in groups what is for whom', async () => {
    const { out } = await typed(['--help'], { columns: 60, tty: true });
    expect(out).not.toBe(plain(out));
    const groups = plain(out).match(/^[A-Z][\w ]+:$/gm);
    expect(groups).toEqual([
      'Options:',
      'Run it:',
      'Without an account:',
      'Without a server:',
      'Look after it:',
      'Examples:',
    ]);
  });

  test('tables have heads', async () => {
    const issue = JSON.stringify({ title: 'New column Detector.repairedAt', body: 'Add a column to Detector.' });
    const labels = await typed(['classify', '-'], { stdin: issue, columns: 60, tty: true, env: { NO_COLOR: '1' } });
    expect(labels.out.split('\n')[0]).toBe('LABEL            BECAUSE');
    const vcs = await typed(['calendar', fileOf('s.yml', ''), '--count', '1'], { tty: true, env: { NO_COLOR: '1' } });
    expect(vcs.out).toMatch(/^VC {10}BEGINS {14}AT THE SITES {2}ROOM\n2019-02-04 {2}15:00 Europe\/Paris/);
  });
});

describe('where a program reads', () => {
  test('there is one line for each deed, without heads, colours and breaks', async () => {
    const { out } = await sweep({});
    expect(out.split('\n').slice(0, 3)).toEqual([
      'Would do',
      '  label #7 `stale`: quiet for 200 days; it waits for its author',
      '  close #12 as completed: so it was decided',
    ]);
    expect(out).toBe(plain(out));
  });
});

test('many minutes end with one line about all of them', async () => {
  const minutes = '# VC, 4 February 2019\n\n## #35\n\nThis is done and needs no further action.\n';
  const files = [fileOf('a.md', minutes), fileOf('b.md', minutes.replace('#35', '#36')), '/nowhere/c.md'];
  const { code, out } = await typed(['minutes', ...files, '--repo', REPO]);
  expect({ code, last: out.trim().split('\n').at(-1) }).toEqual({
    code: 1,
    last: '3 files: 2 to close, 0 to ask, 0 to keep; 1 file could not be read',
  });
});
