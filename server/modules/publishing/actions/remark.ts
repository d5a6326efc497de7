import type { FindingOverriding, RemarkMaking, RemarkSettling } from '../../../../contract/manuscript-act';
import { civilDateOf } from '../../../../domain/calendar';
import { handFor, isOverridden, type Hand } from '../../../../domain/publishing';
import type { Permission } from '../../../../domain/staff';
import { withoutNul } from '../../../platform/clean-text';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import { newId } from '../../../platform/db/new-id';
import type { Trx } from '../../../platform/db/store';
import type { ActionDeps } from '../deps';
import { personOf } from '../people';
import { lockPiece, type Piece } from '../piece';
import { Refused } from '../refused';
import { findingsOf } from '../text';
import { leaveTrace } from './audit';
import { orRefused, type Done } from './once-only';

interface On {
  readonly trx: Trx;
  readonly piece: Piece;
  readonly by: Hand;
  readonly now: Date;
}

/** Something small that is done to a piece and changes no state of it. */
const within = (
  deps: ActionDeps,
  actor: StaffActor,
  id: string,
  permission: Permission,
  work: (on: On) => Promise<void>,
): Promise<Done<string>> =>
  orRefused(() =>
    deps.store.write(async (trx) => {
      const now = deps.clock.now();
      const piece = await lockPiece(deps, trx, id);
      const person = await personOf(trx, actor, civilDateOf(now));
      const by = handFor(person, permission);
      if (!by) throw new Refused({ code: 'manuscript.not-yours' });
      await work({ trx, piece, by, now });
      return id;
    }),
  );

/** Puts a remark on a passage. The same one sent twice by the same hand is one. */
export const makeRemark = (
  deps: ActionDeps,
  actor: StaffActor,
  id: string,
  given: RemarkMaking,
): Promise<Done<string>> =>
  within(deps, actor, id, 'publishing.remark', async ({ trx, piece, by, now }) => {
    const { path, quotation, text } = withoutNul(given);
    const same = await trx
      .selectFrom('manuscript_remarks')
      .select('id')
      .where('manuscript_id', '=', id)
      .where('path', '=', path)
      .where('quotation', '=', quotation)
      .where('words', '=', text.trim())
      .where('actor', '=', by.id)
      .where('resolved_at', 'is', null)
      .executeTakeFirst();
    if (same) return;
    const remark = {
      id: newId(now),
      manuscript_id: id,
      revision: piece.row.revision,
      path,
      quotation,
      words: text.trim(),
    };
    const blank = { resolved_by: null, resolved_by_name: null, resolved_at: null, answer: '' };
    await trx
      .insertInto('manuscript_remarks')
      .values({ ...remark, ...blank, actor: by.id, actor_name: by.name, at: now.toISOString() })
      .execute();
    await leaveTrace(trx, { action: 'remark', subject: id, by, now });
  });

/** Resolves a remark, or opens it again. */
export const settleRemark = (
  deps: ActionDeps,
  actor: StaffActor,
  { id, remark }: { readonly id: string; readonly remark: string },
  { resolved, answer = '' }: RemarkSettling,
): Promise<Done<string>> =>
  within(deps, actor, id, 'publishing.remark', async ({ trx, by, now }) => {
    const settled = resolved
      ? { resolved_by: by.id, resolved_by_name: by.name, resolved_at: now.toISOString(), answer: withoutNul(answer) }
      : { resolved_by: null, resolved_by_name: null, resolved_at: null };
    const done = await trx
      .updateTable('manuscript_remarks')
      .set(settled)
      .where('id', '=', remark)
      .where('manuscript_id', '=', id)
      .executeTakeFirst();
    if (done.numUpdatedRows === 0n) throw new Refused({ code: 'manuscript.no-such-remark' });
    await leaveTrace(trx, { action: resolved ? 'resolve-remark' : 'reopen-remark', subject: id, by, now });
  });

/** Lets a finding stand, with the reason; whoever reviews sees it. */
export const overrideFinding = (
  deps: ActionDeps,
  actor: StaffActor,
  id: string,
  given: FindingOverriding,
): Promise<Done<string>> =>
  within(deps, actor, id, 'publishing.write', async ({ trx, piece, by, now }) => {
    const { code, quotation, mark, reason } = withoutNul(given);
    const findings = await findingsOf(deps, trx, piece, now);
    if (!findings.some((finding) => isOverridden(finding, { code, quotation, mark })))
      throw new Refused({ code: 'manuscript.no-such-finding' });
    await trx
      .insertInto('manuscript_overrides')
      .values({
        id: newId(now),
        manuscript_id: id,
        code,
        quotation,
        mark,
        reason: reason.trim(),
        actor: by.id,
        actor_name: by.name,
        at: now.toISOString(),
      })
      .onConflict((conflict) => conflict.columns(['manuscript_id', 'code', 'quotation', 'mark']).doNothing())
      .execute();
    await leaveTrace(trx, { action: 'override-finding', subject: id, by, now, detail: { code } });
  });
