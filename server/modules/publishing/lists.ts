import { sql } from 'kysely';
import type { ManuscriptList, ManuscriptQuery } from '../../../contract/manuscript';
import type { ManuscriptRevisionList, ManuscriptRevisionView } from '../../../contract/manuscript-text';
import { EXPLAINING_KINDS } from '../../../domain/publishing';
import { linesOf, type ViewDeps } from './present';
import { contentAt, findRevision, manuscriptsOf } from './store';
import type { RevisionRow } from './tables';

export const PER_PAGE = 20;
export const cursorOf = (...parts: readonly string[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

/** The parts of a cursor; null where it is none of ours. */
export function partsOfCursor(cursor: string | undefined, count: number): readonly string[] | null | undefined {
  if (cursor === undefined) return undefined;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) && parts.length === count && parts.every((each) => typeof each === 'string')
      ? parts
      : null;
  } catch {
    return null;
  }
}

const escapedLike = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** Manuscripts, the last touched first; null for a cursor that is none. */
export async function listManuscripts(
  deps: ViewDeps,
  self: string,
  { state, kind, mine, explaining, unseen, text, limit = PER_PAGE, cursor }: ManuscriptQuery,
): Promise<ManuscriptList | null> {
  const after = partsOfCursor(cursor, 2);
  if (after === null) return null;
  let query = deps.store.read.selectFrom('manuscripts').selectAll();
  // What was put away is found where it is asked for.
  query = state ? query.where('state', '=', state) : query.where('state', '<>', 'discarded');
  if (kind) query = query.where('kind', '=', kind);
  if (mine === true) query = query.where('writers', 'like', `%,${self},%`);
  if (explaining === true) query = query.where('kind', 'in', [...EXPLAINING_KINDS]);
  if (unseen === true) query = query.where('shown_edition', 'is', null).where('state', '<>', 'kept');
  const words = text?.trim() ?? '';
  if (words !== '') query = query.where(sql<boolean>`title LIKE ${`%${escapedLike(words)}%`} ESCAPE '\\'`);
  const [at, id] = after ?? [];
  if (at !== undefined && id !== undefined)
    query = query.where((row) =>
      row.or([row('updated_at', '<', at), row.and([row('updated_at', '=', at), row('id', '<', id)])]),
    );
  const rows = await query
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const found = await manuscriptsOf(
    deps.store.read,
    page.map((row) => row.id),
  );
  const items = await linesOf(
    deps,
    page.flatMap((row) => {
      const m = found.get(row.id);
      return m ? [{ row, m }] : [];
    }),
  );
  const last = page.at(-1);
  return { items, nextCursor: rows.length > limit && last ? cursorOf(last.updated_at, last.id) : null };
}

const revisionOf = (row: RevisionRow) => ({
  revision: row.revision,
  edition: row.edition,
  by: { id: row.actor, name: row.actor_name },
  at: row.at,
  autosave: row.autosave === 1,
  restoredFrom: row.restored_from,
  title: row.title,
  contentHash: row.content_hash,
});

/** Saved states, the newest first; null for a cursor that is none. */
export async function listRevisions(
  { store }: ViewDeps,
  id: string,
  { limit = PER_PAGE, cursor }: { readonly limit?: number; readonly cursor?: string },
): Promise<ManuscriptRevisionList | null> {
  const after = partsOfCursor(cursor, 1);
  if (after === null) return null;
  let query = store.read.selectFrom('manuscript_revisions').selectAll().where('manuscript_id', '=', id);
  const before = Number(after?.[0] ?? Number.NaN);
  if (Number.isSafeInteger(before)) query = query.where('revision', '<', before);
  const rows = await query
    .orderBy('revision', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(revisionOf),
    nextCursor: rows.length > limit && last ? cursorOf(String(last.revision)) : null,
  };
}

/** A saved state with its content. */
export async function revisionView(
  { store }: Pick<ViewDeps, 'store'>,
  id: string,
  revision: number,
): Promise<ManuscriptRevisionView | undefined> {
  const row = await findRevision(store.read, id, revision);
  return row && { ...revisionOf(row), content: { ...(await contentAt(store.read, row.content_hash)) } };
}
