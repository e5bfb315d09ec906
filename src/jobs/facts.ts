import { z } from 'zod';
import type { Fact, Facts } from '../core/memory.ts';
import type { Plan } from '../core/plan.ts';
import type { Doubt, Preview, Ruling } from '../core/ruling.ts';

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

const source = z.object({ repo: z.string(), path: z.string(), blob: z.string(), commit: z.string() });
const decided = z.enum(['resolved', 'rejected', 'accepted', 'deferred', 'action', 'undecided', 'open']);

const ruling: z.ZodType<Ruling> = z.object({
  issue: z.number(),
  meeting: z.string(),
  decided,
  did: z.enum(['closed', 'labelled', 'told', 'nothing']),
  label: z.string().nullable(),
  words: z.string(),
  link: z.string(),
  because: z.string(),
  source: source.nullable(),
  approval: z.object({ by: z.string(), how: z.enum(['merge', 'tick', 'confirm', 'go', 'checklist']) }).nullable(),
  at: z.string(),
  undone: z.object({ by: z.string(), at: z.string() }).nullable(),
});

const doubt: z.ZodType<Doubt> = z.object({
  issue: z.number(),
  meeting: z.string().nullable(),
  words: z.string(),
  link: z.string(),
  why: z.string(),
  source: source.nullable(),
});

const preview: z.ZodType<Preview> = z.object({
  papers: z.number(),
  pull: z.number(),
  head: z.string(),
  named: z.array(
    z.object({
      issue: z.number(),
      path: z.string(),
      blob: z.string(),
      kind: z.enum(['close', 'ask']),
      decided,
      words: z.string(),
    }),
  ),
  ticks: z.array(
    z.object({
      issue: z.number(),
      path: z.string(),
      words: z.string(),
      answer: z.enum(['resolved', 'rejected', 'open']),
      by: z.string(),
      at: z.string(),
    }),
  ),
});

/** What each kept fact looks like: a row that an older version or a hand wrote is checked before it is believed. */
export const FACTS: { readonly [K in Fact]: z.ZodType<Facts[K]> } = {
  calendar: z.object({
    repo: z.string(),
    private: z.boolean(),
    meetings: z.object({
      rule: z.string(),
      from: z.string(),
      at: z.string(),
      zone: z.string(),
      url: z.string().nullable(),
      except: z.array(z.string()),
      closures: z.array(z.object({ from: z.string(), to: z.string() })),
      sites: z.record(z.string(), z.string()),
    }),
    since: z.string(),
    looked: z.string(),
  }),
  'changed-meetings': z.object({
    vcs: z.array(
      z.object({
        key: z.string(),
        date: z.string(),
        start: z.string().nullable(),
        url: z.string().nullable(),
        cancelled: z.boolean(),
        sequence: z.int(),
        from: z.string(),
        at: z.string(),
      }),
    ),
  }),
  'last-meeting': z.object({ date: z.string() }),
  checklists: z.object({
    lists: z.array(
      z.object({ meeting: z.string(), items: z.array(z.object({ issue: z.number(), carried: z.number() })) }),
    ),
  }),
  topics: z.object({
    topics: z.array(
      z.object({
        text: z.string().nullable(),
        who: z.string(),
        issue: z.number(),
        comment: z.number(),
        at: z.string(),
      }),
    ),
  }),
  todo: z.object({
    date: z.string(),
    items: z.array(z.object({ owner: z.string().nullable(), text: z.string(), issue: z.number().nullable() })),
  }),
  'sweep.agreed': z.object({ by: z.string(), at: z.string() }),
  'sweep.fired': z.object({ at: z.string() }),
  'silence.fired': z.object({ at: z.string() }),
  'review-list.fired': z.object({ meeting: z.string(), date: z.string().default(''), at: z.string().default('') }),
  recovery: z.object({
    at: z.string(),
    good: z.string(),
    head: z.string().nullable(),
    asked: z.array(z.object({ guid: z.string(), attempt: z.number(), at: z.string() })),
    madeUpFor: z.array(z.string()),
    found: z.object({ at: z.string(), asked: z.number(), jobs: z.number() }).nullable(),
  }),
  'minutes.last': source,
  'minutes.read': z.object({
    files: z.array(z.object({ repo: z.string(), path: z.string(), blob: z.string(), words: z.string() })),
  }),
  'waiting.sweep': z.object({ plan }),
  'waiting.minutes': z.object({ plan, blob: z.string() }),
  previews: z.object({ pulls: z.array(preview) }),
  doubts: z.object({ open: z.array(doubt) }),
};

/** Facts of which there are many, by what stands before the colon of their key. */
const MANY = {
  ruling: z.object({ rulings: z.array(ruling) }),
  meeting: z.object({ issues: z.array(z.number()) }),
};

/** The shape of the fact under a key. */
export function shapeOf<K extends Fact>(key: K): z.ZodType<Facts[K]> {
  const kind = key.split(':')[0] ?? '';
  const shape = key.includes(':') ? MANY[kind as keyof typeof MANY] : FACTS[key];
  // The keys of both lists are the facts themselves, which the compiler cannot follow through a prefix.
  return shape as unknown as z.ZodType<Facts[K]>;
}
