import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { StoreConfig } from '../../../server/platform/db/store';

/** A place for a store of a test's own, and how to take it away again. */
export interface Place {
  readonly config: StoreConfig;
  remove(): Promise<void>;
}

export interface Engine {
  readonly name: 'embedded' | 'PostgreSQL';
  place(): Promise<Place>;
}

export const embedded: Engine = {
  name: 'embedded',
  place() {
    const folder = mkdtempSync(join(tmpdir(), 'mingbai-store-'));
    return Promise.resolve({
      config: { kind: 'embedded', file: join(folder, 'mingbai.db') },
      remove() {
        rmSync(folder, { recursive: true, force: true });
        return Promise.resolve();
      },
    });
  },
};

const POSTGRES = process.env['TEST_POSTGRES_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';

const asAdministrator = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: POSTGRES, connectionTimeoutMillis: 20_000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

const postgres: Engine = {
  name: 'PostgreSQL',
  async place() {
    const database = `mingbai_${randomBytes(6).toString('hex')}`;
    await asAdministrator(`CREATE DATABASE ${database}`);
    return {
      config: { kind: 'postgres', url: new URL(`/${database}`, POSTGRES).href },
      remove: () => asAdministrator(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`),
    };
  },
};

// Jest decides what to skip before it runs anything, so this has to be known at once.
const PROBE = `const { hostname, port } = new URL(process.argv[1]);
  require('node:net').connect(Number(port || 5432), hostname)
    .once('connect', () => process.exit(0)).once('error', () => process.exit(1));
  setTimeout(() => process.exit(1), 10000);`;
const postgresAnswers = spawnSync(process.execPath, ['-e', PROBE, POSTGRES]).status === 0;

/** Runs the same tests on each engine; says so where PostgreSQL does not answer. */
export const onEachEngine = (tests: (engine: Engine) => void): void => {
  describe('on embedded', () => {
    tests(embedded);
  });
  const title = postgresAnswers
    ? 'on PostgreSQL'
    : 'on PostgreSQL (skipped: it does not answer; see TEST_POSTGRES_URL)';
  (postgresAnswers ? describe : describe.skip)(title, () => {
    tests(postgres);
  });
};
