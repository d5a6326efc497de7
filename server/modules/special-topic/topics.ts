import type { ContentKind } from '../../../contract/primitives';
import type { SpecialTopicContent } from '../../../contract/special-topic';
import type { Store } from '../../platform/db/store';
import type { Entry } from '../../platform/published/change';
import type { Published } from '../../platform/published/published';
import { pageId } from '../../platform/publishing/page-id';
import { Section } from './section';

/** A topic with its sections as they stand. */
export interface Topic {
  readonly id: string;
  readonly sections: readonly Section[];
}

const KIND = 'special-topics';
/** Their sections are kept in memory; a city has a few dozen topics, of which the oldest asked for gives way. */
const TOPICS_AT_MOST = 64;

/**
 * The sections of the topics that are read, in memory: built at the first question from the catalogue, then moved by each
 * publication, which costs a place in a sorted list and not a look at everything.
 */
export class Topics {
  readonly #store: Store;
  readonly #published: Published;
  readonly #topics = new Map<string, Topic>();
  #seq: number;
  #catchingUp: Promise<void> = Promise.resolve();

  constructor(store: Store, published: Published) {
    this.#store = store;
    this.#published = published;
    this.#seq = published.seq;
  }

  /** Undefined when no such topic is published. */
  async find(id: string): Promise<Topic | undefined> {
    if (!this.#published.has(KIND, id)) return undefined;
    await this.#catchUp();
    return this.#topics.get(id) ?? this.#build(id);
  }

  /** What was built follows what was published since; the catalogue has it already. */
  #catchUp(): Promise<void> {
    this.#catchingUp = this.#catchingUp.catch(() => undefined).then(() => this.#takeIn());
    return this.#catchingUp;
  }

  async #takeIn(): Promise<void> {
    while (this.#seq < this.#published.seq) {
      if (this.#topics.size === 0) {
        this.#seq = this.#published.seq;
        return;
      }
      const rows = await this.#published.rows.since(this.#seq);
      if (rows.length === 0) return;
      for (const { kind, id, seq, entry } of rows) {
        this.#seq = Math.max(this.#seq, seq);
        if (kind === KIND) this.#topics.delete(id);
        const page = pageId(kind, id);
        for (const { sections } of this.#topics.values()) for (const section of sections) section.put(page, entry);
      }
    }
  }

  async #build(id: string): Promise<Topic | undefined> {
    const { catalogue, seq } = this.#published;
    const content = await this.#contentOf(id);
    if (!content) return undefined;
    // Something was published meanwhile, perhaps this very topic: read it again.
    if (seq !== this.#published.seq) return this.find(id);
    const sections = content.sections.map((each) => new Section(each, content.closedOn ?? null));
    const pinned = (kind: ContentKind, itemId: string): Entry | undefined => catalogue.get(kind, itemId);
    for (const section of sections) section.fill(this.#entriesOf(section.kinds), pinned);
    const topic = { id, sections };
    this.#topics.set(id, topic);
    const oldest = this.#topics.keys().next();
    if (this.#topics.size > TOPICS_AT_MOST && oldest.done !== true) this.#topics.delete(oldest.value);
    return topic;
  }

  *#entriesOf(kinds: readonly ContentKind[]): Generator<Entry> {
    for (const kind of kinds) yield* this.#published.catalogue.all(kind);
  }

  async #contentOf(id: string): Promise<SpecialTopicContent | undefined> {
    const row = await this.#store.read
      .selectFrom('editions')
      .innerJoin('documents', 'documents.id', 'editions.document_id')
      .select('editions.content')
      .where('documents.kind', '=', KIND)
      .where('documents.public_id', '=', id)
      .orderBy('editions.number', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row && (JSON.parse(row.content) as SpecialTopicContent);
  }
}
