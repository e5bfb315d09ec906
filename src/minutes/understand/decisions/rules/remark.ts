import { type Doubt, doubtsAbout } from './doubt.ts';

/** A remark after the status (`, but …`, ` - reopen if …`) is judged apart: it may warn, it must not unsay. */
const REMARK = /^(.*?\b(?:closed?|closes|closing|resolved)\b[^,;–—-]*?)((?:\s*[,;]\s*|\s+[-–—]\s+).*)$/i;
const UNSAYS =
  /\bre-?open(?!\s+if\b)|\bsave\s+(?:as|for|that|where)\b|\b(?:open|accepted|wants?|still|again|not(?! (?:needed|required|necessary|relevant|reproducible|planned|a bug|worth)\b)|wrong|soon)\b|n't\b(?!\s?(?:fix|do)\b)|\bno\b(?!\s+(?:discussion|further|action|objections?|need|comments?|updates?|(?:spec |text |normative )?changes?)\b)/i;

/** A remark that does not begin as an aside may be the condition or the question that all depends on. */
const ASIDE = /^\s*(?:,\s*(?:but|though|although|with|however|no)\b|[-–—]\s+(?:reopen|but)\b)/i;
const DEPENDS =
  /\?|\b(?:if|unless|until|once|when|provided|pending|may|might|maybe|perhaps|probably|should|could|would|will|almost|partly|wait|right|correct|next|later|proposed?|tb[acd]|except(?:ing)?|apart from|other than|but for)\b/i;

/** `Closed, it seems`, `closed, I think`: nobody was sure. */
export const ONLY_THOUGHT =
  /\b(?:seems?|seemingly|apparently|supposedly|allegedly|presumably|hopefully|I (?:think|guess|believe|suppose|assume|hope)|(?:he|she|they) (?:thinks?|says?|believes?))\b/i;

/** The words without the remark behind their status, unless that remark unsays it. */
export function statusPart(text: string): string {
  const [, status, remark = ''] = REMARK.exec(text) ?? [];
  const unsaid = UNSAYS.test(remark) || ONLY_THOUGHT.test(remark) || (!ASIDE.test(remark) && DEPENDS.test(remark));
  return status !== undefined && !unsaid ? status : text;
}

const UNSAID: Doubt = { name: 'words behind', sentence: 'The words behind it take it back.' };

/** Phrases with a "not" that deny nothing. */
export const NO_DENIAL =
  /\bas\s+not\s+(?:planned|feasible|possible|wanted|needed|relevant|reproducible|applicable|persuasive|in\s+scope|an?\s+(?:bug|defect|problem|issue))\b|\bwon'?t\s?(?:fix|do)\b(?! (?:it|this|that|now|yet))|\bwithout\s+(?:a\s+|any\s+|further\s+)*(?:votes?|debate|discussion|dissent|comment)\b|\b(?:nobody|no\s+one)\s+(?:against|opposed|objecting|objects|dissenting|minded|minds)\b|\b(?:since|because|as)\s+(?:no\s+one|nobody|nothing|there\s+(?:is|was|are|were)\s+(?:no|nothing|nobody))\b[^,;.?]*|\bno\s+(?:hands?|votes?|voices?)\s+against\b|\bno\s+(?:formal\s+)?(?:votes?|follow-?ups?)\s+(?:(?:is|was)\s+)?(?:needed|required|necessary|taken)\b/gi;

/** The words of the form are judged by what the form allows, the words after them by everything. */
export function doubtsOf(text: string, pattern: RegExp, answers: readonly string[]): Doubt[] {
  const part = statusPart(text);
  const matched = pattern.exec(part)?.[0] ?? pattern.exec(text)?.[0] ?? '';
  const doubts = [
    ...doubtsAbout(matched.replace(NO_DENIAL, ' '), answers),
    ...doubtsAbout(part.slice(matched.length).replace(NO_DENIAL, ' ')),
  ];
  const remark = part === text ? (REMARK.exec(text)?.[2] ?? '') : '';
  return doubts.length === 0 && (UNSAYS.test(remark) || ONLY_THOUGHT.test(remark)) ? [UNSAID] : doubts;
}
