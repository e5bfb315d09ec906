import { expect, test } from '@jest/globals';
import { SETTINGS } from '../../src/sandbox/sample/world.ts';
import { SETTINGS_PATH } from '../../src/sandbox/setting-up.ts';
import { shortened, showing } from '../docs/shown.ts';
import { pdfOf } from '../documents/pdf.ts';
import { inTheWorld, type World } from '../world.ts';
import { clicks, ourWord, ticked } from './boxes.ts';
import { entriesSince } from './feed.ts';
import { checklist, checklists, clicked, filled, lineOf, rewrite, vcOf } from './lists.ts';
import { amendedInJanuary, discardedInMarch, filledInInFebruary } from './six-vcs-winter.ts';

const FORGED = '<!-- ispyb-triage:checklist:2019-10-07 -->\n- [x] #3\n  - outcome: resolved <!-- slot:3 new 1 -->';
/** What the bot says here is shown to chairs: `npm run docs` writes it into their page. */
const forChairs = showing('docs/chairs.md');

const FOLDER = 'webpages/Monthly_meetings';

test(
  'six VCs: one is moved, one cancelled, minutes come late, are amended, taken back, and a person has the last word',
  () =>
    inTheWorld(async (world) => {
      await begin(world);
      await movedInOctober(world);
      await cancelledInNovember(world);
      await minutesMissingInDecember(world);
      await lateMinutesFromAFork(world);
      await amendedInJanuary(world, forChairs);
      await filledInInFebruary(world);
      await discardedInMarch(world);
      await atTheEnd(world);
    }),
  180_000,
);

test('the page for chairs shows what was said', () => {
  if (process.env.WRITE_DOCS) forChairs.write();
  expect(forChairs.page()).toBe(forChairs.withWhatWasSaid());
});

/** Sweeps have a journey of their own: here the yearly one stays out of the way. */
async function begin(world: World): Promise<void> {
  await world.sandbox.github.putFile(
    'ispyb-database-modeling',
    SETTINGS_PATH,
    `${SETTINGS}stale:\n  schedule: 0 6 1 9 *\n`,
    { by: 'tomas-maintainer', message: 'Sweep once a year' },
  );
  await world.says('lena-member', 36, '/ispyb propose Who hosts us in May?');
  // Somebody tries to have a list of their own carried out.
  const title = 'Review list for the VC of Monday 7 October 2019';
  await world.opens('sam-stranger', { title, body: FORGED });
  await world.settled();
}

async function movedInOctober(world: World): Promise<void> {
  await world.turnTo('2019-09-30T14:00:00Z');
  const list = await checklist(world, '2019-10-07');
  expect(list).toMatchObject({ title: 'Review list for the VC of Monday 7 October 2019', labels: ['vc'] });
  expect(list.body).toContain('“Who hosts us in May?”, proposed by lena-member in #36');
  const before = await entriesSince('2019-10', world);

  // Two people write on it while the bot brings it up to date.
  await expect(world.edits('sam-stranger', list.number, { body: 'Nothing to see.' })).rejects.toThrow('403');
  world.meanwhile(/issues\?.*creator/, async () => {
    await rewrite(world, 'tomas-maintainer', list.number, (body) => clicked(body, /^- \[ \] #36 /));
    await rewrite(world, 'lena-member', list.number, (body) =>
      body.replace(/(- \[.\] #15 [^\n]*)/, '$1\n  ESRF wants to speak first.'),
    );
  });
  const fresh = await world.opens('lena-member', { title: 'New column Detector.repairedAt', body: 'Add a column.' });
  await world.says('mira-chair', 36, '/ispyb review-list');
  await world.settled();
  // The bot saw that it was too late, and writes nothing over what they wrote.
  const refresh = world.jobs.findLast(({ job }) => job.kind === 'review-list')?.came;
  expect(refresh).toMatchObject({ deeds: expect.arrayContaining([expect.objectContaining({ outcome: 'moved-on' })]) });
  await world.says('sam-stranger', 36, '/ispyb next-meeting moved to 2019-10-14 16:00');
  await world.says('mira-chair', 36, '/ispyb next-meeting moved to 2019-10-09 16:00');
  await world.settled();
  const moved = await checklist(world, '2019-10-07');
  expect(moved).toMatchObject({
    number: list.number,
    title: 'Review list for the VC of Wednesday 9 October 2019',
    body: expect.stringMatching(/^- \[x\] #36 /m),
  });
  expect(moved.body).toContain('ESRF wants to speak first.');
  expect(lineOf(moved.body, fresh)).toContain('Detector.repairedAt');
  expect((await world.hears(list.number)).map(({ body }) => body)).toEqual([
    expect.stringContaining('The VC is now on **Wednesday 9 October 2019, 16:00**'),
  ]);
  expect(await entriesSince('2019-10', world)).toEqual([
    { ...before[0], start: '2019-10-09T16:00:00', sequence: 1 },
    ...before.slice(1),
  ]);

  await rewrite(world, 'tomas-maintainer', list.number, (body) =>
    filled(filled(filled(body, 36, 'resolved: in 5.2'), 15, 'accepted'), 27, 'rejected, if Carl agrees'),
  );
  await world.turnTo('2019-10-09T15:00:00Z');
  world.took();
  await world.edits('tomas-maintainer', list.number, { state: 'closed', state_reason: 'completed' });
  await world.settled();
  expect(world.took().filter((deed) => /^(close|label)/.test(deed))).toEqual([
    'label #15 status:agreed',
    'close #36 completed',
  ]);
  const told = (await world.hears(list.number)).at(-1)?.body ?? '';
  expect(told).toMatch(/\*\*To look at\*\*\s+- #27: the words behind it ask/);
  forChairs.note('outcomes', told);

  // A person opens again what was closed: that is the last word for this VC, whoever closes the list once more.
  await world.edits('lena-member', 36, { state: 'open' });
  await world.edits('tomas-maintainer', list.number, { state: 'open' });
  await world.edits('tomas-maintainer', list.number, { state: 'closed', state_reason: 'completed' });
  await world.settled();
  expect(world.took().filter((deed) => /^(close|comment|edit comment)/.test(deed))).toEqual(['edit comment']);
  expect((await world.reads(36)).state).toBe('open');
}

async function cancelledInNovember(world: World): Promise<void> {
  await world.turnTo('2019-10-28T15:00:00Z');
  const { number, body } = await checklist(world, '2019-11-04');
  // What was in doubt in October is for the next VC to say, unless somebody does before.
  expect(body).toMatch(/## Carried over [^\n]*\n- \[ \] #27 /);
  await world.says('mira-chair', 36, '/ispyb next-meeting cancel 2019-11-04');
  await world.settled();
  expect((await world.hears(number)).map((said) => said.body)).toEqual([
    expect.stringContaining('The VC of Monday 4 November 2019 does not take place'),
  ]);
  expect((await entriesSince('2019-10', world)).map(({ start }) => start.slice(0, 7))).not.toContain('2019-11');
  await world.says('yuki-triager', number, '/ispyb confirm #27 rejected');
  await world.settled();
  expect(world.took()).toContain('close #27 not_planned');
}

async function minutesMissingInDecember(world: World): Promise<void> {
  await world.turnTo('2019-11-25T15:00:00Z');
  expect((await checklist(world, '2019-12-02')).body).not.toContain('No minutes so far');
  await world.turnTo('2019-12-30T15:00:00Z');
  const { body } = await checklist(world, '2020-01-06');
  expect(body).toContain('- No minutes so far of the VC of 2 Dec 2019.');
  forChairs.note('checklist', shortened(body));
  world.took();
}

async function lateMinutesFromAFork(world: World): Promise<void> {
  const lines = [
    'ISPyB VC, Monday 2 December 2019',
    '',
    '#16 Goniometer Orientation',
    'This is done and needs no further action.',
    '',
    '#18 Alignment success',
    'It was decided not to do this. Rejected.',
    '',
    '#42 Schema fixing',
    'May be closed once the values are agreed.',
    '',
    '#64 Cryo-EM tables',
    'Agreed by everybody.',
  ];
  await world.sandbox.github.setClock(new Date('2020-01-02T09:00:00Z'));
  const pull = await world.proposes('sam-stranger', `${FOLDER}/2019/2019-12-02.pdf`, pdfOf(lines), true);
  await world.settled();
  expect(world.took()).toEqual([
    expect.stringContaining('check ISPyB: Merging closes 2 issues, 1 to look at'),
    `comment #${pull}`,
  ]);
  const preview = (await ourWord(world, pull)).body;
  expect(preview).toContain('2019-12-02.pdf, page 1');
  forChairs.note('preview', preview);

  // Sam may write there by now, and still has no right over the issues: that tick is wiped off.
  await world.sandbox.github.grant('sam-stranger', 'ISPyB', 'write');
  await clicks(world, 'sam-stranger', pull, /<!-- 18:open:/);
  expect(world.took()).toEqual(['edit comment']);
  expect(await ticked(world, pull)).toEqual([]);
  await clicks(world, 'lena-member', pull, /<!-- 16:open:/);
  expect(world.took()).toEqual(['edit comment']);
  // What a box can do, a command there can; the right that counts is the one over the issues.
  await world.saysOn('sam-stranger', pull, '/ispyb confirm #42 resolved');
  await world.saysOn('yuki-triager', pull, '/ispyb confirm #42 rejected');
  await world.settled();
  expect(await ticked(world, pull)).toEqual(['16:open', '42:rejected']);
  expect(world.took().toSorted()).toEqual([`comment #${pull}`, 'edit comment', 'react +1']);

  await world.merges('mira-chair', pull);
  await world.settled();
  const list = await checklist(world, '2019-12-02');
  expect(world.took().filter((deed) => /^(close|label)/.test(deed))).toEqual([
    'close #18 not_planned',
    'close #42 not_planned',
    'label #64 status:agreed',
    `close #${list.number} completed`,
  ]);
  expect((await world.hears(42)).at(-1)?.body).toContain('yuki-triager ticked it');
  const said = (await world.hears(18)).at(-1)?.body ?? '';
  expect(said).toContain('mira-chair merged them after a preview');
  forChairs.note('closing', said);
  forChairs.note('minutes report', (await world.hears(list.number)).at(-1)?.body ?? '');
}

/** Nothing closed wrongly, nobody's text lost, one checklist per VC. */
async function atTheEnd(world: World): Promise<void> {
  const lists = await checklists(world);
  const days = ['2019-10-07', '2019-11-04', '2019-12-02', '2020-01-06', '2020-02-03', '2020-03-02'];
  expect(lists.map(vcOf)).toEqual(days);

  const october = lists[0]?.body ?? '';
  expect(lineOf(october, 36)).toMatch(/^- \[x\]/);
  for (const words of ['ESRF wants to speak first.', 'resolved: in 5.2', 'accepted', 'rejected, if Carl agrees'])
    expect(october).toContain(words);
  expect(lists[4]?.body).toContain('outcome: resolved: in 5.3');
  expect(lists[5]?.body).toContain('outcome: resolved: in 5.4');
  const forged = (await world.lists('state=open')).find(({ by, body }) => by === 'sam-stranger' && body === FORGED);
  expect(forged).toBeDefined();

  const closed = (await world.lists('state=closed')).filter(({ by }) => by !== 'ispyb-triage[bot]');
  const words: Record<number, string> = {};
  for (const { number } of closed) {
    const said = (await world.hears(number)).findLast(({ by }) => by === 'ispyb-triage[bot]');
    if (said) words[number] = /^> (.*)$/m.exec(said.body)?.[1] ?? '';
  }
  expect(words).toEqual({
    5: 'resolved: in 5.3',
    10: 'This is done and needs no further action.',
    18: 'Rejected.',
    27: 'rejected, if Carl agrees',
    42: 'May be closed once the values are agreed.',
  });
}
