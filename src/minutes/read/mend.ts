/** Characters that are not seen but break words and addresses: zero-width ones, joiners, byte order marks. */
const UNSEEN = /[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g;
/** Word processors write one hyphen as a run of soft, hard and real ones. */
const HYPHENS = /(?<!-)-*\u00ad+[\u2010-]*|-?\u2010/g;
const SPACES = /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000 ]+/g;

/**
 * Gives back the words as they are meant: no unseen characters, one kind of blank, ligatures as letters, a soft hyphen
 * inside a word left out, and a doubled one (`back-<soft>-end`) as a plain hyphen.
 */
export function mend(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(HYPHENS, (found) => (found === '\u00ad' ? '' : '-'))
    .replace(/[\ufb00-\ufb06\u2460-\u2473]/g, (sign) => sign.normalize('NFKC'))
    .normalize('NFC')
    .replace(SPACES, ' ');
}

/** As `mend`, without blanks at the ends. */
export function mended(text: string): string {
  return mend(text).trim();
}

/** A task begins with its box as Markdown writes it, whatever sign the document shows. */
export function boxed(text: string): string {
  return /^[☐☑☒🗹]/u.test(text) ? text.replace(/^☐\s+(?=\S)/u, '[ ] ').replace(/^[☑☒🗹]\s+(?=\S)/u, '[x] ') : text;
}
