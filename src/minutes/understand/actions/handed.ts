import type { ActionItem } from '../../types.ts';
import { withBefore, wordsIn } from './labels.ts';
import { isStranger, named, ownersBefore, split, sure } from './owners.ts';
import { WORKS } from './promises.ts';
import type { Told } from './rules.ts';
import { SAYS } from './self.ts';

const NAME = String.raw`@[\w-]+|\p{L}[\p{L}'’_-]+(?:\s\p{Lu}[\p{L}'’.-]*){0,2}`;

/** Words by which somebody gets something to do; each with what must stand in the text before it is looked for. */
interface Way {
  readonly signs: readonly string[];
  readonly words: RegExp;
}

/** For whom one waits, is somebody. */
const AWAITED = new RegExp(`\\b[Ww]ait(?:ing|s)\\s+(?:for|on)\\s+(${NAME})\\s+to\\s+(?:${WORKS})(?!\\p{L})`, 'u');

const WAYS: readonly Way[] = [
  // `Mara, could you write to them?`
  {
    signs: [' you '],
    words: new RegExp(
      `(${NAME})[,:]?\\s+(?:can|could|would|will)\\s+you\\s+(?:please\\s+|maybe\\s+|perhaps\\s+|be\\s+(?:able|willing|so\\s+kind\\s+as)\\s+to\\s+|have\\s+time\\s+to\\s+)?(?:${WORKS})(?!\\p{L})`,
      'u',
    ),
  },
  // `It waits for the buoys, Mara please?`
  { signs: ['please'], words: new RegExp(`[,.–—>→-]\\s+(${NAME}),?\\s+please\\W*$`, 'u') },
  { signs: ['please'], words: new RegExp(`please,?\\s+(${NAME})\\W*$`, 'u') },
  // `That waits for Mara to merge`
  {
    signs: ['aiting ', 'waits '],
    words: AWAITED,
  },
  // `Badge by Mara, then we close it`
  { signs: [' then'], words: new RegExp(`\\sby\\s+(${NAME}),\\s+(?:and\\s+)?then\\s`, 'u') },
  // `Paint for the buoys: Mara, by next week`
  {
    signs: [', by ', ', until ', ', till ', ', before '],
    words: new RegExp(`[:–—>→-]\\s(${NAME}),\\s+(?:by|until|till|before)\\s[^,.:;]{2,30}\\W*$`, 'u'),
  },
  // `Buoys to be painted by May (Mara)`
  {
    signs: [' be '],
    words: new RegExp(
      `\\b(?:[Tt]o|[Mm]ust|[Ss]hould)\\s+be\\s+\\p{L}+(?:ed|en|ade|ent|one|wn)(?!\\p{L})[^()?–—]{0,80}\\((${NAME})\\)(?=[,.;]|\\W*$)`,
      'u',
    ),
  },
  // `Will send a picture (Mara)`
  { signs: ['('], words: new RegExp(`\\b[Ww]ill\\s+(?:${WORKS})(?!\\p{L}).*\\((${NAME})\\)\\W*$`, 'u') },
];

/** It is handed to somebody known, in one of the ways of minutes and chats. */
export function handed({ text, owners }: Told): ActionItem | undefined {
  if (text.length > 300) return undefined;
  for (const { signs, words } of WAYS) {
    const who = signs.some((sign) => text.includes(sign)) ? words.exec(text)?.[1] : undefined;
    const isThere = (name: string): boolean =>
      sure(split(name), owners) || (words === AWAITED && isStranger(name, owners));
    if (who !== undefined && (who.startsWith('@') || isThere(who))) return { owner: who, text };
  }
  return undefined;
}

/** `They can go (Ole will)`, `It needs a second look. Ole will.`: what, is told before. */
export function saysWill({ text, before, owners }: Told): ActionItem | undefined {
  const did =
    text.slice(-12).includes('ill do') &&
    /(?:^|[,:.]\s|\bI\s|I['’])(?:[Ww]ill|ll)\s+do(?:\s+(?:so|that|it))?\W*$/.test(text);
  if (did) return { owner: SAYS.exec(text)?.[1] ?? null, text: wordsIn(before) < 12 ? withBefore(text, before) : text };
  const found = text.slice(-8).includes('will') ? /\swill\W*$/.exec(text) : null;
  const who = found ? ownersBefore(text.slice(0, found.index).replace(/\(/, ', '), owners) : undefined;
  if (!who || !sure(who.owners, owners)) return undefined;
  return { owner: named(who.owners), text: wordsIn(text) < 4 ? withBefore(text, before) : text };
}
