import type { PressConferenceContent } from '../../../contract/press-conference';
import { KIND_NAMES } from '../../../domain/content-kind';
import { eventLinks, linksDueSince, timeLeft, type EventLink } from '../../../domain/press-conference/event-links';
import type { Task, TaskSource } from '../../../domain/publishing';
import { may } from '../../../domain/staff';
import type { Store } from '../../platform/db/store';
import type { ActionDeps } from './deps';
import { contentAt, findRevision } from './store';
import { TASK_GROUPS } from './task-look';

/** A press conference that residents are told of, or that is set to be released. */
interface Event {
  readonly publicId: string;
  /** Its manuscript; one that was brought in has none. */
  readonly manuscriptId: string | null;
  /** Ids with a comma before, between and after. */
  readonly writers: string;
  readonly content: Pick<PressConferenceContent, 'title' | 'startsAt' | 'endsAt' | 'department'>;
}

interface AskedLink extends EventLink {
  /** `unclear`: its host answers, but turns the question away; `waiting`: it was not asked yet. */
  readonly is: 'reached' | 'unclear' | 'dead' | 'waiting';
  readonly reason: string;
  readonly askedAt: Date | null;
}

/** One that begins within a day, with what is known of its links. */
export interface AskedEvent extends Event {
  /** Since when its links have to have been asked. */
  readonly since: Date;
  readonly links: readonly AskedLink[];
}

const KIND = 'press-conferences';
const DAY_MS = 86_400_000;
/** No press conference lasts longer. */
const LONGEST_MS = 2 * DAY_MS;

type Deps = Pick<ActionDeps, 'store' | 'linkStanding'>;

/** Those shown now that begin within a day or are under way, perhaps. */
async function shownEvents(db: Store['read'], now: Date): Promise<Event[]> {
  const rows = await db
    .selectFrom('published')
    .innerJoin('editions', (on) =>
      on.onRef('editions.document_id', '=', 'published.document_id').onRef('editions.number', '=', 'published.edition'),
    )
    .leftJoin('manuscripts', (on) =>
      on
        .onRef('manuscripts.public_id', '=', 'published.public_id')
        .on('manuscripts.kind', '=', KIND)
        .on('manuscripts.state', '<>', 'discarded'),
    )
    .where('published.kind', '=', KIND)
    .where('published.state', '=', 'shown')
    .where('published.sort_key', '>=', new Date(now.getTime() - LONGEST_MS).toISOString())
    .where('published.sort_key', '<=', new Date(now.getTime() + DAY_MS).toISOString())
    .select(['published.public_id', 'editions.content', 'manuscripts.id', 'manuscripts.writers'])
    .execute();
  return rows.map(({ public_id: publicId, content, id, writers }) => ({
    publicId,
    manuscriptId: id,
    writers: writers ?? '',
    content: JSON.parse(content) as Event['content'],
  }));
}

/** Those that are set to be released: their links are what residents will follow. */
async function scheduledEvents(db: Store['read']): Promise<Event[]> {
  const rows = await db
    .selectFrom('manuscripts')
    .selectAll()
    .where('kind', '=', KIND)
    .where('state', '=', 'scheduled')
    .execute();
  const events: Event[] = [];
  for (const { id, public_id: publicId, revision: number, writers } of rows) {
    const revision = await findRevision(db, id, number);
    if (!revision) continue;
    const content = (await contentAt(db, revision.content_hash)) as unknown as Event['content'];
    events.push({ publicId, manuscriptId: id, writers, content });
  }
  return events;
}

const NOT_ASKED = { is: 'waiting', reason: '', askedAt: null } as const;

/** Of one that is shown and has a new edition waiting, what waits counts: its links are what is followed when it begins. */
export async function askedBeforeEvents({ store, linkStanding }: Deps, now: Date): Promise<AskedEvent[]> {
  const scheduled = await scheduledEvents(store.read);
  const waiting = new Set(scheduled.map(({ publicId }) => publicId));
  const shown = (await shownEvents(store.read, now)).filter(({ publicId }) => !waiting.has(publicId));
  return [...scheduled, ...shown].flatMap((event): AskedEvent[] => {
    const since = linksDueSince(event.content, now);
    if (!since) return [];
    const links = eventLinks({ ...event.content }).map((link): AskedLink => {
      const told = linkStanding(link.address, since);
      // That it answered before says nothing of now; that it did not is told until it does.
      const isKnown = told !== undefined && (told.is === 'dead' || told.askedAt >= since);
      return { ...link, ...(isKnown ? told : NOT_ASKED) };
    });
    return [{ ...event, since, links }];
  });
}

const deadOf = ({ links }: AskedEvent): AskedLink[] => links.filter(({ is }) => is === 'dead');

/** A link that does not answer before the event waits for those who wrote it, and for the writers of the organ that holds it. */
export const eventLinkTasks =
  (deps: Deps): TaskSource =>
  async ({ id, roles, department }, now) => {
    if (!may(roles, 'publishing.write')) return [];
    const events = await askedBeforeEvents(deps, now);
    return events
      .filter(({ writers, content }) => writers.includes(`,${id},`) || content.department === department)
      .filter((event) => deadOf(event).length > 0)
      .map((event) => taskOf(event, now));
  };

function taskOf(event: AskedEvent, now: Date): Task {
  const { publicId, manuscriptId, content, since } = event;
  const { title, startsAt } = content;
  const names = deadOf(event)
    .map(({ name, address }) => `${name}打不开：${address}`)
    .join('；');
  return {
    id: `event-link.${publicId}`,
    kind: 'event-link',
    group: TASK_GROUPS['event-link'],
    title,
    kindName: KIND_NAMES[KIND],
    step: `${timeLeft(startsAt, now)}，${names}。请换一个，或者请对方修好。`,
    address: manuscriptId === null ? '/staff/publishing/list' : `/staff/publishing/manuscript?id=${manuscriptId}`,
    dueOn: null,
    dueAt: startsAt,
    phase: Date.parse(startsAt) <= now.getTime() ? 'overdue' : 'due-soon',
    inPlaceOf: null,
    since: since.toISOString(),
  };
}
