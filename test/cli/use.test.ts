import { describe, expect, test } from '@jest/globals';
import { typed } from './terminal.ts';

describe('help', () => {
  test('goes to standard output with examples, and that is success', async () => {
    const { code, out, err } = await typed(['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Examples:');
    for (const name of [
      'serve',
      'sandbox',
      'setup',
      'minutes',
      'classify',
      'calendar',
      'config',
      'sweep',
      'review-list',
      'jobs',
      'doctor',
    ])
      expect(out).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
  });

  test.each(['serve', 'sandbox', 'setup', 'minutes', 'classify', 'calendar', 'sweep', 'review-list', 'jobs'])(
    'of %s shows how it is used',
    async (name) => {
      const { code, out } = await typed([name, '--help']);
      expect(code).toBe(0);
      expect(out).toMatch(/Examples?:\n.*ispyb-triage/s);
    },
  );

  test('names the version', async () => {
    expect(await typed(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });
});

describe('wrong use is told on standard error, with 2', () => {
  test.each([
    ['nothing at all', []],
    ['an unknown command', ['swep']],
    ['an unknown option', ['sweep', '--repo', 'a/b', '--dry-run']],
    ['no file', ['minutes']],
    ['no settings file', ['calendar']],
    ['two kinds of output', ['calendar', 'x.yml', '--json', '--ics']],
    ['a count of nothing', ['calendar', 'x.yml', '--count', '0']],
    ['a moment without a zone', ['calendar', 'x.yml', '--from', '2019-02-01T10:00']],
    ['a day that does not exist', ['minutes', 'x.md', '--date', '2019-02-30']],
    ['a repository without an owner', ['minutes', 'x.md', '--repo', 'ISPyB']],
    ['an issue that is no number', ['minutes', 'x.md', '--explain', '#3']],
    ['no repository', ['sweep']],
    ['a meeting that is no day', ['review-list', '--repo', 'a/b', '--meeting', 'next']],
    ['a port that is none', ['sandbox', '--port', '70000']],
    ['jobs without a verb', ['jobs']],
    ['a job without an id', ['jobs', 'show']],
    ['config without a verb', ['config']],
    ['one file too many', ['classify', 'a.json', 'b.json']],
  ])('%s', async (_, argv) => {
    const { code, out, err } = await typed(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
  });
});

describe('an environment that is wrong', () => {
  test('is one sentence, with 1', async () => {
    expect(await typed(['jobs', 'list'], { env: { APP_ID: '1' } })).toEqual({
      code: 1,
      out: '',
      err: 'The GitHub App is set up by halves: PRIVATE_KEY or PRIVATE_KEY_PATH must be set too.\n',
    });
  });
});
