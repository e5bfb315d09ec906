/** An issue's words, sorted by how much they say about its subject. */
export interface Words {
  readonly title: string;
  /** The author's own sentences: no quotes, no comments of templates, no addresses, no code blocks. */
  readonly sentences: readonly string[];
  /** What stands in code blocks. */
  readonly code: string;
}

/** Takes an issue's text apart. Whatever people write, this answers. */
export function wordsOf(issue: { readonly title: string; readonly body: string }): Words {
  const code: string[] = [];
  const body = readable(issue.body);
  const prose = withoutComments(body)
    .replace(
      /^ {0,3}(`{3,}(?!`)|~{3,}(?!~))[^\n]*\n([\s\S]*?)(?:^ {0,3}\1[`~]*[ \t]*$|(?![\s\S]))/gm,
      (_all, _fence, inside: string) => {
        code.push(inside);
        return '\n';
      },
    )
    .replace(/^ {0,3}>[^\n]*$/gm, '');
  return {
    title: withoutLinks(namedByDate(readable(issue.title))).trim(),
    sentences: withoutLinks(prose)
      .split(/(?<=[.!?:;])\s+|\n+/)
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence !== ''),
    code: code.join('\n'),
  };
}

/** In one way of ending lines, without what is longer than any name of a table or column can be, and so is none. */
function readable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\w{65,}/g, ' ');
}

/** The name of an update script is a title that some write: "2019_03_11_Table_column.sql". */
function namedByDate(title: string): string {
  const inside = /^\s*\d{4}[_-]\d\d[_-]\d\d[_-](\w+)\.sql\s*$/.exec(title)?.[1];
  return inside?.replaceAll('_', ' ') ?? title;
}

function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?(?:-->|(?![\s\S]))/g, ' ');
}

/** Where a link leads is somebody else's subject; the words it is written on are the author's. */
function withoutLinks(text: string): string {
  return text
    .replace(/!?\[([^[\]\n]{0,500})\]\([^()\n]{0,2000}\)/g, '$1')
    .replace(/\b(?:https?|ftp|mailto):[^\s)>\]]+/gi, ' ')
    .replace(/\bwww\.[^\s)>\]]+/gi, ' ');
}
