import { refuse, type Result } from '../../../../../domain/result';
import type { StaffActor } from '../../../../platform/auth/staff-gate';
import { isPicture } from '../../../../platform/files/file-type';
import { pictureOfPage } from '../../../../platform/redaction/redact';
import type { AttachmentDeps } from '../deps';
import type { AttachmentRefusal } from '../sentences';
import { contentOf } from '../store';
import { findFor } from './find';
import { traceLook } from './trace-look';

/** A page as a picture, drawn by the very code that draws the redacted one: what is seen here is what will be covered. */
export const showPage = async (
  deps: AttachmentDeps,
  actor: StaffActor,
  id: string,
  page: number,
): Promise<Result<{ readonly png: Buffer; readonly pages: number }, AttachmentRefusal>> => {
  const found = await findFor(deps, actor, id);
  if (!found.ok) return found;
  const { type } = found.value;
  if (type !== 'application/pdf' && !isPicture(type)) return refuse({ code: 'foi.attachment.no-picture' });
  const shown = await pictureOfPage(await contentOf(deps.store.read, deps.cipher, id), type, page);
  if (shown.ok) await traceLook(deps, actor, found.value, 'foi.attachment.look', { page });
  return shown;
};
