import { describe, expect, test } from '@jest/globals';
import { fileOf, typed } from './terminal.ts';

const NOTES =
  '# VC of 2019-02-04\n\n## Issues\n\n- #35 is resolved, we close it.\n- #36 postponed to the next meeting.\n';
const REPO = ['--repo', 'ispyb/ispyb-database-modeling'];

const COLOUR = '\u001b[';

describe('minutes', () => {
  test('one JSON value, one element a file in the order given, unreadable ones too', async () => {
    const files = [fileOf('broken.pdf', '%PDF-1.4 nonsense'), fileOf('2019-02-04.md', NOTES), '/nowhere/lost.md'];
    const { code, out } = await typed(['minutes', ...files, ...REPO, '--json']);
    const elements = JSON.parse(out);
    expect(code).toBe(1);
    expect(elements.map((one: { source: string }) => one.source)).toEqual(['broken.pdf', '2019-02-04.md', 'lost.md']);
    expect(elements[0]).toMatchObject({ decisions: [], error: expect.any(String) });
    expect(elements[1].decisions[0]).toMatchObject({ repository: 'ispyb/ispyb-database-modeling', number: 35 });
    expect(elements[1]).not.toHaveProperty('error');
    expect(elements[2]).toMatchObject({
      format: null,
      decisions: [],
      error: '/nowhere/lost.md does not exist; look at the name and the folder you are in.',
    });
  });

  test('for a person: verdict, number, reason, and the words with their place; in colours where somebody looks', async () => {
    const { code, out } = await typed(['minutes', fileOf('2019-02-04.md', NOTES), ...REPO]);
    expect(code).toBe(0);
    expect(out).toContain('  ispyb/ispyb-database-modeling: 1 to close, 0 to ask about, 1 to keep\n');
    expect(out).toMatch(/close {2}#35 {2}resolved: .+\n +“.*resolved.*” \(line 5\)/);
    expect(out).not.toContain(COLOUR);
    expect((await typed(['minutes', fileOf('2019-02-04.md', NOTES), ...REPO], { tty: true })).out).toContain(COLOUR);
  });

  test('what would close stands first, what is only named last; no line is wider than the window', async () => {
    const words = 'This issue is resolved and closed, because every site has had the column for more than a year now.';
    const notes = `# VC of 2019-02-04\n\n## #36 Lamps\n\nPostponed.\n\n## #37 Bells\n\n## #35 Ropes\n\n${words}\n\nNext VC: 4 March 2019, 15:00 UTC\n`;
    const file = fileOf('2019-02-04.md', notes);
    const env = { NO_COLOR: '1', TZ: 'America/New_York' };
    const { out } = await typed(['minutes', file, ...REPO], { tty: true, columns: 70, env });
    expect(out.split('\n').filter((line) => line.length > 70)).toEqual([]);
    // Somebody looks, and wants no colours.
    expect(out).not.toContain(COLOUR);
    expect(out.match(/#\d+/g)?.slice(0, 3)).toEqual(['#35', '#36', '#37']);
    expect(out).toContain('only named: #37');
    expect(out).toContain('Monday 4 March 2019, 15:00 UTC (Mon 10:00 in');
    const piped = await typed(['minutes', file, ...REPO], { env });
    expect(piped.out).toContain(`“${words}” (line`);
  });

  test('how one decision came about', async () => {
    const file = fileOf('2019-02-04.md', NOTES);
    expect((await typed(['minutes', file, ...REPO, '--explain', '35'])).out).toMatch(/#35\n.+“.*resolved.*”/s);
    expect((await typed(['minutes', file, ...REPO, '--explain', '99'])).out).toContain('#99 is not mentioned');
  });

  test('a folder is no file', async () => {
    const { code, out } = await typed(['minutes', '/', '--json']);
    expect({ code, error: JSON.parse(out)[0].error }).toEqual({ code: 1, error: '/ is a folder; name a file in it.' });
  });
});

describe('classify', () => {
  const ISSUE = JSON.stringify({
    title: 'Add a column to BLSample',
    body: 'We need a new column `isotope` in BLSample.',
  });

  test('labels with reasons, from a file or standard input', async () => {
    const fromFile = await typed(['classify', fileOf('issue.json', ISSUE), '--json']);
    expect(fromFile).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(fromFile.out).labels).toContainEqual({ name: 'kind:new-column', because: expect.any(String) });
    expect(await typed(['classify', '-', '--json'], { stdin: ISSUE })).toEqual(fromFile);
    expect((await typed(['classify', '-'], { stdin: ISSUE })).out).toMatch(/^kind:new-column {2}/m);
  });

  test('an issue without a text is one', async () => {
    expect((await typed(['classify', '-', '--json'], { stdin: '{"title":"Question","body":null}' })).code).toBe(0);
    expect((await typed(['classify', '-', '--json'], { stdin: '{"title":"Question"}' })).code).toBe(0);
  });

  test.each([
    ['title: x', 'This is not JSON'],
    ['[]', 'This is no issue'],
    ['{"body":"x"}', 'This is no issue'],
    ['{"title":"x","body":5}', "The issue's body is no text"],
  ])('%s is refused in one sentence', async (stdin, says) => {
    const { code, out, err } = await typed(['classify', '-', '--json'], { stdin });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(says);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
