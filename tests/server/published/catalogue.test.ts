import fc from 'fast-check';
import { Catalogue, type Filter } from '../../../server/platform/published/catalogue';
import type { Entry } from '../../../server/platform/published/change';
import { comparePlaces, cursorAfter, placeOf } from '../../../server/platform/published/order';

const entry = fc.record({
  id: fc.stringMatching(/^[a-z0-9]{2,3}$/),
  sortKey: fc.constantFrom('', '2026-01-01', '2026-01-02', '2026-02-01'),
  topics: fc.uniqueArray(fc.constantFrom('t1', 't2'), { maxLength: 2 }),
  department: fc.constantFrom(null, 'd1', 'd2'),
  area: fc.constantFrom(null, 'city', 'a1', 'a2'),
  year: fc.constantFrom(null, 2025, 2026),
});
const entries = fc
  .uniqueArray(entry, { selector: ({ id }) => id, maxLength: 40 })
  .map((all) => all.map((each, at): Entry => ({ ...each, kind: 'notices', seq: at + 1 })));
const filter: fc.Arbitrary<Filter> = fc.record(
  {
    topic: fc.constantFrom('t1', 't2', 'none'),
    department: fc.constantFrom('d1', 'none'),
    area: fc.constantFrom('a1', 'a2', 'city'),
    year: fc.constantFrom(2025, 1999),
  },
  { requiredKeys: [] },
);

const catalogueOf = (all: readonly Entry[]): Catalogue => {
  const catalogue = new Catalogue();
  catalogue.setCityAreas(['city']);
  catalogue.fill(all.map((each) => each));
  return catalogue;
};

/** Pages to the end; in between, `meanwhile` may publish. */
function readAll(catalogue: Catalogue, asked: Filter, limit: number, meanwhile?: (page: number) => void): string[] {
  const ids: string[] = [];
  let cursor: string | null = null;
  for (let page = 0; ; page += 1) {
    const found: { entries: Entry[]; more: boolean } = catalogue.page(
      'notices',
      asked,
      limit,
      cursor === null ? undefined : placeOf(cursor),
    );
    ids.push(...found.entries.map(({ id }) => id));
    const last = found.entries.at(-1);
    if (!found.more || !last) return ids;
    cursor = cursorAfter(last);
    meanwhile?.(page);
  }
}

describe('Catalogue.page', () => {
  it('gives, page by page, exactly what the filter lets through, newest first', () => {
    fc.assert(
      fc.property(entries, filter, fc.integer({ min: 1, max: 7 }), (all, asked, limit) => {
        const expected = all
          .filter(({ topics }) => asked.topic === undefined || topics.includes(asked.topic))
          .filter(({ department }) => asked.department === undefined || department === asked.department)
          .filter(({ year }) => asked.year === undefined || year === asked.year)
          .filter(({ area }) => asked.area === undefined || area === null || area === 'city' || area === asked.area)
          .sort(comparePlaces)
          .map(({ id }) => id);
        expect(readAll(catalogueOf(all), asked, limit)).toEqual(expected);
      }),
    );
  });

  it('skips nothing and repeats nothing when items are published while somebody pages', () => {
    fc.assert(
      fc.property(entries, entries, fc.integer({ min: 1, max: 5 }), (before, added, limit) => {
        const known = new Set(before.map(({ id }) => id));
        const fresh = added.filter(({ id }) => !known.has(id));
        const catalogue = catalogueOf(before);
        const ids = readAll(catalogue, {}, limit, (page) => {
          const next = fresh[page];
          if (next) catalogue.put('notices', next.id, 1_000 + page, next);
        });
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => known.has(id)).sort()).toEqual([...known].sort());
      }),
    );
  });

  it('is the same whether it was filled at once or by one publication after the other', () => {
    fc.assert(
      fc.property(entries, filter, (all, asked) => {
        const one = new Catalogue();
        one.setCityAreas(['city']);
        for (const each of all)
          one.put('notices', each.id, each.seq, { ...each, topics: [], year: null, sortKey: '9' });
        for (const each of all) one.put('notices', each.id, each.seq, each);
        expect(readAll(one, asked, 3)).toEqual(readAll(catalogueOf(all), asked, 3));
        for (const each of all) one.put('notices', each.id, each.seq, undefined);
        expect(readAll(one, asked, 3)).toEqual([]);
      }),
    );
  });
});

describe('placeOf', () => {
  it('reads back what cursorAfter wrote', () => {
    fc.assert(
      fc.property(entry, ({ sortKey, id }) => {
        expect(placeOf(cursorAfter({ sortKey, id }))).toEqual({ sortKey, id });
      }),
    );
  });

  it('takes no other text for a cursor', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 220 }), (text) => {
        const place = placeOf(text);
        if (place) expect(cursorAfter(place)).toBe(text);
      }),
    );
  });
});
