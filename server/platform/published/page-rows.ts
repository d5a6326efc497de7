import type { DirectoryContent } from '../../../contract/directory';
import type { Store } from '../db/store';
import { DIRECTORY_PAGE, EMPTY_DIRECTORY } from '../publishing/render-context';
import type { PageKind, PublishedRow } from '../publishing/tables';
import type { Bytes } from './bytes';
import { unpooled } from './bytes';
import type { Entry } from './change';

const ROWS_AT_ONCE = 2_000;

export interface ChangedRow {
  readonly kind: PageKind;
  readonly id: string;
  readonly seq: number;
  /** Undefined when the page was removed. */
  readonly entry: Entry | undefined;
}

/** A line in a list, as JSON text, with what feeds need beside it. */
export interface SummaryRow {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly updatedAt: string;
}

type Narrow = Omit<PublishedRow, 'document_id' | 'edition' | 'changes_on' | 'updated_at' | 'id'>;
const NARROW = ['kind', 'public_id', 'state', 'sort_key', 'topics', 'department', 'area', 'year', 'seq'] as const;

/** Entries share their words: a hundred thousand of them repeat a few dozen topics, areas and departments. */
const words = new Map<string, string>();
const topicLists = new Map<string, readonly string[]>();

function shared(word: string | null): string | null {
  if (word === null) return null;
  const known = words.get(word);
  if (known !== undefined) return known;
  words.set(word, word);
  return word;
}

function topicsOf(text: string): readonly string[] {
  const known = topicLists.get(text);
  if (known) return known;
  const topics = text.split(',').filter((topic) => topic !== '');
  topicLists.set(text, topics);
  return topics;
}

const entryOf = (row: Narrow): Entry => ({
  kind: row.kind,
  id: row.public_id,
  sortKey: row.sort_key,
  topics: topicsOf(row.topics),
  department: shared(row.department),
  area: shared(row.area),
  year: row.year,
  seq: row.seq,
});

/** The published tables, read as the reading side needs them. */
export class PageRows {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  async all(): Promise<{ seq: number; entries: Entry[] }> {
    const entries: Entry[] = [];
    let seq = 0;
    for (;;) {
      const rows = await this.since(seq);
      if (rows.length === 0) return { seq, entries };
      for (const row of rows) {
        seq = Math.max(seq, row.seq);
        if (row.entry) entries.push(row.entry);
      }
    }
  }

  /** Pages changed after that number, in the order of their changes. */
  async since(seq: number): Promise<ChangedRow[]> {
    const rows: Narrow[] = await this.#store.read
      .selectFrom('published')
      .select(NARROW)
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(ROWS_AT_ONCE)
      .execute();
    return rows.map((row) => ({
      kind: row.kind,
      id: row.public_id,
      seq: row.seq,
      entry: row.state === 'shown' ? entryOf(row) : undefined,
    }));
  }

  async bytes(page: string): Promise<Bytes | undefined> {
    const row = await this.#store.read
      .selectFrom('rendered')
      .innerJoin('published', 'published.id', 'rendered.id')
      .select(['rendered.etag', 'rendered.body', 'rendered.gzip', 'rendered.brotli'])
      .where('rendered.id', '=', page)
      .where('published.state', '=', 'shown')
      .executeTakeFirst();
    if (!row) return undefined;
    return {
      etag: row.etag,
      raw: unpooled(row.body),
      gzip: row.gzip && unpooled(row.gzip),
      brotli: row.brotli && unpooled(row.brotli),
    };
  }

  /** Lines in lists, in the order asked for; a page that is gone by now is left out. */
  async summaries(pages: readonly string[]): Promise<SummaryRow[]> {
    if (pages.length === 0) return [];
    const rows = await this.#store.read
      .selectFrom('rendered')
      .innerJoin('published', 'published.id', 'rendered.id')
      .select(['rendered.id', 'rendered.title', 'rendered.summary', 'published.updated_at'])
      .where('rendered.id', 'in', pages)
      .execute();
    const byId = new Map(rows.map((row) => [row.id, row]));
    return pages.flatMap((page) => {
      const row = byId.get(page);
      return row ? [{ id: row.id, title: row.title, summary: row.summary, updatedAt: row.updated_at }] : [];
    });
  }

  /** Whether the page was taken back (撤回), and nothing stands there since. */
  async isWithdrawn(page: string): Promise<boolean> {
    const row = await this.#store.read
      .selectFrom('withdrawn_pages')
      .innerJoin('withdrawals', 'withdrawals.id', 'withdrawn_pages.withdrawal_id')
      .select('withdrawals.id')
      .where('withdrawn_pages.page', '=', page)
      .where('withdrawals.ended_at', 'is', null)
      .executeTakeFirst();
    return row !== undefined;
  }

  async directory(): Promise<DirectoryContent> {
    const bytes = await this.bytes(DIRECTORY_PAGE);
    return bytes ? (JSON.parse(bytes.raw.toString()) as DirectoryContent) : EMPTY_DIRECTORY;
  }
}
