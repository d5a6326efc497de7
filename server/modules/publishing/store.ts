import {
  FIRST_SETTINGS,
  manuscriptOf,
  type Content,
  type Manuscript,
  type ManuscriptDeed,
  type ManuscriptEvent,
  type PublishingSettings,
} from '../../../domain/publishing';
import { newId } from '../../platform/db/new-id';
import type { Store, Trx } from '../../platform/db/store';
import type { EventRow, ManuscriptRow, OverrideRow, RemarkRow, RevisionRow } from './tables';

type Db = Store['read'];

export const findRow = (db: Db, id: string): Promise<ManuscriptRow | undefined> =>
  db.selectFrom('manuscripts').selectAll().where('id', '=', id).executeTakeFirst();

export const eventOf = (row: EventRow): ManuscriptEvent => ({
  ...({ ...(JSON.parse(row.detail) as object), kind: row.kind } as ManuscriptDeed),
  sequence: row.sequence,
  by: {
    id: row.actor,
    name: row.actor_name,
    inPlaceOf: row.in_place_of === null ? null : { id: row.in_place_of, name: row.in_place_of_name ?? row.in_place_of },
  },
  at: row.at,
  ...(row.note === '' ? {} : { note: row.note }),
});

export const eventRow = (manuscriptId: string, event: ManuscriptEvent): EventRow => {
  const { kind, sequence, by, at, note = '', ...detail } = event;
  return {
    id: newId(new Date(at)),
    manuscript_id: manuscriptId,
    sequence,
    kind,
    detail: JSON.stringify(detail),
    actor: by.id,
    actor_name: by.name,
    in_place_of: by.inPlaceOf?.id ?? null,
    in_place_of_name: by.inPlaceOf?.name ?? null,
    at,
    note,
  };
};

export const eventsOf = async (db: Db, id: string): Promise<ManuscriptEvent[]> => {
  const rows = await db
    .selectFrom('manuscript_events')
    .selectAll()
    .where('manuscript_id', '=', id)
    .orderBy('sequence')
    .execute();
  return rows.map(eventOf);
};

const IDS_AT_ONCE = 200;

/** Several as they stand, by id. */
export async function manuscriptsOf(db: Db, ids: readonly string[]): Promise<Map<string, Manuscript>> {
  const found = new Map<string, Manuscript>();
  for (let at = 0; at < ids.length; at += IDS_AT_ONCE) {
    const rows = await db
      .selectFrom('manuscript_events')
      .selectAll()
      .where('manuscript_id', 'in', ids.slice(at, at + IDS_AT_ONCE))
      .orderBy('manuscript_id')
      .orderBy('sequence')
      .execute();
    const byId = new Map<string, ManuscriptEvent[]>();
    for (const row of rows) {
      const events = byId.get(row.manuscript_id) ?? [];
      events.push(eventOf(row));
      byId.set(row.manuscript_id, events);
    }
    for (const [id, events] of byId) found.set(id, manuscriptOf(events));
  }
  return found;
}

export const findRevision = (db: Db, id: string, revision: number): Promise<RevisionRow | undefined> =>
  db
    .selectFrom('manuscript_revisions')
    .selectAll()
    .where('manuscript_id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();

/** The last revision of an edition. */
export const lastOfEdition = (db: Db, id: string, edition: number): Promise<RevisionRow | undefined> =>
  db
    .selectFrom('manuscript_revisions')
    .selectAll()
    .where('manuscript_id', '=', id)
    .where('edition', '=', edition)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();

export async function contentAt(db: Db, hash: string): Promise<Content> {
  const { content } = await db
    .selectFrom('manuscript_contents')
    .select('content')
    .where('id', '=', hash)
    .executeTakeFirstOrThrow();
  return JSON.parse(content) as Content;
}

/** Keeps a text under its own hash; one that is there already costs nothing. */
export const keepContent = (trx: Trx, hash: string, content: string): Promise<unknown> =>
  trx
    .insertInto('manuscript_contents')
    .values({ id: hash, content })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();

export const remarksOf = (db: Db, id: string): Promise<RemarkRow[]> =>
  db.selectFrom('manuscript_remarks').selectAll().where('manuscript_id', '=', id).orderBy('at').orderBy('id').execute();

export const overridesOf = (db: Db, id: string): Promise<OverrideRow[]> =>
  db.selectFrom('manuscript_overrides').selectAll().where('manuscript_id', '=', id).orderBy('at').execute();

/** How many remarks of each are open. */
export async function openRemarks(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('manuscript_remarks')
    .select(({ fn }) => ['manuscript_id', fn.countAll<number | string>().as('count')])
    .where('manuscript_id', 'in', ids)
    .where('resolved_at', 'is', null)
    .groupBy('manuscript_id')
    .execute();
  return new Map(rows.map(({ manuscript_id, count }) => [manuscript_id, Number(count)]));
}

export async function settingsOf(db: Db): Promise<PublishingSettings> {
  const row = await db
    .selectFrom('publishing_settings')
    .select('settings')
    .where('id', '=', 'settings')
    .executeTakeFirst();
  return { ...FIRST_SETTINGS, ...(row ? (JSON.parse(row.settings) as Partial<PublishingSettings>) : {}) };
}

const writersText = (writers: readonly string[]): string => `,${writers.join(',')},`;

/** What the row says of a manuscript as it stands. */
export const indexOf = (m: Manuscript) => ({
  state: m.state,
  since: m.since,
  edition: m.edition,
  revision: m.revision,
  sequence: m.sequence,
  hash: m.hash,
  writers: writersText(m.writers),
  editor: m.editor.id,
  editor_name: m.editor.name,
  is_returned: m.returned === null ? 0 : 1,
  awaits_review: m.shown?.reviewDueAt == null ? 0 : 1,
  shown_edition: m.shown?.edition ?? null,
  shown_at: m.shown?.publishedAt ?? null,
  release_at: m.releaseAt,
  review_due_at: m.shown?.reviewDueAt ?? null,
  reassess_on: m.state === 'kept' ? m.reassessOn : null,
});

/** Of these, those whose page was withdrawn (撤回) by itself since it was published. */
export async function withdrawnAmong(
  db: Db,
  rows: readonly Pick<ManuscriptRow, 'id' | 'kind' | 'public_id'>[],
): Promise<Set<string>> {
  const byPage = new Map(rows.map(({ id, kind, public_id }) => [`${kind}/${public_id}`, id]));
  if (byPage.size === 0) return new Set();
  const removed = await db
    .selectFrom('published')
    .select('id')
    .where('id', 'in', [...byPage.keys()])
    .where('state', '=', 'removed')
    .execute();
  return new Set(removed.flatMap(({ id }) => byPage.get(id) ?? []));
}
