import { describe, expect, test } from '@jest/globals';
import { unmarked } from '../../src/core/marker.ts';
import { Later, Told } from '../../src/core/trouble.ts';
import type { Done } from '../../src/core/writer.ts';
import { memoryAtGithub } from '../../src/once/memory.ts';
import { REPO } from '../features/builders.ts';
import { aRoom, NOW, type Room } from '../jobs/room.ts';
import { memoryIn } from './at-github.ts';

/** The comment that holds what is remembered. */
const kept = (room: Room): string => unmarked(Object.values(room.comments).flat().at(-1)?.body ?? '');

describe('what is remembered at GitHub', () => {
  test('is there at once, and after it was kept in the next run too', async () => {
    const room = aRoom('');
    const memory = await memoryIn(room);
    await memory.remember('last-meeting', { date: '2019-03-04' });
    expect(await memory.recall('last-meeting')).toEqual({ date: '2019-03-04' });
    expect(await (await memoryIn(room)).recall('last-meeting')).toBeUndefined();
    await memory.keep();
    expect(await (await memoryIn(room)).recall('last-meeting')).toEqual({ date: '2019-03-04' });
    expect(room.issues).toMatchObject([{ title: 'What ISPyB Triage remembers', state: 'closed' }]);
  });

  test('is one comment, edited only when something changed', async () => {
    const room = aRoom('');
    for (const date of ['2019-03-04', '2019-03-04', '2019-04-01']) {
      const memory = await memoryIn(room);
      await memory.remember('last-meeting', { date });
      await memory.keep();
    }
    expect(room.wrote().map((action) => action.do)).toEqual([
      'issue.upsert',
      'issue.close',
      'comment.upsert',
      'comment.upsert',
    ]);
    expect(Object.values(room.comments).flat()).toHaveLength(1);
  });

  test('says nothing that GitHub would act on, whatever people wrote', async () => {
    const room = aRoom('');
    const text = '@everyone look at ispyb/ISPyB#7 ``` <!-- ispyb-triage:memory --> <b> &amp;';
    const topics = [{ text, who: 'ann', issue: 1, comment: 2, at: NOW }];
    const memory = await memoryIn(room);
    await memory.remember('topics', { topics });
    await memory.keep();
    expect(kept(room)).not.toMatch(/[@#<&]/);
    expect(kept(room).match(/```/g)).toHaveLength(2);
    expect(await (await memoryIn(room)).recall('topics')).toEqual({ topics });
  });

  test('is made smaller where it would not fit, and refused where even that does not', async () => {
    const room = aRoom('');
    const plan = (n: number) => ({
      plan: {
        actions: Array.from({ length: n }, (_, i) => ({
          do: 'label.add' as const,
          repo: REPO,
          issue: i + 1,
          label: 'stale',
          because: `no human activity since ${i}`,
        })),
        notes: [],
        seen: {},
      },
    });
    const memory = await memoryIn(room);
    await memory.remember('waiting.sweep', plan(2_000));
    await memory.keep();
    expect(kept(room).length).toBeLessThan(65_536);
    expect((await (await memoryIn(room)).recall('waiting.sweep'))?.plan.actions).toHaveLength(2_000);
    await memory.remember('waiting.sweep', plan(60_000));
    await expect(memory.keep()).rejects.toThrow(Told);
  });

  test('that somebody made unreadable is told, and never taken for nothing', async () => {
    const room = aRoom('');
    const memory = await memoryIn(room);
    await memory.remember('sweep.agreed', { by: 'ann', at: NOW });
    await memory.keep();
    const comment = Object.values(room.comments).flat()[0];
    if (!comment) throw new Error('nothing was kept');
    const whole = comment.body;
    for (const [from, to] of [
      ['```json', '```'],
      ['{', '{{'],
      ['"by"', '"who"'],
    ] as const) {
      Object.assign(comment, { body: whole.replace(from, to) });
      await expect((await memoryIn(room)).recall('sweep.agreed')).rejects.toThrow(/cannot be read any more/);
    }
  });

  test('by two at the same time is merged, and given up where it never ends', async () => {
    const room = aRoom('');
    const { reader, writer } = await room.house.github(REPO);
    const first = await memoryIn(room);
    await first.remember('last-meeting', { date: '2019-03-04' });
    await first.keep();
    let others = 1;
    const carryOut: typeof writer.carryOut = async (action): Promise<Done> => {
      if (action.do !== 'comment.upsert' || others === 0) return writer.carryOut(action);
      others -= 1;
      const other = await memoryIn(room);
      await other.remember('sweep.fired', { at: NOW });
      await other.keep();
      return 'moved-on';
    };
    const memory = memoryAtGithub(REPO, { reader, writer: { ...writer, carryOut }, may: async () => true });
    await memory.remember('sweep.agreed', { by: 'ann', at: NOW });
    await memory.keep();
    const then = await memoryIn(room);
    expect([await then.recall('sweep.fired'), await then.recall('sweep.agreed')]).toEqual([
      { at: NOW },
      { by: 'ann', at: NOW },
    ]);
    others = 100;
    await memory.remember('sweep.agreed', { by: 'bob', at: NOW });
    await expect(memory.keep()).rejects.toThrow(Later);
  });

  test('is not written where it may not be, and holds nothing of what only a server needs', async () => {
    const room = aRoom('');
    const memory = await memoryIn(room, async (there) => there);
    await memory.remember('last-meeting', { date: '2019-03-04' });
    await memory.keep();
    const other = await memoryIn(room);
    await other.remember('recovery', { at: NOW, good: NOW, head: null, asked: [], madeUpFor: [], found: null });
    await other.keep();
    expect(room.wrote()).toEqual([]);
  });
});
