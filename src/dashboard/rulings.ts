import type { Approval, Ruling } from '../core/ruling.ts';
import { type Html, html } from '../pages/html.ts';
import { badge, type Tone, time } from '../pages/parts.ts';
import { words } from './parts.ts';

/** What became of an issue by a decision, and how that is meant. */
export function fate({ did, undone, label }: Ruling): Html {
  if (undone) return html`${badge('undone', 'warn')} <span class="soft">by ${undone.by}, ${time(undone.at)}</span>`;
  const [text, tone]: readonly [string, Tone] = {
    closed: ['closed', 'good'] as const,
    labelled: [label ?? 'labelled', 'plain'] as const,
    told: ['told, left open', 'plain'] as const,
    nothing: ['nothing to do', 'plain'] as const,
  }[did];
  return badge(text, tone);
}

/** The words that decided, where they stand, why they were read so and who let it happen. */
export function evidence(ruling: Ruling): Html {
  const { approval, because } = ruling;
  return html`${ruling.words ? html`<blockquote>${ruling.words}</blockquote>` : ''}
<p class="soft small">${words(because)} ${source(ruling.link)} ${approval ? approved(approval) : ''}</p>`;
}

/** A link as the bot writes it, Markdown of its own; anything else is shown as words. */
export function source(markdown: string): Html {
  const [, text = '', href = ''] = /^\[((?:[^\]\\]|\\.)*)\]\((https?:\/\/[^\s)]+)\)$/.exec(markdown) ?? [];
  return href ? html`(<a href="${href}" rel="noreferrer">${text.replace(/\\(.)/g, '$1')}</a>)` : html`(${markdown})`;
}

function approved({ by, how }: Approval): string {
  const did = {
    merge: 'merged it after a preview',
    tick: 'ticked it',
    confirm: 'confirmed it',
    go: 'let it go',
    checklist: 'filled it in on the checklist',
  }[how];
  return `${by} ${did}.`;
}
