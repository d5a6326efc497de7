import type { SuggestionView } from '../../../contract/search';
import { onEachEngine } from '../foi/engines';
import { notice, policy } from '../small-city';
import { runSearchCity, until, type SearchCity } from './search-city';

const idsOf = async (city: SearchCity, q: string): Promise<string[]> => (await city.search(q)).hits.map(({ id }) => id);

onEachEngine((engine) => {
  describe('GET /api/search', () => {
    let city: SearchCity;
    beforeAll(async () => {
      city = await runSearchCity(engine);
      await city.must('policies', policy('gaoling', { title: '临溪市高龄津贴发放办法', issuingOrgan: '临溪市民政局' }));
      await city.must(
        'notices',
        notice('tingshui', { title: '关于城北片区计划停水的通知', body: '因管网改造，计划停水。' }),
      );
    });
    afterAll(() => city.stop());

    it('keeps nothing of itself in memory before somebody searches', async () => {
      expect(city.threads).toHaveLength(0);
      expect((await city.ask('/api/search/suggestions')).status).toBe(200);
      expect(city.threads).toHaveLength(0);
      expect(await idsOf(city, '高龄津贴')).toEqual(['gaoling']);
      expect(city.threads).toHaveLength(1);
    });

    it('tells kind, organ, date, validity and the record of its source, and is kept by no cache', async () => {
      const answer = await city.ask(`/api/search?q=${encodeURIComponent('高龄津贴')}`);
      expect(answer.json<{ hits: object[] }>().hits[0]).toMatchObject({
        kind: 'policies',
        id: 'gaoling',
        sourceId: 'gaoling',
        issuingOrgan: '临溪市民政局',
        department: { id: 'yibao', name: '临溪市医疗保障局' },
        date: '2026-03-01',
        validity: 'in-force',
      });
      const raw = await city.app.inject({ url: '/api/search', query: { q: '高龄津贴' } });
      expect(raw.headers['cache-control']).toBe('no-store');
    });

    it('finds a publication within a second, and a new edition instead of the one before', async () => {
      await city.must('notices', notice('dianti', { title: '老旧小区加装电梯补贴公告', body: '每台补贴十万元。' }));
      await until(async () => (await idsOf(city, '加装电梯')).includes('dianti'), 1_000);
      await city.must('notices', notice('dianti', { title: '公交线路调整公告', body: '五路车改道。' }));
      await until(async () => (await idsOf(city, '公交线路调整')).includes('dianti'), 1_000);
      expect(await idsOf(city, '加装电梯')).toEqual([]);
    });

    it('goes by the store and not by the index about what may be shown', async () => {
      await city.must('notices', notice('chexia', { title: '撤下来的夜市摊位公告', body: '夜市摊位。' }));
      await until(async () => (await idsOf(city, '夜市摊位')).includes('chexia'), 1_000);
      // Nothing tells the index of it: the number of the publication stays as it is.
      await city.store.write((trx) =>
        trx.updateTable('published').set({ state: 'removed' }).where('id', '=', 'notices/chexia').execute(),
      );
      const view = await city.search('夜市摊位');
      expect([view.hits, view.total]).toEqual([[], 0]);
    });

    it('says what a document is worth today, by the server’s clock', async () => {
      const title = '临时救助发放办法';
      await city.must('policies', policy('jiuzhu', { title, repealedOn: '2026-11-24' }));
      await until(async () => (await idsOf(city, '临时救助')).includes('jiuzhu'), 1_000);
      expect((await city.search('临时救助')).hits[0]?.validity).toBe('in-force');
      city.clock.set('2026-11-24T00:00:05+08:00');
      await city.publisher.turnDay();
      expect((await city.search('临时救助')).hits[0]?.validity).toBe('repealed');
    });

    it('says whom to ask where nothing was found', async () => {
      expect(await city.search('qqqqzzzz')).toMatchObject({ total: 0, help: { phone: '12345' } });
    });

    it('completes what is typed', async () => {
      const answer = await city.ask(`/api/search/suggestions?q=${encodeURIComponent('临溪市高龄')}`);
      expect(answer.json<SuggestionView>().suggestions).toContain('临溪市高龄津贴发放办法');
    });

    it.each([
      ['a query that is too long is cut', `q=${encodeURIComponent('高龄津贴'.repeat(300))}`, 200],
      ['nothing but blanks', 'q=%20%20', 200],
      ['control characters', 'q=%00%01%7f', 200],
      ['the language of the index', `q=${encodeURIComponent('" OR NEAR(a b) * NOT (')}`, 200],
      ['half a character', 'q=%ED%A0%80', 200],
      ['a place far behind', `q=${encodeURIComponent('高龄')}&from=200`, 200],
      ['no query', '', 400],
      ['a kind that there is not', 'q=a&kind=secrets', 400],
      ['a parameter too many', 'q=a&p=1', 400],
    ])('answers %s', async (_name, query, status) => {
      expect((await city.ask(`/api/search?${query}`)).status).toBe(status);
    });
  });
});
