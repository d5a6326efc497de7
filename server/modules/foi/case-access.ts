import type { StaffActor } from '../../platform/auth/staff-gate';
import type { Store } from '../../platform/db/store';
import { maySee } from './scope';
import { caseEvents, eventsOf } from './store';

/** Whether a member of staff may see a case; no for one that is not there. */
export const caseAccess =
  ({ read }: Store) =>
  async (actor: StaffActor, caseId: string): Promise<boolean> => {
    const rows = await eventsOf(read, caseId);
    return rows.length > 0 && maySee(actor, caseEvents(rows));
  };
