import { ok, refuse, type Result } from '../../../../../domain/result';
import type { StaffActor } from '../../../../platform/auth/staff-gate';
import type { AttachmentDeps } from '../deps';
import type { AttachmentRefusal } from '../sentences';
import { findAttachment, type AttachmentLine } from '../store';

/** An attachment of a case that the member of staff may see. One that is not there and one that is not his look the same. */
export const findFor = async (
  { store, caseAccess }: AttachmentDeps,
  actor: StaffActor,
  id: string,
): Promise<Result<AttachmentLine, AttachmentRefusal>> => {
  const line = await findAttachment(store.read, id);
  if (!line || !(await caseAccess(actor, line.request_id))) return refuse({ code: 'foi.attachment.not-found' });
  return ok(line);
};

/** The same, for what changes it: a department that is only asked about the case changes nothing but what it has added. */
export const findToChange = async (
  deps: AttachmentDeps,
  actor: StaffActor,
  id: string,
): Promise<Result<AttachmentLine, AttachmentRefusal>> => {
  const found = await findFor(deps, actor, id);
  if (!found.ok || found.value.added_by === actor.id) return found;
  const sight = await deps.caseAccess(actor, found.value.request_id);
  return sight === 'whole' ? found : refuse({ code: 'foi.attachment.only-own' });
};
