import curated from './curated.json' with { type: 'json' };
import ispyb from './ispyb.json' with { type: 'json' };
import { type Table, type Vocabulary, vocabularyOf } from './vocabulary.ts';

interface Entry {
  readonly area: string;
  readonly ordinary?: boolean;
  readonly in: string;
  readonly columns: string;
}

/** The tables and columns of the ISPyB database in its three public flavours, with the areas we sorted them into. */
export const ISPYB: Vocabulary = vocabularyOf({
  tables: Object.entries(ispyb.tables).map(([name, entry]) => tableOf(name, entry)),
  informal: curated.informal,
  formerly: curated.formerly,
  wrong: curated.wrong,
  phrases: curated.phrases.split(' '),
  ordinary: curated.ordinary.split(' '),
});

function tableOf(name: string, { area, ordinary = false, in: flavours, columns }: Entry): Table {
  return { name, area, ordinary, flavours: flavours.split(' '), columns: columns.split(' ') };
}
