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
  const prose = withoutComments(issue.body.replace(/\r\n?/g, '\n'))
    .replace(
      /^ {0,3}(`{3,}(?!`)|~{3,}(?!~))[^\n]*\n([\s\S]*?)(?:^ {0,3}\1[`~]*[ \t]*$|(?![\s\S]))/gm,
      (_all, _fence, inside: string) => {
        code.push(inside);
        return '\n';
      },
    )
    .replace(/^ {0,3}>[^\n]*$/gm, '');
  return {
    title: withoutLinks(issue.title).trim(),
    sentences: withoutLinks(prose)
      .split(/(?<=[.!?:;])\s+|\n+/)
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence !== ''),
    code: code.join('\n'),
  };
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
