import { CompiledQuery } from 'kysely';
import { createSnapshots } from '../../../server/modules/catalogue/snapshot';
import { columnQuery } from '../../../server/modules/catalogue/entries';
import type { EntryRow, PlacementRow } from '../../../server/modules/catalogue/tables';
import type { Store } from '../../../server/platform/db/store';
import { aRow } from '../../domain/catalogue/columns';
import { embedded } from '../foi/engines';
import { runCatalogue, type CatalogueApp } from './catalogue-app';

const COLUMNS = 500;
const ENTRIES = 20_000;
const AT_ONCE = 500;

const entryAt = (at: number): EntryRow => {
  const day = new Date(Date.UTC(2015, 0, 1 + (at % 4_000))).toISOString().slice(0, 10);
  return {
    id: `notices/n${String(at)}`,
    kind: 'notices',
    public_id: `n${String(at)}`,
    state: 'shown',
    title: `通知${String(at)}`,
    summary: '',
    words: `通知${String(at)}`,
    formed_on: day,
    published_on: day,
    organ: '临溪市医疗保障局',
    level: 'city',
    facts: '{}',
    index_number: `LX0101-A15-2026-${String(at + 1).padStart(5, '0')}`,
    number_written: null,
    number_fault: null,
    number_settled: null,
    unfiled: 0,
    version: 0,
    filed_by_name: null,
    filed_at: null,
    filed_reason: null,
    filed_columns: null,
  };
};

/** What the embedded engine says of how it reads. */
async function planOf(
  store: Store,
  { sql, parameters }: { sql: string; parameters: readonly unknown[] },
): Promise<string> {
  const explained = CompiledQuery.raw(`EXPLAIN QUERY PLAN ${sql}`, [...parameters]);
  const { rows } = await store.read.executeQuery<{ detail: string }>(explained);
  return rows.map(({ detail }) => detail).join('\n');
}

describe('a catalogue of 500 columns and 20,000 entries', () => {
  let city: CatalogueApp;
  let ids: string[];
  beforeAll(async () => {
    city = await runCatalogue(embedded);
    await city.bringIn(...Array.from({ length: COLUMNS }, (_, at) => aRow({ name: `栏目${String(at)}` })));
    ids = (await city.store.read.selectFrom('catalogue_columns').select('id').execute()).map(({ id }) => id);
    for (let from = 0; from < ENTRIES; from += AT_ONCE) {
      const rows = Array.from({ length: AT_ONCE }, (_, at) => entryAt(from + at));
      const placed = rows.map(({ id, level, formed_on, published_on }, at): PlacementRow => ({
        column_id: ids[(from + at) % COLUMNS] ?? '',
        entry_id: id,
        level,
        formed_on,
        published_on,
      }));
      await city.store.write(async (trx) => {
        for (let at = 0; at < rows.length; at += 50) {
          await trx
            .insertInto('catalogue_entries')
            .values(rows.slice(at, at + 50))
            .execute();
          await trx
            .insertInto('catalogue_placements')
            .values(placed.slice(at, at + 50))
            .execute();
        }
      });
    }
  }, 120_000);
  afterAll(() => city.stop());

  it('reads a page of a column from the index in order, at one level and at all, without sorting', async () => {
    for (const [level, index] of [
      [undefined, 'catalogue_placements_by_date'],
      ['city', 'catalogue_placements_by_level'],
    ] as const) {
      const after = { on: '2020-01-01', id: 'notices/n1' };
      const plan = await planOf(
        city.store,
        columnQuery(city.store.read, ids[0] ?? '', { level, limit: 20, after }).compile(),
      );
      expect(plan).toContain(index);
      expect(plan).not.toMatch(/TEMP B-TREE|SCAN/);
    }
  });

  it('counts the whole tree once, and again only when the catalogue has changed', async () => {
    let asked = 0;
    const counting = new Proxy(city.store.read, {
      get(target, name) {
        if (name === 'selectFrom') asked += 1;
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? (...given: unknown[]) => Reflect.apply(value, target, given) : value;
      },
    });
    const snapshots = createSnapshots({ store: { ...city.store, read: counting } });
    const first = await snapshots();
    expect(first.columns.size).toBe(COLUMNS);
    const once = asked;
    await Promise.all(Array.from({ length: 10 }, () => snapshots()));
    // One look at the counter each.
    expect(asked - once).toBe(10);
    expect([...first.columns.values()].reduce((sum, { byLevel }) => sum + (byLevel.get('city')?.entries ?? 0), 0)).toBe(
      ENTRIES,
    );
  });

  it('counts from an index that covers what it asks for', async () => {
    const plan = await planOf(city.store, {
      sql: 'select column_id, level, count(*), max(published_on) from catalogue_placements group by column_id, level',
      parameters: [],
    });
    expect(plan).toContain('COVERING INDEX catalogue_placements_by_level');
    expect(plan).not.toContain('TEMP B-TREE');
  });
});
