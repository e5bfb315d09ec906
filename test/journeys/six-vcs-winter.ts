import { expect } from '@jest/globals';
import type { Shown } from '../docs/shown.ts';
import type { World } from '../world.ts';
import { checklist, filled, rewrite } from './lists.ts';

const JANUARY = 'webpages/Monthly_meetings/2020/2020-01-06.md';
const DONE = 'This is done and needs no further action.';
const HEDGED = 'May be closed.';

function minutesOfJanuary(decisions: Readonly<Record<number, string>>): string {
  const items = Object.entries(decisions).map(([issue, words]) => `## #${issue}\n\n${words}\n`);
  return ['# ISPyB VC, Monday 6 January 2020\n', ...items, 'Next VC: Monday 3 February 2020, 15:00\n'].join('\n');
}

/** Minutes are amended: what they took back is shown with the word that undoes it, and who reopened has the last word. */
export async function amendedInJanuary(world: World, forChairs: Pick<Shown, 'note'>): Promise<void> {
  await world.turnTo('2020-01-08T09:00:00Z');
  world.took();
  const list = await checklist(world, '2020-01-06');
  const first = minutesOfJanuary({ 3: DONE, 4: DONE, 5: HEDGED });
  expect(await closedBy(world, () => world.commits('tomas-maintainer', JANUARY, first))).toEqual([3, 4, list.number]);
  await world.edits('lena-member', 3, { state: 'open' });
  await world.settled();
  world.took();

  // The same words under another name, and then what was agreed after all.
  await world.commits('tomas-maintainer', 'webpages/Monthly_meetings/2020/January.md', first);
  await world.settled();
  expect(world.took()).toEqual([]);
  const second = minutesOfJanuary({ 3: DONE, 5: HEDGED, 10: DONE });
  expect(await closedBy(world, () => world.commits('tomas-maintainer', JANUARY, second))).toEqual([10]);
  expect((await world.reads(3)).state).toBe('open');
  const report = (await world.lists('state=open')).find(({ title }) => title.includes('what needs a look'));
  expect(report?.body).toContain('Say `/ispyb undo 2020-01-06 #4` to take it back');
  forChairs.note('questions', report?.body ?? '');

  await world.says('sam-stranger', 36, '/ispyb undo 2020-01-06 #4');
  await world.says('yuki-triager', 36, '/ispyb undo 2020-01-06 #4');
  await world.settled();
  expect((await world.reads(4)).state).toBe('open');
  await world.says('sam-stranger', 4, '/ispyb why');
  await world.settled();
  const why = (await world.hears(4)).at(-1)?.body ?? '';
  expect(why).toMatch(/yuki-triager took it back/);
  forChairs.note('why', why);
  world.took();
}

/** The outcomes are written into the checklist itself, and a command has them carried out. */
export async function filledInInFebruary(world: World): Promise<void> {
  await world.turnTo('2020-01-27T15:00:00Z');
  const list = await checklist(world, '2020-02-03');
  // What January's minutes left open and nobody answered is for this VC to say.
  expect(list.body).toMatch(/## (?:Carried over|Awaiting a decision) [^\n]*\n- \[ \] #5 /);
  world.took();
  await rewrite(world, 'lena-member', list.number, (body) => filled(body, 5, 'resolved: in 5.3'));
  await world.sandbox.github.setClock(new Date('2020-02-03T16:00:00Z'));
  await world.says('mira-chair', list.number, '/ispyb minutes go');
  await world.settled();
  expect(world.took().filter((deed) => deed.startsWith('close'))).toEqual([
    'close #5 completed',
    `close #${list.number} completed`,
  ]);
  // The minutes of January are saved once more: nothing hangs on them, and they say nothing new.
  const again = `${minutesOfJanuary({ 3: DONE, 5: HEDGED, 10: DONE })}\n\n`;
  await world.commits('lena-member', JANUARY, again);
  await world.settled();
  expect(world.took()).toEqual([]);
}

/** A checklist that is closed as not planned is not carried out. */
export async function discardedInMarch(world: World): Promise<void> {
  await world.turnTo('2020-02-24T15:00:00Z');
  const list = await checklist(world, '2020-03-02');
  await rewrite(world, 'lena-member', list.number, (body) => filled(body, 12, 'resolved: in 5.4'));
  await world.sandbox.github.setClock(new Date('2020-03-02T16:00:00Z'));
  world.took();
  await world.edits('tomas-maintainer', list.number, { state: 'closed', state_reason: 'not_planned' });
  await world.settled();
  expect(world.took()).toEqual([`comment #${list.number}`]);
}

/** The issues that the bot closes because of what people do, in its order. */
async function closedBy(world: World, act: () => Promise<unknown>): Promise<readonly number[]> {
  await act();
  await world.settled();
  return world
    .took()
    .filter((deed) => deed.startsWith('close #'))
    .map((deed) => Number.parseInt(deed.slice('close #'.length), 10));
}
