import type { ContentKind } from '../../../contract/primitives';
import type { OutsideItem, SectionContent } from '../../../contract/special-topic';
import type { CivilDate } from '../../../domain/calendar';
import { takesIn } from '../../../domain/special-topic';
import type { Entry } from '../../platform/published/change';
import { comparePlaces, placeIn, type Place } from '../../platform/published/order';
import { pageId } from '../../platform/publishing/page-id';
import type { PageKind } from '../../platform/publishing/tables';

/** Something published that stands in a section. */
export interface Member extends Place {
  /** `<kind>/<public id>`: two kinds may use the same public id. */
  readonly id: string;
  readonly kind: ContentKind;
  readonly publicId: string;
}

export type Standing = Member | OutsideItem;

/** Where a page of a section goes on: at a place among what was put in by hand, or behind something taken in by the rule. */
export type SectionPlace = { readonly fixed: number } | { readonly after: Place };

const memberOf = ({ kind, id, sortKey }: Entry): Member => ({
  kind: kind as ContentKind,
  publicId: id,
  id: pageId(kind, id),
  sortKey,
});

/** What stands in one section, in order; a publication moves one of them. */
export class Section {
  readonly id: string;
  readonly title: string;
  readonly about: string | undefined;
  readonly #content: SectionContent;
  readonly #closedOn: CivilDate | null;
  /** Ids of pages that were put in by hand, with the entry of those that are published. */
  readonly #pinned = new Map<string, Member | undefined>();
  #outside = 0;
  #shown = 0;
  /** Taken in by the rule, in the order of lists. */
  readonly #taken: Member[] = [];
  readonly #places = new Map<string, Member>();

  constructor(content: SectionContent, closedOn: CivilDate | null) {
    this.id = content.id;
    this.title = content.title;
    this.about = content.about;
    this.#content = content;
    this.#closedOn = closedOn;
    for (const item of content.items) {
      if ('url' in item) this.#outside += 1;
      else this.#pinned.set(pageId(item.kind, item.id), undefined);
    }
  }

  get kinds(): readonly ContentKind[] {
    return this.#content.rule?.kinds ?? [];
  }

  get count(): number {
    return this.#outside + this.#shown + this.#taken.length;
  }

  /** Whether the entry stands in the section because of its rule. */
  takes(entry: Entry): boolean {
    const { rule } = this.#content;
    return rule !== undefined && !this.isPinned(entry) && takesIn(rule, entry, this.#closedOn);
  }

  isPinned({ kind, id }: { readonly kind: PageKind; readonly id: string }): boolean {
    return this.#pinned.has(pageId(kind, id));
  }

  /** For the first look: sorted once at the end instead of at each insertion. */
  fill(entries: Iterable<Entry>, pinned: (kind: ContentKind, id: string) => Entry | undefined): void {
    for (const item of this.#content.items) {
      const entry = 'url' in item ? undefined : pinned(item.kind, item.id);
      if (entry) this.#pin(pageId(entry.kind, entry.id), entry);
    }
    for (const entry of entries) {
      if (!this.takes(entry)) continue;
      const member = memberOf(entry);
      this.#taken.push(member);
      this.#places.set(member.id, member);
    }
    this.#taken.sort(comparePlaces);
  }

  /** Takes in that a page was published, changed, or (without an entry) withdrawn. */
  put(page: string, entry: Entry | undefined): void {
    if (this.#pinned.has(page)) {
      this.#pin(page, entry);
      return;
    }
    const before = this.#places.get(page);
    if (before) {
      this.#taken.splice(placeIn(this.#taken, before), 1);
      this.#places.delete(page);
    }
    if (!entry || !this.takes(entry)) return;
    const member = memberOf(entry);
    this.#taken.splice(placeIn(this.#taken, member), 0, member);
    this.#places.set(page, member);
  }

  #pin(page: string, entry: Entry | undefined): void {
    if (this.#pinned.get(page)) this.#shown -= 1;
    if (entry) this.#shown += 1;
    this.#pinned.set(page, entry && memberOf(entry));
  }

  /** Up to `limit` things from a place on, and where the next page begins; null when this is the end. */
  page(limit: number, from: SectionPlace = { fixed: 0 }): { items: Standing[]; next: SectionPlace | null } {
    const items: Standing[] = [];
    const written = this.#content.items;
    if ('fixed' in from) {
      for (let at = from.fixed; at < written.length; at += 1) {
        const standing = this.#standing(written[at]);
        if (!standing) continue;
        if (items.length === limit) return { items, next: { fixed: at } };
        items.push(standing);
      }
    }
    let at = 'after' in from ? this.#behind(from.after) : 0;
    for (; at < this.#taken.length && items.length < limit; at += 1) {
      const member = this.#taken[at];
      if (member) items.push(member);
    }
    const last = this.#taken[at - 1];
    if (at >= this.#taken.length) return { items, next: null };
    return { items, next: last === undefined ? { fixed: written.length } : { after: last } };
  }

  /** Everything, in order. */
  *all(): Generator<Standing> {
    for (const item of this.#content.items) {
      const standing = this.#standing(item);
      if (standing) yield standing;
    }
    yield* this.#taken;
  }

  #standing(item: SectionContent['items'][number] | undefined): Standing | undefined {
    if (item === undefined || 'url' in item) return item;
    return this.#pinned.get(pageId(item.kind, item.id));
  }

  #behind(place: Place): number {
    const at = placeIn(this.#taken, place);
    const there = this.#taken[at];
    return there && comparePlaces(there, place) === 0 ? at + 1 : at;
  }
}
