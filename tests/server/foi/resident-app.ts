import { randomBytes } from 'node:crypto';
import type { Clock } from '../../../server/platform/clock';
import { createCipher, type Cipher } from '../../../server/platform/cipher';
import { openStore } from '../../../server/platform/db/open-store';
import type { Store } from '../../../server/platform/db/store';
import { createProblems, type Problems } from '../../../server/platform/errors/problems';
import type { App } from '../../../server/platform/http/app-type';
import { createHttpApp } from '../../../server/platform/http/create-server';
import { openKeyedHash, type KeyedHash } from '../../../server/platform/keyed-hash';
import type { Engine } from './engines';

/** A clock that a test sets. */
export interface TestClock extends Clock {
  set(instant: string): void;
}

export interface Ground {
  readonly store: Store;
  readonly clock: TestClock;
  readonly cipher: Cipher;
  readonly keyedHash: KeyedHash;
  readonly problems: Problems;
}

export interface Running extends Ground {
  readonly app: App;
  /** Address of the listening server. */
  listen(): Promise<string>;
  stop(): Promise<void>;
}

export const testClock = (instant: string): TestClock => {
  let now = new Date(instant);
  return {
    now: () => now,
    set(to) {
      now = new Date(to);
    },
  };
};

/** A real server over a real store with the modules that a test asks for. */
export const runResidentApp = async (
  engine: Engine,
  register: (app: App, ground: Ground) => void | Promise<void>,
): Promise<Running> => {
  const place = await engine.place();
  const clock = testClock('2026-11-22T10:00:00+08:00');
  const store = await openStore(place.config, clock);
  const cipher = createCipher([{ version: 1, key: randomBytes(32) }]);
  const problems = createProblems();
  const ground: Ground = { store, clock, cipher, problems, keyedHash: await openKeyedHash(store, cipher) };
  const app = createHttpApp({ problems, fastPath: () => false, logLevel: 'silent', trustProxy: true });
  await register(app, ground);
  await app.ready();
  return {
    ...ground,
    app,
    listen: () => app.listen({ port: 0, host: '127.0.0.1' }),
    async stop() {
      await app.close();
      await store.close();
      await place.remove();
    },
  };
};
