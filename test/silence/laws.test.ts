import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { known } from '../../src/core/known.ts';
import type { Reacted } from '../../src/core/reader.ts';
import { OBJECTION, SILENT_PERIOD } from '../../src/labels/status.ts';
import { mayObject, objectionsOf, wordsOf } from '../../src/silence/objections.ts';
import { type Period, type Proposal, periodOf } from '../../src/silence/period.ts';
import { quiet } from '../../src/stale/clock.ts';
import { person, us } from '../features/builders.ts';
import { aScene, someRules } from './arbitraries.ts';
import { day, type rules, says } from './scene.ts';

const runs = { numRuns: process.env.LONG ? 5000 : 200 };
const DAY_MS = 86_400_000;

function always(law: (proposal: Proposal, own: ReturnType<typeof rules>, period: Period, at: string) => void): void {
  const states = new Set<string>();
  fc.assert(
    fc.property(aScene, someRules, fc.integer({ min: 0, max: 120 }), (proposal, own, at) => {
      const period = periodOf(proposal, own, day(at));
      states.add(period.state);
      law(proposal, own, period, day(at));
    }),
    runs,
  );
  // A law about nothing would hold too.
  expect([...states].sort()).toEqual(['due', 'ended', 'none', 'running', 'stopped', 'unknown']);
}

describe('whatever happened', () => {
  test('a period never ends earlier than its days, with every paused moment on top, and not later', () => {
    always((_proposal, own, period) => {
      if (!('end' in period)) return;
      const { days } = own.silence;
      const { start, end, pausedDays } = period;
      const lasts = Date.parse(end) - Date.parse(start);
      expect(lasts).toBeGreaterThanOrEqual(days * DAY_MS);
      // The clock of stale issues was written by other hands: it counts closures another way.
      expect(quiet(start, end, own.meetings).ms).toBe(days * DAY_MS);
      expect(Math.abs(lasts - (days + pausedDays) * DAY_MS)).toBeLessThanOrEqual(DAY_MS / 2);
    });
  });

  test('it runs before its end and has ended from then on, and counts from no earlier than it was shown', () => {
    always(({ history }, _own, period, at) => {
      if (!('end' in period)) return;
      expect(period.state).toBe(Date.parse(at) < Date.parse(period.end) ? 'running' : 'ended');
      const puts = (history.known ? history.value : []).filter(
        ({ what, label }) => what === 'labeled' && label === SILENT_PERIOD,
      );
      const last = Math.max(...puts.map((touch) => Date.parse(touch.at)));
      expect(Date.parse(period.start)).toBeGreaterThanOrEqual(last);
    });
  });

  test('an objection stops it: by label always, by 👎 or command unless somebody settled it since', () => {
    always(({ issue, history, objections }, _own, period) => {
      const settled = (history.known ? history.value : [])
        .filter(({ what, label, who }) => what === 'unlabeled' && label === OBJECTION && !who.ours)
        .map(({ at }) => Date.parse(at));
      const stands = objections.known && objections.value.some(({ at }) => Date.parse(at) > Math.max(0, ...settled));
      if (stands || issue.labels.includes(OBJECTION)) expect(['stopped', 'none']).toContain(period.state);
    });
  });

  test('in what order GitHub tells it does not matter', () => {
    fc.assert(
      fc.property(
        aScene.chain((proposal) => {
          const told = proposal.history.known ? [...proposal.history.value] : [];
          return fc.tuple(fc.constant(proposal), fc.shuffledSubarray(told, { minLength: told.length }));
        }),
        someRules,
        fc.integer({ min: 0, max: 120 }),
        ([proposal, shuffled], own, at) => {
          const other = { ...proposal, history: known(shuffled) };
          expect(periodOf(other, own, day(at))).toEqual(periodOf(proposal, own, day(at)));
        },
      ),
      runs,
    );
  });
});

describe('who may object', () => {
  const circle = { author: person('ann'), remarks: [], chairs: ['Mira'], collaborators: known(['carla']) };
  const remark = { who: person('bob'), at: day(1), text: 'I measured this.' };
  const may = (login: string, changes: Partial<Parameters<typeof mayObject>[2]> = {}, before = day(2)) =>
    mayObject(login, before, { ...circle, ...changes });

  test('is who opened it, who said something before, chairs and collaborators', () => {
    for (const login of ['ANN', 'mira', 'Carla']) expect(may(login)).toEqual(known(true));
    expect(may('bob')).toEqual(known(false));
    expect(may('Bob', { remarks: [remark] })).toEqual(known(true));
    expect(may('bob', { remarks: [remark] }, day(1))).toEqual(known(false));
  });

  test('is nobody for a command alone, nor for words that are not theirs', () => {
    for (const text of ['/ispyb object because I say so', '> I measured this.', '```\nwords\n```', '<!-- words -->'])
      expect(may('bob', { remarks: [{ ...remark, text }] })).toEqual(known(false));
    expect(wordsOf('/ispyb object\nBecause it breaks `Run?`. See https://example.org/?a')).toBe(
      'Because it breaks . See',
    );
  });

  test('is not known of a stranger where nobody could look who collaborates', () => {
    const collaborators = { known: false, why: 'GitHub is down' } as const;
    expect(may('bob', { collaborators })).toEqual(collaborators);
    expect(may('ann', { collaborators })).toEqual(known(true));
  });

  test('counts with a thumb down or a command, and no bot, no other reaction and no stranger does', () => {
    const down = (login: string, at: number, content = '-1'): Reacted => ({ who: person(login), content, at: day(at) });
    const seen = {
      issue: { author: person('ann') },
      history: [
        says(2, '/ispyb object too wide', person('carla')),
        says(3, '/ispyb object', person('sam')),
        says(4, '/ispyb object', us),
      ],
      reactions: [down('ann', 9), down('sam', 1), down('carla', 5, '+1'), { ...down('bot', 1), who: us }],
      chairs: [],
      collaborators: known(['carla']),
    };
    expect(objectionsOf(seen)).toEqual(
      known([
        { who: 'carla', at: day(2), how: 'command' },
        { who: 'ann', at: day(9), how: 'reaction' },
      ]),
    );
    expect(objectionsOf({ ...seen, collaborators: { known: false, why: 'down' } })).toEqual({
      known: false,
      why: 'down',
    });
  });
});
