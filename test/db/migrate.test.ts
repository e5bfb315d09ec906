import { expect, test } from '@jest/globals';
import { Told } from '../../src/core/trouble.ts';
import { type Migration, migrate } from '../../src/db/migrate.ts';
import { describeEachDatabase } from './databases.ts';

const table = (number: number, name: string): Migration => ({
  number,
  name,
  statements: [`create table triage.${name} (id int)`],
});

describeEachDatabase('migrations', (open) => {
  test('a database of our own version is left as it is', async () => {
    const db = await open();
    await migrate(db);
    await migrate(db);
    expect(await db.query('select number, name from triage.migration order by number limit 2')).toEqual([
      { number: 1, name: 'ledger' },
      { number: 2, name: 'inbox' },
    ]);
  });

  test('processes that start together apply each step once', async () => {
    const db = await open();
    const steps = [table(1, 'ledger'), table(101, 'second'), table(102, 'third')];
    await Promise.all([migrate(db, steps), migrate(db, steps), migrate(db, steps)]);
    expect(await db.query('select number from triage.migration where number > 100 order by number')).toEqual([
      { number: 101 },
      { number: 102 },
    ]);
  });

  test('a step that fails leaves nothing of itself or of the steps before it', async () => {
    const db = await open();
    const broken: Migration = { number: 99, name: 'broken', statements: ['create table triage.half (id int)', 'oops'] };
    await expect(migrate(db, [table(1, 'ledger'), table(2, 'second'), broken])).rejects.toThrow('oops');
    expect(await db.query("select to_regclass('triage.half') as half, to_regclass('triage.second') as second")).toEqual(
      [{ half: null, second: null }],
    );
  });

  test('a database of a newer version is refused in one sentence', async () => {
    const db = await open();
    await db.query("insert into triage.migration (number, name) values (9, 'of the future')");
    const refused = await migrate(db).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Told);
    expect(String(refused)).toMatchInlineSnapshot(
      `"Error: The database was made by a newer version of ispyb-triage (its shape is 9, this version knows 6): install that version again, or use another database."`,
    );
  });

  test('a transaction that fails leaves nothing, and the next one works', async () => {
    const db = await open();
    const failing = db.transaction(async (query) => {
      await query("insert into triage.delivery (id, event) values ('a', 'push')");
      throw new Error('no more');
    });
    await expect(failing).rejects.toThrow('no more');
    expect(await db.query('select id from triage.delivery')).toEqual([]);
    await db.transaction((query) => query("insert into triage.delivery (id, event) values ('b', 'push')"));
    expect(await db.query('select id from triage.delivery')).toEqual([{ id: 'b' }]);
  });
});
