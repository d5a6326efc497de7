import { isBalanced, sumsOf, type KeptState } from '../../../../domain/push';
import { writeAudit } from '../../../platform/audit';
import type { Store, Trx } from '../../../platform/db/store';
import type { PushRow } from '../tables';

/** The people of a push counted from their rows, and from what is left of those who had themselves deleted. */
export async function countRows(db: Store['read'], push: number) {
  const rows = await db
    .selectFrom('push_deliveries')
    .select(['state', (of) => of.fn.countAll<number>().as('people')])
    .where('push', '=', push)
    .groupBy('state')
    .execute();
  const forgotten = await db
    .selectFrom('push_forgotten')
    .select(['state', (of) => of.fn.sum<number>('people').as('people')])
    .where('push', '=', push)
    .groupBy('state')
    .execute();
  return sumsOf([...rows, ...forgotten].map(({ state, people }): [KeptState, number] => [state, people]));
}

/** @throws Error when the kept sums are not those of the rows: somebody would be counted twice, or lost */
async function mustBalance(trx: Trx, row: PushRow): Promise<void> {
  const counted = await countRows(trx, row.number);
  const kept = {
    matched: row.matched,
    delivered: row.delivered,
    noConsent: row.no_consent,
    failed: row.failed,
    suppressed: row.suppressed,
    open: row.open,
  };
  if (isBalanced(counted) && JSON.stringify(counted) === JSON.stringify(kept)) return;
  throw new Error(`The sums of push ${row.id} do not add up: ${JSON.stringify({ counted, kept })}`);
}

/** A push is sent when everybody was looked at and nobody is open; its sums are held against its rows before that is said. */
export const finish = (
  { store, clock }: { readonly store: Store; readonly clock: { now(): Date } },
  id: string,
): Promise<void> =>
  store.write(async (trx) => {
    await store.lockRow(trx, 'pushes', id);
    const row = await trx.selectFrom('pushes').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    if (row.state !== 'sending' || row.open > 0 || row.matched_to < (row.matched_until ?? 0)) return;
    await mustBalance(trx, row);
    const now = clock.now();
    await trx
      .updateTable('pushes')
      .set({ state: 'sent', sent_at: now.toISOString(), version: row.version + 1 })
      .where('id', '=', id)
      .execute();
    const { matched, delivered, no_consent, failed, suppressed } = row;
    const detail = { matched, delivered, noConsent: no_consent, failed, suppressed };
    await writeAudit(trx, { now, actor: 'system', action: 'push.sent', subject: `push/${id}`, detail });
  });
