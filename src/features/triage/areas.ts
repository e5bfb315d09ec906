import type { Table } from '../../vocabulary/tables.ts';
import { tablesIn } from './mentions.ts';
import type { Words } from './text.ts';

/** An area and what in the text speaks for it: names of tables, or words. */
export interface AreaFound {
  readonly area: string;
  readonly tables: readonly string[];
  readonly words: readonly string[];
}

/** A technique that is named goes before tables that all techniques share. */
const TECHNIQUES: readonly (readonly [string, RegExp])[] = [
  ['SSX', /\b(?:SSX|SFX|serial (?:femtosecond )?crystallography)\b/i],
  ['EM', /\b(?:cryo-?EM|cryo-?ET|electron (?:microscop\w+|tomograph\w+|diffraction)|single particle)\b/i],
  ['SAXS', /\b(?:bio-?SAXS|SAXS|small[- ]angle)\b/i],
  ['XRF', /\b(?:XRF|(?:x-?ray )?fluorescence|energy scans?)\b/i],
  ['phasing', /\b(?:phasing|molecular replacement)\b/i],
];

/** What an issue is about where it names no table and no technique. */
const SUBJECTS: readonly (readonly [string, RegExp])[] = [
  [
    'autoprocessing',
    /\b(?:auto(?:matic)?[- ]?process\w*|auto ?proc|(?:re)?processing|pipelines?|integration|scaling)\b/gi,
  ],
  ['datacollection', /\b(?:data ?collections?|data ?sets?|images?|grid ?scans?)\b/gi],
  ['sample', /\b(?:samples?|crystals?|proteins?|ligands?|containers?|pucks?|pins?|dewars?|shipments?|shipping)\b/gi],
  ['plates', /\b(?:plates?|drops?|imagers?|crystalli[sz]ation)\b/gi],
  [
    'session',
    /\b(?:proposal (?:codes?|numbers?|titles?|types?)|sessions?|visits?|users?|persons?|local contacts?|calendars?|permissions?)\b/gi,
  ],
  ['screening', /\b(?:screening|characteri[sz]ations?|strateg(?:y|ies)|diffraction plans?|workflows?)\b/gi],
  ['beamline', /\b(?:beam ?lines?|detectors?|goniometers?|robots?|sample changers?|apertures?)\b/gi],
  ['admin', /\b(?:schema status|schema version|tokens?|log ?ins?)\b/gi],
];

const IN_TITLE = 3;

/**
 * The one or two areas an issue is about, the weightier first: by the tables it names, the title's counting most, and
 * by the technique it names; where it names neither, by the words it uses; none where even they say nothing.
 */
export function areasOf(words: Words): readonly AreaFound[] {
  const body = words.sentences.join('\n');
  const inTitle = tablesIn(words.title);
  const inBody = [...tablesIn(body), ...tablesIn(words.code, 'code')];
  const score = new Score();
  for (const table of inTitle) score.table(table, IN_TITLE);
  for (const table of inBody) if (!inTitle.some(({ name }) => name === table.name)) score.table(table, 1);
  for (const [area, sign] of TECHNIQUES) {
    score.word(area, sign.exec(words.title)?.[0], IN_TITLE);
    score.word(area, sign.exec(body)?.[0], 1);
  }
  return score.isEmpty() ? bySubject(words.title, body) : score.best();
}

function bySubject(title: string, body: string): readonly AreaFound[] {
  const score = new Score();
  for (const [area, sign] of SUBJECTS) {
    for (const [word] of title.matchAll(sign)) score.word(area, word, IN_TITLE);
    for (const [word] of body.matchAll(sign)) score.word(area, word, 1);
  }
  return score.best().slice(0, 1);
}

class Score {
  readonly #found = new Map<string, { weight: number; tables: Set<string>; words: Set<string> }>();

  table(table: Table, weight: number): void {
    this.#of(areaOf(table), weight).tables.add(table.name);
  }

  word(area: string, word: string | undefined, weight: number): void {
    if (word !== undefined) this.#of(area, weight).words.add(word.toLowerCase());
  }

  isEmpty(): boolean {
    return this.#found.size === 0;
  }

  /** The heaviest, and the second if it weighs at least a third of it; `MX` only where nothing narrower was found. */
  best(): readonly AreaFound[] {
    const narrow = [...this.#found].filter(([area]) => area !== 'MX' || this.#found.size === 1);
    const [first, second] = narrow.toSorted(([, one], [, other]) => other.weight - one.weight);
    return [first, second]
      .filter((one) => one !== undefined)
      .filter(([, { weight }]) => weight * 3 >= (first?.[1].weight ?? 0))
      .map(([area, { tables, words }]) => ({ area, tables: [...tables], words: [...words] }));
  }

  #of(area: string, weight: number): { weight: number; tables: Set<string>; words: Set<string> } {
    const one = this.#found.get(area) ?? { weight: 0, tables: new Set(), words: new Set() };
    one.weight += weight;
    this.#found.set(area, one);
    return one;
  }
}

/** Robots, lasers and sample changers are part of the beamline. */
function areaOf(table: Table): string {
  return table.area === 'robot' ? 'beamline' : table.area;
}
