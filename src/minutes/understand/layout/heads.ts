import type { Line } from '../../read/line.ts';

const NAME = String.raw`(?:\p{L}[\p{L}\d.'_|-]{1,30})(?:\s\p{L}[\p{L}.'-]{0,30}){0,3}`;
const DAY = String.raw`(?:(?:today|yesterday)\s(?:at\s)?|\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s)?`;
const TIME = String.raw`[[(]?${DAY}\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]m)?[\])]?`;
/** `Mara Lind  2:03 PM`, `Mara — Today at 14:03`, `[14:03] Mara Lind` alone on a line, above what she wrote. */
const HEAD = new RegExp(String.raw`^(?:@?(${NAME})(?:,|\s[—–-])?\s{1,3}${TIME}|${TIME}\s{1,3}@?(${NAME}))$`, 'iu');
const LONGEST = 60;
/** Fewer such lines are no chat, and neither are those where hardly anybody writes again. */
const FEW = 5;

const nickOf = ({ text, heading, cells }: Line): string | undefined => {
  if (text.length > LONGEST || heading > 0 || cells.length > 1 || !text.includes(':')) return undefined;
  const [, before, behind] = HEAD.exec(text) ?? [];
  return before ?? behind;
};

/** A title of the document, a row of a table or a head ends what somebody wrote. */
const ends = ({ heading, cells }: Line): boolean => heading > 0 || cells.length > 1;

/** The program sets all that people wrote as quotations, so that these quote nobody; else only what is quoted stands so. */
const areAllQuoted = (lines: readonly Line[], nicks: readonly (string | undefined)[]): boolean =>
  lines.every((line, at) => nicks[at - 1] === undefined || nicks[at] !== undefined || line.role === 'quote');

/**
 * The lines of a chat in which who wrote when stands above the words, as programs for chats copy and export it, as
 * `NAME: words`; other lines as they are.
 */
export function withoutHeads(lines: readonly Line[]): readonly Line[] {
  const nicks = lines.map(nickOf);
  const heads = nicks.filter((nick) => nick !== undefined);
  if (heads.length < FEW || new Set(heads).size * 2 > heads.length) return lines;
  const areQuoted = areAllQuoted(lines, nicks);
  let nick: string | undefined;
  let begins = false;
  return lines.map((line, index) => {
    const head = nicks[index];
    if (head !== undefined) {
      [nick, begins] = [head, true];
      return { ...line, visible: false };
    }
    if (ends(line)) nick = undefined;
    if (nick === undefined) return line;
    const role = areQuoted && line.role === 'quote' ? 'text' : line.role;
    const said = begins ? { text: `${nick}: ${line.text}`, depth: 0, continues: false } : {};
    begins = false;
    return { ...line, role, ...said };
  });
}
