import type { Settings } from '../../config/schema.ts';

/** How a label looks that the bot has to make: six hexadecimal digits and at most the 100 characters GitHub takes. */
export interface Look {
  readonly colour: string;
  readonly description: string;
}

const GROUPS: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  [
    'kind:',
    '1d76db',
    {
      refactor: 'tables merged, split or dropped; a key or relation moved; columns removed',
      rename: 'existing tables or columns get other names',
      'new-table': 'at least one new table',
      'alter-column': 'a column changes type, length, nullability, index or constraint; a view',
      'new-column': 'new columns on existing tables',
      enum: 'new values for an existing enumeration or look-up table',
      docs: 'comments, diagrams, definitions; no change to data',
      question: 'no proposal yet',
    },
  ],
  [
    'area:',
    '0e8a16',
    {
      EM: 'cryo-EM and electron tomography',
      MX: 'macromolecular crystallography, nothing narrower',
      SAXS: 'small-angle scattering',
      SSX: 'serial crystallography',
      XRF: 'X-ray fluorescence and energy scans',
      phasing: 'phasing and molecular replacement',
      autoprocessing: 'processing runs, programs and results',
      datacollection: 'data collections, whatever the technique',
      sample: 'samples, their composition, containers, dewars and shipping',
      plates: 'crystallisation plates and their images',
      session: 'proposals, sessions and persons',
      screening: 'characterisation, diffraction plans and workflows',
      beamline: 'detectors, beamline setup, robots and faults',
      admin: 'schema status, tokens, logins',
    },
  ],
  [
    'size:',
    'fbca04',
    {
      small: 'new fields on existing tables for existing techniques: three weeks of silence are consent',
      big: 'all other changes: written documentation and a presentation',
    },
  ],
];

/** How a label is made that the repository does not have yet. */
export function lookOf(label: string, rules: Settings['labels']['rules']): Look {
  for (const [prefix, colour, descriptions] of GROUPS)
    for (const [name, description] of Object.entries(descriptions))
      if (`${prefix}${name}`.toLowerCase() === label.toLowerCase()) return { colour, description };
  const because = rules.find((rule) => rule.label.toLowerCase() === label.toLowerCase())?.because ?? '';
  return { colour: 'c5def5', description: because.slice(0, 100) };
}
