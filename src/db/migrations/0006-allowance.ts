import type { Migration } from '../migrate.ts';

/** When each installation wrote last, so that all processes together keep to what GitHub allows. */
export const allowance: Migration = {
  number: 6,
  name: 'allowance',
  statements: [
    `create table triage.allowance (
       line text primary key,
       spent timestamptz[] not null default '{}',
       silent_until timestamptz,
       free timestamptz,
       granted boolean)`,
  ],
};
