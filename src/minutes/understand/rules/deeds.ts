import type { Statement } from '../items.ts';
import type { OutcomeRule } from './outcomes.ts';
import { anyWord } from './phrases.ts';
import type { Wording } from './wording.ts';

/** What people say or think, are or have: no work on the issue. */
export const NO_WORK = anyWord(
  'says thinks asks explains reports notes presents likes agrees wonders suggests proposes prefers mentions ' +
    'points shows feels believes wants has is was does knows sees finds means needs doubts objects supports ' +
    'confirms repeats recalls remembers reminds summari[sz]es describes demonstrates claims replies argues ' +
    'disagrees hopes expects uses lives joins leaves gets seems votes abstains apologi[sz]es thanks welcomes ' +
    'opens closes hates loves considers insists worries warns complains shares clarifies admits observes remarks ' +
    'concludes stresses understands guesses assumes answers adds raises seconds moves chairs states informs ' +
    'announces outlines introduces discusses speaks talks tells gives laughs works suspects dislikes enjoys ' +
    'misses hears reads fears regrets accepts refuses rejects arrives attends remains becomes comes goes keeps ' +
    'stays waits',
);
const DOES = new RegExp(
  `(?:^|[,;.:–—-]\\s|(?:=>|->|→)\\s*|\\sand\\s)(?<who>\\p{Lu}[\\p{L}'-]{1,20}|\\p{Ll}{3,12}|[Hh]e|[Ss]he)(?:\\s\\p{Lu}\\.?)?\\s(?!${NO_WORK}(?!\\p{L}))\\p{Ll}{2,}s(?!\\p{L})(?!\\s+that\\s+(?:it|the|this|these|we|they|he|she|there|all|no)\\b)`,
  'gu',
);

const DEED: OutcomeRule = {
  rule: 'somebody does',
  sentence: 'Somebody is named who does something about it.',
  outcome: 'action',
  force: 2,
  pattern: /^/,
};

/** `=> Mara rebases it`: what one of those who were there does is what they are going to do. */
export function deedOf({ speakers }: Statement, { text }: Wording): OutcomeRule | undefined {
  if (text.endsWith('?')) return undefined;
  const isKnown = [...text.matchAll(DOES)].some(({ groups }) => {
    const who = (groups?.who ?? '').toLowerCase();
    return who === 'he' || who === 'she' || speakers.has(who);
  });
  return isKnown ? DEED : undefined;
}
