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

const isEmpty = ({ kind, department, topic, year }: FacetFilter): boolean =>
  kind === undefined && department === undefined && topic === undefined && year === undefined;

/** The one facet that keeps a document out, none, or several. */
function keptOutBy(item: Faceted, filter: FacetFilter): FacetName | 'none' | 'several' {
  if (isEmpty(filter)) return 'none';
  const failing: FacetName[] = [];
  if (filter.kind !== undefined && item.kind !== filter.kind) failing.push('kinds');
  if (filter.department !== undefined && item.department !== filter.department) failing.push('departments');
  if (filter.topic !== undefined && !item.topics.includes(filter.topic)) failing.push('topics');
  if (filter.year !== undefined && item.year !== filter.year) failing.push('years');
  return failing.length > 1 ? 'several' : (failing[0] ?? 'none');
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
  const counts: Record<FacetName, Map<string, number>> = {
    kinds: new Map(),
    departments: new Map(),
    topics: new Map(),
    years: new Map(),
  };
  const count = (name: FacetName, value: string): unknown =>
    counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
  const passing: T[] = [];
  for (const item of items) {
    const of = facetsOf(item);
    if (!of) continue;
    const failing = keptOutBy(of, filter);
    if (failing === 'several') continue;
    if (failing === 'none') passing.push(item);
    const counted = (name: FacetName): boolean => failing === 'none' || failing === name;
    if (counted('kinds')) count('kinds', of.kind);
    if (counted('departments') && of.department !== undefined) count('departments', of.department);
    if (counted('topics')) for (const topic of of.topics) count('topics', topic);
    if (counted('years') && of.year > 0) count('years', String(of.year));
  }
  return { passing, counts };
}
