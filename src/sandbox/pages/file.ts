import { Buffer } from 'node:buffer';
import { html } from '../../pages/html.ts';
import type { Page } from '../../pages/page.ts';
import { text, thing } from '../github/json.ts';
import { crumbs } from './issues.ts';
import { shown } from './markdown.ts';
import type { Visit } from './visit.ts';

/** One file as it was at a commit: Markdown is shown, of anything else it says how large it is. */
export async function filePage({ visitor, around, params }: Visit): Promise<Page> {
  const { repo } = around.standing;
  const { commit = '', path = '' } = params;
  const asked = `/repos/${repo}/contents/${path.split('/').map(encodeURIComponent).join('/')}?ref=${commit}`;
  const file = thing(await visitor.ask('GET', asked));
  const bytes = Buffer.from(text(file.content), 'base64');
  const said = /\.(md|markdown|txt)$/i.test(path)
    ? shown(bytes.toString('utf8'), around.standing)
    : html`<p>${bytes.length} bytes, which these plain pages cannot show.</p>`;
  const main = html`<p class="soft small">At commit ${commit.slice(0, 7)}</p><div class="card">${said}</div>`;
  return { title: path, crumbs: crumbs(around), main };
}
