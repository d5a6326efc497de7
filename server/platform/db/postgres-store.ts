import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { postgresGuards } from './append-only';
import { migrate } from './migrate';
import type { Store, Trx } from './store';
import type { Tables } from './tables';

/** Arbitrary but fixed: two servers that start together migrate one after the other. */
const MIGRATION_LOCK = 711_2019;
const INT8 = 20;
const RETRYABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 5;

const isRetryable = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && RETRYABLE.has(String(cause.code));

// Counts are far below 2^53; a string in their place would differ from the embedded engine.
const ownParser = pg.types.getTypeParser as (oid: number, format?: string) => unknown;
const parserOf = (oid: number, format?: string): unknown => (oid === INT8 ? Number : ownParser(oid, format));

/** PostgreSQL, for when the embedded store is outgrown. */
export class PostgresStore implements Store {
  readonly read: Kysely<Tables>;

  private constructor(pool: pg.Pool) {
    this.read = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  }

  static async open(url: string, at: Date): Promise<PostgresStore> {
    const pool = new pg.Pool({
      connectionString: url,
      max: 10,
      connectionTimeoutMillis: 10_000,
      types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
    });
    // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
    pool.on('error', () => undefined);
    try {
      await migratePool(pool, at);
    } catch (cause) {
      await pool.end();
      throw cause;
    }
    return new PostgresStore(pool);
  }

  async write<T>(work: (trx: Trx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.read.transaction().execute(work);
      } catch (cause) {
        if (attempt === ATTEMPTS || !isRetryable(cause)) throw cause;
      }
    }
  }

  async lockRow(trx: Trx, table: keyof Tables, id: string): Promise<void> {
    await sql`SELECT 1 FROM ${sql.table(table)} WHERE id = ${id} FOR UPDATE`.execute(trx);
  }

  async close(): Promise<void> {
    await this.read.destroy();
  }
}

async function migratePool(pool: pg.Pool, at: Date): Promise<void> {
  const client = await pool.connect();
  try {
    await migrate(
      {
        begin: async () => {
          await client.query('BEGIN');
          await client.query(`SELECT pg_advisory_xact_lock(${String(MIGRATION_LOCK)})`);
        },
        exec: (text) => client.query(text),
        applied: async () =>
          (await client.query<{ name: string; sha256: string }>('SELECT name, sha256 FROM schema_migrations')).rows,
        guards: postgresGuards,
        commit: () => client.query('COMMIT'),
        rollback: () => client.query('ROLLBACK'),
      },
      at,
    );
  } finally {
    client.release();
  }
}
