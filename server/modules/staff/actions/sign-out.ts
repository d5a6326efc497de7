import { writeAudit } from '../../../platform/audit';
import type { LiveSession } from '../../../platform/auth/sessions';
import type { StaffActionDeps } from '../deps';

/** Ends one session for good. */
export const signOut = ({ store, clock }: StaffActionDeps, { session, account: { id } }: LiveSession): Promise<void> =>
  store.write(async (trx) => {
    await trx.deleteFrom('staff_sessions').where('id', '=', session.id).execute();
    await writeAudit(trx, { now: clock.now(), actor: id, action: 'staff.sign-out', subject: `staff/${id}` });
  });
