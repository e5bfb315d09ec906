import { z } from 'zod';
import type { Fact, Facts } from '../core/memory.ts';
import type { Plan } from '../core/plan.ts';

// What a plan is compared by must be there; what a deed carries besides is not ours to judge here, and a plan that
// waits is only ever carried out as far as the plan of today agrees with it.
const plan = z.custom<Plan>(
  (value) =>
    z
      .object({
        actions: z.array(z.looseObject({ do: z.string(), repo: z.string(), because: z.string() })),
        notes: z.array(
          z.object({ repo: z.string(), issue: z.number().nullable(), rule: z.string(), text: z.string() }),
        ),
        seen: z.record(z.string(), z.looseObject({ state: z.enum(['open', 'closed']) })),
      })
      .safeParse(value).success,
  'not a plan',
);

/** What each kept fact looks like: a row that an older version or a hand wrote is checked before it is believed. */
export const FACTS: { readonly [K in Fact]: z.ZodType<Facts[K]> } = {
  'next-meeting': z.object({
    start: z.string().nullable(),
    date: z.string(),
    url: z.string().nullable(),
    from: z.string(),
  }),
  'last-meeting': z.object({ date: z.string() }),
  'sweep.agreed': z.object({ by: z.string(), at: z.string() }),
  'sweep.fired': z.object({ at: z.string() }),
  'review-list.fired': z.object({ meeting: z.string() }),
  'minutes.last': z.object({ repo: z.string(), path: z.string(), blob: z.string(), commit: z.string() }),
  'waiting.sweep': z.object({ plan }),
  'waiting.minutes': z.object({ plan, blob: z.string() }),
};
