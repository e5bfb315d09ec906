import type { Migration } from '../migrate.ts';

/**
 * Keys that nobody but this database knows, 32 random bytes each. They are made here and not when they are needed, so
 * that several processes never make two. `calendar` signs the addresses of private calendars.
 */
export const secret: Migration = {
  number: 3,
  name: 'secret',
  statements: [
    'create table triage.secret (name text primary key, value bytea not null)',
    `insert into triage.secret (name, value)
     values ('calendar', decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'))`,
  ],
};
