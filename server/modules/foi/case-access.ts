import type { CaseSight } from '../../../domain/foi/who-sees';
import type { StaffActor } from '../../platform/auth/staff-gate';
import type { Store } from '../../platform/db/store';
import { askedOf } from './co-handling/store';
import { sightOf } from './scope';
import { caseEvents, eventsOf } from './store';

/** How much of a case a member of staff sees; null for none of it, and for one that is not there. */
export const caseAccess =
  ({ read }: Store) =>
  async (actor: StaffActor, caseId: string): Promise<CaseSight | null> => {
    const rows = await eventsOf(read, caseId);
    return rows.length > 0 ? sightOf(actor, caseEvents(rows), await askedOf(read, caseId)) : null;
  };
