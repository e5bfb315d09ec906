import type { Issue } from '../../core/reader.ts';
import { count, title } from '../../core/say.ts';
import type { WrongName } from '../../labels/names.ts';
import type { Table } from '../../vocabulary/vocabulary.ts';

/** What the welcome tells of an issue. */
export interface Welcome {
  readonly tables: readonly Table[];
  /** How many more tables there are than are listed. */
  readonly more: number;
  readonly wrong: readonly WrongName[];
  readonly others: readonly Pick<Issue, 'number' | 'title'>[];
  readonly big: boolean;
  /** Whether the schema has several flavours. */
  readonly flavours: boolean;
}

/** The welcome, folded: who wants to know opens it. */
export function welcome(said: Welcome): string {
  const parts = [tablesShown(said), wrongShown(said), othersShown(said.others), said.big ? bigAsks() : ''];
  return [
    '<details><summary>What the bot understood of this proposal</summary>',
    ...parts.filter((part) => part !== ''),
    'Kind, area and size are suggestions: a label that a maintainer gives or takes off wins.',
    '</details>',
  ].join('\n\n');
}

function tablesShown({ tables, more, wrong }: Welcome): string {
  if (tables.length === 0 && wrong.length > 0) return '';
  if (tables.length === 0)
    return 'It names no table of the schema that we know. If it is about one, please name it: that helps to find it again.';
  const flavours = (table: Table): string => (table.flavours.length > 0 ? ` (in ${table.flavours.join(', ')})` : '');
  const listed = tables.map((table) => `- \`${table.name}\`${flavours(table)}`);
  return ['**Tables it names**', '', ...listed, ...(more > 0 ? [`- and ${count(more, 'more table')}`] : [])].join('\n');
}

function wrongShown({ wrong, flavours }: Welcome): string {
  if (wrong.length === 0) return '';
  return ['**Names to check**', '', ...wrong.map((name) => `- ${wrongName(name, flavours)}`)].join('\n');
}

/** Names are letters, digits and underscores only, so they are safe as they stand. */
function wrongName({ said, meant, formerly }: WrongName, flavours: boolean): string {
  if (formerly) return `\`${said}\` is called \`${meant}\` by now.`;
  return `\`${said}\` is not a table of ${flavours ? 'any flavour' : 'the schema'}; \`${meant}\` is.`;
}

function othersShown(others: Welcome['others']): string {
  if (others.length === 0) return '';
  const listed = others.map((other) => `- #${other.number} ${title(other.title)}`);
  return ['**Other open issues on the same tables**', '', ...listed].join('\n');
}

/** The procedure for big issues as minuted on 26 February 2018. */
function bigAsks(): string {
  return [
    '**It looks like a big change**',
    '',
    'By the rule of 26 February 2018 all but new fields on existing tables for existing techniques is big. Then the site that asks for it',
    '',
    '- describes it in this issue and provides written documentation,',
    '- organises a meeting with the other members to present it, and explains it if needed,',
    '- may announce it on the mailing list (optional).',
  ].join('\n');
}
