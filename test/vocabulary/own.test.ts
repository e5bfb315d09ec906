import { describe, expect, test } from '@jest/globals';
import { LARGEST, ownVocabulary } from '../../src/vocabulary/own.ts';

const read = (path: string, text: string) => ownVocabulary(path, new TextEncoder().encode(text));

test('SQL gives its tables with their columns', () => {
  const own = read(
    'schema/tables.sql',
    'CREATE TABLE Rack (rackId int, depth float);\nALTER TABLE Rack ADD height float;',
  );
  expect('vocabulary' in own && own.vocabulary.tables).toEqual([
    { name: 'Rack', columns: ['rackId', 'depth', 'height'], area: null, ordinary: false, flavours: [] },
  ]);
});

test('JSON gives areas, ordinary words and other names as well', () => {
  const own = read(
    'schema.JSON',
    '\uFEFF{"tables": {"Rack": {"area": "storage", "ordinary": true}, "RackType": ["name"]}, "informal": {"RT": "RackType"}}',
  );
  if (!('vocabulary' in own)) throw new Error(own.fault);
  expect(own.vocabulary.called('rack')?.table).toMatchObject({ area: 'storage', ordinary: true });
  expect(own.vocabulary.called('rt')).toMatchObject({ by: 'informal', table: { name: 'RackType', columns: ['name'] } });
});

describe('what cannot be used is told in a sentence', () => {
  test.each([
    ['nothing', 'a.sql', 'Hello.', 'no table was found in it'],
    ['no tables', 'a.json', '{"tables": {}}', 'no table was found in it'],
    [
      'a key nobody knows',
      'a.json',
      '{"tables": {"A": []}, "more": 1}',
      'it has another shape than expected (Unrecognized key: "more")',
    ],
    [
      'a name that is none',
      'a.json',
      '{"tables": {"A": ["b c"]}}',
      expect.stringContaining('another shape than expected (tables: A'),
    ],
    ['too much', 'a.sql', ' '.repeat(LARGEST + 1), 'it is larger than 512 kB; give the structure without the rows'],
  ])('%s', (_what, path, text, fault) => {
    expect(read(path, text)).toEqual({ fault });
  });
});

test('the largest file is read in bounded time, whatever is in it', () => {
  const before = process.cpuUsage().user;
  read('a.sql', 'CREATE TABLE a ('.repeat(LARGEST / 16));
  expect((process.cpuUsage().user - before) / 1000).toBeLessThan(5000);
});
