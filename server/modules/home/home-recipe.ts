import type { HomeView } from '../../../contract/home';
import type { ContentKind } from '../../../contract/primitives';
import type { PressConferenceSummary } from '../../../contract/press-conference';
import type { Clock } from '../../platform/clock';
import { prepareBytes, type Bytes } from '../../platform/published/bytes';
import type { Change, Entry, Recipe } from '../../platform/published/change';
import { JSON_TYPE } from '../../platform/published/list-recipe';
import type { Published } from '../../platform/published/published';
import { pageId } from '../../platform/publishing/page-id';

const SHOWN = { explainers: 6, 'qa-issues': 4, notices: 6 } as const;
const CONFERENCES_AT_MOST = 4;
/** No conference lasts longer; those that began before are over. */
const LONGEST_MS = 24 * 60 * 60 * 1000;
const KINDS: readonly string[] = ['press-conferences', 'directory', ...Object.keys(SHOWN)];

/** `GET /api/home`. It turns old by itself when a conference ends. */
export class HomeRecipe implements Recipe {
  readonly url = '/api/home';
  readonly type = JSON_TYPE;
  readonly composed = true;
  readonly #published: Published;
  readonly #clock: Clock;
  /** When the conference that ends next is over. */
  #oldAtMs = Infinity;

  constructor(published: Published, clock: Clock) {
    this.#published = published;
    this.#clock = clock;
  }

  isChangedBy({ kind }: Change): boolean {
    return KINDS.includes(kind);
  }

  get isOld(): boolean {
    return this.#clock.now().getTime() >= this.#oldAtMs;
  }

  async #lines<T>(entries: readonly Entry[]): Promise<T[]> {
    const rows = await this.#published.rows.summaries(entries.map(({ kind, id }) => pageId(kind, id)));
    return rows.map(({ summary }) => JSON.parse(summary) as T);
  }

  #newest<T>(kind: ContentKind, count: number): Promise<T[]> {
    return this.#lines<T>(this.#published.catalogue.page(kind, {}, count).entries);
  }

  /** Not yet ended, soonest first; then the latest that has ended. */
  async #conferences(): Promise<PressConferenceSummary[]> {
    const now = this.#clock.now().getTime();
    const all = this.#published.catalogue.all('press-conferences');
    const past = all.findIndex(({ sortKey }) => Date.parse(sortKey) < now - LONGEST_MS);
    const near = await this.#lines<PressConferenceSummary>(past === -1 ? all : all.slice(0, past + 1));
    const open = near.filter(({ endsAt }) => Date.parse(endsAt) > now).reverse();
    const ended = near.find(({ endsAt }) => Date.parse(endsAt) <= now);
    this.#oldAtMs = Math.min(Infinity, ...open.map(({ endsAt }) => Date.parse(endsAt)));
    return [...open.slice(0, CONFERENCES_AT_MOST), ...(ended ? [ended] : [])];
  }

  async make(): Promise<Bytes> {
    const { topics, areas } = await this.#published.rows.directory();
    const view: HomeView = {
      cityName: areas.find(({ level }) => level === 'city')?.name ?? '',
      pressConferences: await this.#conferences(),
      explainers: await this.#newest('explainers', SHOWN.explainers),
      qaIssues: await this.#newest('qa-issues', SHOWN['qa-issues']),
      notices: await this.#newest('notices', SHOWN.notices),
      topics,
    };
    return prepareBytes(JSON.stringify(view));
  }
}
