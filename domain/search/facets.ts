export const FACETS = ['kinds', 'departments', 'topics', 'years'] as const;
export type FacetName = (typeof FACETS)[number];

/**
 * What facets count, as columns by document: the number of its value, 0 where it has none. Thousands of documents are
 * counted for one question, and their numbers lie beside each other. Of topics a document has several: the number is that
 * of the set of them.
 */
export type FacetColumns = Readonly<Record<FacetName, ArrayLike<number>>>;

/** Numbers that pass, by facet; a facet without a filter is not there. */
export type FacetFilter = Readonly<Partial<Record<FacetName, ReadonlySet<number>>>>;

/** How many documents have each number. */
export type FacetCounts = Readonly<Record<FacetName, ReadonlyMap<number, number>>>;

class Counts {
  #many = new Int32Array(64);
  readonly #met: number[] = [];

  add(value: number): void {
    if (value >= this.#many.length) {
      const room = new Int32Array(value * 2);
      room.set(this.#many);
      this.#many = room;
    }
    const many = this.#many[value] ?? 0;
    if (many === 0) this.#met.push(value);
    this.#many[value] = many + 1;
  }

  all = (): Map<number, number> => new Map(this.#met.map((value) => [value, this.#many[value] ?? 0]));
}

/** The one facet that keeps a document out, none, or several. */
function keptOutBy(id: number, columns: FacetColumns, filter: FacetFilter): FacetName | 'none' | 'several' {
  let out: FacetName | 'none' = 'none';
  for (const name of FACETS) {
    const passing = filter[name];
    if (!passing || passing.has(columns[name][id] ?? 0)) continue;
    if (out !== 'none') return 'several';
    out = name;
  }
  return out;
}

/**
 * Which documents pass, and how many each value of each facet has; a facet counts as if its own filter were not set, so
 * that the other values can still be chosen.
 */
export function countFacets(
  ids: readonly number[],
  columns: FacetColumns,
  filter: FacetFilter,
): { readonly passing: number[]; readonly counts: FacetCounts } {
  const counts = { kinds: new Counts(), departments: new Counts(), topics: new Counts(), years: new Counts() };
  const isFiltered = FACETS.some((name) => filter[name] !== undefined);
  const passing: number[] = [];
  for (const id of ids) {
    const out = isFiltered ? keptOutBy(id, columns, filter) : 'none';
    if (out === 'several') continue;
    if (out === 'none') passing.push(id);
    for (const name of FACETS) {
      const value = columns[name][id] ?? 0;
      if (value > 0 && (out === 'none' || out === name)) counts[name].add(value);
    }
  }
  const { kinds, departments, topics, years } = counts;
  return {
    passing,
    counts: { kinds: kinds.all(), departments: departments.all(), topics: topics.all(), years: years.all() },
  };
}
