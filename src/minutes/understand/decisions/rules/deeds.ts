import type { Statement } from '../../items/items.ts';
import { everyMatch } from '../../words/every-match.ts';
import { NO_WORK } from '../../words/phrases.ts';
import type { Ruled } from './outcome-rule.ts';
import type { Wording } from './wording.ts';

const DOES = new RegExp(
  `(?:^|[,;.:–—-]\\s|(?:=>|->|→)\\s*|\\sand\\s)(?<who>\\p{Lu}[\\p{L}'-]{1,20}|\\p{Ll}{3,12}|[Hh]e|[Ss]he)(?:\\s\\p{Lu}\\.?)?\\s(?!${NO_WORK}(?!\\p{L}))\\p{Ll}{2,}s(?!\\p{L})(?!\\s+that\\s+(?:it|the|this|these|we|they|he|she|there|all|no)\\b)`,
  'gu',
);

const DEED: Ruled = {
  rule: 'somebody does',
  sentence: 'Somebody is named who does something about it.',
  outcome: 'action',
  force: 2,
};

/** `=> Mara rebases it`: what one of those who were there does is what they are going to do. */
export function deedOf({ speakers }: Statement, { text }: Wording): Ruled | undefined {
  if (text.endsWith('?')) return undefined;
  const isKnown = everyMatch(text, DOES).some(({ groups }) => {
    const who = (groups?.who ?? '').toLowerCase();
    return who === 'he' || who === 'she' || speakers.has(who);
  });
  return isKnown ? DEED : undefined;
}
