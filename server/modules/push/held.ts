import { sql } from 'kysely';
import type { AudienceExport } from '../../../contract/audience-inbox';
import { afterwards, type DeliveryReason, type KeptState } from '../../../domain/push';
import type { Store, Trx } from '../../platform/db/store';
import { spokenOf } from './frozen';
import { missOutcome, moveSums, settleRows } from './sending/settle';
import type { DeliveryRow } from './tables';
import type { Tokens } from './tokens';

const one = (flag: unknown): number => (flag === null ? 0 : 1);

const openEnd = (
  state: KeptState,
  spoken: string,
): { state: Exclude<KeptState, 'waiting' | 'handed'>; reason: DeliveryReason } => {
  if (state === 'waiting') return { state: 'suppressed', reason: 'deleted' };
  const { state: end } = afterwards(spokenOf({ spoken }).channels, 'outcome-unknown');
  // He has no inbox any more.
  return { state: end === 'delivered' ? 'failed' : end, reason: 'outcome-unknown' };
};

/** Adds one person to the counts of those who had themselves deleted, under the end that his row had. */
async function addForgotten(trx: Trx, row: DeliveryRow, spoken: string): Promise<void> {
  const isOpen = row.state === 'waiting' || row.state === 'handed';
  const end = isOpen ? openEnd(row.state, spoken) : { state: row.state, reason: row.reason ?? '' };
  if (isOpen) await moveSums(trx, row.push, row.state, end.state, 1);
  const values = {
    people: 1,
    opened: one(row.opened_at),
    clicked: one(row.clicked_at),
    clear: row.verdict === 'clear' ? 1 : 0,
    unclear: row.verdict === 'unclear' ? 1 : 0,
    unsubscribed: one(row.unsubscribed_at),
  };
  const adds = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      sql<number>`${sql.ref(`push_forgotten.${name}`)} + ${sql.lit(value)}`,
    ]),
  );
  await trx
    .insertInto('push_forgotten')
    .values({
      push: row.push,
      segment: row.segment,
      state: end.state as 'delivered',
      channel: isOpen ? '' : (row.channel ?? ''),
      reason: end.reason,
      ...values,
    })
    .onConflict((conflict) => conflict.columns(['push', 'segment', 'state', 'channel', 'reason']).doUpdateSet(adds))
    .execute();
}

const CONFIRM_MS = 2 * 86_400_000;

/** The delivery that WeChat tells of: one whose answer was lost, else the last that went by this template. */
async function toldOf(trx: Trx, subscriber: number, template: number, arrived: boolean, now: Date) {
  const rows = await trx
    .selectFrom('push_deliveries')
    .innerJoin('pushes', 'pushes.number', 'push_deliveries.push')
    .select(['push', 'push_deliveries.state', 'channel', 'reason', 'pushes.spoken', 'digest'])
    .where('subscriber', '=', subscriber)
    .where('pushes.template', '=', template)
    .where('at', '>=', new Date(now.getTime() - CONFIRM_MS).toISOString())
    .orderBy('push', 'desc')
    .execute();
  const open = rows.filter(({ state, reason }) => state === 'handed' || reason === 'outcome-unknown');
  if (open.length > 0) return open;
  return arrived ? [] : rows.filter(({ state, channel }) => state === 'delivered' && channel === 'wechat').slice(0, 1);
}

async function forget(trx: Trx, subscriber: number): Promise<void> {
  const rows = await trx
    .selectFrom('push_deliveries')
    .innerJoin('pushes', 'pushes.number', 'push_deliveries.push')
    .selectAll('push_deliveries')
    .select('pushes.spoken')
    .where('subscriber', '=', subscriber)
    .orderBy('push')
    .execute();
  for (const { spoken, ...row } of rows) await addForgotten(trx, row, spoken);
  await trx.deleteFrom('push_deliveries').where('subscriber', '=', subscriber).execute();
}

async function withhold(trx: Trx, subscriber: number, now: Date): Promise<void> {
  const rows = await trx
    .selectFrom('push_deliveries')
    .innerJoin('pushes', 'pushes.number', 'push_deliveries.push')
    .select(['push', 'pushes.spoken'])
    .where('subscriber', '=', subscriber)
    .where(sql<boolean>`push_deliveries.state = 'waiting'`)
    .orderBy('push')
    .execute();
  for (const { push, spoken } of rows)
    await settleRows(
      trx,
      { push, from: 'waiting', subscribers: [subscriber], now },
      missOutcome({ spoken }, 'unsubscribed'),
    );
}

/** What the audience module asks of pushes; see its `HeldDeliveries`. */
export const createHeld = (store: Store, tokens: Tokens) => ({
  forget,

  withhold,

  async countUnsubscribed(trx: Trx, subscriber: number, token: string, now: Date): Promise<void> {
    const delivery = tokens.read(token);
    if (delivery?.subscriber !== subscriber) return;
    await trx
      .updateTable('push_deliveries')
      .set({ unsubscribed_at: now.toISOString() })
      .where('push', '=', delivery.push)
      .where('subscriber', '=', subscriber)
      .where('unsubscribed_at', 'is', null)
      .execute();
  },

  /** An event names person and template, not the message: with two of a template under way at once, both count as told of. */
  async confirm(trx: Trx, told: { subscriber: number; template: number; arrived: boolean; now: Date }): Promise<void> {
    const { subscriber, arrived, now } = told;
    for (const row of await toldOf(trx, subscriber, told.template, arrived, now)) {
      const outcome = arrived
        ? ({ state: 'delivered', channel: 'wechat', reason: null, dueAt: null } as const)
        : missOutcome(row, 'message-refused');
      await settleRows(trx, { push: row.push, from: row.state, subscribers: [subscriber], now }, outcome);
    }
  },

  async messagesOf(subscriber: number): Promise<AudienceExport['messages']> {
    const rows = await store.read
      .selectFrom('push_deliveries')
      .innerJoin('pushes', 'pushes.number', 'push_deliveries.push')
      .select(['pushes.id', 'spoken', 'push_deliveries.state', 'channel', 'reason', 'at'])
      .select(['opened_at', 'clicked_at', 'verdict', 'unsubscribed_at'])
      .where('subscriber', '=', subscriber)
      .orderBy('push', 'desc')
      .execute();
    return rows.map((row) => ({
      push: row.id,
      title: spokenOf(row).title,
      state: row.state === 'handed' ? 'waiting' : row.state,
      channel: row.channel,
      reason: row.reason,
      at: row.at,
      openedAt: row.opened_at,
      clickedAt: row.clicked_at,
      verdict: row.verdict,
      unsubscribedAt: row.unsubscribed_at,
    }));
  },
});
