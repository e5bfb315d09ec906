import type { Migration } from '../migrate.ts';

/**
 * What pages show: a repository's issues as a job saw them last, how many were open and stale on each day, and what a
 * deed did in words. `moment` is the clock by which the bot decides, which in a sandbox is another one than the database's.
 */
export const look: Migration = {
  number: 5,
  name: 'look',
  statements: [
    `create table triage.look (
       repository bigint primary key,
       name text not null,
       private boolean not null,
       url text,
       mode text not null,
       stale text not null,
       whole timestamptz,
       at timestamptz not null)`,
    `create table triage.issue (
       repository bigint not null,
       number int not null,
       title text not null,
       state text not null check (state in ('open', 'closed', 'gone')),
       author text not null,
       ours boolean not null,
       labels text[] not null,
       comments int not null,
       opened timestamptz not null,
       updated timestamptz not null,
       closed timestamptz,
       seen timestamptz not null,
       primary key (repository, number))`,
    `create table triage.tally (
       repository bigint not null,
       day date not null,
       open int not null,
       stale int not null,
       primary key (repository, day))`,
    `alter table triage.deed
       add column about text,
       add column repo text,
       add column issue int,
       add column words text,
       add column moment timestamptz`,
    'create index deed_to_show on triage.deed (about, moment desc) where words is not null',
    'alter table triage.plan add column moment timestamptz',
  ],
};
