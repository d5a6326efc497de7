import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { createApp, type Mingbai } from '../../server/app';
import type { AskLink } from '../../server/app-deps';
import { readConfig } from '../../server/config';
import type { DataKey } from '../../server/platform/cipher';
import { openStore } from '../../server/platform/db/open-store';
import type { Store } from '../../server/platform/db/store';
import type { PublishOutcome } from '../../server/platform/publishing/outcome';
import type { DocumentKind } from '../../server/platform/publishing/tables';
import { loadSampleCity } from '../../server/modules/sample-city/load';
import { embedded, type Engine, type Place } from './foi/engines';
import { testClock, type TestClock } from './foi/resident-app';

export const ROOT = join(__dirname, '../..');
export const NOW = '2026-11-22T10:00:00+08:00';

export interface RunningCity extends Mingbai {
  readonly store: Store;
  readonly place: Place;
  readonly clock: TestClock;
  publish(kind: DocumentKind, content: unknown): Promise<PublishOutcome>;
  /** Parsed JSON of a content address; throws when it is not 200. */
  get<T>(path: string): Promise<T>;
  /** Another server over the same store and keys, as after a restart. */
  again(): Promise<Mingbai>;
  stop(): Promise<void>;
}

export interface CityOptions {
  readonly engine?: Engine;
  readonly city?: boolean;
  /** A store that is there already, and the keys that it was sealed with. */
  readonly place?: Place;
  readonly dataKeys?: readonly DataKey[];
  /** Folder of the search's index; in memory by default. */
  readonly searchDir?: string;
  /** Starts the search's thread, for tests that end it. */
  readonly startSearch?: (file: string) => Worker;
  readonly searchRestMs?: number;
  /** Asks whether a link answers, where the test's servers are on this machine. */
  readonly askLink?: AskLink;
  /** What an operator sets beside it. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The whole server over a real store: empty, or with the sample city. */
export async function runCity({ engine = embedded, city = false, ...given }: CityOptions = {}): Promise<RunningCity> {
  const place = given.place ?? (await engine.place());
  const clock = testClock(NOW);
  const store = await openStore(place.config, clock);
  const dataDir = join(tmpdir(), `mingbai-city-${randomBytes(6).toString('hex')}`);
  const read = readConfig({
    LOG_LEVEL: 'silent',
    PUBLIC_ORIGIN: 'https://www.linxi.example',
    DATA_DIR: dataDir,
    ...given.env,
  });
  if (!read.ok) throw new Error(read.faults.join());
  const dataKeys = given.dataKeys ?? [{ version: 1, key: randomBytes(32) }];
  const mediaDir = join(ROOT, 'sample-city/media');
  const { searchDir, startSearch, searchRestMs, askLink } = given;
  const start = () =>
    createApp({ config: read.config, store, clock, dataKeys, mediaDir, searchDir, startSearch, searchRestMs, askLink });
  const mingbai = await start();
  const others: Mingbai[] = [];
  if (city) await loadSampleCity({ folder: join(ROOT, 'sample-city'), clock, publisher: mingbai.publisher });
  await mingbai.app.ready();
  return {
    ...mingbai,
    store,
    place,
    clock,
    publish: (kind, content) => mingbai.publisher.publish({ kind, content, actor: 'test' }),
    async get<T>(path: string) {
      const answer = await mingbai.app.inject(path);
      if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`);
      return answer.json<T>();
    },
    async again() {
      const other = await start();
      others.push(other);
      await other.app.ready();
      return other;
    },
    async stop() {
      for (const each of [mingbai, ...others]) await each.close();
      await store.close();
      await place.remove();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
