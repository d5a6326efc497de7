import type { GroupMember, ManuscriptEventView, ManuscriptMay } from '../../../contract/manuscript-part';
import type { ManuscriptLine, ManuscriptView } from '../../../contract/manuscript';
import { civilDateOf } from '../../../domain/calendar';
import {
  ACT_KINDS,
  actName,
  barTo,
  deedName,
  handFor,
  isShown,
  nextStep,
  type ManuscriptEvent,
  type Manuscript,
  type TaskPerson,
} from '../../../domain/publishing';
import { timeLeft } from '../../../domain/press-conference/event-links';
import type { StaffActor } from '../../platform/auth/staff-gate';
import type { Problems } from '../../platform/errors/problems';
import { chooseHand, probe } from './actions/act';
import { presentAt } from './actions/presence';
import type { ActionDeps } from './deps';
import { askedBeforeEvents } from './event-links';
import { lackOf, releasedTogether } from './group';
import { namesOf, personOf } from './people';
import { NO_FACTS, type Piece } from './piece';
import {
  disclosureDue,
  findingViews,
  handView,
  issueViews,
  remarkViews,
  secrecyViews,
  stampViews,
  stepDue,
} from './present-parts';
import type { Limits } from './present-parts';
import { openRemarks as countOpenRemarks, remarksOf, settingsOf, withdrawnAmong } from './store';
import type { ManuscriptRow } from './tables';
import { readText, type Reading } from './text';

export type ViewDeps = ActionDeps & { readonly problems: Problems };

interface Beside {
  readonly openRemarks: number;
  /** Its page was withdrawn by itself. */
  readonly isWithdrawn: boolean;
}

const lineOf = (
  row: ManuscriptRow,
  m: Manuscript,
  limits: Limits,
  { openRemarks, isWithdrawn }: Beside,
): ManuscriptLine => ({
  id: row.id,
  kind: row.kind,
  publicId: row.public_id,
  title: row.title,
  state: row.state,
  edition: row.edition,
  revision: row.revision,
  updatedAt: row.updated_at,
  editor: { id: row.editor, name: row.editor_name },
  isReturned: row.is_returned === 1,
  awaitsReview: row.awaits_review === 1,
  releaseAt: row.release_at,
  due: stepDue(m, limits),
  openRemarks,
  shown:
    isShown(m) && !isWithdrawn
      ? {
          edition: m.shown.edition,
          publicId: m.shown.publicId,
          publishedAt: m.shown.publishedAt,
          reviewDueAt: m.shown.reviewDueAt,
        }
      : null,
});

const NEVER_LISTED = ['manuscript.not-now', 'manuscript.start-correction', 'manuscript.is-discarded'];
/** Whose own hands bar him is told so at his own post; in the place of somebody else he is offered nothing. */
const BARRED_HANDS = ['manuscript.own-piece', 'manuscript.same-hand', 'manuscript.secrecy-hand'];

/** What the reader can do now, or could if something did not stand against it. */
function mayOf(person: TaskPerson, piece: Piece, { facts }: Reading, problems: Problems, now: Date): ManuscriptMay[] {
  const found: ManuscriptMay[] = [];
  for (const kind of ACT_KINDS) {
    const deed = probe(kind, piece);
    const barOf = (by: Parameters<typeof barTo>[2]['by']) =>
      deed && barTo(piece.m, deed, { by, now: now.toISOString(), facts });
    const by = chooseHand(person, piece, kind, { fits: (hand) => barOf(hand) === null });
    if (!by) continue;
    const bar = barOf(by);
    if (bar && NEVER_LISTED.includes(bar.code)) continue;
    if (bar && by.inPlaceOf && BARRED_HANDS.includes(bar.code)) continue;
    const unless = bar ? { code: bar.code, title: problems.of(bar).title } : null;
    found.push({ kind, title: actName[kind], inPlaceOf: by.inPlaceOf && { ...by.inPlaceOf }, unless });
  }
  return found;
}

const noteOf = (event: ManuscriptEvent): string => {
  if ('reason' in event && event.reason !== '') return event.reason;
  if ('why' in event && event.why !== '') return event.why;
  if ('releaseAt' in event) return event.releaseAt;
  return event.note ?? '';
};

/** What happened, without the saves, which stand in the revisions. */
function eventViews(events: readonly ManuscriptEvent[]): ManuscriptEventView[] {
  const views: ManuscriptEventView[] = [];
  let edition = 0;
  for (const event of events) {
    if (event.kind === 'edition-begun') edition += 1;
    if (event.kind === 'revised') continue;
    const { sequence, kind, by, at } = event;
    const told = { sequence, edition: Math.max(edition, 1), kind, title: deedName[kind] };
    views.push({ ...told, by: handView(by), at, note: noteOf(event) });
  }
  return views;
}

async function groupOf(deps: ViewDeps, piece: Piece): Promise<GroupMember[]> {
  const members = await releasedTogether(deps.store.read, piece);
  if (members.length < 2) return [];
  return members
    .map(({ row }) => {
      const lacks = lackOf(row);
      const { id, kind, title, state } = row;
      return { id, kind, title, state, isReady: lacks === '', lacks };
    })
    .sort((a, b) => Number(b.id === piece.row.id) - Number(a.id === piece.row.id));
}

const explainersOf = (deps: ViewDeps, id: string) =>
  deps.store.read
    .selectFrom('manuscript_explainers')
    .innerJoin('manuscripts', 'manuscripts.id', 'manuscript_explainers.explainer_id')
    .where('manuscript_explainers.policy_id', '=', id)
    .orderBy('manuscripts.created_at')
    .select(['manuscripts.id', 'manuscripts.title', 'manuscripts.state'])
    .execute();

/** What is found out about the links of a press conference that is near. */
async function eventLinksOf(deps: ViewDeps, row: ManuscriptRow, now: Date): Promise<ManuscriptView['eventLinks']> {
  if (row.kind !== 'press-conferences') return null;
  const events = await askedBeforeEvents(deps, now);
  const own = events.find(({ publicId }) => publicId === row.public_id);
  if (!own) return null;
  const links = own.links.map((link) => ({ ...link, askedAt: link.askedAt?.toISOString() ?? null }));
  return { left: timeLeft(own.content.startsAt, now), links };
}

/** A piece with all that is known of it, for one reader. */
export async function viewOf(deps: ViewDeps, actor: StaffActor, piece: Piece): Promise<ManuscriptView> {
  const { store, clock, calendar, problems } = deps;
  const now = clock.now();
  const { row, m, content } = piece;
  const limits = { today: civilDateOf(now), calendar, settings: await settingsOf(store.read) };
  const reading = await readText(deps, store.read, piece, now);
  const person = await personOf(store.read, actor, limits.today);
  const remarks = await remarksOf(store.read, row.id);
  const open = remarks.filter(({ resolved_at }) => resolved_at === null).length;
  const names = await namesOf(store.read, m.writers);
  const withdrawn = await withdrawnAmong(store.read, [row]);
  const writer = handFor(person, 'publishing.write');
  const rewriting = { kind: 'revised', hash: m.hash, revision: m.revision } as const;
  return {
    ...lineOf(row, m, limits, { openRemarks: open, isWithdrawn: withdrawn.has(row.id) }),
    content: { ...content },
    hash: m.hash,
    sequence: m.sequence,
    disclosure: m.disclosure && { ...m.disclosure },
    formedOn: row.formed_on,
    disclosureDue: disclosureDue(m, row, limits),
    explainers: await explainersOf(deps, row.id),
    noExplainerReason: row.no_explainer_reason,
    group: await groupOf(deps, piece),
    writers: m.writers.map((id) => ({ id, name: names.get(id) ?? id })),
    stamps: stampViews(m),
    secrecy: secrecyViews(m, reading.parts),
    remarks: remarkViews(remarks, content),
    issues: issueViews(problems, reading.examined.refusals),
    findings: findingViews(reading.findings, reading.overrides),
    may: mayOf(person, piece, reading, problems, now),
    mayWrite: writer !== null && barTo(m, rewriting, { by: writer, now: now.toISOString(), facts: NO_FACTS }) === null,
    returned: m.returned && { by: handView(m.returned.by), at: m.returned.at, reason: m.returned.reason },
    reassessOn: row.reassess_on,
    releaseFault: m.releaseFault,
    nextStep: nextStep(m),
    events: eventViews(piece.events),
    present: await presentAt(store.read, row.id, actor.id, now),
    eventLinks: await eventLinksOf(deps, row, now),
  };
}

/** Lines of rows, with what follows from their events. */
export async function linesOf(
  { store, clock, calendar }: ViewDeps,
  rows: readonly { readonly row: ManuscriptRow; readonly m: Manuscript }[],
): Promise<ManuscriptLine[]> {
  const limits = { today: civilDateOf(clock.now()), calendar, settings: await settingsOf(store.read) };
  const open = await countOpenRemarks(
    store.read,
    rows.map(({ row }) => row.id),
  );
  const withdrawn = await withdrawnAmong(
    store.read,
    rows.map(({ row }) => row),
  );
  return rows.map(({ row, m }) =>
    lineOf(row, m, limits, { openRemarks: open.get(row.id) ?? 0, isWithdrawn: withdrawn.has(row.id) }),
  );
}
