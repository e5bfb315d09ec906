import { describe, expect, test } from '@jest/globals';
import { ISPYB } from '../../src/vocabulary/ispyb.ts';
import { keyOf, vocabularyOf } from '../../src/vocabulary/vocabulary.ts';

const called = (name: string) => ISPYB.called(keyOf(name));

describe('the ISPyB database', () => {
  test('has the tables of its three flavours, each with its area and columns', () => {
    expect(ISPYB.tables).toHaveLength(267);
    expect(called('MillingStep')?.table).toMatchObject({ area: 'EM', flavours: ['dls'] });
    expect(called('Detector')?.table.columns).toContain('detectorSerialNumber');
    expect(ISPYB.tables.filter(({ area, columns }) => area === null || columns.length === 0)).toEqual([]);
  });

  test('knows a table by its name however it is written, by its plural, and by what people call it', () => {
    expect(called('BLSample')).toMatchObject({ by: 'name', table: { name: 'BLSample', area: 'sample' } });
    expect(called('blsamples')?.table.name).toBe('BLSample');
    expect(called('data collection-group')?.table.name).toBe('DataCollectionGroup');
    expect(called('DCG')).toMatchObject({ by: 'informal', table: { name: 'DataCollectionGroup' } });
    expect(called('ReprocessingParameter')).toMatchObject({
      by: 'formerly',
      table: { name: 'ProcessingJobParameter' },
    });
    expect(called('PhasingStepAttachment')).toMatchObject({ by: 'wrong', table: { name: 'PhasingProgramAttachment' } });
  });

  test('tells names that are also ordinary words', () => {
    expect(ISPYB.isOrdinary(keyOf('Run'))).toBe(true);
    expect(ISPYB.isOrdinary(keyOf('positions'))).toBe(true);
    expect(ISPYB.isOrdinary(keyOf('BLSample'))).toBe(false);
    expect(ISPYB.isPhrase(keyOf('data collections'))).toBe(true);
  });

  test('finds the tables of a column', () => {
    expect(ISPYB.withColumn('PROCESSINGSTATUS').map(({ name }) => name)).toEqual(['AutoProcProgram']);
    expect(ISPYB.withColumn('humour')).toEqual([]);
  });

  test('calls nothing else a table', () => {
    for (const word of ['humidity', 'constructor', '', 's', '__proto__']) expect(called(word)).toBeUndefined();
  });
});

test('a name that is a table of its own is no other name for another', () => {
  const table = (name: string) => ({ name, area: null, ordinary: false, columns: [], flavours: [] });
  const own = vocabularyOf({
    tables: [table('Rack'), table('Shelf')],
    informal: { Rack: 'Shelf', Board: 'Shelf', Nowhere: 'Gone' },
  });
  expect(own.called('rack')?.table.name).toBe('Rack');
  expect(own.called('board')?.table.name).toBe('Shelf');
  expect(own.called('nowhere')).toBeUndefined();
});
