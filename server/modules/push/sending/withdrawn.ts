import { writeAudit } from '../../../platform/audit';
import type { SendingDeps } from '../deps';
import { pageOf } from '../page-of';
import type { PushRow } from '../tables';
import { settleWaiting } from './settle';

/**
 * Stops a push under way whose page was withdrawn: whoever still waits would be led to nothing. What is in hand ends by itself.
 *
 * @returns whether it is under way no more
 */
export async function stopIfWithdrawn(deps: SendingDeps, push: PushRow): Promise<boolean> {
  if (await pageOf(deps, push)) return false;
  await deps.store.write(async (trx) => {
    const now = deps.clock.now();
    await deps.store.lockRow(trx, 'pushes', push.id);
    const row = await trx.selectFrom('pushes').selectAll().where('id', '=', push.id).executeTakeFirstOrThrow();
    if (row.state !== 'sending') return;
    await settleWaiting(trx, row, 'page-withdrawn', now);
    const at = now.toISOString();
    await trx
      .updateTable('pushes')
      .set({
        state: 'stopped',
        ended_at: at,
        ended_by_name: '系统',
        ended_reason: '内容已撤下，没有继续发。',
        changed_at: at,
        version: row.version + 1,
      })
      .where('id', '=', push.id)
      .execute();
    const detail = { reason: 'page-withdrawn' };
    await writeAudit(trx, { now, actor: 'system', action: 'push.stop', subject: `push/${push.id}`, detail });
  });
  return true;
}
