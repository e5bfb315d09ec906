import { expect, test } from '@jest/globals';
import { tableCalled } from '../../src/vocabulary/tables.ts';

test('a table is known by its name, its plural, and names that people use for it', () => {
  expect(tableCalled('BLSample')).toEqual({ name: 'BLSample', area: 'sample', ordinary: false });
  expect(tableCalled('blsamples')?.name).toBe('BLSample');
  expect(tableCalled('DCG')?.name).toBe('DataCollectionGroup');
  expect(tableCalled('ReprocessingParameter')?.name).toBe('ProcessingJobParameter');
});

test('an ordinary word or an abbreviation is a table only with its capitals', () => {
  expect(tableCalled('Run')).toEqual({ name: 'Run', area: 'SAXS', ordinary: true });
  expect(tableCalled('run')).toBeUndefined();
  expect(tableCalled('PDB')?.ordinary).toBe(true);
  expect(tableCalled('pdb')).toBeUndefined();
  expect(tableCalled('dc')).toBeUndefined();
});

test('other words are no tables', () => {
  for (const word of ['humidity', 'constructor', '', 's']) expect(tableCalled(word)).toBeUndefined();
});
