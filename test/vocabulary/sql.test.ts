import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { schemaOf } from '../../src/vocabulary/schema.ts';
import { statementsIn } from '../../src/vocabulary/sql.ts';

const changes = (sql: string, where: 'code' | 'prose' = 'code') =>
  statementsIn(sql, where).flatMap((one) => one.changes);

describe('what a statement does', () => {
  test.each([
    [
      'ALTER TABLE Rack ADD depth float COMMENT "mm; outside"',
      [{ what: 'add-column', table: 'Rack', column: 'depth' }],
    ],
    ['alter table Rack add column if not exists depth int', [{ what: 'add-column', table: 'Rack', column: 'depth' }]],
    [
      'ALTER TABLE Rack RENAME COLUMN depth TO width',
      [{ what: 'rename-column', table: 'Rack', column: 'depth', to: 'width' }],
    ],
    ['ALTER TABLE Rack CHANGE depth depth double', [{ what: 'alter-column', table: 'Rack', column: 'depth' }]],
    ["ALTER TABLE Rack MODIFY kind enum('a', 'b')", [{ what: 'enum-column', table: 'Rack', column: 'kind' }]],
    ["ALTER TABLE Rack MODIFY kind enum('a', ...)", [{ what: 'enum-column', table: 'Rack', column: 'kind' }]],
    ['ALTER TABLE Rack ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES B (a)', [{ what: 'alter-table', table: 'Rack' }]],
    ['ALTER TABLE Rack DROP PRIMARY KEY', [{ what: 'drop-key', table: 'Rack' }]],
    [
      'DROP TABLE IF EXISTS Rack, `Shelf`',
      [
        { what: 'drop-table', table: 'Rack' },
        { what: 'drop-table', table: 'Shelf' },
      ],
    ],
    ['RENAME TABLE Rack TO Shelf', [{ what: 'rename-table', table: 'Rack', to: 'Shelf' }]],
    ['CREATE OR REPLACE VIEW v_rack AS SELECT 1', [{ what: 'view', table: 'v_rack' }]],
    ['CREATE UNIQUE INDEX i ON Rack (depth)', [{ what: 'alter-table', table: 'Rack' }]],
    ["INSERT INTO RackType (name) VALUES ('tall')", [{ what: 'add-row', table: 'RackType' }]],
    ['CREATE TABLE Rack (...)', [{ what: 'create-table', table: 'Rack', columns: [] }]],
  ])('%s', (sql, does) => {
    expect(changes(sql)).toEqual(does);
  });

  test('is read where the grammar ends, too: other dialects, checks, databases before names', () => {
    const sql =
      'CREATE TABLE `lab`.`Rack` (\n `rackId` int(11) NOT NULL,\n `more` longtext CHECK (json_valid(`more`)),\n PRIMARY KEY (`rackId`)\n) ENGINE=InnoDB';
    expect(changes(sql)).toEqual([{ what: 'create-table', table: 'Rack', columns: ['rackId', 'more'] }]);
    expect(changes('CREATE TABLE Rack (\n rackId SERIAL4 WEIRD,\n depth REAL8 ODD\n)')).toEqual([
      { what: 'create-table', table: 'Rack', columns: ['rackId', 'depth'] },
    ]);
  });
});

test('in prose a statement is in capitals and ends with its semicolon or the paragraph', () => {
  const text =
    "We should alter table layouts. ALTER TABLE Rack ADD state enum('on;off'); then it's done.\n\nBye; ALTER TABLE";
  expect(statementsIn(text, 'prose').map(({ words }) => words)).toEqual(["ALTER TABLE Rack ADD state enum('on;off')"]);
});

test('a dump and its later scripts leave the schema as it is then', () => {
  const sql = `
    CREATE TABLE Rack (rackId int, depth float, old int);
    CREATE TABLE Bench (benchId int);
    INSERT INTO Rack VALUES (1, 2, 'DROP TABLE Rack;');
    ALTER TABLE Rack ADD height float, DROP COLUMN old, CHANGE depth width double;
    RENAME TABLE Bench TO Desk;
    CREATE TABLE Gone (a int);
    DROP TABLE Gone;`;
  expect(Object.fromEntries(schemaOf(sql))).toEqual({ Rack: ['rackId', 'width', 'height'], Desk: ['benchId'] });
});

test('whatever is written, it is read', () => {
  const piece = fc.constantFrom(
    'CREATE TABLE a',
    'ALTER TABLE ',
    'ADD ',
    '(',
    ')',
    "'",
    '`',
    ';',
    ',',
    ' b int',
    '\n',
    '--',
    '/*',
    'ENUM',
    '.',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 40 }),
      fc.constantFrom('code' as const, 'prose' as const),
      (pieces, where) => {
        for (const { words, changes: all } of statementsIn(pieces.join(' '), where)) {
          expect(words).toMatch(/^[A-Z]/);
          expect(all.length).toBeGreaterThan(0);
        }
      },
    ),
  );
});
