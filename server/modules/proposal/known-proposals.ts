import type { ProposalSummary } from '../../../contract/proposal';
import { compareForList } from './find';
import type { Published } from '../../platform/published/published';
import { pageId } from '../../platform/publishing/page-id';

const KIND = 'proposals';
const IDS_AT_ONCE = 500;

/**
 * The lines of all proposals, in memory: a city has a few hundred a year, and a list with four facets and counts would
 * otherwise be five questions to the store. Read at the first question; then what a publication changed is read again.
 */
export class KnownProposals {
  readonly #published: Published;
  readonly #known = new Map<string, ProposalSummary>();
  readonly #stale = new Set<string>();
  #isRead = false;
  #sorted: readonly ProposalSummary[] | undefined;
  #reading: Promise<unknown> = Promise.resolve();

  constructor(published: Published) {
    this.#published = published;
    published.onChange((changes) => {
      for (const { kind, id } of changes) if (kind === KIND) this.#stale.add(id);
    });
  }

  /** All of them as they are listed: the newest year first, then by number. */
  async all(): Promise<readonly ProposalSummary[]> {
    this.#reading = this.#reading.catch(() => undefined).then(() => this.#read());
    await this.#reading;
    this.#sorted ??= [...this.#known.values()].sort(compareForList);
    return this.#sorted;
  }

  async #read(): Promise<void> {
    const wanted = this.#isRead ? [...this.#stale] : this.#published.catalogue.all(KIND).map(({ id }) => id);
    this.#stale.clear();
    try {
      for (let at = 0; at < wanted.length; at += IDS_AT_ONCE) await this.#take(wanted.slice(at, at + IDS_AT_ONCE));
      this.#isRead = true;
    } catch (fault) {
      for (const id of wanted) this.#stale.add(id);
      throw fault;
    }
    if (wanted.length > 0) this.#sorted = undefined;
  }

  async #take(ids: readonly string[]): Promise<void> {
    const lines = await this.#published.rows.summaries(ids.map((id) => pageId(KIND, id)));
    const found = new Map(lines.map(({ id, summary }) => [id, summary]));
    for (const id of ids) {
      const summary = this.#published.has(KIND, id) ? found.get(pageId(KIND, id)) : undefined;
      if (summary === undefined) this.#known.delete(id);
      else this.#known.set(id, JSON.parse(summary) as ProposalSummary);
    }
  }
}
