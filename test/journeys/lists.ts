import type { Read } from '../../src/sandbox/people.ts';
import type { World } from '../world.ts';

const OF_A_LIST = /^<!-- ispyb-triage:checklist:(\S+) -->/;

/** The checklists that the bot posted, whatever became of them, the oldest VC first. */
export async function checklists(world: World): Promise<readonly Read[]> {
  const found = (await world.lists('state=all')).filter(
    ({ by, body }) => by === 'ispyb-triage[bot]' && OF_A_LIST.test(body),
  );
  return found.toSorted((one, other) => vcOf(one).localeCompare(vcOf(other)));
}

/** The name of the VC that a checklist is for: the day (YYYY-MM-DD) it had first. */
export function vcOf({ body }: Pick<Read, 'body'>): string {
  return OF_A_LIST.exec(body)?.[1] ?? '';
}

/** The one checklist of a VC; throws where there is none, or another one. */
export async function checklist(world: World, vc: string): Promise<Read> {
  const [found, ...more] = (await checklists(world)).filter((list) => vcOf(list) === vc);
  if (!found || more.length > 0) throw new Error(`the VC of ${vc} has ${more.length + (found ? 1 : 0)} checklists`);
  return found;
}

/** Changes the text of an issue as people do in their browser: they see it, and save it changed. */
export async function rewrite(
  world: World,
  who: string,
  issue: number,
  change: (body: string) => string,
): Promise<void> {
  const before = (await world.reads(issue)).body;
  const after = change(before);
  if (after === before) throw new Error(`${who} changed nothing of #${issue}`);
  await world.edits(who, issue, { body: after });
}

/** Writes an outcome behind the `outcome:` of an issue. */
export function filled(body: string, issue: number, words: string): string {
  return body.replace(new RegExp(`outcome: (?=<!-- slot:${issue} )`), `outcome: ${words} `);
}

/** Ticks or clears the first box on a line, as a click does. */
export function clicked(body: string, line: RegExp): string {
  const found = body.split('\n').find((one) => line.test(one)) ?? '';
  const after = found.includes('[ ]') ? found.replace('[ ]', '[x]') : found.replace(/\[[xX]\]/, '[ ]');
  return body.replace(found, after);
}

/** The line of an issue on a checklist, as a reader of the page sees it; null where it is not on it. */
export function lineOf(body: string, issue: number): string | null {
  const line = body.split('\n').find((one) => new RegExp(`^- \\[[ x]\\] #${issue} `).test(one));
  return line?.replace(/<!--.*?-->/g, '').trim() ?? null;
}
