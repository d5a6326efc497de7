import type { SpecialTopicFound } from '../../../contract/special-topic';
import type { ListPage } from '../../../contract/list';
import { titleHas, wordsOf } from '../../../domain/special-topic';
import type { Store } from '../../platform/db/store';
import type { Published } from '../../platform/published/published';
import { pageId } from '../../platform/publishing/page-id';
import { linesOf } from './items';
import type { Member, Section, Standing } from './section';
import type { Topics } from './topics';

const IDS_AT_ONCE = 500;
/** Two characters each and some thirty of them: about 4 MB. */
const TITLES_AT_MOST = 30_000;

/** The titles of what stands in topics that were searched, as long as nothing was published into them. */
class Titles {
  readonly #known = new Map<string, string>();
  readonly #store: Store;

  constructor(store: Store, published: Published) {
    this.#store = store;
    published.onChange((changes) => {
      for (const { kind, id } of changes) this.#known.delete(pageId(kind, id));
    });
  }

  async of(members: readonly Member[]): Promise<ReadonlyMap<string, string>> {
    const missing = members.filter(({ id }) => !this.#known.has(id)).map(({ id }) => id);
    if (this.#known.size + missing.length > TITLES_AT_MOST) this.#known.clear();
    for (let at = 0; at < missing.length; at += IDS_AT_ONCE) {
      const ids = missing.slice(at, at + IDS_AT_ONCE);
      const rows = await this.#store.read
        .selectFrom('rendered')
        .select(['id', 'title'])
        .where('id', 'in', ids)
        .execute();
      for (const { id, title } of rows) this.#known.set(id, title);
    }
    return this.#known;
  }
}

interface Hit {
  readonly section: Section;
  readonly standing: Standing;
}

export interface TopicSearch {
  /** Undefined when there is no such topic, or the cursor is none of ours. */
  find(
    id: string,
    query: { readonly q: string; readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<ListPage<SpecialTopicFound> | undefined>;
}

const OFFSET = /^\d{1,5}$/;

/** Finds things in a topic by the words of their titles, section by section. */
export function createTopicSearch(store: Store, published: Published, topics: Topics): TopicSearch {
  const titles = new Titles(store, published);
  return {
    async find(id, { q, limit, cursor = '0' }) {
      const topic = await topics.find(id);
      if (!topic || !OFFSET.test(cursor)) return undefined;
      const standing = topic.sections.flatMap((section) =>
        [...section.all()].map((each): Hit => ({ section, standing: each })),
      );
      const known = await titles.of(standing.flatMap(({ standing: each }) => ('url' in each ? [] : [each])));
      const words = wordsOf(q);
      const hits = standing.filter(({ standing: each }) => {
        const title = 'url' in each ? each.title : known.get(each.id);
        return title !== undefined && titleHas(title, words);
      });
      const from = Number(cursor);
      const shown = hits.slice(from, from + limit);
      const lines = await linesOf(
        shown.map(({ standing: each }) => each),
        published.rows,
      );
      const items = shown.flatMap(({ section }, at): SpecialTopicFound[] => {
        const item = lines[at];
        return item ? [{ section: { id: section.id, title: section.title }, item }] : [];
      });
      return { items, nextCursor: from + limit < hits.length ? String(from + limit) : null };
    },
  };
}
