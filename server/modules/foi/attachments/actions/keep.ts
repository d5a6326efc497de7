import { createHash } from 'node:crypto';
import type { DeskAttachment } from '../../../../../contract/foi-desk';
import { ok, refuse, type Result } from '../../../../../domain/result';
import { writeAudit } from '../../../../platform/audit';
import type { StaffActor } from '../../../../platform/auth/staff-gate';
import { newId } from '../../../../platform/db/new-id';
import type { Trx } from '../../../../platform/db/store';
import type { FileType } from '../../../../platform/files/file-type';
import type { AttachmentDeps } from '../deps';
import { presentAttachment } from '../present';
import type { AttachmentRefusal } from '../sentences';
import type { AttachmentRow } from '../store';

const MOST_FILES = 50;
const MOST_BYTES = 200 * 1024 * 1024;

export interface NewAttachment {
  readonly actor: StaffActor;
  readonly caseId: string;
  readonly name: string;
  readonly type: FileType;
  readonly content: Buffer;
  readonly purpose: DeskAttachment['purpose'];
  readonly redactedFrom: string | null;
}

/** Sealed before the transaction: a file takes time. */
function sealedRow({ cipher, clock }: AttachmentDeps, given: NewAttachment): AttachmentRow {
  const now = clock.now();
  const id = newId(now);
  const place = (column: string) => ({ table: 'foi_attachments', column, id });
  return {
    id,
    request_id: given.caseId,
    name_sealed: cipher.seal(given.name, place('name_sealed')),
    type: given.type,
    bytes: given.content.length,
    sha256: createHash('sha256').update(given.content).digest('hex'),
    purpose: given.purpose,
    redacted_from: given.redactedFrom,
    added_by: given.actor.id,
    added_by_name: given.actor.name,
    added_at: now.toISOString(),
    content: cipher.sealBytes(given.content, place('content')),
    removed: 0,
  };
}

const hasRoomFor = async (trx: Trx, caseId: string, bytes: number): Promise<boolean> => {
  const kept = await trx
    .selectFrom('foi_attachments')
    .select('bytes')
    .where('request_id', '=', caseId)
    .where('removed', '=', 0)
    .execute();
  return kept.length < MOST_FILES && kept.reduce((sum, each) => sum + each.bytes, bytes) <= MOST_BYTES;
};

/** Adds a file that was inspected to a case. */
export const keep = (
  deps: AttachmentDeps,
  given: NewAttachment,
): Promise<Result<DeskAttachment, AttachmentRefusal>> => {
  const row = sealedRow(deps, given);
  const { store, clock, cipher } = deps;
  return store.write(async (trx) => {
    await store.lockRow(trx, 'foi_requests', given.caseId);
    const { number } = await trx
      .selectFrom('foi_requests')
      .select('number')
      .where('id', '=', given.caseId)
      .executeTakeFirstOrThrow();
    if (!(await hasRoomFor(trx, given.caseId, row.bytes))) return refuse({ code: 'foi.attachment.too-many' });
    await trx.insertInto('foi_attachments').values(row).execute();
    const { id, type, bytes, sha256, purpose, redacted_from: redactedFrom } = row;
    await writeAudit(trx, {
      now: clock.now(),
      actor: given.actor.id,
      action: redactedFrom === null ? 'foi.attachment.add' : 'foi.attachment.redact',
      subject: `foi/${number}`,
      detail: { attachment: id, type, bytes, sha256, purpose, ...(redactedFrom === null ? {} : { redactedFrom }) },
    });
    return ok(presentAttachment(cipher, row, undefined));
  });
};
