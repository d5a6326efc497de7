import type { NewMediaHandling } from '../../../../contract/new-media-desk';
import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import { withoutNul } from '../../../platform/clean-text';
import type { NewMediaDeps } from '../deps';
import { findReport, settleReport } from '../reports';
import type { NewMediaRefusal } from '../sentences';

const NOTE_CHARACTERS = 500;

/** Writes down what came of a resident's report, once. */
export async function handleReport(
  { store, clock }: Pick<NewMediaDeps, 'store' | 'clock'>,
  id: string,
  given: NewMediaHandling,
  actor: StaffActor,
): Promise<Result<null, NewMediaRefusal>> {
  const { outcome } = given;
  const note = withoutNul(given.note).trim();
  if (note === '') return refuse({ code: 'new-media.report.note-required', field: 'note' });
  if (Array.from(note).length > NOTE_CHARACTERS)
    return refuse({ code: 'new-media.report.note-too-long', field: 'note' });
  const now = clock.now();
  return store.write(async (trx) => {
    await store.lockRow(trx, 'new_media_reports', id);
    const report = await findReport(trx, id);
    if (!report) return refuse({ code: 'new-media.report.not-found' });
    if (report.state === 'handled') return refuse({ code: 'new-media.report.handled' });
    await settleReport(trx, id, {
      handled_at: now.toISOString(),
      handled_by: actor.id,
      handled_by_name: actor.name,
      outcome,
      note,
    });
    const subject = `new-media-report/${id}`;
    await writeAudit(trx, { now, actor: actor.id, action: 'new-media.report.handle', subject, detail: { outcome } });
    return ok(null);
  });
}
