import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import Database from 'libsql';
import { embeddedGuards } from './append-only';
import { LibsqlDriver, type Libsql } from './libsql-driver';
import { migrate } from './migrate';
import type { Store, Trx } from './store';
import type { Tables } from './tables';

interface Job {
  readonly run: (trx: Trx) => Promise<void>;
  readonly settle: () => void;
  readonly fail: (cause: unknown) => void;
}

/** How long a batch waits for another process (an import) that holds the file. */
const BUSY_PATIENCE_MS = 30_000;

const isBusy = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_BUSY');

function kyselyOver(db: Libsql): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new LibsqlDriver(db),
      createIntrospector: (kysely) => new SqliteIntrospector(kysely),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
}

function connect(file: string): Libsql {
  const db = new Database(file);
  db.exec(`PRAGMA busy_timeout = 20; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -4000;`);
  return db;
}

/** SQLite in one file: WAL, synchronous=FULL, one writing and one reading connection. */
export class EmbeddedStore implements Store {
  readonly read: Kysely<Tables>;
  readonly #writer: Libsql;
  readonly #reader: Libsql;
  readonly #writing: Kysely<Tables>;
  #queue: Job[] = [];
  #draining: Promise<void> | undefined;
  #closed = false;

  private constructor(writer: Libsql, reader: Libsql) {
    this.#writer = writer;
    this.#reader = reader;
    this.#writing = kyselyOver(writer);
    this.read = kyselyOver(reader);
  }

  static async open(file: string, at: Date): Promise<EmbeddedStore> {
    mkdirSync(dirname(file), { recursive: true });
    const writer = connect(file);
    // What is deleted or sealed anew is overwritten: personal data does not stay behind in free pages.
    writer.exec(
      'PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;',
    );
    const begin = (): Promise<void> => beginImmediate(writer);
    await migrate(
      {
        begin,
        exec: (sql) => Promise.resolve(writer.exec(sql)),
        applied: () =>
          Promise.resolve(
            writer.prepare('SELECT name, sha256 FROM schema_migrations').all() as { name: string; sha256: string }[],
          ),
        guards: embeddedGuards,
        commit: () => Promise.resolve(writer.exec('COMMIT')),
        rollback: () => Promise.resolve(writer.exec('ROLLBACK')),
      },
      at,
    );
    writer.exec('PRAGMA busy_timeout = 20;');
    const reader = connect(file);
    reader.exec('PRAGMA query_only = ON;');
    return new EmbeddedStore(writer, reader);
  }

  write<T>(work: (trx: Trx) => Promise<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new Error('The store is closed.'));
    return new Promise<T>((resolve, reject) => {
      let result: T;
      this.#queue.push({
        run: async (trx) => {
          result = await work(trx);
        },
        settle: () => {
          resolve(result);
        },
        fail: reject,
      });
      this.#draining ??= new Promise((done) => {
        setImmediate(() => {
          void this.#drain().finally(done);
        });
      });
    });
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0) {
      const batch = this.#queue;
      this.#queue = [];
      await this.#commitTogether(batch);
      // Whoever was answered gets to ask again, so that the next group is as large as it can be.
      await new Promise(setImmediate);
    }
    this.#draining = undefined;
  }

  /** One transaction for the batch. A job that fails is undone alone; when COMMIT fails, all have failed. */
  async #commitTogether(batch: readonly Job[]): Promise<void> {
    const outcomes: (() => void)[] = [];
    try {
      await beginImmediate(this.#writer);
      await this.#writing.transaction().execute(async (trx) => {
        for (const job of batch) outcomes.push(await this.#runInSavepoint(trx, job));
      });
      this.#writer.exec('COMMIT');
    } catch (cause) {
      if (this.#writer.inTransaction) this.#writer.exec('ROLLBACK');
      for (const job of batch) job.fail(cause);
      return;
    }
    for (const outcome of outcomes) outcome();
  }

  async #runInSavepoint(trx: Trx, job: Job): Promise<() => void> {
    this.#writer.exec('SAVEPOINT job');
    try {
      await job.run(trx);
    } catch (cause) {
      this.#writer.exec('ROLLBACK TO job; RELEASE job');
      return () => {
        job.fail(cause);
      };
    }
    this.#writer.exec('RELEASE job');
    return job.settle;
  }

  lockRow(): Promise<void> {
    return Promise.resolve();
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#draining;
    this.#reader.close();
    try {
      this.#writer.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch (cause) {
      // Another process still reads: the log stays beside the file and is used at the next start.
      if (!isBusy(cause)) throw cause;
    }
    this.#writer.close();
  }
}

async function beginImmediate(db: Libsql): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += 25) {
    try {
      db.exec('BEGIN IMMEDIATE');
      return;
    } catch (cause) {
      if (!isBusy(cause) || waitedMs >= BUSY_PATIENCE_MS) throw cause;
      await delay(5);
    }
  }
}
