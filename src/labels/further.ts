import type { Settings } from '../config/schema.ts';

type Rule = Settings['labels']['rules'][number];

/**
 * Whether a rule of the settings applies: everything it asks of title and body must be found there, by a regular
 * expression or by one of its words, capitals not counting. A rule that asks nothing never applies.
 */
export function applies(rule: Rule, issue: { readonly title: string; readonly body: string }): boolean {
  if (rule.title === undefined && rule.body === undefined) return false;
  return isFound(rule.title, issue.title) && isFound(rule.body, issue.body);
}

function isFound(sought: Rule['title'], text: string): boolean {
  if (sought === undefined) return true;
  if (typeof sought === 'string') return new RegExp(sought, 'iu').test(text);
  return sought.some((word) => new RegExp(`(?<![\\p{L}\\p{N}_])${escaped(word)}(?![\\p{L}\\p{N}_])`, 'iu').test(text));
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
