import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import type { EnquiryDeskDeps } from '../deps';
import { phoneOf } from '../present';
import { sees } from '../scope';
import type { EnquiryDeskRefusal } from '../sentences';
import { findEnquiry } from '../store';

/** The phone without mask; the look is in the audit log before it is answered. @source 个人信息保护法第五十一条 */
export async function seePhone(
  { store, clock, cipher }: Pick<EnquiryDeskDeps, 'store' | 'clock' | 'cipher'>,
  actor: StaffActor,
  id: string,
): Promise<Result<string, EnquiryDeskRefusal>> {
  const row = await findEnquiry(store.read, id);
  if (!row || !sees(actor, row)) return refuse({ code: 'enquiry.not-found' });
  const phone = phoneOf(row, cipher);
  if (phone === null) return refuse({ code: 'enquiry.no-phone' });
  await store.write((trx) =>
    writeAudit(trx, { now: clock.now(), actor: actor.id, action: 'enquiry.see-phone', subject: `enquiry/${id}` }),
  );
  return ok(phone);
}
