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

/** Who keeps a document out. */
const NONE = -1;
const SEVERAL = -2;

/** The number of the one facet that keeps a document out, none, or several. */
function keptOutBy(id: number, columns: FacetColumns, filter: FacetFilter): number {
  let out = NONE;
  for (const [at, name] of FACETS.entries()) {
    const passing = filter[name];
    if (!passing || passing.has(columns[name][id] ?? 0)) continue;
    if (out !== NONE) return SEVERAL;
    out = at;
  }
  return out;
}

/**
 * How often each number but 0 stands in a column, in the order in which they are met.
 *
 * @param out - by place among the ids, the facet that keeps the document out; undefined where none does
 */
function counted(
  ids: readonly number[],
  column: ArrayLike<number>,
  facet: number,
  out: Int8Array | undefined,
): Map<number, number> {
  let many = new Int32Array(64);
  const met: number[] = [];
  for (let at = 0; at < ids.length; at += 1) {
    const by = out?.[at] ?? NONE;
    if (by !== NONE && by !== facet) continue;
    const value = column[ids[at] ?? 0] ?? 0;
    if (value <= 0) continue;
    if (value >= many.length) {
      const room = new Int32Array(value * 2);
      room.set(many);
      many = room;
    }
    const before = many[value] ?? 0;
    if (before === 0) met.push(value);
    many[value] = before + 1;
  }
  return new Map(met.map((value) => [value, many[value] ?? 0]));
}

/**
 * Which documents pass, and how many each value of each facet has; a facet counts as if its own filter were not set, so
 * that the other values can still be chosen.
 */
export function countFacets(
  ids: readonly number[],
  columns: FacetColumns,
  filter: FacetFilter,
): { readonly passing: readonly number[]; readonly counts: FacetCounts } {
  const isFiltered = FACETS.some((name) => filter[name] !== undefined);
  const out = isFiltered ? Int8Array.from(ids, (id) => keptOutBy(id, columns, filter)) : undefined;
  const of = (name: FacetName): Map<number, number> => counted(ids, columns[name], FACETS.indexOf(name), out);
  return {
    passing: out ? ids.filter((_, at) => out[at] === NONE) : ids,
    counts: { kinds: of('kinds'), departments: of('departments'), topics: of('topics'), years: of('years') },
  };
}
