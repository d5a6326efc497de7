import type { DeskApplicant } from '../../../../contract/foi-desk';
import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import { newId } from '../../../platform/db/new-id';
import { openForStaff } from '../desk-case';
import type { DeskDeps } from '../desk-deps';
import { openApplicant, sealComment } from '../sealed';

/** What a member of staff tells colleagues about a case. */
export const remark = async (
  deps: DeskDeps,
  actor: StaffActor,
  caseId: string,
  text: string,
): Promise<Result<undefined>> => {
  const opened = await openForStaff(deps, actor, caseId);
  if (!opened.ok) return opened;
  const { number } = opened.value.row;
  await deps.store.write(async (trx) => {
    const now = deps.clock.now();
    const id = newId(now);
    const text_sealed = sealComment(deps.cipher, id, text);
    const row = { id, request_id: caseId, at: now.toISOString(), actor: actor.id, actor_name: actor.name, text_sealed };
    await trx.insertInto('foi_comments').values(row).execute();
    await writeAudit(trx, { now, actor: actor.id, action: 'foi.comment', subject: `foi/${number}` });
  });
  return ok(undefined);
};

/** The applicant without masks; the look is in the audit log before it is answered. @source 个人信息保护法第五十一条 */
export const seeApplicant = async (
  deps: DeskDeps,
  actor: StaffActor,
  caseId: string,
): Promise<Result<DeskApplicant>> => {
  const opened = await openForStaff(deps, actor, caseId);
  if (!opened.ok) return opened;
  const { row, sight } = opened.value;
  // What a department is asked about needs no name.
  if (sight === 'asked') return refuse({ code: 'foi.desk.only-asked' });
  await deps.store.write((trx) =>
    writeAudit(trx, {
      now: deps.clock.now(),
      actor: actor.id,
      action: 'foi.see-applicant',
      subject: `foi/${row.number}`,
    }),
  );
  return ok({ applicant: openApplicant(deps.cipher, row) });
};
