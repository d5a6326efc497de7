import type { SuggestionView } from '../../../contract/search';
import type { UnansweredSearches } from '../../../contract/search-desk';
import { createSearchLog } from '../../../server/modules/search/search-log';
import type { Store } from '../../../server/platform/db/store';
import { onEachEngine } from '../foi/engines';
import { notice } from '../small-city';
import { runSearchCity, until, type SearchCity } from './search-city';

const ENTRIES = '/api/staff/search/entries';
const phrase = (said: string, official: string) => ({ list: 'phrases', words: [said], meant: [official] });

onEachEngine((engine) => {
  describe('the log of searches', () => {
    let city: SearchCity;
    beforeAll(async () => {
      city = await runSearchCity(engine);
      await city.must('notices', notice('tingshui', { title: '城北片区计划停水通知' }));
    });
    afterAll(() => city.stop());

    const unanswered = async (): Promise<UnansweredSearches['items']> =>
      (await city.office.must(city.manager, 'GET', '/api/staff/search/unanswered')).json<UnansweredSearches>().items;

    it('counts what was not found, without anything that could be a person’s', async () => {
      for (const q of [
        '张三丢了身份证350702199001011234怎么办',
        'zzzz 13912345678',
        'zzzz 139 1234 5678',
        'qqqq',
        'QQQQ ',
        '停水',
      ]) {
        await city.search(q);
      }
      expect((await unanswered()).map(({ query, times }) => [query, times])).toEqual([
        ['qqqq', 2],
        ['zzzz …', 2],
        ['张三丢了身份证…怎么办', 1],
      ]);
      const rows = await city.store.read.selectFrom('search_log').selectAll().execute();
      expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['day', 'found', 'query', 'times']);
      expect(rows.map(({ query }) => query).join(' ')).not.toMatch(/\d{4}/);
    });

    it('counts a search once, however far somebody looks on or narrows it down', async () => {
      await city.search('wwww');
      await city.search('wwww', { from: '20' });
      await city.search('wwww', { kind: 'notices' });
      expect((await unanswered()).find(({ query }) => query === 'wwww')?.times).toBe(1);
    });

    it('leaves out what staff put aside or answered by a table', async () => {
      const ignore = (ignored: boolean) =>
        city.office.must(city.manager, 'PUT', '/api/staff/search/unanswered', { query: 'qqqq', ignored });
      await ignore(true);
      expect((await unanswered()).map(({ query }) => query)).not.toContain('qqqq');
      await ignore(false);
      expect((await unanswered()).map(({ query }) => query)).toContain('qqqq');
      await city.office.must(city.manager, 'POST', ENTRIES, phrase('qqqq', '停水'));
      expect((await unanswered()).map(({ query }) => query)).not.toContain('qqqq');
    });

    it('makes hot what many found on several days of the words that staff keep, and nothing else', async () => {
      const hot = async (): Promise<readonly string[]> =>
        (await city.ask('/api/search/suggestions?q=')).json<SuggestionView>().suggestions;
      const day = (on: string, query: string, times: number, found: number) => ({ day: on, query, times, found });
      await city.store.write((trx) =>
        trx
          .insertInto('search_log')
          .values([
            day('2026-11-20', '社保卡', 5, 5),
            day('2026-11-21', '社保卡', 5, 5),
            day('2026-11-20', '骂人的话', 90, 90),
            day('2026-11-21', '骂人的话', 90, 90),
            day('2026-11-20', '没找到的', 90, 0),
            day('2026-11-21', '没找到的', 90, 0),
            day('2026-11-21', '一天的热闹', 90, 90),
            day('2026-11-20', '身份证…', 90, 90),
            day('2026-11-21', '身份证…', 90, 90),
          ])
          .execute(),
      );
      expect(await hot()).not.toContain('社保卡');
      for (const said of ['社保卡', '没找到的', '一天的热闹'])
        await city.office.must(city.manager, 'POST', ENTRIES, phrase(said, '停水'));
      city.clock.set(new Date(city.clock.now().getTime() + 60_000).toISOString());
      expect(await hot()).toEqual(['社保卡']);
      await city.office.must(city.manager, 'POST', ENTRIES, {
        list: 'best-bets',
        words: ['停水通知'],
        meant: ['notices/tingshui'],
      });
      expect(await hot()).toEqual(['社保卡', '停水通知']);
    });

    it('is whole for whoever waits for it, also while some of it is on its way already', async () => {
      const { store, clock } = city;
      const slow: Store = {
        read: store.read,
        async write(work) {
          await new Promise((done) => setTimeout(done, 100));
          return store.write(work);
        },
        lockRow: (...lock) => store.lockRow(...lock),
        close: () => store.close(),
      };
      const log = createSearchLog({ store: slow, clock });
      log.note('还在路上的词', false);
      const first = log.flush();
      await log.flush();
      const rows = await store.read.selectFrom('search_log').select('query').execute();
      expect(rows.map(({ query }) => query)).toContain('还在路上的词');
      await first;
    });

    it('is kept for 90 days', async () => {
      await city.store.write((trx) =>
        trx
          .insertInto('search_log')
          .values([
            { day: '2026-08-25', query: 'kept', times: 1, found: 0 },
            { day: '2026-08-24', query: 'gone', times: 1, found: 0 },
          ])
          .execute(),
      );
      const days = async () =>
        (await city.store.read.selectFrom('search_log').select('query').where('day', '<', '2026-09-01').execute()).map(
          ({ query }) => query,
        );
      city.clock.set('2026-11-23T00:00:10+08:00');
      await until(async () => (await days()).length === 1, 5_000);
      expect(await days()).toEqual(['kept']);
    });
  });
});
