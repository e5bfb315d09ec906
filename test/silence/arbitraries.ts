import fc from 'fast-check';
import { known } from '../../src/core/known.ts';
import type { Touch } from '../../src/core/reader.ts';
import { OBJECTION, SILENT_PERIOD } from '../../src/labels/status.ts';
import { aTouch, person, us } from '../features/builders.ts';
import { aProposal, day, rules, says, shown } from './scene.ts';

const WHO = [us, person('ann'), person('bob'), person('carla')] as const;
const aDay = fc.integer({ min: 0, max: 60 });
const aLabelTouch: fc.Arbitrary<Touch> = fc
  .record({
    what: fc.constantFrom('labeled', 'unlabeled'),
    label: fc.constantFrom(SILENT_PERIOD, OBJECTION, 'size:small'),
    who: fc.constantFrom(...WHO),
    at: aDay,
  })
  .map(({ what, at, ...rest }) => aTouch(what, day(at), rest));
const anOtherTouch: fc.Arbitrary<Touch> = fc
  .record({ what: fc.constantFrom('reopened', 'renamed', 'closed'), who: fc.constantFrom(...WHO), at: aDay })
  .map(({ what, at, who }) => aTouch(what, day(at), { who }));
const aRemark = fc
  .record({ at: aDay, who: fc.constantFrom(...WHO), text: fc.constantFrom('Why?', 'Fine.', '/ispyb object', '> old?') })
  .map(({ at, who, text }) => says(at, text, who));
const aHistory = fc.array(fc.oneof(aLabelTouch, anOtherTouch, aRemark), { maxLength: 12 });
const anObjection = fc.record({
  who: fc.constantFrom('bob', 'carla'),
  at: aDay.map(day),
  how: fc.constantFrom('reaction', 'command'),
});
const aLabelSet = fc.subarray(['size:small', SILENT_PERIOD, OBJECTION], { minLength: 0 });
/** Settings that know silent periods, of every kind. */
export const someRules = fc
  .record({
    starts: fc.constantFrom('opened', 'labelled', 'edited'),
    stops: fc.constantFrom('objection', 'question', 'comment'),
    restarts: fc.boolean(),
    days: fc.integer({ min: 1, max: 30 }),
    closures: fc.array(fc.tuple(aDay, fc.nat(10)), { maxLength: 4 }),
  })
  .map(({ closures, ...silence }) =>
    rules(
      silence,
      closures.map(([from, of]) => [from, from + of]),
    ),
  );
const aWildScene = fc
  .record({ labels: aLabelSet, history: aHistory, objections: fc.array(anObjection, { maxLength: 2 }) })
  .map((told) => aProposal({ ...told, objections: known(told.objections) }));
/** Among wild ones few periods run; here most do. */
const aQuietScene = fc
  .record({ at: aDay, others: fc.array(fc.oneof(anOtherTouch, aRemark), { maxLength: 3 }) })
  .map(({ at, others }) => aProposal({ history: [...others, shown(at)] }));
/** Proposals and all that may have happened to them. */
export const aScene = fc.oneof(aWildScene, aQuietScene);
