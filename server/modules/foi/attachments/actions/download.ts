import { ok, type Result } from '../../../../../domain/result';
import type { StaffActor } from '../../../../platform/auth/staff-gate';
import { downloadHeader } from '../../../../platform/files/file-name';
import type { FileType } from '../../../../platform/files/file-type';
import type { AttachmentDeps } from '../deps';
import type { AttachmentRefusal } from '../sentences';
import { contentOf, nameOf } from '../store';
import { findFor } from './find';
import { traceLook } from './trace-look';

export interface Download {
  readonly type: FileType;
  readonly disposition: string;
  readonly content: Buffer;
}

/** The file as it was kept; who took it is written down. */
export const download = async (
  deps: AttachmentDeps,
  actor: StaffActor,
  id: string,
): Promise<Result<Download, AttachmentRefusal>> => {
  const found = await findFor(deps, actor, id);
  if (!found.ok) return found;
  const content = await contentOf(deps.store.read, deps.cipher, id);
  await traceLook(deps, actor, found.value, 'foi.attachment.download');
  const { type } = found.value;
  return ok({ type, content, disposition: downloadHeader(nameOf(deps.cipher, found.value), type) });
};
