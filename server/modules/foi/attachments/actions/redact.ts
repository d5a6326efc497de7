import type { DeskRedaction } from '../../../../../contract/foi-attachment';
import type { DeskAttachment } from '../../../../../contract/foi-desk';
import { refuse, type Result } from '../../../../../domain/result';
import type { StaffActor } from '../../../../platform/auth/staff-gate';
import { isPicture } from '../../../../platform/files/file-type';
import { redactImage, redactPdf } from '../../../../platform/redaction/redact';
import type { RedactionRefusal } from '../../../../platform/redaction/sentences';
import type { AttachmentDeps } from '../deps';
import type { AttachmentRefusal } from '../sentences';
import { contentOf, linesOf, type AttachmentLine } from '../store';
import { cleanFileName } from '../../../../platform/files/file-name';
import { findToChange } from './find';
import { keep } from './keep';

const covered = async (
  { store, cipher }: AttachmentDeps,
  { id, type }: AttachmentLine,
  { areas, words }: DeskRedaction,
): Promise<Result<Buffer, RedactionRefusal>> => {
  if (areas.length + words.length === 0) return refuse({ code: 'redaction.nothing-to-cover' });
  if (type === 'application/pdf') return redactPdf(await contentOf(store.read, cipher, id), { areas, words });
  if (!isPicture(type)) return refuse({ code: 'redaction.save-as-pdf-first' });
  if (words.length > 0) return refuse({ code: 'redaction.words-in-picture' });
  return redactImage(await contentOf(store.read, cipher, id), type, areas);
};

/**
 * 区分处理: makes a new attachment from another one, with what must not be disclosed covered for good. The new one gets a
 * name of its own, because names tell things too.
 *
 * @source 条例第三十七条
 */
export const redact = async (
  deps: AttachmentDeps,
  actor: StaffActor,
  id: string,
  redaction: DeskRedaction,
): Promise<Result<DeskAttachment, AttachmentRefusal>> => {
  const found = await findToChange(deps, actor, id);
  if (!found.ok) return found;
  const { type, request_id: caseId } = found.value;
  const made = await covered(deps, found.value, redaction);
  if (!made.ok) return made;
  const earlier = (await linesOf(deps.store.read, caseId)).filter((line) => line.redacted_from !== null).length;
  const name = cleanFileName(`遮盖后附件${String(earlier + 1)}`, type);
  return keep(deps, { actor, caseId, name, type, content: made.value, purpose: 'release', redactedFrom: id });
};
