import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import type { Store, Trx } from '../../../platform/db/store';
import { once, stampOf } from '../../../platform/idempotency';
import type { FoiActionDeps } from '../deps';
import { findById, type FoiRequestRow } from '../store';

export interface Deed {
  readonly actor: StaffActor;
  readonly caseId: string;
  /** The idempotency key. */
  readonly key: string;
  /** For the audit log: `ask`, `answered`, … */
  readonly verb: string;
  /** What tells it from another deed under the same key. */
  readonly body: unknown;
}

/** What the audit log says of it; nothing that was written stands in it. */
export type Traced = Readonly<Record<string, unknown>>;

const REUSED = refuse({ code: 'foi.idempotency-key-reused', field: 'idempotency-key' });

/**
 * One deed of a co-handling: lock, check, change, audit row, in one transaction, at most once for a key.
 *
 * @param work - refuses before it changes anything
 */
export const writeOnce = async (
  { store, keyedHash, clock }: FoiActionDeps,
  { actor, caseId, key, verb, body }: Deed,
  work: (trx: Trx, request: FoiRequestRow, now: Date) => Promise<Result<Traced>>,
): Promise<Result<undefined>> => {
  const stamp = stampOf(keyedHash, 'foi co-handling', key, { by: actor.id, caseId, verb, body });
  const keptIn = (db: Store['read']) =>
    db.selectFrom('foi_co_handling_acts').select('body_hash').where('id', '=', stamp.keyHash).executeTakeFirst();
  const find = async () => {
    const kept = await keptIn(store.read);
    return kept && { bodyHash: kept.body_hash, value: ok(undefined) as Result<undefined> };
  };
  const create = () =>
    store.write(async (trx): Promise<Result<undefined>> => {
      await store.lockRow(trx, 'foi_requests', caseId);
      const request = await findById(trx, caseId);
      if (!request) return refuse({ code: 'foi.desk.case-not-found' });
      // The same deed may have come first while this one waited; asked again it would be refused.
      const first = await keptIn(trx);
      if (first) return first.body_hash === stamp.bodyHash ? ok(undefined) : REUSED;
      const now = clock.now();
      const done = await work(trx, request, now);
      if (!done.ok) return done;
      const kept = { id: stamp.keyHash, body_hash: stamp.bodyHash, request_id: caseId, at: now.toISOString() };
      await trx.insertInto('foi_co_handling_acts').values(kept).execute();
      const subject = `foi/${request.number}`;
      await writeAudit(trx, { now, actor: actor.id, action: `foi.co-handling.${verb}`, subject, detail: done.value });
      return ok(undefined);
    });
  const outcome = await once(stamp, find, create);
  return outcome.kind === 'conflict' ? REUSED : outcome.value;
};
