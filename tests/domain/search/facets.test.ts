import * as fc from 'fast-check';
import { countFacets, FACETS, type FacetName } from '../../../domain/search';

const value = fc.nat({ max: 4 });
const documents = fc.array(fc.record({ kinds: value, departments: value, topics: value, years: value }), {
  maxLength: 40,
});
const filters = fc.record(
  {
    kinds: fc.uniqueArray(value),
    departments: fc.uniqueArray(value),
    topics: fc.uniqueArray(value),
    years: fc.uniqueArray(value),
  },
  { requiredKeys: [] },
);

describe('countFacets', () => {
  it('lets pass what every filter lets pass, and counts each facet as if its own filter were not set', () => {
    fc.assert(
      fc.property(documents, filters, (all, chosen) => {
        const passes = (document: (typeof all)[number], but?: FacetName): boolean =>
          FACETS.every((name) => name === but || (chosen[name]?.includes(document[name]) ?? true));
        const columns = Object.fromEntries(FACETS.map((name) => [name, all.map((document) => document[name])]));
        const filter = Object.fromEntries(Object.entries(chosen).map(([name, values]) => [name, new Set(values)]));
        const { passing, counts } = countFacets([...all.keys()], columns as Record<FacetName, number[]>, filter);
        expect(passing).toEqual([...all.keys()].filter((id) => passes(all[id] as (typeof all)[number])));
        for (const name of FACETS) {
          const expected = new Map<number, number>();
          for (const document of all) {
            const of = document[name];
            if (of > 0 && passes(document, name)) expected.set(of, (expected.get(of) ?? 0) + 1);
          }
          expect(new Map([...counts[name]].sort(([a], [b]) => a - b))).toEqual(
            new Map([...expected].sort(([a], [b]) => a - b)),
          );
        }
      }),
    );
  });

  it('counts numbers of any size', () => {
    const columns = { kinds: [1, 1], departments: [100_000, 0], topics: [0, 0], years: [2026, 2025] };
    const { counts } = countFacets([0, 1], columns, {});
    expect(counts.departments).toEqual(new Map([[100_000, 1]]));
    expect(counts.years).toEqual(
      new Map([
        [2026, 1],
        [2025, 1],
      ]),
    );
  });
});
