import fc from 'fast-check';
import type { Outcome, Verdict } from '../../../src/minutes/index.ts';

/** A decision as the form writes it. */
export interface Item {
  readonly number: number;
  readonly title: string;
  readonly word: string;
  readonly why: string | null;
  readonly talk: readonly string[];
  readonly as: 'line' | 'heading' | 'bullet';
}

/** A meeting that never was, to be written down in the form. */
export interface Meeting {
  readonly date: string;
  readonly sites: readonly { readonly name: string; readonly people: readonly (readonly [string, string])[] }[];
  readonly agenda: readonly string[];
  readonly items: readonly Item[];
  readonly actions: readonly (readonly [string, string])[];
  readonly next: { readonly date: string; readonly at: string; readonly url: string } | null;
}

const PEOPLE = [
  ['Ann Bell', 'AB'],
  ['Carl Dorn', 'CD'],
  ['Eve Finn', 'EF'],
  ['Gil Hart', 'GH'],
  ['Ida Jones', 'IJ'],
  ['Karl Lind', 'KL'],
  ['Mara Noor', 'MN'],
] as const;
const TITLES = [
  'Draught of a berth',
  'Closed berths',
  'Resolve the names of tides',
  'Open points of the lamp table',
  'Rejected boats are shown twice',
  'Agenda of the harbour master',
  'Next meeting of two boats',
  'Is the crane done?',
  'Actions of the crane',
  'Add a column "fixed"',
];
export const REASONS = [
  'the column exists since version 5.2',
  'nobody needs it',
  'not needed any more, and no longer wanted',
  'the sites do it themselves; all agreed',
  'it was done in the spring.',
  'a duplicate of #901',
  'the pilots will ship it in the next release',
  'closed by the harbour, fixed on all boats and documented in the long guide for pilots and masters of the harbour',
];
const TALK = [
  'Ann asked whether it may be closed.',
  'Perhaps it is resolved already?',
  'It was not decided last time and left open.',
  'Carl: agreed, but only if the pilots agree.',
  'Should we reject it? Some would like to wait for the spring.',
  'As with #902, the harbour needs a lamp.',
  'The other proposal was rejected and closed.',
  'This is done on the branch of PIER, not yet at QUAY.',
];
const TASKS = ['write the index', 'ask the pilots about the lamps', 'look at the tide table of last year again'];
const AGENDA = ['News from the sites', 'Review of issues', 'The new crane', 'Any other business'];

/** What each word of the form means. */
export const MEANS: Readonly<Record<string, readonly [Outcome, Verdict]>> = {
  resolved: ['resolved', 'close'],
  rejected: ['rejected', 'close'],
  accepted: ['accepted', 'keep'],
  deferred: ['deferred', 'keep'],
  action: ['action', 'keep'],
  undecided: ['undecided', 'keep'],
  open: ['undecided', 'keep'],
};

const day = fc
  .date({ min: new Date('2015-01-05'), max: new Date('2035-12-20'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const item = fc.record({
  title: fc.constantFrom(...TITLES),
  word: fc.constantFrom(...Object.keys(MEANS)),
  why: fc.option(fc.constantFrom(...REASONS)),
  talk: fc.subarray(TALK, { maxLength: 3 }),
  as: fc.constantFrom('line', 'heading', 'bullet'),
});

const owners = PEOPLE.map(([, initials]) => initials);

/** Meetings of every kind that the form can tell. */
export const meeting: fc.Arbitrary<Meeting> = fc
  .record({
    date: day,
    people: fc.subarray([...PEOPLE], { minLength: 1 }),
    cut: fc.nat(4),
    agenda: fc.subarray(AGENDA),
    items: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 899 }), item), {
      selector: ([number]) => number,
      maxLength: 8,
    }),
    actions: fc.uniqueArray(fc.tuple(fc.constantFrom(...owners), fc.constantFrom(...TASKS)), {
      selector: ([, task]) => task,
      maxLength: 3,
    }),
    later: fc.option(fc.integer({ min: 1, max: 60 })),
    at: fc.constantFrom('09:00', '15:00', '16:30'),
  })
  .map(({ date, people, cut, items, later, at, ...rest }) => ({
    ...rest,
    date,
    sites: [
      { name: 'PIER', people: people.slice(0, cut + 1) },
      { name: 'QUAY', people: people.slice(cut + 1) },
    ].filter((site) => site.people.length > 0),
    items: items.map(([number, one]) => ({ ...one, number })),
    next: later === null ? null : { date: daysAfter(date, later), at, url: 'https://example.org/room/7' },
  }));

function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
