import { sql } from 'kysely';
import {
  APPID,
  beginPush,
  cipherOf,
  EVERYBODY,
  fillPeople,
  keyedHashOf,
  openidOf,
  SECRET,
  TEMPLATE,
} from '../../../bench/push-ground';
import type { Channel } from '../../../domain/push';
import { stocks } from '../../../server/modules/audience/stock';
import type { SendingDeps } from '../../../server/modules/push/deps';
import { countRows } from '../../../server/modules/push/sending/finish';
import { createSender, type Sender } from '../../../server/modules/push/sending/sender';
import { createTokens } from '../../../server/modules/push/tokens';
import type { DeliveryRow, PushRow } from '../../../server/modules/push/tables';
import { openStore } from '../../../server/platform/db/open-store';
import type { Store } from '../../../server/platform/db/store';
import type { WebPushClient } from '../../../server/platform/web-push';
import { createWechatClient } from '../../../server/platform/wechat/client';
import { createWechatDouble, type WechatDouble } from '../../doubles/wechat/server';
import type { Engine } from '../foi/engines';
import { testClock, type TestClock } from '../foi/resident-app';

export const SEND = '/cgi-bin/message/subscribe/send';

export interface SendingGround {
  readonly store: Store;
  readonly clock: TestClock;
  readonly wechat: WechatDouble;
  readonly deps: SendingDeps;
  readonly sender: Sender;
  /** Taken from the site, for all pushes: at once, or after it was looked up so many times more. */
  withdrawPage(looks?: number): void;
  /** A push to everybody that begins now; gives its number. */
  begin(channels: readonly Channel[]): Promise<number>;
  /** Runs what is due at this time. */
  at(instant: string): Promise<void>;
  push(number: number): Promise<PushRow>;
  rows(push: number): Promise<DeliveryRow[]>;
  /** How often somebody got a message by WeChat. */
  readonly got: (person: number) => number;
  stock(person: number): Promise<number>;
  change(statement: string): Promise<void>;
  /** Kept sums are those of the rows, and stocks those of the ledger. */
  mustAddUp(): Promise<void>;
  stop(): Promise<void>;
}

/** A sender over a real store with so many people, each of whom takes one message of the template. */
export async function sendingGround(
  engine: Engine,
  { people, now, webPush }: { people: number; now: string; webPush?: WebPushClient },
): Promise<SendingGround> {
  const place = await engine.place();
  const clock = testClock(now);
  const store = await openStore(place.config, clock);
  const wechat = createWechatDouble({ appid: APPID, secret: SECRET, clock });
  const api = await wechat.listen();
  await fillPeople(store, place.config, { people, stocked: people }, clock.now());
  for (let number = 1; number <= people; number += 1) wechat.stock(openidOf(number), TEMPLATE, 1);
  const client = createWechatClient({ appId: APPID, secret: SECRET, api, clock, timeoutMs: 20_000, retryAfterMs: [] });
  const page = { title: '门诊共济', edition: 1, topics: [] };
  let looksLeft = Infinity;
  const deps: SendingDeps = {
    store,
    clock,
    stocks,
    webPush,
    wechat: client,
    cipher: cipherOf(),
    tokens: createTokens(keyedHashOf()),
    findPage: () => Promise.resolve((looksLeft -= 1) >= 0 ? page : undefined),
    noticeVersion: 1,
    weeklyCap: 3,
    perSecond: 100_000,
  };
  const sender = createSender(deps, (cause) => {
    throw cause;
  });
  let pushes = 0;
  const rows = (push: number): Promise<DeliveryRow[]> =>
    store.read.selectFrom('push_deliveries').selectAll().where('push', '=', push).orderBy('subscriber').execute();
  const push = (number: number): Promise<PushRow> =>
    store.read.selectFrom('pushes').selectAll().where('number', '=', number).executeTakeFirstOrThrow();
  return {
    store,
    clock,
    wechat,
    deps,
    sender,
    rows,
    push,
    withdrawPage: (looks = 0) => (looksLeft = looks),
    async begin(channels) {
      pushes += 1;
      await beginPush(store, EVERYBODY, channels, people, clock.now(), pushes);
      return pushes;
    },
    async at(instant) {
      clock.set(instant);
      await sender.run();
    },
    got: (person) => wechat.got.get(`${openidOf(person)} ${TEMPLATE}`) ?? 0,
    async stock(person) {
      const kept = store.read.selectFrom('wechat_stocks').select('stock').where('subscriber', '=', person);
      return (await kept.executeTakeFirst())?.stock ?? 0;
    },
    async change(statement) {
      await store.write((trx) => sql.raw(statement).execute(trx));
    },
    async mustAddUp() {
      for (let number = 1; number <= pushes; number += 1) {
        const { matched, delivered, no_consent: noConsent, failed, suppressed, open } = await push(number);
        expect(await countRows(store.read, number)).toEqual({
          matched,
          delivered,
          noConsent,
          failed,
          suppressed,
          open,
        });
      }
      const wrong = await sql`SELECT w.subscriber FROM wechat_stocks w WHERE w.stock <> 1 + COALESCE(
        (SELECT SUM(l.change) FROM wechat_stock_ledger l WHERE l.subscriber = w.subscriber), 0)`.execute(store.read);
      expect(wrong.rows).toEqual([]);
    },
    async stop() {
      await sender.stop();
      await wechat.close();
      await store.close();
      await place.remove();
    },
  };
}
