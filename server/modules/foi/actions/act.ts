import type { CaseEvent, CaseRefusal } from '../../../../domain/foi/case';
import { applyEvent, recordingFault, sameHands } from '../../../../domain/foi/case';
import { mayRecordAsked } from '../../../../domain/foi/co-handling';
import { mayAct } from '../../../../domain/foi/who-may';
import { civilDateOf, type CivilDate } from '../../../../domain/calendar';
import { ok, refuse, type Refusal, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import { newId } from '../../../platform/db/new-id';
import type { Trx } from '../../../platform/db/store';
import { once, stampOf, type Stamp } from '../../../platform/idempotency';
import { reindex } from '../case-index';
import { followAct } from '../co-handling/follow-act';
import { askedOf, type Asked as AskedDepartment } from '../co-handling/store';
import type { FoiActionDeps } from '../deps';
import { findDraft, writersOf } from '../drafts/store';
import { endDraft, withText, type SeenDrafts } from '../drafts/with-act';
import { sightOf } from '../scope';
import { withNote } from '../sealed';
import { caseEvents, eventRow, eventsOf, findById, type FoiEventRow, type FoiRequestRow } from '../store';

/** Whether a department that a case goes to is there. */
export const departmentFault = async ({ departments }: FoiActionDeps, event: CaseEvent): Promise<Refusal | null> => {
  const [field, id] =
    event.kind === 'assigned' ? ['department', event.department] : event.kind === 'handed-over' ? ['to', event.to] : [];
  if (field === undefined || (await departments()).some((each) => each.id === id)) return null;
  return { code: 'foi.department-unknown', field: `act.${field}` };
};

/** Who does something to a case. */
export type CaseActor =
  { readonly kind: 'staff'; readonly staff: StaffActor } | { readonly kind: 'applicant' } | { readonly kind: 'system' };

export interface ActInput extends SeenDrafts {
  /** Sequence of the newest event that the actor has seen; left out, whatever came last. */
  readonly sequence?: number;
  readonly act: CaseEvent;
  readonly note?: string | undefined;
  /** The department that is named as the consulted organ: what else tells this act from another under the same key. */
  readonly consulted?: string | undefined;
  /** The idempotency key; left out where the caller keeps one of his own. */
  readonly key?: string;
}

/** The case with its new event, for whoever takes part in the transaction. */
export interface ActContext {
  readonly request: FoiRequestRow;
  /** With the new one. */
  readonly events: readonly CaseEvent[];
  readonly row: FoiEventRow;
  readonly actor: CaseActor;
  readonly now: Date;
}

/** What happens together with the act; a refusal undoes the act. It awaits nothing but the transaction. */
export type Inside = (trx: Trx, context: ActContext) => Promise<Result<unknown>>;

/** Several together, one after the other; the first refusal undoes all. */
export const allInside =
  (...parts: readonly (Inside | undefined)[]): Inside =>
  async (trx, context) => {
    for (const part of parts) {
      const done = await part?.(trx, context);
      if (done?.ok === false) return done;
    }
    return ok(undefined);
  };

export interface Acted {
  readonly sequence: number;
  readonly repeated: boolean;
}

/** Carries a refusal out of a transaction that has to be undone. */
class Undone extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super('undone');
    this.refusal = refusal;
  }
}

const recorderOf = (actor: CaseActor) =>
  actor.kind === 'staff' ? { id: actor.staff.id, name: actor.staff.name } : { id: actor.kind, name: null };

interface Case {
  readonly request: FoiRequestRow;
  readonly rows: readonly FoiEventRow[];
  readonly claimedBy: string | null;
  readonly asked: readonly AskedDepartment[];
  /** Who wrote in the drafted reply. */
  readonly writers: readonly string[];
}

const load = async (trx: Trx, caseId: string): Promise<Case | undefined> => {
  const request = await findById(trx, caseId);
  if (!request) return undefined;
  const claim = await trx.selectFrom('foi_claims').select('staff').where('id', '=', caseId).executeTakeFirst();
  const [rows, asked] = [await eventsOf(trx, caseId), await askedOf(trx, caseId)];
  const reply = await findDraft(trx, caseId, 'decided');
  return { request, rows, claimedBy: claim?.staff ?? null, asked, writers: reply ? writersOf(reply) : [] };
};

/** Whether a member of staff sees the case, and may do this with it. */
const handsFault = (
  staff: StaffActor,
  { rows, asked }: Case,
  { sequence, act }: ActInput,
  today: CivilDate,
): Refusal | null => {
  const sight = sightOf(staff, caseEvents(rows), asked);
  if (sight === null) return { code: 'foi.desk.case-not-found' };
  if (sequence !== undefined && sequence !== rows.length) return { code: 'foi.desk.changed-meanwhile' };
  const own = asked.flatMap(({ department, consultation }) =>
    department === staff.department && consultation !== null ? [consultation] : [],
  );
  if (sight === 'asked' && !mayRecordAsked(act, own)) return { code: 'foi.desk.only-asked' };
  // The own opinion is not a fact that happened elsewhere: it is given when it is recorded.
  if (sight === 'asked' && act.on < today)
    return { code: 'foi.case.only-today', article: '条例第四十五条', field: 'act.on' };
  return mayAct(staff.roles, act.kind) ? null : { code: 'foi.desk.not-yours' };
};

/** Whose act it is, and in which order the questions are asked: seen, changed meanwhile, allowed, lawful. */
const check = (deps: FoiActionDeps, actor: CaseActor, found: Case, input: ActInput): Result<readonly CaseEvent[]> => {
  const { rows, claimedBy, writers } = found;
  const { sequence, act } = input;
  const today = civilDateOf(deps.clock.now());
  const hands = actor.kind === 'staff' ? handsFault(actor.staff, found, input, today) : null;
  if (hands) return refuse(hands);
  if (sequence !== undefined && sequence !== rows.length) return refuse({ code: 'foi.desk.changed-meanwhile' });
  const fault: CaseRefusal | null =
    recordingFault(act, today) ??
    sameHands(
      rows.map((row) => ({ kind: row.kind, by: row.actor })),
      { kind: act.kind, by: recorderOf(actor).id },
      claimedBy,
      writers,
    );
  return fault ? refuse(fault) : applyEvent(caseEvents(rows), act, deps.calendar);
};

const leaveTraces = async (trx: Trx, { request, row, now }: ActContext): Promise<void> => {
  const { sequence, kind, actor } = row;
  await writeAudit(trx, {
    now,
    actor: actor === 'applicant' ? 'resident' : actor,
    action: `foi.act.${kind}`,
    subject: `foi/${request.number}`,
    detail: { sequence },
  });
  await trx
    .insertInto('outbox')
    .values({
      id: newId(now),
      topic: 'foi.acted',
      subject: `${request.id}.${String(sequence)}`,
      created_at: now.toISOString(),
    })
    .execute();
};

const record = async (
  deps: FoiActionDeps,
  trx: Trx,
  { actor, input, caseId, stamp, inside }: Asked,
): Promise<number> => {
  await deps.store.lockRow(trx, 'foi_requests', caseId);
  const found = await load(trx, caseId);
  if (!found) throw new Undone({ code: 'foi.desk.case-not-found' });
  const bound = await withText(deps, trx, caseId, input);
  // Whether it may be done at all is asked first: who may not is told nothing of drafts.
  const longer = check(deps, actor, found, bound.ok ? { ...input, act: bound.value } : input);
  if (!longer.ok) throw new Undone(longer.refusal);
  if (!bound.ok) throw new Undone(bound.refusal);
  const by = recorderOf(actor);
  const ended = await endDraft(deps, trx, caseId, { kind: input.act.kind, by: by.id, seen: input.draft });
  if (!ended.ok) throw new Undone(ended.refusal);
  const now = deps.clock.now();
  const sequence = found.rows.length + 1;
  const bare = eventRow(bound.value, { requestId: caseId, sequence, now, by });
  const row = withNote(deps.cipher, bare, input.note);
  await trx.insertInto('foi_events').values(row).execute();
  // A department that takes over begins without a handler.
  if (row.kind === 'handed-over') await trx.deleteFrom('foi_claims').where('id', '=', caseId).execute();
  await reindex(trx, caseId, deps.calendar, now);
  const context: ActContext = { request: found.request, events: longer.value, row, actor, now };
  if (stamp) {
    const kept = { id: stamp.keyHash, body_hash: stamp.bodyHash, request_id: caseId, sequence, at: row.at };
    await trx.insertInto('foi_acts').values(kept).execute();
  }
  const together = inside ? await inside(trx, context) : ok(undefined);
  if (!together.ok) throw new Undone(together.refusal);
  await followAct(trx, { request: found.request, row, act: longer.value.at(-1) });
  // Last, because the end of the audit chain stays locked until the commit.
  await leaveTraces(trx, context);
  return sequence;
};

interface Asked {
  readonly actor: CaseActor;
  readonly caseId: string;
  readonly input: ActInput;
  readonly stamp: Stamp | undefined;
  readonly inside: Inside | undefined;
}

/**
 * The one way in which anything happens to a case: lock, check, event, index, audit row, outbox, in one transaction, at most
 * once for an idempotency key.
 *
 * @returns `foi.desk.changed-meanwhile` (409), `foi.desk.not-yours` (403), or what the law has against it, with the article (422)
 * @source 条例第四十五条
 */
export const act = async (
  deps: FoiActionDeps,
  actor: CaseActor,
  caseId: string,
  input: ActInput,
  { inside }: { readonly inside?: Inside | undefined } = {},
): Promise<Result<Acted>> => {
  const { store, keyedHash } = deps;
  const { key, ...body } = input;
  const by = recorderOf(actor).id;
  const stamp = key === undefined ? undefined : stampOf(keyedHash, 'foi act', key, { by, caseId, ...body });
  const create = (): Promise<number> =>
    store.write((trx) => record(deps, trx, { actor, caseId, input, stamp, inside }));
  try {
    if (!stamp) return ok({ sequence: await create(), repeated: false });
    const find = async () => {
      const row = await store.read
        .selectFrom('foi_acts')
        .selectAll()
        .where('id', '=', stamp.keyHash)
        .executeTakeFirst();
      return row && { bodyHash: row.body_hash, value: row.sequence };
    };
    const outcome = await once(stamp, find, create);
    if (outcome.kind === 'conflict') return refuse({ code: 'foi.idempotency-key-reused', field: 'idempotency-key' });
    return ok({ sequence: outcome.value, repeated: outcome.kind === 'repeated' });
  } catch (error) {
    if (error instanceof Undone) return refuse(error.refusal);
    throw error;
  }
};
