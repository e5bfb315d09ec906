import type { Migration } from '../migrate.ts';

/**
 * What the bot keeps of its own: facts about repositories, what was done and planned in each run of a job, and which
 * deliveries were accepted. The jobs themselves are pg-boss's and live in a schema of its own.
 */
export const ledger: Migration = {
  number: 1,
  name: 'ledger',
  statements: [
    `create table triage.fact (
       repository bigint not null,
       key text not null,
       value jsonb not null,
       at timestamptz not null default now(),
       primary key (repository, key))`,
    `create table triage.deed (
       run text not null,
       deed text not null,
       outcome text not null check (outcome in ('done', 'already', 'moved-on')),
       because text not null,
       at timestamptz not null default now(),
       primary key (run, deed))`,
    `create table triage.plan (
       run text primary key,
       job text not null,
       kind text not null,
       repo text not null,
       plan jsonb not null,
       at timestamptz not null default now())`,
    'create index plan_of_repo on triage.plan (repo, at desc)',
    `create table triage.delivery (
       id text primary key,
       event text not null,
       at timestamptz not null default now(),
       received int not null default 1)`,
  ],
};
