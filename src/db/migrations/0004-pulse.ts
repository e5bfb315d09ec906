import type { Migration } from '../migrate.ts';

/** What was concluded of each issue's life, so that a sweep reads the history only of what changed since. */
export const pulse: Migration = {
  number: 4,
  name: 'pulse',
  statements: [
    `create table triage.pulse (
       repository bigint not null,
       issue bigint not null,
       value jsonb not null,
       at timestamptz not null default now(),
       primary key (repository, issue))`,
  ],
};
