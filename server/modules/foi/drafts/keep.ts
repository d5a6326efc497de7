import type { DeskDraft, DeskDraftDiscarded, DeskDraftSave } from '../../../../contract/foi-draft';
import { civilDateOf } from '../../../../domain/calendar';
import { caseAt, usualPractice, type CaseEventKind } from '../../../../domain/foi/case';
import { barUnlessUndecided } from '../../../../domain/foi/case/lawful/in-hand';
import { EMPTY_WORDS, keepText, PUT_AWAY_DAYS, type DraftWords, type KeptText } from '../../../../domain/foi/draft';
import { mayDraft, mayReadDraft } from '../../../../domain/foi/who-may';
import { ok, refuse, type Refusal, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import { newId } from '../../../platform/db/new-id';
import type { Trx } from '../../../platform/db/store';
import type { FoiActionDeps } from '../deps';
import { sightOf } from '../scope';
import { caseEvents, eventsOf, findById, type FoiRequestRow } from '../store';
import { draftView } from './present';
import { findDraft, insertDraft, sweepDrafts, updateDraft, writersOf, type DraftRow } from './store';
import { hashOfWords, openWords, sealWords } from './text';

export type DraftDeps = Pick<FoiActionDeps, 'store' | 'clock' | 'cipher' | 'keyedHash' | 'calendar'>;

/** Whose draft of which act of which case. */
export interface DraftPlace {
  readonly actor: StaffActor;
  readonly caseId: string;
  readonly kind: CaseEventKind;
}

/** A refusal, and for a conflict the text that is there. */
export type DraftResult<T> = Result<T> | { readonly ok: false; readonly refusal: Refusal; readonly theirs: DeskDraft };

/** The case of a draft: first whether it is seen at all, then whether the act is the reader's. */
const openCase = async (
  db: Trx | DraftDeps['store']['read'],
  { actor, caseId, kind }: DraftPlace,
  allowed: typeof mayDraft,
): Promise<Result<{ readonly request: FoiRequestRow; readonly events: ReturnType<typeof caseEvents> }>> => {
  const request = await findById(db, caseId);
  const events = request ? caseEvents(await eventsOf(db, caseId)) : [];
  if (!request || !sightOf(actor, events, [])) return refuse({ code: 'foi.desk.case-not-found' });
  return allowed(actor.roles, kind) ? ok({ request, events }) : refuse({ code: 'foi.desk.not-yours' });
};

const textOf = (cipher: DraftDeps['cipher'], row: DraftRow): KeptText<DraftWords> => ({
  revision: row.revision,
  words: openWords(cipher, row),
  author: row.author,
  editor: row.editor,
  writers: writersOf(row),
});

/** The same text under an id of its own, out of the way. Sealed anew, because the id is bound into the seal. */
export const putAwayCopy = async (trx: Trx, { cipher }: DraftDeps, row: DraftRow, now: Date): Promise<string> => {
  const id = newId(now);
  const words_sealed = sealWords(cipher, id, openWords(cipher, row));
  await insertDraft(trx, { ...row, id, words_sealed, put_away_as: 'replaced', put_away_at: now.toISOString() });
  return id;
};

const audit = (
  trx: Trx,
  { actor, kind }: DraftPlace,
  { number }: FoiRequestRow,
  { now, did, revision }: { readonly now: Date; readonly did: string; readonly revision: number },
): Promise<void> =>
  writeAudit(trx, {
    now,
    actor: actor.id,
    action: `foi.draft.${did}`,
    subject: `foi/${number}`,
    detail: { kind, revision },
  });

export const readDraft = async (deps: DraftDeps, place: DraftPlace): Promise<Result<DeskDraft>> => {
  const { read } = deps.store;
  const opened = await openCase(read, place, mayReadDraft);
  if (!opened.ok) return opened;
  const row = await findDraft(read, place.caseId, place.kind);
  return row ? ok(draftView(deps.cipher, row)) : refuse({ code: 'foi.draft.not-found' });
};

/** Writes down what `keepText` made of it, and says so in the audit log where another hand comes in. */
const write = async (
  deps: DraftDeps,
  trx: Trx,
  place: DraftPlace,
  { request, before, next }: { request: FoiRequestRow; before: DraftRow | undefined; next: KeptText<DraftWords> },
): Promise<DraftRow> => {
  const { actor, caseId, kind } = place;
  const now = deps.clock.now();
  const at = now.toISOString();
  const id = before?.id ?? newId(now);
  const row: DraftRow = {
    id,
    request_id: caseId,
    kind,
    revision: next.revision,
    words_sealed: sealWords(deps.cipher, id, next.words),
    text_hash: hashOfWords(deps.keyedHash, next.words),
    author: next.author,
    author_name: before?.author_name ?? actor.name,
    editor: actor.id,
    editor_name: actor.name,
    writers: JSON.stringify(next.writers),
    created_at: before?.created_at ?? at,
    saved_at: at,
    put_away_as: null,
    put_away_at: null,
  };
  await (before ? updateDraft(trx, id, row) : insertDraft(trx, row));
  const did = before ? (before.editor === actor.id ? null : 'take-over') : 'create';
  if (did) await audit(trx, place, request, { now, did, revision: row.revision });
  return row;
};

/** Revisions given for one event after the other: nobody writes as many texts of an act between two of them. */
const REVISIONS_PER_EVENT = 100_000;

/** No revision up to it was not given before, whatever was put away, or went with its act, meanwhile. */
const floorOf = async (trx: Trx, { caseId, kind }: DraftPlace, events: readonly unknown[]): Promise<number> => {
  const { highest } = await trx
    .selectFrom('foi_drafts')
    .select((select) => select.fn.max<number | string | null>('revision').as('highest'))
    .where('request_id', '=', caseId)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow();
  return Math.max(Number(highest ?? 0), events.length * REVISIONS_PER_EVENT);
};

/** What a text must not be begun for any more: a reply once it is decided. */
const beginFault = (deps: DraftDeps, kind: CaseEventKind, events: ReturnType<typeof caseEvents>): Refusal | null => {
  if (kind !== 'decided') return null;
  const { calendar, clock } = deps;
  const on = civilDateOf(clock.now());
  return barUnlessUndecided({ facts: caseAt(events, calendar, on).facts, on, calendar, practice: usualPractice });
};

/** Keeps what is being written; nothing that the writer has not seen is overwritten. */
export const saveDraft = (
  deps: DraftDeps,
  place: DraftPlace,
  { words, base, over = false }: DeskDraftSave,
): Promise<DraftResult<DeskDraft>> =>
  deps.store.write(async (trx): Promise<DraftResult<DeskDraft>> => {
    await deps.store.lockRow(trx, 'foi_requests', place.caseId);
    const opened = await openCase(trx, place, mayDraft);
    if (!opened.ok) return opened;
    const { request, events } = opened.value;
    const before = await findDraft(trx, place.caseId, place.kind);
    const fault = before ? null : beginFault(deps, place.kind, events);
    if (fault) return refuse(fault);
    const given = { words: { ...EMPTY_WORDS, ...words }, base, over, by: place.actor.id };
    const floor = before ? 0 : await floorOf(trx, place, events);
    const kept = keepText(before ? textOf(deps.cipher, before) : null, given, floor);
    if (!kept.ok) {
      return before ? { ...kept, theirs: draftView(deps.cipher, before) } : kept;
    }
    const { draft: next, putAway, isNew } = kept.value;
    if (!isNew && before) return ok(draftView(deps.cipher, before));
    if (putAway && before) await putAwayCopy(trx, deps, before, deps.clock.now());
    return ok(draftView(deps.cipher, await write(deps, trx, place, { request, before, next })));
  });

/** Puts a draft away; it can be had back for 30 days. */
export const discardDraft = (
  deps: DraftDeps,
  place: DraftPlace,
  revision: number,
): Promise<DraftResult<DeskDraftDiscarded>> =>
  deps.store.write(async (trx): Promise<DraftResult<DeskDraftDiscarded>> => {
    await deps.store.lockRow(trx, 'foi_requests', place.caseId);
    const opened = await openCase(trx, place, mayDraft);
    if (!opened.ok) return opened;
    const row = await findDraft(trx, place.caseId, place.kind);
    if (!row) return refuse({ code: 'foi.draft.not-found' });
    if (row.revision !== revision) {
      return { ...refuse({ code: 'foi.draft.changed-meanwhile' }), theirs: draftView(deps.cipher, row) };
    }
    const now = deps.clock.now();
    await updateDraft(trx, row.id, { put_away_as: 'discarded', put_away_at: now.toISOString() });
    await audit(trx, place, opened.value.request, { now, did: 'discard', revision });
    return ok({ id: row.id });
  });

/** Takes up again what was put away, unless another text is being written. */
export const restoreDraft = (deps: DraftDeps, place: DraftPlace, id: string): Promise<DraftResult<DeskDraft>> =>
  deps.store.write(async (trx): Promise<DraftResult<DeskDraft>> => {
    await deps.store.lockRow(trx, 'foi_requests', place.caseId);
    const opened = await openCase(trx, place, mayDraft);
    if (!opened.ok) return opened;
    const { request, events } = opened.value;
    const fault = beginFault(deps, place.kind, events);
    if (fault) return refuse(fault);
    const there = await findDraft(trx, place.caseId, place.kind);
    if (there) return { ...refuse({ code: 'foi.draft.already-there' }), theirs: draftView(deps.cipher, there) };
    const row = await trx
      .selectFrom('foi_drafts')
      .selectAll()
      .where('id', '=', id)
      .where('request_id', '=', place.caseId)
      .where('kind', '=', place.kind)
      .where('put_away_at', 'is not', null)
      .executeTakeFirst();
    if (!row) return refuse({ code: 'foi.draft.not-found' });
    const change = { put_away_as: null, put_away_at: null, revision: (await floorOf(trx, place, events)) + 1 };
    const back = { ...row, ...change };
    await updateDraft(trx, id, change);
    await audit(trx, place, request, { now: deps.clock.now(), did: 'restore', revision: back.revision });
    return ok(draftView(deps.cipher, back));
  });

const DAY_MS = 86_400_000;

/** Takes away for good what was put away more than 30 days ago. */
export const sweepPutAway = ({ store, clock }: Pick<DraftDeps, 'store' | 'clock'>): Promise<void> =>
  store.write(async (trx) => {
    await sweepDrafts(trx, new Date(clock.now().getTime() - PUT_AWAY_DAYS * DAY_MS).toISOString());
  });
