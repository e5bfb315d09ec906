/** A technique that is named goes before tables that all techniques share. */
export const TECHNIQUES: readonly (readonly [area: string, sign: RegExp])[] = [
  [
    'SSX',
    /\b(?:SSX|SFX|XFEL|injectors?|fixed[- ]target|jets?|serial (?:femtosecond )?crystallography|time[- ]resolved)\b/i,
  ],
  [
    'EM',
    /\b(?:cryo-?EM|cryo-?ET|electron (?:microscop\w+|tomograph\w+|diffraction)|single particle|tilt series|tomograms?|micrographs?|particle picking)\b/i,
  ],
  ['EM', /(?<!-)\bEM\b/],
  ['SAXS', /\b(?:bio-?SAXS|SAXS|small[- ]angle|HPLC)\b/i],
  ['XRF', /\b(?:XRF|XFE|(?:x-?ray )?fluorescence|energy scans?|edge scans?)\b/i],
  ['phasing', /\b(?:phasing|molecular replacement|MRBUMP|SHELX\w*|heavy atoms?)\b/i],
];

/** In a title a proposal is the one for beam time; in a text it is what the author proposes. */
export const IN_TITLES: readonly (readonly [area: string, sign: RegExp])[] = [
  ['session', /(?<!\b(?:a|my|our|this|new|draft) )\bproposals?\b(?!\s*(?::|for\b|to\b|of\b))/gi],
];

/** What an issue is about where it names no table and no technique; of equals the first counts, the last are the most general. */
export const SUBJECTS: readonly (readonly [area: string, sign: RegExp])[] = [
  ['screening', /\b(?:screening|characteri[sz]ations?|strateg(?:y|ies)|diffraction plans?|workflows?)\b/gi],
  [
    'plates',
    /\b(?:plates?|drops\b|the drop\b|drop (?:images?|positions?)|wells\b|the well\b|imagers?|crystalli[sz]ation|VMXi|CRIMS)\b/gi,
  ],
  [
    'autoprocessing',
    /\b(?:auto(?:matic)?[- ]?process\w*|auto ?proc\w*|(?:re)?processing\w*|pipelines?|integration|scaling|merging statistics|anisotrop\w+|staraniso|xia2|dials|fast_dp|XDS)\b/gi,
  ],
  [
    'beamline',
    /\b(?:beam ?lines?|beam ?line ?setups?|detectors?|goniometers?|robots?|grippers?|sample changers?|apertures?|lasers?|monochromators?|undulators?)\b/gi,
  ],
  [
    'sample',
    /\b(?:samples?(?! changer)|crystals?|proteins?|ligands?|containers?|pucks?|pins?|dewars?|shipments?|shipping|parcels?|couriers?|macromolecules?|smiles)\b/gi,
  ],
  [
    'session',
    /\b(?:(?:of|per|to|each|every|mark) (?:a |the )?proposals?|proposal (?:codes?|numbers?|titles?|types?|states?)|sessions?|visits?|persons?|lab(?:oratory)? contacts?|local contacts?|laborator(?:y|ies)|calendars?|permissions?|shifts?)\b/gi,
  ],
  [
    'datacollection',
    /\b(?:data ?collections?|data ?sets?|images?|grid ?scans?|mesh(?: scans?)?|snapshots?|exposures?|flux)\b/gi,
  ],
  ['admin', /\b(?:schema status|schema version|tokens?|log ?ins?)\b/gi],
];
