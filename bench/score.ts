// Reads minutes with known content and says how well:
//   npm run score [-- --set own|dev|blind|all] [--batch c] [--verbose]
// Exit 1 where an issue would be closed wrongly. Of the blind half no text is ever printed: nobody shall learn from it.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Score, type Share, score } from './count.ts';
import { SETS, type SetName } from './gold.ts';

const percent = ({ right, of }: Share): string =>
  of ? `${((100 * right) / of).toFixed(1)} % (${right}/${of})` : 'none';

/** The table for a terminal. */
export function tableOf(one: Score): string {
  return [
    `documents          ${one.documents}`,
    `false closes       ${one.falseCloses.length} ${one.falseCloses.join(', ')}`.trimEnd(),
    `closes found       ${percent(one.closed)} closed, ${percent(one.closedOrAsked)} closed or asked; ${one.asked} asked in all`,
    `references found   ${percent(one.references)}; ${one.spurious} that are none`,
    `outcomes right     ${percent(one.outcomes)}`,
    `next meeting       date ${percent(one.nextDate)} · start ${percent(one.nextStart)} · none where none ${percent(one.noNext)}`,
    `meeting date       ${percent(one.meetingDate)}`,
    `participants       found ${percent(one.people.found)}, of those told ${percent(one.people.told)}`,
    `actions            recalled ${percent(one.actions.found)}, of those told ${percent(one.actions.told)}`,
  ].join('\n');
}

/** What `--verbose` adds below the table: each close that was not found, with the words that decide. Nothing of the blind set. */
export function missesOf(set: SetName, one: Score): string[] {
  return set === 'blind' ? [] : one.missedCloses.map((missed) => `missed close: ${missed}`);
}

function setsOf(name: string): readonly SetName[] {
  if (name === 'all') return SETS;
  const set = SETS.find((one) => one === name);
  if (!set) throw new Error(`no set "${name}": there are ${SETS.join(', ')} and all`);
  return [set];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      set: { type: 'string', default: 'own' },
      batch: { type: 'string' },
      verbose: { type: 'boolean', default: false },
    },
  });
  const sets = setsOf(values.set);
  for (const set of sets) {
    const result = await score(set, values.batch);
    const heading = sets.length > 1 ? [`\n${set}`] : [];
    const misses = values.verbose ? missesOf(set, result) : [];
    process.stdout.write(`${[...heading, tableOf(result), ...misses].join('\n')}\n`);
    if (result.falseCloses.length > 0) process.exitCode = 1;
  }
}
