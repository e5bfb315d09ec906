import type { PGlite } from '@electric-sql/pglite';
import type { ConstructorOptions } from 'pg-boss';

/** One statement with its `$1 …` values. JSON is handed in as text and cast in the statement. */
export type Query = <Row>(sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

/**
 * PGlite in this process or PostgreSQL elsewhere, told apart only by `kind`. Statements keep to what PostgreSQL 15 and
 * 18 both understand. A database that cannot be reached throws `Later`.
 */
export interface Database {
  readonly kind: 'pglite' | 'postgres';
  readonly query: Query;
  /** All or nothing. `work` must speak through the query it is given: the database's own would wait for ever. */
  transaction<T>(work: (query: Query) => Promise<T>): Promise<T>;
  /** What pg-boss needs to reach the same database. */
  readonly boss: ConstructorOptions;
  /** Lets go of connections, files and the lock. Nothing may be asked afterwards. */
  close(): Promise<void>;
}

/**
 * Where the database is: a server, a directory of this machine, or nowhere once the process
 * ends, which may be one that is open already and is closed with it.
 */
export type Where =
  | { readonly url: string }
  | { readonly dir: string }
  | { readonly memory: true; readonly on?: PGlite };
