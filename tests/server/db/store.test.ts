import { sql } from 'kysely';
import { openStore } from '../../../server/platform/db/open-store';
import type { Store } from '../../../server/platform/db/store';
import type { Place } from '../foi/engines';
import { onEachEngine } from '../foi/engines';
import type {} from '../../../server/platform/publishing/tables';

const CALLERS = 32;
const ROUNDS = 20;

onEachEngine((engine) => {
  let place: Place;
  let store: Store;
  beforeAll(async () => {
    place = await engine.place();
    store = await openStore(place.config);
    await store.write((trx) => trx.insertInto('counters').values({ id: 'test', value: 0 }).execute());
  });
  afterAll(async () => {
    await store.close();
    await place.remove();
  });
  const value = async (id = 'test'): Promise<number | undefined> =>
    (await store.read.selectFrom('counters').select('value').where('id', '=', id).executeTakeFirst())?.value;

  describe('Store.write', () => {
    it('settles after COMMIT: what it wrote is read at once', async () => {
      await store.write((trx) => trx.insertInto('counters').values({ id: 'seen', value: 7 }).execute());
      expect(await value('seen')).toBe(7);
    });

    it('undoes a work that fails, and leaves the others of the same turn alone', async () => {
      const outcomes = await Promise.allSettled([
        store.write((trx) => trx.insertInto('counters').values({ id: 'a', value: 1 }).execute()),
        store.write(async (trx) => {
          await trx.insertInto('counters').values({ id: 'b', value: 1 }).execute();
          throw new Error('changed its mind');
        }),
        store.write((trx) => trx.insertInto('counters').values({ id: 'c', value: 1 }).execute()),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect([await value('a'), await value('b'), await value('c')]).toEqual([1, undefined, 1]);
    });

    it('undoes a work that breaks a rule of the tables', async () => {
      const breaking = store.write(async (trx) => {
        await trx.insertInto('counters').values({ id: 'd', value: 1 }).execute();
        await trx.insertInto('counters').values({ id: 'e', value: -1 }).execute();
      });
      await expect(breaking).rejects.toThrow();
      expect(await value('d')).toBeUndefined();
    });

    it('keeps bytes, whole numbers and text as they are', async () => {
      const bytes = Buffer.from([0, 1, 2, 255, 254]);
      const { rows } = await store.write(async (trx) => {
        await sql`CREATE TABLE kept (id text PRIMARY KEY, bytes bytea, number bigint, words text)`.execute(trx);
        await sql`INSERT INTO kept VALUES ('x', ${bytes}, ${9_007_199_254_740_991}, '明白')`.execute(trx);
        return sql<{ bytes: Buffer; number: number; words: string }>`SELECT bytes, number, words FROM kept`.execute(
          trx,
        );
      });
      expect(Buffer.isBuffer(rows[0]?.bytes)).toBe(true);
      expect(rows[0]).toEqual({ bytes, number: 9_007_199_254_740_991, words: '明白' });
    });
  });

  describe('Store.lockRow', () => {
    it(`loses no update of ${CALLERS} callers that read before they write`, async () => {
      const add = (): Promise<void> =>
        store.write(async (trx) => {
          await store.lockRow(trx, 'counters', 'test');
          const row = await trx
            .selectFrom('counters')
            .select('value')
            .where('id', '=', 'test')
            .executeTakeFirstOrThrow();
          await trx
            .updateTable('counters')
            .set({ value: row.value + 1 })
            .where('id', '=', 'test')
            .execute();
        });
      const caller = async (): Promise<void> => {
        for (let round = 0; round < ROUNDS; round += 1) await add();
      };
      await Promise.all(Array.from({ length: CALLERS }, caller));
      expect(await value()).toBe(CALLERS * ROUNDS);
    });
  });

  describe('openStore', () => {
    it('applies each migration once, also when two processes start together', async () => {
      const [one, two] = await Promise.all([openStore(place.config), openStore(place.config)]);
      const names = await one.read.selectFrom('schema_migrations').select('name').orderBy('name').execute();
      expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
      expect(names.map(({ name }) => name)).toContain('0001_publishing');
      await Promise.all([one.close(), two.close()]);
    });

    it('does not start over a migration that was changed after it was applied', async () => {
      const spoil = (sha256: string) =>
        store.write((trx) =>
          trx.updateTable('schema_migrations').set({ sha256 }).where('name', '=', '0001_publishing').execute(),
        );
      const { sha256 } = await store.read
        .selectFrom('schema_migrations')
        .select('sha256')
        .where('name', '=', '0001_publishing')
        .executeTakeFirstOrThrow();
      await spoil('0'.repeat(64));
      await expect(openStore(place.config)).rejects.toThrow(/0001_publishing was changed/);
      await spoil(sha256);
    });
  });
});
