import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { PushView } from '../../../contract/push';
import type { PushChanges } from '../../../contract/push-correction';
import { onEachEngine } from '../foi/engines';
import { ROOT } from '../running-city';
import { CorrectionCity } from './correction-city';
import { BODY } from './corrected-policy';

/** Unless more or less is asked for. */
const AT_ONCE = 20;
const NEWER = 1_100;
const MIGRATION = join(ROOT, 'server/migrations/0047_pushed_editions.sql');

onEachEngine((engine) => {
  describe('a push that is older than a thousand others', () => {
    let on: CorrectionCity;
    let first: PushView;
    beforeAll(async () => {
      on = await CorrectionCity.open(engine);
      await on.subscribes('甲', 1);
      ({ push: first } = await on.pushes());
      await on.amended(BODY.replace('一百元', '两百元'));
      const { store } = on.city;
      const row = await store.read
        .selectFrom('pushes')
        .selectAll()
        .where('id', '=', first.id)
        .executeTakeFirstOrThrow();
      // About the policy as it stands now: nothing of them has changed.
      const frozen = JSON.stringify({
        ...(JSON.parse(row.frozen ?? '{}') as object),
        edition: 2,
        standing: 'in-force',
      });
      const page = { about_kind: 'policies', about_id: 'banfa', frozen, page_edition: 2, page_standing: 'in-force' };
      await store.write(async (trx) => {
        for (let number = 1; number <= NEWER; number += 1) {
          const own = `newer-${String(number)}`;
          const names = { id: own, number: row.number + number, idempotency_hash: own };
          await trx
            .insertInto('pushes')
            .values({ ...row, ...page, ...names })
            .execute();
        }
      });
    }, 90_000);
    afterAll(() => on.stop());

    it('is corrected all the same when what it rests on changes', async () => {
      const changes = await on.changes();
      expect(changes).toMatchObject([{ about: { id: 'tujie' }, received: 1, wasStopped: false }]);
      expect(changes[0]?.pushes.map(({ id }) => id)).toEqual([first.id]);
      expect(await on.tasks()).toHaveLength(1);
    });

    it('counts nobody who had himself deleted', async () => {
      await on.ask('DELETE', '/api/audience/me', on.people['甲'] ?? {});
      expect(await on.changes()).toMatchObject([{ received: 0 }]);
    });

    it('has the edition of its page in a column, also where it was planned before there was one', async () => {
      const { store } = on.city;
      const editions = () =>
        store.read.selectFrom('pushes').select(['id', 'page_edition', 'page_standing']).orderBy('number').execute();
      const before = await editions();
      expect(before[0]).toEqual({ id: first.id, page_edition: 1, page_standing: null });
      const [, ...updates] = readFileSync(MIGRATION, 'utf8').split(/^(?=UPDATE )/m);
      expect(updates).toHaveLength(2);
      await store.write(async (trx) => {
        await trx.updateTable('pushes').set({ page_edition: null, page_standing: null }).execute();
        for (const update of updates) await sql.raw(update).execute(trx);
      });
      expect(await editions()).toEqual(before);
    });

    it('is told a page at a time where many pages have changed, with how many there are', async () => {
      const { store } = on.city;
      const row = await store.read
        .selectFrom('pushes')
        .selectAll()
        .where('id', '=', first.id)
        .executeTakeFirstOrThrow();
      await store.write(async (trx) => {
        for (let gone = 1; gone <= AT_ONCE + 3; gone += 1) {
          const own = `gone-${String(gone)}`;
          const names = { id: own, number: row.number + NEWER + gone, idempotency_hash: own, about_id: own };
          await trx
            .insertInto('pushes')
            .values({ ...row, ...names })
            .execute();
        }
      });
      const told = async (from: number) =>
        on.ask<PushChanges>('GET', `/api/staff/push/changes?from=${String(from)}`, on.officer);
      const [head, rest] = [await told(0), await told(AT_ONCE)];
      const total = AT_ONCE + 4;
      expect([head.items.length, head.total, rest.items.length, rest.total]).toEqual([AT_ONCE, total, 4, total]);
      expect(new Set([...head.items, ...rest.items].map(({ about }) => about.id)).size).toBe(total);
    });
  });
});
