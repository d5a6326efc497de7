import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { build } from 'esbuild';
import { sql } from 'kysely';
import {
  APPID,
  beginPush,
  EVERYBODY,
  fillPeople,
  keyedHashOf,
  openidOf,
  SECRET,
  TEMPLATE,
} from '../../../bench/push-ground';
import { sumsOfPush } from '../../../bench/push-rounds';
import { createHeld } from '../../../server/modules/push/held';
import { createSender } from '../../../server/modules/push/sending/sender';
import { createTokens } from '../../../server/modules/push/tokens';
import { openStore } from '../../../server/platform/db/open-store';
import type { Store } from '../../../server/platform/db/store';
import { createWechatDouble, type WechatDouble } from '../../doubles/wechat/server';
import { onEachEngine, type Place } from '../foi/engines';
import { testClock } from '../foi/resident-app';
import { ROOT } from '../running-city';

const SEND = '/cgi-bin/message/subscribe/send';
const PEOPLE = 800;
const KILLS = 5;
/** Two batches of forty. */
const IN_HAND = 80;
const MORNING = new Date('2026-11-23T09:00:00+08:00');
const LEASE_PASSED_MS = 31_000;
const RECONCILED_MS = 11 * 60_000;

const gone = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await new Promise((resolve) => child.once('exit', resolve));
};
const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await holds())) await delay(5);
};

/** A commit that was sent before its sender was killed is carried out by PostgreSQL all the same; this waits for it. */
const untilCommitted = async (store: Store, kind: Place['config']['kind']): Promise<void> => {
  if (kind === 'embedded') return;
  const busy = sql`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
    AND backend_type = 'client backend' AND state <> 'idle'`;
  await until(async () => (await busy.execute(store.read)).rows.length === 0);
};

onEachEngine((engine) => {
  describe(createSender.name, () => {
    const outdir = join(ROOT, 'dist', `sender-under-test-${String(process.pid)}`);
    const children = new Set<ChildProcess>();
    let place: Place;
    let store: Store;
    let wechat: WechatDouble;
    let url: string;

    const inHand = async (): Promise<number[]> =>
      (
        await store.read
          .selectFrom('push_deliveries')
          .select('subscriber')
          .where(sql<boolean>`state = 'handed'`)
          .execute()
      ).map(({ subscriber }) => subscriber);
    const arrived = (subscriber: number): number => wechat.got.get(`${openidOf(subscriber)} ${TEMPLATE}`) ?? 0;
    const start = (at: Date): ChildProcess => {
      const args = [JSON.stringify(place.config), url, at.toISOString()];
      const child = fork(join(outdir, 'push-sender.js'), args);
      children.add(child);
      return child;
    };
    const kill = async (child: ChildProcess): Promise<void> => {
      child.kill('SIGKILL');
      await gone(child);
    };
    /** WeChat's own word that a message was delivered. */
    const tell = (subscriber: number, now: Date): Promise<void> => {
      const held = createHeld(store, createTokens(keyedHashOf()));
      return store.write((trx) => held.confirm(trx, { subscriber, template: 1, arrived: true, now }));
    };

    beforeAll(async () => {
      mkdirSync(outdir, { recursive: true });
      await build({
        entryPoints: [join(ROOT, 'bench/push-sender.ts')],
        bundle: true,
        platform: 'node',
        format: 'cjs',
        packages: 'external',
        logLevel: 'error',
        outdir,
      });
      place = await engine.place();
      store = await openStore(place.config, testClock(MORNING.toISOString()));
      wechat = createWechatDouble({ appid: APPID, secret: SECRET, clock: { now: () => new Date() } });
      url = await wechat.listen();
    }, 60_000);
    afterAll(async () => {
      for (const child of children) await kill(child);
      await wechat.close();
      await store.close();
      await place.remove();
      rmSync(outdir, { recursive: true, force: true });
    });

    it(`hands no message over twice and loses children, ${String(KILLS)} kills while messages are in hand (ADR 26)`, async () => {
      await fillPeople(store, place.config, { people: PEOPLE, stocked: PEOPLE }, MORNING);
      await store.write(async (trx) => {
        await sql`DELETE FROM wechat_stocks WHERE subscriber % 10 = 0`.execute(trx);
        await sql`UPDATE subscribers SET paused = 1 WHERE number % 10 = 1`.execute(trx);
        await sql`UPDATE subscribers SET notice_version = NULL WHERE number % 10 = 2`.execute(trx);
      });
      // WeChat takes more than the ledger knows of: a message sent twice would arrive twice.
      for (let number = 1; number <= PEOPLE; number += 1) wechat.stock(openidOf(number), TEMPLATE, 5);
      wechat.slow(SEND, () => ({ before: Math.random() * 20, after: Math.random() * 20 }));
      await beginPush(store, EVERYBODY, ['wechat'], PEOPLE, MORNING);

      let at = MORNING;
      let killedInHand = 0;
      const untold = new Set<number>();
      for (let round = 0; round < KILLS; round += 1) {
        const before = wechat.calls(SEND);
        const child = start(at);
        const calls = before + 1 + Math.floor(Math.random() * 70);
        await until(() => wechat.calls(SEND) >= calls || child.exitCode !== null);
        await kill(child);
        // What was on its way arrives all the same.
        await delay(50);
        await untilCommitted(store, place.config.kind);
        at = new Date(at.getTime() + LEASE_PASSED_MS);
        const lost = (await inHand()).filter((subscriber) => !untold.has(subscriber));
        expect(lost.length).toBeLessThanOrEqual(IN_HAND);
        killedInHand += lost.length;
        // Of some WeChat tells, of others the event is lost too.
        for (const subscriber of lost)
          if (arrived(subscriber) > 0 && subscriber % 3 > 0) await tell(subscriber, at);
          else untold.add(subscriber);
      }
      expect(killedInHand).toBeGreaterThan(0);

      const last = start(at);
      await until(async () => {
        const { kept, counted } = await sumsOfPush(store);
        return kept.matched === PEOPLE && counted.open === untold.size && (await inHand()).length === untold.size;
      });
      await kill(last);
      await gone(start(new Date(at.getTime() + RECONCILED_MS)));

      const { state, kept, counted } = await sumsOfPush(store);
      expect(state).toBe('sent');
      expect(kept).toEqual(counted);
      expect(kept).toEqual({
        matched: PEOPLE,
        delivered: PEOPLE * 0.7 - untold.size,
        noConsent: PEOPLE * 0.1,
        failed: untold.size,
        suppressed: PEOPLE * 0.2,
        open: 0,
      });
      const rows = await store.read.selectFrom('push_deliveries').selectAll().orderBy('subscriber').execute();
      expect(rows.map(({ subscriber }) => subscriber)).toEqual(Array.from({ length: PEOPLE }, (_, each) => each + 1));
      for (const row of rows) {
        const got = arrived(row.subscriber);
        expect(got).toBeLessThanOrEqual(1);
        if (row.state === 'failed') expect(row.reason).toBe('outcome-unknown');
        else expect([row.subscriber, got]).toEqual([row.subscriber, row.state === 'delivered' ? 1 : 0]);
      }
      const failed = rows.filter((row) => row.state === 'failed').map(({ subscriber }) => subscriber);
      expect(new Set(failed)).toEqual(untold);
      // Nobody's consent is gone without a message that was marked for him, and children's was taken twice.
      const taken = await store.read
        .selectFrom('wechat_stocks')
        .select(['subscriber', 'stock'])
        .where('stock', '=', 0)
        .execute();
      expect(new Set(taken.map(({ subscriber }) => subscriber))).toEqual(
        new Set(rows.filter((row) => row.attempts > 0).map(({ subscriber }) => subscriber)),
      );

      const late = failed.find((subscriber) => arrived(subscriber) > 0);
      if (late !== undefined) {
        await tell(late, new Date(at.getTime() + RECONCILED_MS));
        const after = await sumsOfPush(store);
        expect(after.kept).toEqual(after.counted);
        expect(after.kept).toMatchObject({ delivered: kept.delivered + 1, failed: kept.failed - 1 });
      }
    }, 90_000);
  });
});
