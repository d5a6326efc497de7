import type { ContentKind, NamedRef } from '../../../contract/primitives';
import { prepareBytes, type Bytes } from '../../platform/published/bytes';
import type { Change, Entry, Recipe } from '../../platform/published/change';
import type { Published } from '../../platform/published/published';
import { pageAddress } from '../../platform/published/page-address';
import { pageId } from '../../platform/publishing/page-id';
import { atomFeed, jsonFeed, type Feed, type FeedEntry } from './feed';

export const FORMATS = {
  atom: { type: 'application/atom+xml; charset=utf-8', write: atomFeed },
  json: { type: 'application/feed+json; charset=utf-8', write: jsonFeed },
} as const;
export type FeedFormat = keyof typeof FORMATS;

const ENTRIES = 30;

/** What a feed takes from a line in a list, whatever its kind. */
interface AnySummary {
  readonly summary?: string;
  readonly answer?: string;
  readonly publishedOn?: string;
  readonly topics?: readonly NamedRef[];
  readonly department?: NamedRef;
  readonly issuingOrgan?: string;
}

export interface FeedSource {
  readonly path: string;
  readonly format: FeedFormat;
  readonly kinds: readonly ContentKind[];
  readonly topic?: string;
  /** Called when the feed is written: names may change. */
  readonly title: () => Promise<string>;
}

/** The newest entries of some kinds, as Atom or JSON Feed. */
export class FeedRecipe implements Recipe {
  readonly url: string;
  readonly type: string;
  readonly composed = true;
  readonly #source: FeedSource;
  readonly #published: Published;
  readonly #origin: string;

  constructor(source: FeedSource, published: Published, origin: string) {
    this.url = source.path;
    this.type = FORMATS[source.format].type;
    this.#source = source;
    this.#published = published;
    this.#origin = origin;
  }

  isChangedBy({ kind, before, after }: Change): boolean {
    if (kind === 'directory') return true;
    const { kinds, topic } = this.#source;
    if (!(kinds as readonly string[]).includes(kind)) return false;
    return topic === undefined || [before, after].some((entry) => entry?.topics.includes(topic));
  }

  async #entries(): Promise<FeedEntry[]> {
    const { kinds, topic } = this.#source;
    const { catalogue, rows } = this.#published;
    const newest: Entry[] = kinds
      .flatMap((kind) => catalogue.page(kind, { topic }, ENTRIES).entries)
      .sort((a, b) => (a.sortKey < b.sortKey ? 1 : -1))
      .slice(0, ENTRIES);
    const lines = await rows.summaries(newest.map(({ kind, id }) => pageId(kind, id)));
    return lines.map(({ id: page, title, summary: json, updatedAt }) => {
      const [kind, id] = page.split('/') as [ContentKind, string];
      const summary = JSON.parse(json) as AnySummary;
      return {
        kind,
        id,
        title,
        summary: summary.summary ?? summary.answer ?? '',
        url: this.#origin + pageAddress(kind, id),
        updatedAt,
        publishedOn: summary.publishedOn,
        topics: summary.topics ?? [],
        author: summary.department?.name ?? summary.issuingOrgan,
      };
    });
  }

  async make(): Promise<Bytes> {
    const { areas } = await this.#published.rows.directory();
    const city = areas.find(({ level }) => level === 'city')?.name ?? '';
    const feed: Feed = {
      title: `${city}${await this.#source.title()}`,
      selfUrl: this.#origin + this.url,
      homeUrl: `${this.#origin}/`,
      author: `${city}人民政府`,
      entries: await this.#entries(),
    };
    return prepareBytes(FORMATS[this.#source.format].write(feed));
  }
}
