import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { createHeld } from '../server/modules/push/held';
import { createTokens } from '../server/modules/push/tokens';
import { countRows } from '../server/modules/push/sending/finish';
import type { Store, StoreConfig } from '../server/platform/db/store';
import { keyedHashOf } from './push-ground';

const answerOf = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve, reject) => {
    const onExit = (code: number | null): void =>
      reject(new Error(`a process of the benchmark ended with ${String(code)}`));
    child.once('exit', onExit);
    child.once('message', (message) => {
      child.off('exit', onExit);
      resolve(message as T);
    });
  });

export interface LocalWechat {
  readonly url: string;
  /** How many people got how many messages, and how many got more than one. */
  figures(): Promise<{ readonly people: number; readonly messages: number; readonly twice: number }>;
  got(numbers: readonly number[]): Promise<number[]>;
  end(): void;
}

/** @param folder - of the bundles */
export async function startWechat(folder: string, people: number): Promise<LocalWechat> {
  const child = fork(join(folder, 'push-wechat.js'), [String(people)]);
  const { url } = await answerOf<{ url: string }>(child);
  const ask = <T>(message: object): Promise<T> => {
    const answer = answerOf<T>(child);
    child.send(message);
    return answer;
  };
  return {
    url,
    figures: () => ask({ ask: 'figures' }),
    got: async (numbers) => (await ask<{ got: number[] }>({ ask: 'got', numbers })).got,
    end: () => void child.send({ ask: 'end' }),
  };
}

export const startSender = (folder: string, config: StoreConfig, url: string, at: Date): ChildProcess =>
  fork(join(folder, 'push-sender.js'), [JSON.stringify(config), url, at.toISOString()]);

const gone = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

/** What WeChat's events tell of the people whose answer was lost. */
async function tellEvents(store: Store, wechat: LocalWechat, now: Date): Promise<number> {
  const held = createHeld(store, createTokens(keyedHashOf()));
  const rows = await store.read
    .selectFrom('push_deliveries')
    .select('subscriber')
    .where(sql<boolean>`state = 'handed'`)
    .execute();
  const arrived = await wechat.got(rows.map(({ subscriber }) => subscriber));
  for (const subscriber of arrived)
    await store.write((trx) => held.confirm(trx, { subscriber, template: 1, arrived: true, now }));
  return rows.length;
}

export interface Kills {
  readonly kills: number;
  /** In somebody's hands when he was killed. */
  readonly inHand: number;
}

/** A lease that a killed sender left has run out by then. */
const LEASE_PASSED_MS = 31_000;
const RECONCILED_MS = 11 * 60_000;

/** Kills the sender again and again while it sends, at moments of chance; at last lets it end. */
export async function sendWithKills(
  { store, config, folder, wechat }: { store: Store; config: StoreConfig; folder: string; wechat: LocalWechat },
  { kills, withinMs, random, from }: { kills: number; withinMs: number; random: () => number; from: Date },
): Promise<Kills> {
  let at = from;
  let inHand = 0;
  let done = 0;
  for (let round = 0; round < kills; round += 1) {
    const child = startSender(folder, config, wechat.url, at);
    await answerOf(child);
    await delay(random() * withinMs);
    if (child.exitCode === null) done += 1;
    child.kill('SIGKILL');
    await gone(child);
    at = new Date(at.getTime() + LEASE_PASSED_MS);
    inHand += await tellEvents(store, wechat, at);
  }
  // The first of the two waits for what WeChat may still tell; the second comes after that time.
  for (const ahead of [LEASE_PASSED_MS, RECONCILED_MS]) {
    at = new Date(at.getTime() + ahead);
    const child = startSender(folder, config, wechat.url, at);
    await Promise.race([gone(child), ahead === RECONCILED_MS ? gone(child) : whenNothingWaits(store)]);
    child.kill('SIGKILL');
    await gone(child);
    at = new Date(at.getTime() + LEASE_PASSED_MS);
    await tellEvents(store, wechat, at);
  }
  return { kills: done, inHand };
}

async function whenNothingWaits(store: Store): Promise<void> {
  for (;;) {
    await delay(200);
    const push = await store.read
      .selectFrom('pushes')
      .select(['matched_to', 'matched_until'])
      .executeTakeFirstOrThrow();
    const waiting = await store.read
      .selectFrom('push_deliveries')
      .select('push')
      .where(sql<boolean>`state = 'waiting'`)
      .limit(1)
      .executeTakeFirst();
    if (push.matched_to >= (push.matched_until ?? 0) && !waiting) return;
  }
}

/** The sums as they are kept, held against the rows. */
export async function sumsOfPush(store: Store) {
  const row = await store.read.selectFrom('pushes').selectAll().executeTakeFirstOrThrow();
  const kept = {
    matched: row.matched,
    delivered: row.delivered,
    noConsent: row.no_consent,
    failed: row.failed,
    suppressed: row.suppressed,
    open: row.open,
  };
  const byWechat = await store.read
    .selectFrom('push_deliveries')
    .select((of) => of.fn.countAll<number>().as('people'))
    .where('state', '=', 'delivered')
    .where('channel', '=', 'wechat')
    .executeTakeFirstOrThrow();
  return {
    state: row.state,
    kept,
    counted: await countRows(store.read, row.number),
    byWechat: byWechat.people,
  };
}
