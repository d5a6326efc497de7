import { ok, type Result } from '../../../domain/result';
import { QUERY_CHARACTERS } from '../../../contract/search';
import type { SearchDeps } from './deps';
import { shownRows, textOf } from './related-pages';
import type { SearchRefusal } from './search-index';

interface FoundPage {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly passage: string;
}

/**
 * Pages of some kinds for a member of staff who looks for one, best first. Looser than what residents are offered: here
 * somebody chooses. It is no resident's search, so nothing of it is counted or kept.
 */
export type FindPages = (q: string, kinds: readonly string[]) => Promise<Result<readonly FoundPage[], SearchRefusal>>;

/** So many are looked through, because those of other kinds fall out. */
const LOOKED_AT = 60;
const SHOWN = 8;

export const createFindPages =
  ({ store, index }: Pick<SearchDeps, 'store' | 'index'>): FindPages =>
  async (q, kinds) => {
    const written = Array.from(q.trim()).slice(0, QUERY_CHARACTERS).join('');
    if (written === '') return ok([]);
    const found = await index.search({ q: written, from: 0, limit: LOOKED_AT });
    if (!found.ok) return found;
    const hits = found.value.hits.filter(({ kind }) => kinds.includes(kind));
    const rows = await shownRows(
      store,
      hits.map(({ key }) => key),
    );
    const pages = hits.flatMap(({ key, passage }) => {
      const row = rows.get(key);
      return row ? [{ kind: row.kind, id: row.public_id, title: row.title, passage: textOf(passage) }] : [];
    });
    return ok(pages.slice(0, SHOWN));
  };
