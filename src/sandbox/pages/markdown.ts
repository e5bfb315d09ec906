import type { Element, ElementContent, Root } from 'hast';
import { raw as withHtml } from 'hast-util-raw';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { Root as Mdast, Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import { type Html, raw } from '../../pages/html.ts';

/** Where what is written stands: `#12` is of this repository, and addresses of the emulated GitHub lead to its pages. */
export interface Standing {
  /** OWNER/NAME. */
  readonly repo: string;
  /** The address of the emulated GitHub. */
  readonly github: string;
  /** The path below which its pages are. */
  readonly pages: string;
}

/**
 * Text as GitHub would show it: GitHub's own list of what HTML may do, no comments, links for `#12`. Boxes are inputs
 * named `box` whose values count from 0, for the form around them.
 */
export function shown(markdown: string, standing: Standing): Html {
  const written = withHtml(toHast(read(markdown), { allowDangerousHtml: true })) as Root;
  const clean = sanitize(written, { ...defaultSchema, clobberPrefix: 'text-' }) as Root;
  let boxes = 0;
  const mend = (of: ElementContent): ElementContent[] => {
    if (of.type === 'text') return linked(of.value, standing);
    if (of.type !== 'element') return [of];
    if (of.tagName === 'input') return [boxOf(of, boxes++)];
    if (of.tagName === 'a') return [anchorOf(of, standing)];
    if (of.tagName === 'code') return [of];
    return [{ ...of, tagName: lower(of.tagName), children: of.children.flatMap(mend) }];
  };
  const children = clean.children.flatMap((child) => (child.type === 'doctype' ? [] : mend(child as ElementContent)));
  return raw(toHtml({ type: 'root', children }));
}

/** The text with those of its boxes ticked that are named, counted from 0, and all others not. */
export function ticked(markdown: string, boxes: ReadonlySet<number>): string {
  let all = markdown;
  for (const [at, offset] of itemsWithBox(read(markdown)).entries()) {
    const box = all.indexOf('[', offset) + 1;
    all = all.slice(0, box) + (boxes.has(at) ? 'x' : ' ') + all.slice(box + 1);
  }
  return all;
}

function read(markdown: string): Mdast {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** Where the items begin that have a box, in the order in which they are shown. */
function itemsWithBox(node: Nodes): number[] {
  const own = node.type === 'listItem' && typeof node.checked === 'boolean' ? [node.position?.start.offset ?? 0] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(itemsWithBox)] : own;
}

// The page has a heading of its own above.
function lower(tag: string): string {
  return /^h[1-3]$/.test(tag) ? 'h3' : tag;
}

function boxOf({ properties }: Element, at: number): Element {
  const { checked } = properties;
  const own = {
    type: 'checkbox',
    name: 'box',
    value: String(at),
    checked: checked ?? false,
    ariaLabel: `box ${at + 1}`,
  };
  return { type: 'element', tagName: 'input', properties: own, children: [] };
}

function anchorOf(anchor: Element, { github, pages }: Standing): Element {
  const { href } = anchor.properties;
  const inside = typeof href === 'string' && href.startsWith(`${github}/`);
  return inside
    ? { ...anchor, properties: { ...anchor.properties, href: pages + String(href).slice(github.length) } }
    : anchor;
}

function linked(text: string, { repo, pages }: Standing): ElementContent[] {
  return text.split(/(?<![\w&/])(#\d+)\b/).map((part): ElementContent => {
    if (!/^#\d+$/.test(part)) return { type: 'text', value: part };
    const properties = { href: `${pages}/${repo}/issues/${part.slice(1)}` };
    return { type: 'element', tagName: 'a', properties, children: [{ type: 'text', value: part }] };
  });
}
