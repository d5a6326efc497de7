import { sql } from 'kysely';
import { afterwards, sumOf, type Channel, type DeliveryReason, type KeptState } from '../../../../domain/push';
import type { Trx } from '../../../platform/db/store';
import { spokenOf } from '../frozen';
import type { PushRow } from '../tables';

const COLUMN = {
  open: 'open',
  delivered: 'delivered',
  noConsent: 'no_consent',
  failed: 'failed',
  suppressed: 'suppressed',
} as const;

/** Moves so many people of a push from one sum to another, in the transaction that moves their rows. */
export async function moveSums(trx: Trx, push: number, from: KeptState, to: KeptState, people: number): Promise<void> {
  const [left, entered] = [COLUMN[sumOf[from]], COLUMN[sumOf[to]]];
  if (people === 0 || left === entered) return;
  await trx
    .updateTable('pushes')
    .set((row) => ({ [left]: row(left, '-', people), [entered]: row(entered, '+', people) }))
    .where('number', '=', push)
    .execute();
}

export interface Outcome {
  readonly state: KeptState;
  readonly channel: Channel | null;
  readonly reason: DeliveryReason | null;
  readonly dueAt: string | null;
}

/** Gives rows their outcome, if they still are as they were taken to be; tells whose were. */
export async function settleRows(
  trx: Trx,
  { push, from, subscribers, now }: { push: number; from: KeptState; subscribers: readonly number[]; now: Date },
  { state, channel, reason, dueAt }: Outcome,
): Promise<number[]> {
  if (subscribers.length === 0) return [];
  const rows = await trx
    .updateTable('push_deliveries')
    .set({ state, channel, reason, due_at: dueAt, at: now.toISOString() })
    .where('push', '=', push)
    .where('subscriber', 'in', subscribers)
    // As a literal, so that the index over rows of this state can be used.
    .where(sql<boolean>`state = ${sql.lit(from)}`)
    .returning('subscriber')
    .execute();
  await moveSums(trx, push, from, state, rows.length);
  return rows.map(({ subscriber }) => subscriber);
}

/** What becomes of people whom a channel did not reach, for this reason. */
export function missOutcome(row: Pick<PushRow, 'spoken'>, reason: DeliveryReason): Outcome {
  const { state, channel } = afterwards(spokenOf(row).channels, reason);
  return { state, channel, reason, dueAt: null };
}

const AT_ONCE = 5_000;

/** Whoever still waits for a push gets nothing; what is handed over already ends by itself. */
export async function settleWaiting(trx: Trx, row: PushRow, reason: DeliveryReason, now: Date): Promise<void> {
  for (;;) {
    const waiting = await trx
      .selectFrom('push_deliveries')
      .select('subscriber')
      .where('push', '=', row.number)
      .where(sql<boolean>`state = 'waiting'`)
      .orderBy('subscriber')
      .limit(AT_ONCE)
      .execute();
    const subscribers = waiting.map(({ subscriber }) => subscriber);
    await settleRows(trx, { push: row.number, from: 'waiting', subscribers, now }, missOutcome(row, reason));
    if (waiting.length < AT_ONCE) return;
  }
}
