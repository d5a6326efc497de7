import type { DeskCase } from '../../../contract/foi-desk';
import {
  caseAt,
  eventSentence,
  lawfulActions,
  sameHands,
  usualPractice,
  type CaseEventKind,
  type CaseView,
} from '../../../domain/foi/case';
import { barUnlessUndecided } from '../../../domain/foi/case/lawful/in-hand';
import { mayRecordAsked } from '../../../domain/foi/co-handling';
import { actRoles, mayAct, mayDraft } from '../../../domain/foi/who-may';
import type { CaseSight } from '../../../domain/foi/who-sees';
import { ok, refuse, type Result } from '../../../domain/result';
import { roleName } from '../../../domain/staff';
import type { StaffActor } from '../../platform/auth/staff-gate';
import { dayFor } from './case-index';
import { clockView } from './clock-view';
import type { Departments } from './deps';
import type { DeskDeps } from './desk-deps';
import { lineOf, type Claim } from './desk-line';
import { askedOf, coHandlingsOf, type Asked } from './co-handling/store';
import { askedAs, presentCoHandling } from './co-handling/present';
import { draftLines } from './drafts/present';
import { draftsOfCase, writersOf, type DraftRow } from './drafts/store';
import { alikeOf } from './joining/alike';
import { groupOf } from './joining/group';
import { informationOf } from './matter';
import { masked } from './present';
import { sightOf } from './scope';
import { openApplicant, openComment, openNote, openRating } from './sealed';
import { caseEvent, caseEvents, eventsOf, findById, type FoiEventRow, type FoiRequestRow } from './store';

const BY = new Map([
  ['applicant', '申请人'],
  ['system', '系统'],
]);
const nameOf = ({ actor, actor_name }: { readonly actor: string; readonly actor_name: string | null }): string =>
  actor_name ?? BY.get(actor) ?? actor;

interface Opened {
  readonly row: FoiRequestRow;
  readonly rows: readonly FoiEventRow[];
  readonly sight: CaseSight;
  readonly asked: readonly Asked[];
}

/** Whether a department that is only asked about the case may record that: its own opinion, which is still awaited. */
const isAnswer = ({ sight, asked }: Opened, kind: CaseEventKind, on: string, { department }: StaffActor): boolean =>
  sight === 'whole' ||
  asked.some(
    (each) =>
      each.department === department &&
      each.state === 'open' &&
      each.consultation !== null &&
      kind === 'other-organ-answered' &&
      mayRecordAsked({ kind, on, consultation: each.consultation, opinion: 'agrees' }, [each.consultation]),
  );

/** The lawful acts of the day, and whether they are the reader's. */
const actionsOf = (
  { calendar }: DeskDeps,
  view: CaseView,
  actor: StaffActor,
  { opened, claim, drafts }: { opened: Opened; claim: Claim; drafts: readonly DraftRow[] },
): DeskCase['actions'] => {
  const history = opened.rows.map((row) => ({ kind: row.kind, by: row.actor }));
  const writers = drafts.flatMap((row) => (row.kind === 'decided' && row.put_away_at === null ? writersOf(row) : []));
  return lawfulActions(view, calendar).map((action) => {
    const mine = mayAct(actor.roles, action.kind) && isAnswer(opened, action.kind, view.on, actor);
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

/** A case that the reader may see, with its events; for others it is as if it were not there. */
export const openForStaff = async ({ store }: DeskDeps, actor: StaffActor, id: string): Promise<Result<Opened>> => {
  const row = await findById(store.read, id);
  const [rows, asked] = row ? await Promise.all([eventsOf(store.read, id), askedOf(store.read, id)]) : [[], []];
  const sight = sightOf(actor, caseEvents(rows), asked);
  return row && sight ? ok({ row, rows, sight, asked }) : refuse({ code: 'foi.desk.case-not-found' });
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
  const { row, rows, sight, asked } = opened.value;
  const events = caseEvents(rows);
  const on = dayFor(events, deps.clock.now());
  const view = caseAt(events, deps.calendar, on);
  const [{ claim, ...kept }, coHandling, departments, drafts, letters, attachments, madePublic, alike, joined] =
    await Promise.all([
      keptOf(deps, id),
      coHandlingsOf(deps.store.read, id),
      deps.departments(),
      draftsOfCase(deps.store.read, id),
      deps.lettersOf?.(id) ?? [],
      deps.attachmentsOf?.(id) ?? [],
      deps.madePublicOf?.(id) ?? null,
      alikeOf(deps, row),
      groupOf(deps, id),
    ]);
  return ok({
    line: {
      ...lineOf(deps, row, view, claim, departments, joined?.cases.length ?? null),
      asked: askedAs(asked, actor.department, on),
    },
    sequence: rows.length,
    applicant: maskedWhole(openApplicant(deps.cipher, row)),
    information: informationOf(deps.cipher, row),
    delivery: { form: row.reply_form, method: row.delivery_method },
    orally: row.orally === 1,
    clock: clockView(events, deps.calendar, on),
    actions: actionsOf(deps, view, actor, { opened: opened.value, claim, drafts }),
    // A department that is only asked drafts nothing of the case's own acts.
    ...draftLines(sight === 'asked' ? [] : drafts, actor, view.facts),
    mayDraftReply: sight === 'whole' && mayDraftReply(deps, view, actor),
    sight,
    coHandling: presentCoHandling(deps, actor, { view, rows: coHandling, departments }),
    history: historyOf(deps, rows, departments, letters),
    ...kept,
    attachments: [...attachments],
    letters: letters.map(({ sequence: _, ...letter }) => letter),
    // Other cases may be of departments whose cases the reader does not see.
    alike: sight === 'asked' ? [] : alike,
    joined: sight === 'asked' ? null : joined,
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
