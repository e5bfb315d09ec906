import type { Block } from '../layout/blocks.ts';
import { everyMatch } from '../words/every-match.ts';
import { blanked, type Reference } from './references.ts';
import { type Sizes, sizesOf } from './sizes.ts';

const GLUE = String.raw`(?:,\s(?:and\s|or\s)?|\s?[&/]\s?|\s(?:and|or)\s)(?:also\s)?`;
/** `196, 197 and 198`, `209 and 218`: several numbers of three digits and more, none of which measures something. */
const SEVERAL = new RegExp(
  String.raw`(?<![\w#$€£~≈+.,:/-]|\b(?:between|from|ports?|pages?|lines?|rooms?|versions?|slides?|years?|about)\s)(\d{3,7}(?:${GLUE}\d{3,7}){1,15})(?![\w%-]|[.,:]\d|\s?(?:%|€|\$|[kmg]?b\b|m?s\b|px\b|(?:of\s|more\s)?(?:lines|users|files|rows|tests|people|times|hours|days|pages|members|votes|downloads)\b))`,
  'gi',
);
/** `204 is the same`, `Mara: 204?`, `And 204, the ropes`: it begins a sentence about it, or is all that is said. */
const BEGINS =
  /(?:^|[.!?:;]\s)(?:(?:and|next|then|now)[,:]?\s(?:is\s)?)?(\d{3,7})(?=[?.]?$|\?\s|,\s["“\p{L}]|(?::\s|\s[–—-]\s|\s(?:->|→)\s|\s\((?!\d))(?<=^\d{3,7}.{2,4})|\s(?:is|was|has|needs|can|could|should|will|waits|slips|stays|still|also)\s(?!(?:the\s)?(?:number|sum|limit|max|min|price|total|enough|too|more|less)))/giu;
/** `overlaps with our 204`, `review of 204`, `asked the same in 204`: what is done with issues, or how two are alike. */
const POINTED =
  /\b(?:overlaps?|overlapping|duplicates?|dup(?:e|lica)?\sof|(?:the\s)?same\s(?:\p{L}+\s)?(?:as|in|with|w\/|for)|ditto(?:\swith|\sfor)?|(?:how|what)\sabout|and\salso|similar\sto|related\sto|depends\son|blocked\s(?:by|on)|superse[dc](?:es|ed\sby)|follow[- ]?up\s(?:of|to|on|for)|fixe[sd](?:\sby|\sin)?|implements|addresses|reviews?(?:\sof)?|reviewed|reviewing|rebase|merge|comment(?:s|ed)?\s(?:in|on)|commenter\sof)\s(?:with\s)?(?:(?:our|the|my|your)\s)?(?:own\s|old\s|other\s)?(\d{3,7})(?=[,;!?)]|\.(?!\d)|\s\(|$|\s(?:and|or|as|because|since|by|when|before|after|with|on|first|too|again|which|that)\b)/giu;
const MAY_POINT =
  /overlap|dup|same|ditto|about|also|similar|relat|depend|block|supers|follow|fixe|implement|address|review|rebase|merge|comment/i;
/** `Remarks 5 and 6 (204, 205)`: all that stands in brackets, right behind or before one that the document names. */
const BRACKETED = /\((\d{3,7}(?:(?:,|\s?[&/+]|\s(?:and|or))\s?\d{3,7}){0,4})\)/g;

/** So many numbers stand in a list without one that is known. */
const SEVERAL_ALONE = 3;

function bracketed(text: string, sizes: Sizes): { from: number; words: string }[] {
  return everyMatch(text, BRACKETED).flatMap(({ 1: words = '', index }) => {
    const numbers = (words.match(/\d+/g) ?? []).map(Number);
    return numbers.some(sizes.isBeside) && numbers.every(sizes.isNear) ? [{ from: index + 1, words }] : [];
  });
}

function runsIn(text: string, known: ReadonlySet<number>, sizes: Sizes): { from: number; words: string }[] {
  const lists = everyMatch(text, SEVERAL).flatMap(({ 1: words = '', index }) => {
    const numbers = (words.match(/\d+/g) ?? []).map(Number);
    const told = numbers.some((one) => known.has(one)) || (numbers.length >= SEVERAL_ALONE && sizes.tell);
    return told && numbers.every(sizes.isNear) ? [{ from: index, words }] : [];
  });
  if (!sizes.tell) return lists;
  const alone = [BEGINS, ...(MAY_POINT.test(text) ? [POINTED] : [])].flatMap((pattern) =>
    everyMatch(text, pattern).flatMap(({ 0: found, 1: words = '', index }) =>
      sizes.isNear(Number(words)) ? [{ from: index + found.length - words.length, words }] : [],
    ),
  );
  return [...lists, ...alone, ...(text.includes('(') ? bracketed(text, sizes) : [])];
}

/**
 * Bare numbers beside one that the document names, several among numbers of their size, or one of which is said how it
 * stands: doubtful, for nothing but their size tells what they are. Block by block.
 */
export function bySize(blocks: readonly Block[], known: ReadonlySet<number>): Reference[][] {
  const sizes = sizesOf([...known].filter((one) => one >= 100));
  return blocks.map(({ text }) => (known.size > 0 && /\d{3}/.test(text) ? sizedIn(text, known, sizes) : []));
}

function sizedIn(text: string, known: ReadonlySet<number>, sizes: Sizes): Reference[] {
  return runsIn(blanked(text), known, sizes).flatMap(({ from, words }) =>
    everyMatch(words, /\d+/g).map((one) => ({
      number: Number(one[0]),
      repository: null,
      kind: 'unknown' as const,
      from: from + one.index,
      to: from + one.index + one[0].length,
      written: true,
      doubtful: true,
    })),
  );
}
