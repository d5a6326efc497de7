/** What of a document facets count. */
export interface Faceted {
  readonly kind: string;
  readonly department?: string | undefined;
  readonly topics: readonly string[];
  readonly year: number;
}

export interface FacetFilter {
  readonly kind?: string | undefined;
  readonly department?: string | undefined;
  readonly topic?: string | undefined;
  readonly year?: number | undefined;
}

export type FacetName = 'kinds' | 'departments' | 'topics' | 'years';
export type FacetCounts = Readonly<Record<FacetName, ReadonlyMap<string, number>>>;

/** The one facet that keeps a document out, none, or several. */
function keptOutBy(item: Faceted, filter: FacetFilter): FacetName | 'none' | 'several' {
  let out: FacetName | 'none' = 'none';
  let many = 0;
  const fail = (name: FacetName): void => {
    out = name;
    many += 1;
  };
  if (filter.kind !== undefined && item.kind !== filter.kind) fail('kinds');
  if (filter.department !== undefined && item.department !== filter.department) fail('departments');
  if (filter.topic !== undefined && !item.topics.includes(filter.topic)) fail('topics');
  if (filter.year !== undefined && item.year !== filter.year) fail('years');
  return many > 1 ? 'several' : out;
}

/** How many documents have each value. */
class Counts {
  readonly kinds = new Map<string, number>();
  readonly departments = new Map<string, number>();
  readonly topics = new Map<string, number>();
  readonly #years = new Map<number, number>();

  /** @param only - the one facet that counts it; undefined for all */
  add({ kind, department, topics, year }: Faceted, only: FacetName | undefined): void {
    if (only === undefined || only === 'kinds') one(this.kinds, kind);
    if (department !== undefined && (only === undefined || only === 'departments')) one(this.departments, department);
    if (only === undefined || only === 'topics') for (const topic of topics) one(this.topics, topic);
    if (year > 0 && (only === undefined || only === 'years')) one(this.#years, year);
  }

  get years(): Map<string, number> {
    return new Map([...this.#years].map(([year, many]) => [String(year), many]));
  }
}

function one<Key>(counts: Map<Key, number>, value: Key): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

/**
 * Which documents pass, and how many each value of each facet has; a facet counts as if its own filter were not set, so
 * that the other values can still be chosen.
 */
export function countFacets<T>(
  items: Iterable<T>,
  facetsOf: (item: T) => Faceted | undefined,
  filter: FacetFilter,
): { readonly passing: T[]; readonly counts: FacetCounts } {
  const counts = new Counts();
  const passing: T[] = [];
  for (const item of items) {
    const of = facetsOf(item);
    if (!of) continue;
    const out = keptOutBy(of, filter);
    if (out === 'several') continue;
    if (out === 'none') passing.push(item);
    counts.add(of, out === 'none' ? undefined : out);
  }
  const { kinds, departments, topics, years } = counts;
  return { passing, counts: { kinds, departments, topics, years } };
}
