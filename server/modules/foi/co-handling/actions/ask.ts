import type { CoHandlingAsk } from '../../../../../contract/foi-co-handling';
import { caseAt, hasEnded, type CaseFacts } from '../../../../../domain/foi/case';
import { coHandlingDue, mayAskCoHandling, wishFault } from '../../../../../domain/foi/co-handling';
import { ok, refuse, type Refusal, type Result } from '../../../../../domain/result';
import type { StaffActor } from '../../../../platform/auth/staff-gate';
import { newId } from '../../../../platform/db/new-id';
import { dayFor } from '../../case-index';
import type { DeskDeps } from '../../desk-deps';
import { holderOf, sightOf } from '../../scope';
import { caseEvents, eventsOf } from '../../store';
import { askedOf, sealIn, UNCLOSED, type Asked, type CoHandlingRow } from '../store';
import { writeOnce } from '../write-once';

/** Nothing is asked any more of a case that was decided or has ended. */
export const isPastAsking = (facts: CaseFacts): boolean => facts.decision !== null || hasEnded(facts);

const departmentsFault = (
  departments: readonly string[],
  holder: string | null,
  asked: readonly Asked[],
): Refusal | null => {
  const field = 'departments';
  if (holder !== null && departments.includes(holder)) return { code: 'foi.co-handling.holds-it', field };
  const waits = asked.some(
    ({ kind, state, department }) => kind === 'co-handling' && state === 'open' && departments.includes(department),
  );
  return waits ? { code: 'foi.co-handling.already-asked', field } : null;
};

/** Asks other departments to co-handle a case (会办): all of them, or none. It changes no date of the case. @source 条例第四条 */
export const askCoHandling = async (
  deps: DeskDeps,
  actor: StaffActor,
  caseId: string,
  { key, ...asked }: CoHandlingAsk & { readonly key: string },
): Promise<Result<undefined>> => {
  const fault = wishFault(asked.wish);
  if (fault) return refuse(fault);
  const known = new Set((await deps.departments()).map(({ id }) => id));
  if (!asked.departments.every((id) => known.has(id)))
    return refuse({ code: 'foi.department-unknown', field: 'departments' });
  return writeOnce(deps, { actor, caseId, key, verb: 'ask', body: asked }, async (trx, _, now) => {
    const events = caseEvents(await eventsOf(trx, caseId));
    const others = await askedOf(trx, caseId);
    const holder = holderOf(events);
    if (sightOf(actor, events, others) === null) return refuse({ code: 'foi.desk.case-not-found' });
    if (!mayAskCoHandling(actor, holder)) return refuse({ code: 'foi.co-handling.not-asking' });
    const today = dayFor(events, now);
    const { facts, replyDueOn } = caseAt(events, deps.calendar, today);
    if (isPastAsking(facts)) return refuse({ code: 'foi.co-handling.too-late' });
    const due = coHandlingDue(asked.dueOn, { today, replyDueOn, calendar: deps.calendar });
    if (!due.ok) return due;
    const wrong = departmentsFault(asked.departments, holder, others);
    if (wrong) return refuse(wrong);
    const rows = asked.departments.map((department): CoHandlingRow => {
      const id = newId(now);
      return {
        id,
        request_id: caseId,
        kind: 'co-handling',
        department,
        consultation: null,
        wish_sealed: sealIn(deps.cipher, id, 'wish_sealed', asked.wish),
        due_on: due.value,
        asked_on: today,
        asked_at: now.toISOString(),
        asked_by: actor.id,
        asked_by_name: actor.name,
        ...UNCLOSED,
      };
    });
    await trx.insertInto('foi_co_handling').values(rows).execute();
    return ok({ departments: asked.departments, dueOn: due.value });
  });
};
