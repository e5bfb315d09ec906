import type { Migration } from '../migrate.ts';

/**
 * A delivery is stored with what it hints at before it is answered, and its jobs are put afterwards: `hint` is null
 * once they are. `place` is the order in which deliveries came.
 */
export const inbox: Migration = {
  number: 2,
  name: 'inbox',
  statements: [
    'alter table triage.delivery add column hint jsonb, add column place bigint generated always as identity',
    'create index delivery_to_hand_out on triage.delivery (place) where hint is not null',
  ],
};
