import { setImmediate as breathe } from 'node:timers/promises';
import { conclusionsOn, partsOf, partsOpen, stampsOn, type Content, type Manuscript } from '../../../domain/publishing';
import type { Store } from '../../platform/db/store';
import { manuscriptsOf } from './store';
import type { ManuscriptRow } from './tables';

type Db = Store['read'];

/** So many are remembered; a house that has more under way reads the rest anew. */
const AT_MOST = 20_000;
const MANUSCRIPTS_AT_ONCE = 200;
const CONTENTS_AT_ONCE = 50;

/** Values by an id and a number that rises whenever there is another value, so that none is ever out of date. */
function createMemo<T>() {
  const known = new Map<string, { readonly at: number; readonly value: T }>();
  return {
    of(id: string, at: number): T | undefined {
      const one = known.get(id);
      return one?.at === at ? one.value : undefined;
    },
    keep(id: string, at: number, value: T): void {
      known.delete(id);
      known.set(id, { at, value });
      if (known.size <= AT_MOST) return;
      const [oldest] = known.keys();
      if (oldest !== undefined) known.delete(oldest);
    },
  };
}

/** What counts of it now: stamps and conclusions on other texts are left out. */
const asItCounts = (m: Manuscript): Manuscript => ({
  ...m,
  stamps: stampsOn(m),
  secrecy: [...conclusionsOn(m).values()],
});

type Standing = Pick<ManuscriptRow, 'id' | 'sequence'>;
/** What nobody remembers is read in parts, and others are answered between them. */
const inParts = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

/** Ids of the parts of some texts as they stand now. */
async function readParts(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const rows = await db
    .selectFrom('manuscripts')
    .innerJoin('manuscript_revisions', (on) =>
      on
        .onRef('manuscript_revisions.manuscript_id', '=', 'manuscripts.id')
        .onRef('manuscript_revisions.revision', '=', 'manuscripts.revision'),
    )
    .innerJoin('manuscript_contents', 'manuscript_contents.id', 'manuscript_revisions.content_hash')
    .where('manuscripts.id', 'in', ids)
    .select(['manuscripts.id', 'manuscripts.kind', 'manuscript_contents.content'])
    .execute();
  return new Map(
    rows.map(({ id, kind, content }) => [id, partsOf(kind, JSON.parse(content) as Content).map((part) => part.id)]),
  );
}

interface Piece {
  readonly id: string;
  readonly m: Manuscript;
}

/**
 * Manuscripts as they stand, remembered between looks: what the events up to one sequence came to never changes.
 */
export function createMemory() {
  const standing = createMemo<Manuscript>();
  const unreviewed = createMemo<number>();
  return {
    async manuscriptsAt(db: Db, rows: readonly Standing[]): Promise<ReadonlyMap<string, Manuscript>> {
      const unknown = rows.flatMap(({ id, sequence }) => (standing.of(id, sequence) ? [] : [id]));
      const found = new Map<string, Manuscript>();
      for (const { id, sequence } of rows) {
        const known = standing.of(id, sequence);
        if (known) found.set(id, known);
      }
      for (const some of inParts(unknown, MANUSCRIPTS_AT_ONCE)) {
        for (const [id, read] of await manuscriptsOf(db, some)) {
          const m = asItCounts(read);
          found.set(id, m);
          // More may have happened since its row was read.
          standing.keep(id, m.sequence, m);
        }
        await breathe();
      }
      return found;
    },
    /** How many parts of each no secrecy reviewer has concluded. */
    async unreviewedIn(db: Db, pieces: readonly Piece[]): Promise<ReadonlyMap<string, number>> {
      const found = new Map<string, number>();
      const unknown: Piece[] = [];
      for (const piece of pieces) {
        const known = unreviewed.of(piece.id, piece.m.sequence);
        if (known === undefined) unknown.push(piece);
        else found.set(piece.id, known);
      }
      for (const some of inParts(unknown, CONTENTS_AT_ONCE)) {
        const parts = await readParts(
          db,
          some.map(({ id }) => id),
        );
        for (const { id, m } of some) {
          const count = partsOpen(m, parts.get(id) ?? []).unreviewed.length;
          found.set(id, count);
          unreviewed.keep(id, m.sequence, count);
        }
        await breathe();
      }
      return found;
    },
  };
}
export type Memory = ReturnType<typeof createMemory>;
