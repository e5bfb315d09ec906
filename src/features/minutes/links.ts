import type { MinutesSource } from '../../core/job.ts';
import type { Repository } from '../../core/reader.ts';
import { quoted } from '../../core/say.ts';
import type { Decision, Evidence } from '../../minutes/index.ts';
import { isAbout } from './about.ts';
import { place } from './texts.ts';

/** A link to the file at its commit. */
export function fileLink(papers: Repository, source: MinutesSource): string {
  return `[${nameOf(source)}](${addressOf(papers, source)})`;
}

/** A link to the words in the file at its commit: to the line where GitHub can show one, else to the file. */
export function wordsLink(papers: Repository, source: MinutesSource, evidence: Evidence): string {
  return `[${nameOf(source)}, ${place(evidence)}](${addressOf(papers, source)}${anchorOf(source, evidence)})`;
}

/** The issue of a decision: a link where it is one of the triaged repository, else a name that notifies nobody. */
export function issueName(decision: Decision, repo: string, triaged: Repository): string {
  if (!isAbout(decision, repo, triaged)) return quoted(bareName(decision));
  return `[${triaged.name}#${decision.number}](${webOf(triaged)}/issues/${decision.number})`;
}

/** What the minutes call an issue, as far as they do. */
export function bareName({ repository, number }: Decision): string {
  return `${repository ?? ''}#${number}`;
}

function nameOf({ path }: MinutesSource): string {
  return quoted(path.split('/').at(-1) ?? path, 120);
}

function addressOf(papers: Repository, { path, commit }: MinutesSource): string {
  const parts = path.split('/').map((part) => encodeURIComponent(part).replace(/[()'*!]/g, inHex));
  return `${webOf(papers)}/blob/${commit}/${parts.join('/')}`;
}

function inHex(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** GitHub shows Markdown as a page, which has no lines; `plain` shows the text. */
function anchorOf({ path }: MinutesSource, { page, line }: Evidence): string {
  if (page !== null || !/\.(md|markdown|txt|html?)$/i.test(path)) return '';
  return /\.(md|markdown)$/i.test(path) ? `?plain=1#L${line}` : `#L${line}`;
}

function webOf({ name, url }: Repository): string {
  return url ?? `https://github.com/${name}`;
}
