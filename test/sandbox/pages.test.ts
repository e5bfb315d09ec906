import { describe, expect, test } from '@jest/globals';
import { shown, ticked } from '../../src/sandbox/pages/markdown.ts';
import { inTheWorld } from '../world.ts';

const ISSUES = '/github/ispyb/ispyb-database-modeling/issues';
const STANDING = { repo: 'ispyb/ispyb-database-modeling', github: 'http://127.0.0.1:9', pages: '/github' };

/** Somebody at a browser without scripts: looks at pages, sends forms, and follows where they lead. */
function browser(server: string, you: string) {
  const cookie = `you=${you}`;
  const arrive = async (response: Response) => ({
    status: response.status,
    at: new URL(response.url).pathname,
    words: (await response.text()).replace(/<style>[\s\S]*<\/style>/, ''),
  });
  return {
    looks: async (path: string) => arrive(await fetch(server + path, { headers: { cookie } })),
    sends: async (path: string, fields: Readonly<Record<string, string | readonly string[] | File>>, from = server) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields))
        for (const one of [value].flat() as (string | File)[]) form.append(name, one);
      const headers = { cookie, origin: from };
      const answer = await fetch(server + path, { method: 'POST', headers, body: form, redirect: 'manual' });
      const to = answer.headers.get('location');
      return to === null ? arrive(answer) : arrive(await fetch(server + to, { headers: { cookie } }));
    },
  };
}

test('a visitor opens an issue, hands in minutes, sees what they would do, takes one out, merges and turns the clock', () =>
  inTheWorld(async ({ sandbox, took }) => {
    const mira = browser(sandbox.url, 'mira-chair');
    const opened = await mira.sends(ISSUES, { title: 'New column Detector.repairedAt', body: 'Add a column.' });
    expect(opened.at).toBe(`${ISSUES}/74`);
    expect(opened.words).toContain('kind:new-column');

    const text = '# VC of 16 September 2019\n\n#36 resolved: in all schemas.\n\n#15 rejected: nobody needs it.\n';
    const file = new File([text], '2019-09-16.md');
    const pull = await mira.sends('/github/minutes', { file, date: '' });
    expect(pull.at).toBe('/github/ispyb/ISPyB/pull/1');
    expect(pull.words).toContain('When this is merged I close');
    const comment = /comments\/(\d+)/.exec(pull.words)?.[1];
    const marked = await mira.sends(`${pull.at}/comments/${comment}`, { as: 'ticks', box: ['1'] });
    expect(marked.words).toMatch(/<input type="checkbox" name="box" value="1" checked/);

    const merged = await mira.sends(`${pull.at}/merge`, { as: 'merge' });
    expect(merged.words).toContain('merged</span>');
    expect((await mira.looks(`${ISSUES}/36`)).words).toContain('closed as completed</span>');
    expect((await mira.looks(`${ISSUES}/15`)).words).toContain('open</span>');

    const later = await mira.sends('/github/clock', { to: '', day: '2019-10-01' });
    expect(later.at).toBe('/github');
    expect(later.words).toContain('1 Oct 2019, 09:00 UTC');
    expect(later.words).toMatch(/Review list for the VC of Monday 7 October 2019/);
    took();
  }));

test('a visitor has only the rights of whom they play, and is told in one sentence', () =>
  inTheWorld(async ({ sandbox, took }) => {
    const sam = browser(sandbox.url, 'sam-stranger');
    const refused = await sam.sends(`${ISSUES}/35/state`, { to: 'completed' });
    expect(refused.status).toBe(422);
    expect(refused.words).toContain('The emulated GitHub says no to sam-stranger');
    const said = await sam.sends(`${ISSUES}/35/comments`, { body: '<script>alert(1)</script> hello' });
    expect(said.words).toContain('hello');
    expect(said.words).not.toContain('<script>');
    expect((await sam.sends(`${ISSUES}/35/comments`, { body: 'x' }, 'https://elsewhere.example')).status).toBe(403);
    expect((await sam.sends('/github/clock', { day: 'soon' })).words).toContain('choose a day to turn the clock to.');
    expect((await sam.looks(`${ISSUES}/999`)).status).toBe(404);
    const asked = { headers: { accept: 'text/html' }, redirect: 'manual' } as const;
    const sent = await fetch(`${sandbox.github.url}/ispyb/ispyb-database-modeling/issues/35`, asked);
    expect(sent.headers.get('location')).toBe(`${sandbox.url}${ISSUES}/35`);
    expect(took()).toEqual([]);
  }));

describe('what people wrote', () => {
  test('is shown as GitHub would: no scripts, no comments, links for numbers and for its own addresses', () => {
    const words = String(
      shown(
        '<!-- marker -->\n\nsee #12, `#13`, a#14 <img src=x onerror=y> [it](http://127.0.0.1:9/o/n/issues/1)',
        STANDING,
      ),
    );
    expect(words).toContain('<a href="/github/ispyb/ispyb-database-modeling/issues/12">#12</a>');
    expect(words).toContain('<code>#13</code>, a#14');
    expect(words).toContain('href="/github/o/n/issues/1"');
    expect(words).not.toMatch(/marker|onerror/);
  });

  test('has its boxes counted as they are shown, and nothing but them is changed by ticks', () => {
    const text = '- [ ] one\n- [x] two\n\n```\n- [ ] no box\n```\n\n1. [X] three\n\n[ ] no box\n';
    expect(String(shown(text, STANDING)).match(/name="box" value="\d"/g)).toHaveLength(3);
    expect(ticked(text, new Set([0, 2]))).toBe(
      '- [x] one\n- [ ] two\n\n```\n- [ ] no box\n```\n\n1. [x] three\n\n[ ] no box\n',
    );
  });
});
