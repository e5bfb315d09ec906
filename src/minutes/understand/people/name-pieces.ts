import { UNEVEN } from '../words/blanks.ts';
import { everyMatch } from '../words/every-match.ts';

/** One entry of a list of people, and what stands in brackets behind it. */
export interface Piece {
  readonly words: string;
  readonly asides: readonly string[];
  /** The handle of somebody whose name is not printed. */
  readonly handle: string | null;
  /** A mark or a remark says that they were not there. */
  readonly away: boolean;
}

/** `(absent)` behind a name of a list of all members, or a box that is not ticked. */
const AWAY =
  /^(?:absent|excused|apolog\w*|regrets|away|not\s(?:present|t?here|attending)|on\s(?:vacation|holidays?|leave)|(?:could\s?n|can)['’]?t\b.*|unable\b.*|no[\s-]show|✗|❌|\s*)$/i;
/** `Ann Lind ❌`, `Ann Lind - not here` */
const AWAY_SIGN = /[❌✗✘☐✖]|\s[-–—]\s(?:absent|excused|regrets|apologies|away|not\s(?:present|t?here|attending))\W*$/i;

/** How somebody is addressed is no part of the name. */
const HONORIFIC = /^(?:(?:(?:Frau|Herrn?|Mr|Mrs|Ms|Mme|Dr|Prof|Pr|Sra?|Ing|Sig)\.?|[FH]r\.)\s+)+(?=\p{Lu})/u;

/** `Ann Lind`, as most entries are: there is nothing to take away. */
const NAME_ALONE = /^\p{Lu}(?:[\p{L}'’-]*\p{L})?(?: \p{Lu}(?:[\p{L}'’-]*\p{L})?)*$/u;

/** The words of one entry without what is no part of the name. */
export function pieceOf(entry: string): Piece {
  const name = entry.trim();
  if (NAME_ALONE.test(name) && !HONORIFIC.test(name)) return { words: name, asides: [], handle: null, away: false };
  const text = entry.replace(/^([^/()@]*\S\s\S[^/()@]*)\/(\p{Lu}[\p{L}\s.-]*)$/u, '$1 ($2)').replace(/\s+and\s*$/, '');
  const asides = everyMatch(text, /[([]([^)\]]*)[)\]]/g).map((found) => (found[1] ?? '').trim());
  const words = text
    .replace(/[([][^)\]]*[)\]]/g, ' ')
    .replace(/<?[\w.+-]+@[\w-]+(?:\.[\w-]+)+>?/g, ' ')
    .replace(/^.*\s=\s(?=\p{Lu})|[\s.]+\d{1,2}[:.]\d\d.*$/gu, '')
    .replace(/@(?=\p{Lu}\p{Ll}+\s\p{Lu})/gu, '')
    .replace(/@[\w-]+(?:\.[\w-]+)*|(?<=\s):[a-z][a-z_]{1,20}:(?=\s|$)|(?:\p{Emoji_Presentation}|[✓✔☑])\uFE0F?/gu, ' ')
    .replace(/\s[-–—]\s.*$|\s+et\s+al\.?\W*$|(?<=\p{L})\s["“„](?:the|an?)\s[^"”]*["”]/gu, '')
    .replace(/\s*[*?;:-]+\s*$|(?<![\p{Lu}])\.+\s*$/u, '')
    .replace(/^["“„](\p{L}[^"”]*)["”]$/u, '$1')
    .replace(
      /\s+(?:from|came|joined|until|till|left|had\sto|on|only|during|for\sthe|via|by\s(?:tele)?(?:phone|video|zoom|teams|mail))(?:\s.*)?$/,
      '',
    )
    .replace(/^[^\p{L}]+/u, '')
    .replace(HONORIFIC, '')
    .replace(UNEVEN, ' ')
    .trim();
  const away = AWAY_SIGN.test(text) || asides.some((aside) => AWAY.test(aside));
  return { words, asides, handle: words ? null : (/@([\w-]{2,}(?:\.[\w-]+)*)/.exec(text)?.[1] ?? null), away };
}

/** A full stop, a word or a closing bracket that parts two names as a comma would. */
const PARTED =
  /(?<=\p{Ll}{2})(?<!\b(?:[Pp]rof|[Dd]ipl|[Ii]ng|[Mm]ag|[Mm]me|[Hh]on|[Rr]ev))\.\s+(?=\p{Lu})|\s\/\s|\s(?:and|or|et|und|y|en)\s(?=\p{Lu}|me\b|myself\b)/u;

/** The text where a full stop, a word or a closing bracket parts it, but for what stands in brackets. */
function partedOutside(text: string): string[] {
  if (!/[([]/.test(text)) return text.split(PARTED);
  const asides: string[] = [];
  const bare = text.replace(/[([][^)\]]*[)\]]/g, (aside) => `(${asides.push(aside) - 1})`);
  return bare.split(PARTED).map((part) => part.replace(/\((\d+)\)/g, (_found, at: string) => asides[Number(at)] ?? ''));
}

/** `@ann @bo`: handles with nothing between them. */
const ONLY_HANDLES = /^\s*(?:@[\w-]+(?:\.[\w-]+)*\s+){1,40}@[\w-]+(?:\.[\w-]+)*\s*(?:\([^)]*\)\s*)?$/;

/** The parts of a text between commas and the like, but for those inside brackets. */
function partsOf(text: string): string[] {
  if (!/[([]/.test(text)) return text.split(/[,;•·|+&]/);
  const parts: string[] = [];
  let open = 0;
  let part = '';
  for (const sign of text) {
    open += sign === '(' || sign === '[' ? 1 : sign === ')' || sign === ']' ? -1 : 0;
    if (open <= 0 && ',;•·|+&'.includes(sign)) {
      parts.push(part);
      part = '';
    } else part += sign;
  }
  return [...parts, part];
}

/** Splits a list at its commas and words, not inside brackets. */
export function piecesOf(text: string): Piece[] {
  return partsOf(text)
    .flatMap((one) => (ONLY_HANDLES.test(one) ? one.split(/\s+(?=@)/) : partedOutside(one)))
    .map(pieceOf);
}
