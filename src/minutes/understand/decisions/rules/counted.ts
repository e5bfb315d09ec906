import type { Attributed } from '../../repositories/repositories.ts';
import type { Doubt } from './doubt.ts';

const HOW_MANY =
  /\b(?:(both)|all\s+(?:of\s+)?(?:the\s+|these\s+)?(two|three|four|five|six|seven|eight|nine|ten|\d{1,2}))\b(?!\s+(?:in\s+favou?r|agreed?|agreeing|members|voting|voted|votes|present|sites|of\s+us)\b)/i;
const WORDS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const MISCOUNTED: Doubt = {
  name: 'count',
  sentence: 'It speaks of another number of issues than stand above.',
};

/** `Closed both` below three numbers: one of them is not meant, and nobody knows which. */
export function countDoubts(text: string, about: readonly Attributed[]): Doubt[] {
  const [, both, count = ''] = HOW_MANY.exec(text) ?? [];
  if (!both && !count) return [];
  const at = WORDS.indexOf(count.toLowerCase());
  const meant = both ? 2 : at < 0 ? Number(count) : at + 2;
  return meant === new Set(about.map(({ number }) => number)).size ? [] : [MISCOUNTED];
}
