import type { Placed } from '../layout/outline.ts';
import { everyMatch } from '../words/every-match.ts';

const NO_MEETING_ADDRESS = /doodle|\/polls?\/|group-poll|github\.com|youtu|docs\.google|wiki|\.html?$|calendar/i;

/** Where people are to meet: the address in or right below the words that announce the meeting; null where none is. */
export function addressOf(text: string, { index: at }: Placed, outline: readonly Placed[]): string | null {
  const near = outline.slice(at, at + 3).filter((one, index) => index === 0 || one.section === 'next');
  const links = near.flatMap((one) => one.block.links.map((link) => link.url));
  const written = near.flatMap((one) =>
    everyMatch(one.block.text, /https?:\/\/[^\s<>")\]]+/g).map(([url]) => url.replace(/[.,;:]+$/, '')),
  );
  const address = [...links, ...written].find((url) => /^https?:/.test(url) && !NO_MEETING_ADDRESS.test(url));
  if (address) return address.replace(/[.,;:]+$/, '');
  const bare = /(?<![\w@/.])((?:[a-z0-9-]+\.)+(?:com|in|org|net|eu|io|us|fr|uk|de|ch)\/[\w./-]*\w)/i.exec(text)?.[1];
  return bare && !NO_MEETING_ADDRESS.test(bare) ? `https://${bare}` : null;
}
