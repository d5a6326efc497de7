import type { DeskCase } from '../../../contract/foi-desk';
import { caseAt, eventSentence, lawfulActions, sameHands, type CaseView } from '../../../domain/foi/case';
import { actRoles, mayAct } from '../../../domain/foi/who-may';
import { ok, refuse, type Result } from '../../../domain/result';
import { roleName } from '../../../domain/staff';
import type { StaffActor } from '../../platform/auth/staff-gate';
import { dayFor } from './case-index';
import { clockView } from './clock-view';
import type { Departments } from './deps';
import type { DeskDeps } from './desk-deps';
import { lineOf, type Claim } from './desk-line';
import { alikeOf } from './joining/alike';
import { groupOf } from './joining/group';
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
  rows: readonly FoiEventRow[],
  claim: Claim,
): DeskCase['actions'] => {
  const history = rows.map((row) => ({ kind: row.kind, by: row.actor }));
  return lawfulActions(view, calendar).map((action) => {
    const mine = mayAct(actor.roles, action.kind);
    const allowed = mine && sameHands(history, { kind: action.kind, by: actor.id }, claim?.id ?? null) === null;
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

/** A case as the desk sees it: the applicant masked. */
export const deskCase = async (deps: DeskDeps, actor: StaffActor, id: string): Promise<Result<DeskCase>> => {
  const opened = await openForStaff(deps, actor, id);
  if (!opened.ok) return opened;
  const { row, rows } = opened.value;
  const events = caseEvents(rows);
  const on = dayFor(events, deps.clock.now());
  const view = caseAt(events, deps.calendar, on);
  const [{ claim, ...kept }, departments, letters, attachments, madePublic, alike, joined] = await Promise.all([
    keptOf(deps, id),
    deps.departments(),
    deps.lettersOf?.(id) ?? [],
    deps.attachmentsOf?.(id) ?? [],
    deps.madePublicOf?.(id) ?? null,
    alikeOf(deps, row),
    groupOf(deps, id),
  ]);
  return ok({
    line: lineOf(deps, row, view, claim, departments, joined?.cases.length ?? null),
    sequence: rows.length,
    applicant: maskedWhole(openApplicant(deps.cipher, row)),
    information: informationOf(row),
    delivery: { form: row.reply_form, method: row.delivery_method },
    orally: row.orally === 1,
    clock: clockView(events, deps.calendar, on),
    actions: actionsOf(deps, view, actor, rows, claim),
    history: historyOf(deps, rows, departments, letters),
    ...kept,
    attachments: [...attachments],
    letters: letters.map(({ sequence: _, ...letter }) => letter),
    alike,
    joined,
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
