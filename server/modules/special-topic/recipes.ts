import type { SpecialTopicPage, SpecialTopicView } from '../../../contract/special-topic';
import { prepareBytes, type Bytes } from '../../platform/published/bytes';
import type { Change, Entry, Recipe } from '../../platform/published/change';
import { JSON_TYPE } from '../../platform/published/list-recipe';
import { comparePlaces, type Place } from '../../platform/published/order';
import type { Published } from '../../platform/published/published';
import { pageId } from '../../platform/publishing/page-id';
import { cursorOf } from './cursor';
import { itemsOf } from './items';
import type { Section, SectionPlace, Standing } from './section';
import type { Topic, Topics } from './topics';

/** Of each section the page itself shows these; the rest is behind 更多. */
export const FIRST_ITEMS = 5;

export interface RecipeDeps {
  readonly published: Published;
  readonly topics: Topics;
}

const idsOf = (items: readonly Standing[]): string[] => items.flatMap((item) => ('url' in item ? [] : [item.id]));

/** Whether a change adds to a section, takes away, or moves within it. */
function moves(section: Section, { before, after }: Change): boolean {
  const was = before !== undefined && stands(section, before);
  const is = after !== undefined && stands(section, after);
  return was !== is || (was && before.sortKey !== after?.sortKey);
}

const stands = (section: Section, entry: Entry): boolean => section.isPinned(entry) || section.takes(entry);

/** The topic with the first things of each section. It changes with the topic, its counts, and what it shows. */
export class TopicRecipe implements Recipe {
  readonly type = JSON_TYPE;
  readonly composed = true;
  readonly url: string;
  readonly #deps: RecipeDeps;
  readonly #id: string;
  #topic: Topic | undefined;
  #shown: ReadonlySet<string> = new Set();

  constructor(deps: RecipeDeps, id: string) {
    this.url = `/api/special-topic/${id}`;
    this.#deps = deps;
    this.#id = id;
  }

  async make(): Promise<Bytes | undefined> {
    const { published, topics } = this.#deps;
    const topic = await topics.find(this.#id);
    const bytes = topic && (await published.rows.bytes(pageId('special-topics', this.#id)));
    if (!bytes) return undefined;
    const view = JSON.parse(bytes.raw.toString()) as SpecialTopicView;
    const shown = new Set<string>();
    const sections: SpecialTopicPage['sections'] = [];
    for (const section of topic.sections) {
      const { items } = section.page(FIRST_ITEMS);
      for (const id of idsOf(items)) shown.add(id);
      const { id, title, about, count } = section;
      const told = about === undefined ? {} : { about };
      sections.push({ id, title, ...told, count, items: await itemsOf(items, published.rows) });
    }
    this.#topic = topic;
    this.#shown = shown;
    const page: SpecialTopicPage = { ...view, sections };
    return prepareBytes(JSON.stringify(page));
  }

  isChangedBy(change: Change): boolean {
    if (change.kind === 'special-topics' && change.id === this.#id) return true;
    if (this.#shown.has(pageId(change.kind, change.id))) return true;
    return this.#topic?.sections.some((section) => moves(section, change)) ?? false;
  }
}

/** One page of a section. What changes before or behind it is not its business. */
export class SectionRecipe implements Recipe {
  readonly type = JSON_TYPE;
  readonly composed = true;
  readonly url: string;
  readonly #deps: RecipeDeps;
  readonly #of: { readonly id: string; readonly section: string };
  readonly #from: SectionPlace;
  readonly #limit: number;
  #section: Section | undefined;
  #shown: ReadonlySet<string> = new Set();
  /** The last thing shown that the rule took in, when more follow. */
  #last: Place | undefined;

  constructor(
    deps: RecipeDeps,
    of: { readonly id: string; readonly section: string },
    limit: number,
    from: SectionPlace = { fixed: 0 },
  ) {
    const cursor = 'fixed' in from && from.fixed === 0 ? '' : `&cursor=${cursorOf(from)}`;
    this.url = `/api/special-topic/${of.id}/sections/${of.section}?limit=${String(limit)}${cursor}`;
    this.#deps = deps;
    this.#of = of;
    this.#from = from;
    this.#limit = limit;
  }

  async make(): Promise<Bytes | undefined> {
    const { published, topics } = this.#deps;
    const topic = await topics.find(this.#of.id);
    const section = topic?.sections.find(({ id }) => id === this.#of.section);
    if (!section) return undefined;
    const { items, next } = section.page(this.#limit, this.#from);
    this.#section = section;
    this.#shown = new Set(idsOf(items));
    this.#last = next && 'after' in next ? next.after : undefined;
    const lines = await itemsOf(items, published.rows);
    return prepareBytes(JSON.stringify({ items: lines, nextCursor: next && cursorOf(next) }));
  }

  isChangedBy(change: Change): boolean {
    if (change.kind === 'special-topics' && change.id === this.#of.id) return true;
    if (this.#shown.has(pageId(change.kind, change.id))) return true;
    const section = this.#section;
    if (!section || !moves(section, change)) return false;
    return [change.before, change.after].some((entry) => entry !== undefined && this.#mayStand(section, entry));
  }

  /** Whether the entry's place lies on this page. */
  #mayStand(section: Section, entry: Entry): boolean {
    if (section.isPinned(entry)) return 'fixed' in this.#from;
    if (!section.takes(entry)) return false;
    const place = { sortKey: entry.sortKey, id: pageId(entry.kind, entry.id) };
    if ('after' in this.#from && comparePlaces(place, this.#from.after) <= 0) return false;
    return this.#last === undefined || comparePlaces(place, this.#last) <= 0;
  }
}
