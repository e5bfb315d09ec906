import { ADV, BE, CLOSED_SO, DONE, END, GONE, NUM, REASON, SHUT, THING } from './form-words.ts';
import type { Form } from './forms.ts';
import { REF } from './wording.ts';

/** A title may carry a status at its end or right after its number; else its words only name the subject. */
export const TITLE_STATUS: Readonly<Record<Form['outcome'], RegExp>> = {
  resolved: new RegExp(
    `^(?:\\[?(?:closed|resolved)\\]?\\s+|closed\\)\\s+|closed\\s?(?::|\\s[–—-])\\s+)${NUM}|^(?:${NUM}[\\s:,–-]*|.*${REF}.*\\s[–—-]\\s+|.*${REF}.*(?::\\s+|[([]))(?:${THING}\\s+)?(?:${BE}\\s+)?(?:${ADV}\\s+)*(?:${SHUT}|resolved)(?:\\s*\\([^()]{1,60}\\))?${END}|^${NUM}\\s+${BE}\\s+(?:${ADV}\\s+)*${CLOSED_SO}`,
    'i',
  ),
  rejected: new RegExp(
    `^(?:${NUM}[\\s:,–-]*|.*${REF}.*\\s[–—-]\\s+|.*${REF}.*(?::\\s+|\\())(?:${THING}\\s+)?(?:${BE}\\s+)?(?:${ADV}\\s+)*${GONE}${END}|^${NUM}\\s+${BE}\\s+(?:${ADV}\\s+)*${GONE}${REASON}`,
    'i',
  ),
};

/** `#12 closed by Mara` may be a title or a sentence. */
export const NEAR_STATUS = new RegExp(
  `^${NUM}[\\s:,–-]*(?:${BE}\\s+)?(?:${ADV}\\s+)*(?:${SHUT}|resolved|${DONE}|${GONE})(?![\\w-])|^(?:recently\\s+)?closed\\s+(?:since|last|this)\\s[^:.,]{1,40}:\\s*(?:(?:issues?|tickets?)\\s+)?${NUM}`,
  'i',
);
