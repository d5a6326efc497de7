import { sql } from 'kysely';
import { newId } from '../../platform/db/new-id';
import type { Trx } from '../../platform/db/store';
import type { StockState } from './tables';

type Cause = 'accepted' | 'handed' | 'given-back' | 'burnt' | 'rejected' | 'banned';

interface Entry {
  readonly template: number;
  readonly subscriber: number;
  readonly change: number;
  readonly cause: Cause;
  readonly told_by: 'phone' | 'event' | 'sender';
  readonly paired?: number;
}

/** The phone and WeChat's event tell of one tap; they come within this time of each other. */
const SAME_TAP_MS = 5 * 60_000;
const AT_ONCE = 500;

const write = async (trx: Trx, entries: readonly Entry[], now: Date): Promise<void> => {
  const at = now.toISOString();
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const rows = entries.slice(from, from + AT_ONCE).map((entry) => ({ paired: 0, ...entry, id: newId(now), at }));
    await trx.insertInto('wechat_stock_ledger').values(rows).execute();
  }
};

const stockOf = async (trx: Trx, template: number, subscriber: number): Promise<number> => {
  const row = await trx
    .selectFrom('wechat_stocks')
    .select('stock')
    .where('template', '=', template)
    .where('subscriber', '=', subscriber)
    .executeTakeFirst();
  return row?.stock ?? 0;
};

/** The other telling of the same tap, which counts no second time. */
const pairOff = async (trx: Trx, { template, subscriber, told_by }: Entry, now: Date): Promise<boolean> => {
  const since = new Date(now.getTime() - SAME_TAP_MS).toISOString();
  const other = await trx
    .selectFrom('wechat_stock_ledger')
    .select('id')
    .where('subscriber', '=', subscriber)
    .where('template', '=', template)
    .where('cause', '=', 'accepted')
    .where('told_by', '=', told_by === 'phone' ? 'event' : 'phone')
    .where('paired', '=', 0)
    .where('at', '>=', since)
    .orderBy('id')
    .executeTakeFirst();
  if (!other) return false;
  await trx.updateTable('wechat_stock_ledger').set({ paired: 1 }).where('id', '=', other.id).execute();
  return true;
};

export interface Accepted {
  readonly template: number;
  readonly kind: 'one-off' | 'long-term';
  readonly subscriber: number;
  readonly toldBy: 'phone' | 'event';
}

/** One more message may be sent; a long-term yes is one, however often it is said. */
export async function accept(trx: Trx, { template, kind, subscriber, toldBy }: Accepted, now: Date): Promise<void> {
  const entry: Entry = { template, subscriber, change: 1, cause: 'accepted', told_by: toldBy };
  const isSameTap = await pairOff(trx, entry, now);
  const adds = isSameTap || (kind === 'long-term' && (await stockOf(trx, template, subscriber)) > 0) ? 0 : 1;
  await trx
    .insertInto('wechat_stocks')
    .values({ template, subscriber, stock: adds, state: 'open' })
    .onConflict((conflict) =>
      conflict
        .columns(['template', 'subscriber'])
        .doUpdateSet({ stock: sql<number>`wechat_stocks.stock + ${sql.lit(adds)}`, state: 'open' }),
    )
    .execute();
  await write(trx, [{ ...entry, change: adds, paired: isSameTap ? 1 : 0 }], now);
}

/** Says no from now on: what is left is gone, as WeChat holds it (`rejected`), or until he turns it on again (`banned`). */
export async function close(
  trx: Trx,
  { template, subscriber, toldBy }: Omit<Accepted, 'kind'>,
  state: Exclude<StockState, 'open'>,
  now: Date,
): Promise<void> {
  const left = await stockOf(trx, template, subscriber);
  // A no in the dialog turns down one more message; what was allowed before stays allowed.
  const lost = state === 'banned' ? left : 0;
  await trx
    .insertInto('wechat_stocks')
    .values({ template, subscriber, stock: 0, state })
    .onConflict((conflict) =>
      conflict.columns(['template', 'subscriber']).doUpdateSet({
        stock: left - lost,
        state: left - lost > 0 ? 'open' : state,
      }),
    )
    .execute();
  await write(trx, [{ template, subscriber, change: -lost, cause: state, told_by: toldBy }], now);
}

/** Stock as the sender uses it: taken when a message is handed over, given back when it was certainly not sent. */
export interface Stocks {
  /** Takes one from each of the subscribers; those who have none left are not in the answer. */
  take(trx: Trx, template: number, subscribers: readonly number[], now: Date): Promise<ReadonlySet<number>>;
  giveBack(trx: Trx, template: number, subscribers: readonly number[], now: Date): Promise<void>;
  /** 43101: WeChat knows of none, so there is none. */
  burn(trx: Trx, template: number, subscribers: readonly number[], now: Date): Promise<void>;
}

const kindOf = async (trx: Trx, template: number): Promise<'one-off' | 'long-term'> =>
  (await trx.selectFrom('wechat_templates').select('kind').where('number', '=', template).executeTakeFirstOrThrow())
    .kind;

const move = async (
  trx: Trx,
  { template, change, cause }: Pick<Entry, 'template' | 'change' | 'cause'>,
  subscribers: readonly number[],
  now: Date,
): Promise<void> => {
  if (subscribers.length === 0) return;
  await trx
    .updateTable('wechat_stocks')
    .set({ stock: sql<number>`stock + ${sql.lit(change)}` })
    .where('template', '=', template)
    .where('subscriber', 'in', subscribers)
    .execute();
  await write(
    trx,
    subscribers.map((subscriber): Entry => ({ template, subscriber, change, cause, told_by: 'sender' })),
    now,
  );
};

const withStock = (trx: Trx, template: number, subscribers: readonly number[]) =>
  trx
    .selectFrom('wechat_stocks')
    .select(['subscriber', 'stock'])
    .where('template', '=', template)
    .where('subscriber', 'in', subscribers)
    .where('stock', '>', 0)
    .where('state', '=', 'open')
    .execute();

export const stocks: Stocks = {
  async take(trx, template, subscribers, now) {
    if (subscribers.length === 0) return new Set();
    const have = (await withStock(trx, template, subscribers)).map(({ subscriber }) => subscriber);
    if ((await kindOf(trx, template)) === 'one-off')
      await move(trx, { template, change: -1, cause: 'handed' }, have, now);
    return new Set(have);
  },
  async giveBack(trx, template, subscribers, now) {
    if ((await kindOf(trx, template)) === 'long-term') return;
    await move(trx, { template, change: 1, cause: 'given-back' }, subscribers, now);
  },
  async burn(trx, template, subscribers, now) {
    if (subscribers.length === 0) return;
    const left = await withStock(trx, template, subscribers);
    await trx
      .updateTable('wechat_stocks')
      .set({ stock: 0 })
      .where('template', '=', template)
      .where('subscriber', 'in', subscribers)
      .execute();
    const entries = left.map(({ subscriber, stock }): Entry => ({
      template,
      subscriber,
      change: -stock,
      cause: 'burnt',
      told_by: 'sender',
    }));
    await write(trx, entries, now);
  },
};
