import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the runner needs of an engine. `exec` takes several statements at once. */
export interface MigrationTarget {
  begin(): Promise<void>;
  exec(sql: string): Promise<unknown>;
  applied(): Promise<{ name: string; sha256: string }[]>;
  /** What keeps append-only tables as they are, in the engine's own words. */
  guards(): string;
  commit(): Promise<unknown>;
  rollback(): Promise<unknown>;
}

const LEDGER = `CREATE TABLE IF NOT EXISTS schema_migrations (
  name text PRIMARY KEY, sha256 text NOT NULL, applied_at text NOT NULL)`;

/** Beside the bundle (dist/server/migrations) or in the source tree. */
function migrationsFolder(): string {
  const candidates = [join(__dirname, '../../migrations'), join(__dirname, '../../server/migrations')];
  const found = candidates.find((folder) => existsSync(folder));
  if (found === undefined) throw new Error(`No migrations folder: looked in ${candidates.join(', ')}.`);
  return found;
}

/** The files in order, forward only. */
export function migrationFiles(folder = migrationsFolder()): { name: string; sql: string; sha256: string }[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}_.+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8');
      return { name: file.replace(/\.sql$/, ''), sql, sha256: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * Applies what is missing, all in one transaction, so that two processes starting together do it once.
 *
 * @throws Error when a file changed after it was applied: history is not rewritten
 */
export async function migrate(target: MigrationTarget, at: Date): Promise<void> {
  const files = migrationFiles();
  await target.begin();
  try {
    await target.exec(LEDGER);
    const applied = new Map((await target.applied()).map((row) => [row.name, row.sha256]));
    for (const file of files) {
      const known = applied.get(file.name);
      if (known === file.sha256) continue;
      if (known !== undefined) {
        throw new Error(`Migration ${file.name} was changed after it had been applied. Add a new file instead.`);
      }
      await target.exec(file.sql);
      await target.exec(
        `INSERT INTO schema_migrations (name, sha256, applied_at)
         VALUES ('${file.name.replaceAll("'", "''")}', '${file.sha256}', '${at.toISOString()}')`,
      );
    }
    await target.exec(target.guards());
    await target.commit();
  } catch (cause) {
    await target.rollback();
    throw cause;
  }
}
