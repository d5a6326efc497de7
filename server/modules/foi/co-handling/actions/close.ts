import type { CoHandlingOpinion } from '../../../../../contract/foi-co-handling';
import {
  mayAnswerCoHandling,
  mayAskCoHandling,
  opinionFault,
  reasonFault,
} from '../../../../../domain/foi/co-handling';
import { ok, refuse, type Refusal, type Result } from '../../../../../domain/result';
import type { StaffActor } from '../../../../platform/auth/staff-gate';
import { dayFor } from '../../case-index';
import type { DeskDeps } from '../../desk-deps';
import { holderOf, sightOf } from '../../scope';
import { caseEvents, eventsOf } from '../../store';
import { askedOf, findCoHandling, sealIn, type CoHandlingRow } from '../store';
import { writeOnce } from '../write-once';

/** How a 会办 ends by hand: an opinion, given back as not that department's matter, or asked no more. */
export type Closing =
  | ({ readonly state: 'answered' } & CoHandlingOpinion)
  | { readonly state: 'returned'; readonly reason: string }
  | { readonly state: 'cancelled' };

const NOT_FOUND: Refusal = { code: 'foi.co-handling.not-found' };

const wordsFault = (closing: Closing): Refusal | null => {
  if (closing.state === 'cancelled') return null;
  return closing.state === 'answered' ? opinionFault(closing.opinion, closing.reason) : reasonFault(closing.reason);
};

/** Whose it is: the answer is the asked department's, taking it back is the asking one's. */
const handsFault = (
  { state }: Closing,
  actor: StaffActor,
  row: CoHandlingRow,
  holder: string | null,
): Refusal | null => {
  if (row.kind === 'consultation') return { code: 'foi.co-handling.by-consultation', article: '条例第三十四条' };
  if (state === 'cancelled') return mayAskCoHandling(actor, holder) ? null : { code: 'foi.co-handling.not-asking' };
  return mayAnswerCoHandling(actor, row.department) ? null : { code: 'foi.co-handling.not-asked' };
};

/** Ends a 会办, once: whoever comes second is told that it has ended. */
export const closeCoHandling = async (
  deps: DeskDeps,
  actor: StaffActor,
  id: string,
  key: string,
  closing: Closing,
): Promise<Result<{ readonly caseId: string }>> => {
  const fault = wordsFault(closing);
  if (fault) return refuse(fault);
  const found = await findCoHandling(deps.store.read, id);
  if (!found) return refuse(NOT_FOUND);
  const caseId = found.request_id;
  const deed = { actor, caseId, key, verb: closing.state, body: { id, ...closing } };
  const done = await writeOnce(deps, deed, async (trx, _, now) => {
    const row = await findCoHandling(trx, id);
    const events = caseEvents(await eventsOf(trx, caseId));
    const sight = sightOf(actor, events, await askedOf(trx, caseId));
    // Who gave it back sees the case no more, and still hears that it has ended.
    if (!row || (sight === null && row.department !== actor.department)) return refuse(NOT_FOUND);
    const hands = handsFault(closing, actor, row, holderOf(events));
    if (hands) return refuse(hands);
    if (row.state !== 'open') return refuse({ code: 'foi.co-handling.not-open' });
    const today = dayFor(events, now);
    const reason = closing.state === 'cancelled' ? '' : closing.reason;
    const closed = {
      state: closing.state,
      closed_on: today < row.asked_on ? row.asked_on : today,
      closed_at: now.toISOString(),
      closed_by: actor.id,
      closed_by_name: actor.name,
      opinion: closing.state === 'answered' ? closing.opinion : null,
      reason_sealed: sealIn(deps.cipher, id, 'reason_sealed', reason),
    };
    await trx.updateTable('foi_co_handling').set(closed).where('id', '=', id).execute();
    return ok({ id, department: row.department, ...(closed.opinion === null ? {} : { opinion: closed.opinion }) });
  });
  return done.ok ? ok({ caseId }) : done;
};
