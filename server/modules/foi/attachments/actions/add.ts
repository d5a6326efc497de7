import type { DeskAttachment } from '../../../../../contract/foi-desk';
import { refuse, type Result } from '../../../../../domain/result';
import type { StaffActor } from '../../../../platform/auth/staff-gate';
import { cleanFileName } from '../../../../platform/files/file-name';
import { inspectFile } from '../../../../platform/files/inspect-file';
import { readThrough } from '../../../../platform/redaction/redact';
import type { AttachmentDeps } from '../deps';
import type { AttachmentRefusal } from '../sentences';
import { keep } from './keep';

export interface Upload {
  readonly name: string;
  readonly content: Buffer;
  readonly purpose: DeskAttachment['purpose'];
}

/** Takes a file in, once it is known to be what it looks like and to do nothing by itself. */
export const add = async (
  deps: AttachmentDeps,
  actor: StaffActor,
  caseId: string,
  { name, content, purpose }: Upload,
): Promise<Result<DeskAttachment, AttachmentRefusal>> => {
  const inspected = await inspectFile(content);
  if (!inspected.ok) return refuse(inspected.refusal);
  const type = inspected.value;
  if (type === 'application/pdf') {
    const read = await readThrough(content, type);
    if (!read.ok) return refuse(read.refusal);
  }
  return keep(deps, { actor, caseId, name: cleanFileName(name, type), type, content, purpose, redactedFrom: null });
};
