import { createHash } from 'node:crypto';
import {
  afterEvent,
  barTo,
  DATED_BY_RELEASE,
  manuscriptOf,
  type Content,
  type Hand,
  type Manuscript,
  type ManuscriptDeed,
  type ManuscriptEvent,
  type TextFacts,
} from '../../../domain/publishing';
import { civilDateOf } from '../../../domain/calendar';
import type { Store, Trx } from '../../platform/db/store';
import { Refused } from './refused';
import { contentAt, eventRow, eventsOf, findRevision, findRow, indexOf } from './store';
import type { ManuscriptRow } from './tables';

/** A manuscript with all that it follows from, and its text as it stands. */
export interface Piece {
  readonly row: ManuscriptRow;
  readonly events: readonly ManuscriptEvent[];
  readonly m: Manuscript;
  readonly content: Content;
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export async function loadPiece(db: Store['read'], id: string): Promise<Piece | undefined> {
  const row = await findRow(db, id);
  if (!row) return undefined;
  const events = await eventsOf(db, id);
  const revision = await findRevision(db, id, row.revision);
  if (!revision) throw new Error(`manuscript ${id} has no revision ${row.revision}`);
  return { row, events, m: manuscriptOf(events), content: await contentAt(db, revision.content_hash) };
}

/** Locked for the rest of the transaction. @throws Refused when there is none such */
export async function lockPiece({ store }: { readonly store: Store }, trx: Trx, id: string): Promise<Piece> {
  await store.lockRow(trx, 'manuscripts', id);
  const piece = await loadPiece(trx, id);
  if (!piece) throw new Refused({ code: 'manuscript.not-found' });
  return piece;
}

/** What the pipeline gets: the text with the source's id, and the day of its first release where that is not written. */
export function contentToRelease({ row, content }: Piece, now: Date): Content {
  const day = row.published_on ?? civilDateOf(now);
  const dated = DATED_BY_RELEASE.includes(row.kind) ? { publishedOn: day } : {};
  return { ...content, sourceId: row.source_id, ...dated };
}

export interface Happening {
  readonly by: Hand;
  readonly now: Date;
  readonly facts: TextFacts;
  readonly note?: string | undefined;
}

/** For deeds that no fact of the text stands against. */
export const NO_FACTS: TextFacts = { parts: [], issues: 0, blocking: 0, lacksExplainer: false };

/**
 * Lets something happen to a locked piece: asks whether it may, writes the event down, and brings the row up to date. The
 * audit row is written by who called, last.
 *
 * @throws Refused where something stands against it
 */
export async function happen(trx: Trx, piece: Piece, deed: ManuscriptDeed, on: Happening): Promise<Piece> {
  const { by, now, facts, note } = on;
  const at = now.toISOString();
  const bar = barTo(piece.m, deed, { by, now: at, facts });
  if (bar) throw new Refused(bar);
  const event: ManuscriptEvent = {
    ...deed,
    sequence: piece.m.sequence + 1,
    by,
    at,
    ...(note === undefined || note.trim() === '' ? {} : { note: note.trim() }),
  };
  const m = afterEvent(piece.m, event);
  await trx.insertInto('manuscript_events').values(eventRow(piece.row.id, event)).execute();
  const index = { ...indexOf(m), updated_at: at };
  await trx.updateTable('manuscripts').set(index).where('id', '=', piece.row.id).execute();
  return { ...piece, m, events: [...piece.events, event], row: { ...piece.row, ...index } };
}
