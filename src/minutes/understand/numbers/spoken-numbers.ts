import { everyMatch } from '../words/every-match.ts';
import { isYear, referencesOf } from './bare-numbers.ts';
import type { Reference } from './references.ts';

const LIST = String.raw`\d{3,6}(?:(?:,\s?|\s?[&+/]\s?|,?\s(?:and|or)\s)\d{3,6}){0,8}`;
/** What is said of issues and of nothing else that is told by its number alone. */
const STATE = String.raw`(?:a\s+)?(?:dup(?:e|licate)?s?(?:\s+of\b|\b)|(?:also\s+|now\s+|already\s+|all\s+|both\s+)?(?:closed|resolved|fixed|rejected|merged|obsolete|stale|invalid|wont-?fix)\b|(?:still|left|kept)\s+open\b|waiting\s+for\s+review\b)`;
/** `801 and 844 are dups`, `217 is closed`: a number of several digits that begins its clause. */
const SAID = new RegExp(
  String.raw`(?<=^|[.;:!?(–—]\s?|[-,]\s|\b(?:and|so|but|that|then)\s)(${LIST})\s+(is|was|has\s+been|are|were|have\s+been)\s+${STATE}`,
  'giu',
);
/** `Issues in danger are these: 198, 201, 206`: several numbers behind a colon, in words that spoke of issues before. */
const LISTED = /(?::|\b(?:are|were|remain))\s(\d{3,6}(?:(?:,\s?(?:and\s)?|\sand\s)\d{3,6}){2,20})(?=\s*(?:[.;)]|$))/gu;
/** `defect 412`, `GitHub 412`, `incidencia 412`: words for issues, of this tracker or of another. */
const OTHER_WORD = new RegExp(
  String.raw`(?<![\p{L}\d-])(?:github|feature\srequests?|enhancements?|defects?|rfes?|incidencias?|demandes?|anomalies?|fehler|anfragen?|vorg[aä]ng(?:e|en)?|segnalazion[ei]|zgłoszeni[ea]|ärenden?t?|melding(?:en)?|chamados?|bogues?)(?:\s(?:no\.?|nr\.?|n(?:\.º|[°º.])|nummer|número|numéro))?:?\s#?(${LIST})(?![\w%-]|[.,:]\d|\s(?:people|users|times|lines|of|from|were|have)\b)`,
  'giu',
);
const HAS_OTHER_WORD =
  /github|feature|enhanc|defect|rfe|incid|demande|anomal|fehler|anfrage|vorg|segnal|zgłosz|ärend|melding|chamad|bogue/i;
/** `isn't that 412 of the same repo?` */
const OF_SAME = /(?<![\w#.,:/-])(\d{3,7})(?=\s(?:of|in|from|on)\s(?:the|that)\ssame\s(?:repo|tracker)\p{L}*)/giu;
const OF_ISSUES = /\b(?:issues?|tickets?|bugs?)\b/iu;

/** One number is, several are: `120 are closed` counts. */
function counts(numbers: readonly string[], verb: string): boolean {
  return (numbers.length === 1) === /^(?:are|were|have)/i.test(verb);
}

const numbersAt = (words: string, from: number): Reference[] =>
  referencesOf({ words, from, doubtful: true }, 'unknown').filter(({ number }) => !isYear(String(number)));

/**
 * Numbers without any sign that what is said of them makes those of issues. Doubtful: nothing tells their repository,
 * and `404 is fixed` may well speak of the answer of a server.
 */
export function bySaying(text: string): Reference[] {
  if (!/\d{3}/.test(text)) return [];
  const said = everyMatch(text, SAID).flatMap((found) => {
    const [, list = '', verb = ''] = found;
    return counts(list.match(/\d+/g) ?? [], verb) ? [] : numbersAt(list, found.index);
  });
  const listed = everyMatch(text, LISTED).flatMap((found) => {
    const before = text.slice(0, found.index);
    return OF_ISSUES.test(before) ? numbersAt(found[1] ?? '', found.index + found[0].indexOf(found[1] ?? '')) : [];
  });
  const worded = HAS_OTHER_WORD.test(text)
    ? everyMatch(text, OTHER_WORD).flatMap((found) => {
        const list = found[1] ?? '';
        return numbersAt(list, found.index + found[0].length - list.length);
      })
    : [];
  const same = text.includes(' same ')
    ? everyMatch(text, OF_SAME).flatMap(({ 1: number = '', index }) => numbersAt(number, index))
    : [];
  return [...said, ...listed, ...worded, ...same];
}
