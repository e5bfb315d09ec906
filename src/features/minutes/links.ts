import type { MinutesSource } from '../../core/job.ts';
import type { Repository } from '../../core/reader.ts';
import { quoted } from '../../core/say.ts';
import type { Decision, Evidence } from '../../minutes/index.ts';
import { isAbout } from './about.ts';
import type { MinutesSnapshot } from './gather.ts';
import { place } from './texts.ts';

/** A link to the file at its commit. */
export function fileLink(papers: Repository, source: MinutesSource): string {
  return `[${nameOf(source)}](${addressOf(papers, source)})`;
}

/** A link to the words in the file at its commit: to the line where GitHub can show one, else to the file. */
export function wordsLink(papers: Repository, source: MinutesSource, evidence: Evidence): string {
  return `[${nameOf(source)}, ${place(evidence)}](${addressOf(papers, source)}${anchorOf(source, evidence)})`;
}

/** How an issue is named to people: in its own repository GitHub shows more of it than a link would. */
export type Naming = (decision: Decision, snapshot: MinutesSnapshot) => string;

/** Names the issue of a decision inside the triaged repository; one of another repository is not notified. */
export const namedHere: Naming = (decision, { repo, triaged }) =>
  isAbout(decision, repo, triaged) ? `#${decision.number}` : quoted(bareName(decision));

/** The same for any other repository, as a link. */
export const namedElsewhere: Naming = (decision, { repo, triaged }) =>
  isAbout(decision, repo, triaged)
    ? `[${triaged.name}#${decision.number}](${webOf(triaged)}/issues/${decision.number})`
    : quoted(bareName(decision));

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
