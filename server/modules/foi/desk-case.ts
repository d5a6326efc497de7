import type { DeskCase } from '../../../contract/foi-desk';
import { addDays, civilDateOf } from '../../../domain/calendar';
import {
  caseAt,
  eventSentence,
  lawfulActions,
  sameHands,
  usualPractice,
  type CaseView,
} from '../../../domain/foi/case';
import { barUnlessUndecided } from '../../../domain/foi/case/lawful/in-hand';
import { actRoles, mayAct, mayDraft } from '../../../domain/foi/who-may';
import { ok, refuse, type Result } from '../../../domain/result';
import { roleName } from '../../../domain/staff';
import type { StaffActor } from '../../platform/auth/staff-gate';
import { dayFor } from './case-index';
import { clockView } from './clock-view';
import type { Departments } from './deps';
import type { DeskDeps } from './desk-deps';
import { draftLines } from './drafts/present';
import { draftsOfCase, writersOf, type DraftRow } from './drafts/store';
import { lineOf, titleOf, type Claim } from './desk-line';
import { informationOf, masked } from './present';
import { maySee } from './scope';
import { openApplicant, openComment, openNote, openRating } from './sealed';
import { caseEvent, caseEvents, eventsOf, findById, type FoiEventRow, type FoiRequestRow } from './store';

const BY = new Map([
  ['applicant', '申请人'],
  ['system', '系统'],
]);
const nameOf = ({ actor, actor_name }: { readonly actor: string; readonly actor_name: string | null }): string =>
  actor_name ?? BY.get(actor) ?? actor;

/** The lawful acts of the day, and whether they are the reader's. */
const actionsOf = (
  { calendar }: DeskDeps,
  view: CaseView,
  actor: StaffActor,
  { rows, claim, drafts }: { rows: readonly FoiEventRow[]; claim: Claim; drafts: readonly DraftRow[] },
): DeskCase['actions'] => {
  const history = rows.map((row) => ({ kind: row.kind, by: row.actor }));
  const writers = drafts.flatMap((row) => (row.kind === 'decided' && row.put_away_at === null ? writersOf(row) : []));
  return lawfulActions(view, calendar).map((action) => {
    const mine = mayAct(actor.roles, action.kind);
    const act = { kind: action.kind, by: actor.id };
    const allowed = mine && sameHands(history, act, claim?.id ?? null, writers) === null;
    const whose = actRoles[action.kind].map((role) => roleName[role]).join('、');
    // The right post, but his own work: a colleague of the same post has to do it.
    return { ...action, allowed, whose: mine && !allowed ? `另一位${whose}` : whose };
  });
};

const historyOf = (
  { cipher }: DeskDeps,
  rows: readonly FoiEventRow[],
  departments: Departments,
  letters: readonly { readonly id: string; readonly sequence?: number }[],
): DeskCase['history'] => {
  const department = (id: string): string => departments.find((each) => each.id === id)?.name ?? id;
  return rows.map((row) => ({
    sequence: row.sequence,
    kind: row.kind,
    at: row.at,
    on: row.occurred_on,
    ...eventSentence(caseEvent(row), { department, audience: 'staff' }),
    by: nameOf(row),
    letter: letters.find(({ sequence }) => sequence === row.sequence)?.id ?? null,
    note: openNote(cipher, row),
  }));
};

const TWO_YEARS = 730;
const ALIKE = 20;

/** Other requests of the same words, or of the same document, of the last two years. */
const alikeOf = async ({ store, clock }: DeskDeps, row: FoiRequestRow): Promise<DeskCase['alike']> => {
  const since = addDays(civilDateOf(clock.now()), -TWO_YEARS);
  const found = await store.read
    .selectFrom('foi_requests as request')
    .innerJoin('foi_case_index as known', 'known.request_id', 'request.id')
    .select(['request.id', 'request.number', 'request.title', 'request.description', 'known.state'])
    .where((eb) =>
      eb.or([
        eb('request.words_hash', '=', row.words_hash),
        ...(row.document_number === null ? [] : [eb('request.document_number', '=', row.document_number)]),
      ]),
    )
    .where('request.id', '!=', row.id)
    .where('request.submitted_at', '>=', since)
    .where('known.state', 'not in', ['withdrawn', 'abandoned'])
    .orderBy('request.submitted_at', 'desc')
    .limit(ALIKE)
    .execute();
  return found.map(({ id, number, state, ...words }) => ({ id, number, title: titleOf(words), state }));
};

/** A case that the reader may see, with its events; for others it is as if it were not there. */
export const openForStaff = async (
  { store }: DeskDeps,
  actor: StaffActor,
  id: string,
): Promise<Result<{ readonly row: FoiRequestRow; readonly rows: FoiEventRow[] }>> => {
  const row = await findById(store.read, id);
  const rows = row ? await eventsOf(store.read, id) : [];
  return row && maySee(actor, caseEvents(rows)) ? ok({ row, rows }) : refuse({ code: 'foi.desk.case-not-found' });
};

const keptOf = async ({ store: { read }, cipher }: DeskDeps, id: string) => {
  const [claim, comments, rating] = await Promise.all([
    read.selectFrom('foi_claims').selectAll().where('id', '=', id).executeTakeFirst(),
    read.selectFrom('foi_comments').selectAll().where('request_id', '=', id).orderBy('id').execute(),
    read.selectFrom('foi_ratings').selectAll().where('id', '=', id).executeTakeFirst(),
  ]);
  return {
    claim: claim ? { id: claim.staff, name: claim.staff_name } : null,
    comments: comments.map((row) => ({ id: row.id, at: row.at, by: nameOf(row), text: openComment(cipher, row) })),
    satisfaction: rating ? { score: rating.score, words: openRating(cipher, rating) } : null,
  };
};

/** A reply can be drafted from the day of receipt until it is decided. */
const mayDraftReply = ({ calendar }: DeskDeps, { facts, on }: CaseView, { roles }: StaffActor): boolean =>
  mayDraft(roles, 'decided') &&
  facts.receivedOn !== null &&
  barUnlessUndecided({ facts, on, calendar, practice: usualPractice }) === null;

/** A case as the desk sees it: the applicant masked. */
export const deskCase = async (deps: DeskDeps, actor: StaffActor, id: string): Promise<Result<DeskCase>> => {
  const opened = await openForStaff(deps, actor, id);
  if (!opened.ok) return opened;
  const { row, rows } = opened.value;
  const events = caseEvents(rows);
  const on = dayFor(events, deps.clock.now());
  const view = caseAt(events, deps.calendar, on);
  const [{ claim, ...kept }, departments, drafts, letters, attachments, madePublic, alike] = await Promise.all([
    keptOf(deps, id),
    deps.departments(),
    draftsOfCase(deps.store.read, id),
    deps.lettersOf?.(id) ?? [],
    deps.attachmentsOf?.(id) ?? [],
    deps.madePublicOf?.(id) ?? null,
    alikeOf(deps, row),
  ]);
  return ok({
    line: lineOf(deps, row, view, claim, departments),
    sequence: rows.length,
    applicant: maskedWhole(openApplicant(deps.cipher, row)),
    information: informationOf(row),
    delivery: { form: row.reply_form, method: row.delivery_method },
    orally: row.orally === 1,
    clock: clockView(events, deps.calendar, on),
    actions: actionsOf(deps, view, actor, { rows, claim, drafts }),
    ...draftLines(drafts, actor, view.facts),
    mayDraftReply: mayDraftReply(deps, view, actor),
    history: historyOf(deps, rows, departments, letters),
    ...kept,
    attachments: [...attachments],
    letters: letters.map(({ sequence: _, ...letter }) => letter),
    alike,
    madePublic,
  });
};

/** All that the form holds, masked, in the form's own shape. */
const maskedWhole = (applicant: DeskCase['applicant']): DeskCase['applicant'] => {
  const { idNumber, type: _, ...shown } = masked(applicant);
  if (applicant.type === 'natural-person')
    return { type: applicant.type, idKind: applicant.idKind, idNumber, ...shown };
  const person = (name: string): string =>
    masked({ ...applicant, type: 'natural-person', name, idKind: 'resident-id', idNumber: '' }).name;
  return {
    type: applicant.type,
    uscc: idNumber,
    legalRepresentative: person(applicant.legalRepresentative),
    contactName: person(applicant.contactName),
    ...shown,
  };
};
