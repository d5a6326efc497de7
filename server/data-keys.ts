import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDataKeys, type Config } from './config';
import type { DataKey } from './platform/cipher';

export interface DataKeysFound {
  readonly keys: readonly DataKey[];
  /** Set when a key file was made just now: without it, what is sealed cannot be opened. */
  readonly madeFile?: string;
}

/** The configured keys, or those of the key file beside the embedded store, which is made when absent. */
export function findDataKeys(config: Pick<Config, 'dataDir' | 'dataKeys'>): DataKeysFound {
  if (config.dataKeys !== undefined) return { keys: config.dataKeys };
  const file = join(config.dataDir, 'data-keys');
  const made = !existsSync(file);
  if (made) {
    mkdirSync(config.dataDir, { recursive: true });
    // `wx`: of two processes that start together one makes it, the other reads it.
    try {
      writeFileSync(file, `1:${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
    }
  }
  const faults: string[] = [];
  const keys = parseDataKeys(readFileSync(file, 'utf8').trim(), (sentence) => void faults.push(sentence));
  if (faults.length > 0) throw new Error(`${file}: ${faults.join(' ')}`);
  return made ? { keys, madeFile: file } : { keys };
}
