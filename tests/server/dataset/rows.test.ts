import fc from 'fast-check';
import type { DatasetRow, DatasetRows } from '../../../contract/dataset';
import type { Problem } from '../../../contract/error';
import { rarestOf } from '../../../server/modules/dataset/rows/count-rows';
import { keyOf } from '../../../server/modules/dataset/rows/keys';
import { questionOf } from '../../../server/modules/dataset/rows/question';
import { findPublished } from '../../../server/modules/dataset/store';
import { onEachEngine } from '../foi/engines';
import { carParks, PARKING, runDatasets, type DatasetApp } from './dataset-app';

const COUNT = 120;
const ALL: DatasetRow[] = Array.from({ length: COUNT }, (_, at) => ({
  name: `停车场${String(at)}`,
  district: at % 3 === 0 ? '溪南区' : '溪东区',
  places: at % 10 === 9 ? null : (at * 37) % 500,
  opened: `2026-01-${String((at % 28) + 1).padStart(2, '0')}`,
}));

onEachEngine((engine) => {
  let city: DatasetApp;
  beforeAll(async () => {
    city = await runDatasets(engine);
    await city.published(carParks(COUNT));
  }, 60_000);
  afterAll(() => city.stop());

  /** Every row of a question, page after page. */
  const through = async (query: string, limit: number): Promise<{ rows: DatasetRow[]; total: number }> => {
    const rows: DatasetRow[] = [];
    for (let cursor = ''; ;) {
      const page: DatasetRows = await city.rows(`?limit=${String(limit)}${query}${cursor}`);
      rows.push(...page.items);
      if (page.nextCursor === null) return { rows, total: page.total };
      cursor = `&cursor=${page.nextCursor}`;
    }
  };

  describe('GET /api/datasets/:id/rows', () => {
    it('pages through all rows in the order of the file, each once', async () => {
      expect(await through('', 7)).toEqual({ rows: ALL, total: COUNT });
    });

    it('filters, sorts and pages as a table in memory would, whatever the question', async () => {
      const filter = fc.constantFrom(
        ['', () => true],
        ['&filter=district:溪南区', (row: DatasetRow) => row['district'] === '溪南区'],
        ['&filter=district:没有这个区', () => false],
        ['&filter=places%3E%3D250', (row: DatasetRow) => row['places'] !== null && Number(row['places']) >= 250],
        ['&filter=places%3C%3D37', (row: DatasetRow) => row['places'] !== null && Number(row['places']) <= 37],
        ['&filter=places:', (row: DatasetRow) => row['places'] === null],
        [
          '&filter=district:溪东区&filter=opened%3E%3D2026-01-20',
          (row: DatasetRow) => row['district'] === '溪东区' && String(row['opened']) >= '2026-01-20',
        ],
      ) as fc.Arbitrary<[string, (row: DatasetRow) => boolean]>;
      const sort = fc.constantFrom('', 'places', '-places', 'opened', '-opened', 'district');
      await fc.assert(
        fc.asyncProperty(filter, sort, fc.integer({ min: 3, max: 60 }), async ([query, holds], by, limit) => {
          const found = await through(`${query}${by === '' ? '' : `&sort=${by}`}`, limit);
          const wanted = ALL.filter(holds);
          expect(found.total).toBe(wanted.length);
          const name = (row: DatasetRow): string => String(row['name']);
          expect(found.rows.map(name).sort()).toEqual(wanted.map(name).sort());
          if (by === '') {
            expect(found.rows).toEqual(wanted);
            return;
          }
          const values = found.rows.map((row) => row[by.replace('-', '')] ?? null);
          const filled = values.filter((value) => value !== null);
          // The empty ones come last, whichever way.
          expect(values.slice(filled.length).every((value) => value === null)).toBe(true);
          const ordered = [...filled].sort((a, b) =>
            typeof a === 'number' ? a - Number(b) : Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b))),
          );
          expect(filled).toEqual(by.startsWith('-') ? ordered.reverse() : ordered);
        }),
        { numRuns: 40 },
      );
    }, 120_000);

    it('goes by the column whose conditions leave the fewest rows, taken together', async () => {
      const found = await findPublished(city.store.read, PARKING.id);
      if (!found) throw new Error('the set is published');
      const { version } = found;
      const goneBy = async (...filter: string[]) => {
        const question = questionOf({ filter }, PARKING.fields);
        if (!question.ok) throw new Error(question.refusal.code);
        return rarestOf(city.store.read, version, question.value);
      };
      expect(await goneBy()).toBeNull();
      expect(await goneBy('opened>=2026-01-02', 'district:溪南区')).toEqual({ column: 'k1', rows: 40 });
      expect(await goneBy('opened>=2026-01-20', 'opened<=2026-01-21', 'district:溪南区')).toEqual({
        column: 'k3',
        rows: ALL.filter(({ opened }) => opened === '2026-01-20' || opened === '2026-01-21').length,
      });
    });

    it('finds words in any cell, and takes what is no letter of a cell for a space', async () => {
      expect((await through('&q=停车场11', 5)).rows.map((row) => row['name'])).toEqual(
        ALL.map((row) => row['name']).filter((name) => String(name).includes('停车场11')),
      );
      expect((await through(`&q=${encodeURIComponent('溪南区 2026-01-04')}`, 3)).rows).toEqual(
        ALL.filter((row) => row['district'] === '溪南区' && row['opened'] === '2026-01-04'),
      );
      expect((await through(`&q=${encodeURIComponent('100%')}`, 3)).total).toBe(0);
      expect((await through(`&q=${encodeURIComponent('","')}`, 50)).total).toBe(COUNT);
      expect((await through('&q=停车场1&filter=district:溪南区', 4)).total).toBe(
        ALL.filter((row) => String(row['name']).includes('停车场1') && row['district'] === '溪南区').length,
      );
    });

    it('finds words in the one cell that is asked about, page after page', async () => {
      const names = async (query: string) => {
        const { rows, total } = await through(query, 3);
        expect(total).toBe(rows.length);
        return rows.map((row) => row['name']);
      };
      // A day of January holds a 1 and so do many names; only the names are asked about.
      expect(await names('&q=11&in=name')).toEqual(
        ALL.map((row) => row['name']).filter((name) => String(name).includes('11')),
      );
      expect(await names('&q=溪南&in=district')).toEqual(
        ALL.filter((row) => row['district'] === '溪南区').map((row) => row['name']),
      );
      expect(await names('&q=溪南&in=name')).toEqual([]);
    });

    it.each([
      ['filter=name:甲', 'dataset.rows.not-findable'],
      ['filter=nothing:甲', 'dataset.rows.unknown-field'],
      ['filter=places', 'dataset.rows.filter-shape'],
      ['filter=places:很多', 'dataset.rows.filter-value'],
      ['filter=district%3E%3D溪', 'dataset.rows.range-type'],
      ['sort=name', 'dataset.rows.not-findable'],
      ['q=甲&in=nothing', 'dataset.rows.unknown-field'],
      ['sort=places&q=甲', 'dataset.rows.sort-with-words'],
      ['cursor=abc', 'request.cursor'],
      ['cursor=OTk5OTkuMS4', 'request.cursor'],
      ['limit=1001', 'request.shape'],
      ['page=2', 'request.unknown-parameter'],
    ])('refuses %s with %s', async (query, code) => {
      const answer = await city.as('', 'GET', `/api/datasets/${PARKING.id}/rows?${query}`);
      expect([answer.statusCode, answer.json<Problem>().code]).toEqual([400, code]);
    });

    it('says that there is no such set', async () => {
      const answer = await city.as('', 'GET', '/api/datasets/nothing-here/rows');
      expect([answer.statusCode, answer.json<Problem>().code]).toEqual([404, 'dataset.not-found']);
    });
  });

  describe('the first screens', () => {
    it('are given what the API answers', async () => {
      for (const path of [
        '/api/datasets/find?limit=20',
        `/api/datasets/find?q=${encodeURIComponent('车位')}&department=zhujian`,
        '/api/datasets/departments',
        `/api/datasets/${PARKING.id}/rows?limit=10&in=district&q=${encodeURIComponent('溪南')}`,
        `/api/datasets/${PARKING.id}/rows?limit=10&q=${encodeURIComponent('溪南')}`,
        `/api/datasets/${PARKING.id}/rows?limit=10&filter=${encodeURIComponent('district:溪南区')}`,
      ]) {
        const bytes = await city.module.answers.read(path);
        expect(JSON.parse(String(bytes))).toEqual((await city.as('', 'GET', path)).json());
      }
      expect(await city.module.answers.read('/api/datasets/nothing-here')).toBeNull();
      expect(await city.module.answers.read('/api/notices')).toBeNull();
    });
  });

  describe('a large set', () => {
    it('is walked along its order where most rows match, and still gives each match once', async () => {
      const count = 16_000;
      await city.renewed(carParks(count));
      const filter = '&filter=district:溪东区&filter=opened%3E%3D2026-01-01';
      for (const sort of ['', '&sort=-places', '&sort=opened']) {
        const { rows, total } = await through(`${filter}${sort}`, 1_000);
        const names = new Set(rows.map((row) => row['name']));
        // Every third is in the south.
        const wanted = Math.floor((count * 2) / 3);
        expect([total, rows.length, names.size]).toEqual([wanted, wanted, wanted]);
      }
      const { items } = await city.rows(`?limit=50${filter}&sort=-places`);
      expect(items.map((row) => Number(row['places'])).slice(0, 5)).toEqual([499, 499, 499, 499, 499]);
    }, 60_000);
  });
});

describe('keyOf', () => {
  it('orders numbers as numbers, below zero too', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e14, max: 1e14 });
    fc.assert(
      fc.property(number, number, (a, b) => {
        const order = Buffer.compare(keyOf(String(a), 'number'), keyOf(String(b), 'number'));
        expect(order).toBe(Math.sign(a - b) + 0 || 0);
      }),
    );
  });

  it('tells long texts apart that begin alike', () => {
    const [a, b] = [`${'长'.repeat(40)}甲`, `${'长'.repeat(40)}乙`];
    expect(keyOf(a, 'text').equals(keyOf(b, 'text'))).toBe(false);
    expect(keyOf(a, 'text').equals(keyOf(a, 'text'))).toBe(true);
  });
});
