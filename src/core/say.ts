const ZERO_WIDTH = '\u200b';

/** An entity of theirs, `&#64;` for instance, would come out as the very sign that must do nothing. */
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Other people's words, safe to show in a comment of ours: nobody is mentioned, no issue elsewhere is referred to,
 * nothing becomes a link, no marker, HTML or code fence gets through, and it stays on one line of at most `most`
 * characters as people read them.
 */
export function quoted(words: string, most = 300): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const cut = line.length > most ? `${line.slice(0, most - 1)}…` : line;
  return cut
    .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/`/g, "'")
    .replace(/@(?=\w)/g, `@${ZERO_WIDTH}`)
    .replace(/#(?=\d)/g, `#${ZERO_WIDTH}`)
    .replace(/\bGH-(?=\d)/gi, (prefix) => `${prefix}${ZERO_WIDTH}`)
    .replace(/(https?|ftp)(?=:\/\/)|www(?=\.)/gi, (start) => `${start}${ZERO_WIDTH}`)
    .replace(/([[\]*_~|\\])/g, '\\$1')
    .replace(/^(?=[-+=]|#{1,6}(?: |$)|\d+[.)](?: |$))(\d*)/, '$1\\');
}

/** A title of somebody else inside a list of ours. */
export function title(words: string): string {
  return quoted(words, 120);
}

/** "1 issue", "3 issues". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
