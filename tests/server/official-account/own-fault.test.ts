import { sql } from 'kysely';
import type { StaffHeaders } from '../staff/signed-in';
import { onEachEngine } from '../foi/engines';
import { runAccountCity, type AccountCity } from './account-city';

const FIVE_MINUTES_MS = 300_000;

onEachEngine((engine) => {
  describe('an article that a fault of our own keeps from the account', () => {
    let account: AccountCity;
    let writer: StaffHeaders;
    const renamed = (from: string, to: string) =>
      account.city.store.write((trx) => sql.raw(`ALTER TABLE ${from} RENAME TO ${to}`).execute(trx));
    beforeAll(async () => {
      account = await runAccountCity(engine);
      writer = await account.as('editor');
    }, 90_000);
    afterAll(() => account.stop());

    it('says that the last attempt failed here and when the next one is, and goes on by itself', async () => {
      await renamed('official_pictures', 'pictures_out_of_the_way');
      const { id } = await account.write(writer);
      const failed = await account.until(writer, id, ({ problem }) => problem !== null);
      expect(failed.state).toBe('drafting');
      const words = '上一次在我们这边出了错，没有送完，会自动再试。一直这样，请告诉运维。';
      expect(failed.problem).toEqual({ words, errcode: null, rid: null });
      const ahead = Date.parse(failed.nextTryAt ?? '') - account.clock.now().getTime();
      expect([ahead > 0, ahead <= FIVE_MINUTES_MS]).toEqual([true, true]);
      // The page of the piece says the same.
      const { articles } = await account.piece(writer);
      expect(articles).toMatchObject([{ id, problem: failed.problem, nextTryAt: failed.nextTryAt }]);
      await renamed('pictures_out_of_the_way', 'official_pictures');
      const done = await account.until(writer, id, ({ state }) => state === 'draft');
      expect(done).toMatchObject({ problem: null, nextTryAt: null });
    });
  });
});
