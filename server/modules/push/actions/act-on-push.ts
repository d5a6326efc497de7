import { isOpen, isOwn, type PushAct } from '../../../../domain/push';
import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import type { PushDeps } from '../deps';
import { settleWaiting } from '../sending/settle';
import type { PushRefusal } from '../sentences';
import type { PushRow } from '../tables';

export type Act =
  | { readonly kind: 'submit' | 'approve'; readonly planHash: string }
  | { readonly kind: 'return' | 'withdraw' | 'stop'; readonly reason: string };

type Changes = Partial<PushRow>;

const UNSUBMITTED = { submitted_at: null, submitted_by: null, submitted_by_name: null } as const;

const objection = (row: PushRow, act: Act, actor: StaffActor, version: number): PushRefusal | undefined => {
  if (row.version !== version) return { code: 'push.changed', field: 'version' };
  if (!isOpen(row.state, act.kind satisfies PushAct)) return { code: 'push.not-open' };
  if ('planHash' in act && (row.plan_hash === null || row.plan_hash !== act.planHash))
    return { code: 'push.plan-changed', field: 'planHash' };
  const made = { authorId: row.author_id, submittedBy: row.submitted_by };
  if (act.kind === 'approve' && isOwn(made, actor.id)) return { code: 'push.own' };
  return 'reason' in act && act.reason.trim() === '' ? { code: 'push.reason-needed', field: 'reason' } : undefined;
};

const changesOf = (row: PushRow, act: Act, actor: StaffActor, now: Date): Changes => {
  const at = now.toISOString();
  switch (act.kind) {
    case 'submit':
      return {
        state: 'awaiting-approval',
        submitted_at: at,
        submitted_by: actor.id,
        submitted_by_name: actor.name,
        ended_at: null,
        ended_by_name: null,
        ended_reason: null,
      };
    case 'approve':
      return {
        state: row.starts_at !== null && row.starts_at > at ? 'scheduled' : 'approved',
        approved_at: at,
        approved_by: actor.id,
        approved_by_name: actor.name,
        approved_hash: act.planHash,
      };
    case 'withdraw':
      return { state: 'draft', ...UNSUBMITTED };
    case 'return':
      return {
        state: 'returned',
        ...UNSUBMITTED,
        ended_at: at,
        ended_by_name: actor.name,
        ended_reason: act.reason.trim(),
      };
    case 'stop':
      return { state: 'stopped', ended_at: at, ended_by_name: actor.name, ended_reason: act.reason.trim() };
  }
};

/** One step of a push, behind the lock of its row. */
export const actOnPush = (
  { store, clock }: Pick<PushDeps, 'store' | 'clock'>,
  actor: StaffActor,
  { id, version, act }: { readonly id: string; readonly version: number; readonly act: Act },
): Promise<Result<PushRow, PushRefusal>> =>
  store.write(async (trx): Promise<Result<PushRow, PushRefusal>> => {
    const now = clock.now();
    await store.lockRow(trx, 'pushes', id);
    const row = await trx.selectFrom('pushes').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) return refuse({ code: 'push.unknown' });
    const refusal = objection(row, act, actor, version);
    if (refusal) return refuse(refusal);
    if (act.kind === 'stop') await settleWaiting(trx, row, 'stopped', now);
    await trx
      .updateTable('pushes')
      .set({ ...changesOf(row, act, actor, now), version: row.version + 1, changed_at: now.toISOString() })
      .where('id', '=', id)
      .execute();
    const detail = 'planHash' in act ? { planHash: act.planHash } : { reason: act.reason.trim() };
    await writeAudit(trx, { now, actor: actor.id, action: `push.${act.kind}`, subject: `push/${id}`, detail });
    return ok(await trx.selectFrom('pushes').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
  });
