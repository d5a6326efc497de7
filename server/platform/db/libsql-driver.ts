import type Database from 'libsql';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';

/** libsql answers in the same turn, so one connection needs no queue. */
export type Libsql = Database.Database;
type Statement = Database.Statement;

const CACHED_STATEMENTS = 300;

/** Blobs arrive as ArrayBuffer; a Buffer over the same (unpooled) memory is what the rest of the server expects. */
function withBuffers(row: Record<string, unknown>): Record<string, unknown> {
  for (const key in row) {
    const value = row[key];
    if (value instanceof ArrayBuffer) row[key] = Buffer.from(value);
  }
  return row;
}

class LibsqlConnection implements DatabaseConnection {
  readonly #db: Libsql;
  readonly #statements = new Map<string, { statement: Statement; reader: boolean }>();

  constructor(db: Libsql) {
    this.#db = db;
  }

  #prepare(sql: string): { statement: Statement; reader: boolean } {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#db.prepare(sql);
    const entry = { statement, reader: statement.reader };
    if (this.#statements.size >= CACHED_STATEMENTS) {
      const [oldest] = this.#statements.keys();
      if (oldest !== undefined) this.#statements.delete(oldest);
    }
    this.#statements.set(sql, entry);
    return entry;
  }

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    try {
      const { statement, reader } = this.#prepare(query.sql);
      if (reader) {
        const rows = statement.all(query.parameters) as Record<string, unknown>[];
        return Promise.resolve({ rows: rows.map(withBuffers) as R[], numAffectedRows: BigInt(rows.length) });
      }
      const { changes } = statement.run(query.parameters);
      return Promise.resolve({ rows: [], numAffectedRows: BigInt(changes) });
    } catch (cause) {
      return Promise.reject(cause instanceof Error ? cause : new Error(String(cause)));
    }
  }

  // eslint-disable-next-line require-yield -- the interface asks for a generator
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('The embedded store does not stream; page through the rows.');
  }
}

/** A Kysely driver over one open libsql connection whose transactions are begun and ended by the store itself. */
export class LibsqlDriver implements Driver {
  readonly #connection: LibsqlConnection;

  constructor(db: Libsql) {
    this.#connection = new LibsqlConnection(db);
  }

  init = (): Promise<void> => Promise.resolve();
  acquireConnection = (): Promise<DatabaseConnection> => Promise.resolve(this.#connection);
  releaseConnection = (): Promise<void> => Promise.resolve();
  destroy = (): Promise<void> => Promise.resolve();
  /** The store has begun already: see embedded-store.ts. */
  beginTransaction = (): Promise<void> => Promise.resolve();
  commitTransaction = (): Promise<void> => Promise.resolve();
  rollbackTransaction = (): Promise<void> => Promise.resolve();
}
