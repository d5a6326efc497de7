import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SearchEntries, SearchEntry, SearchTrial } from '../../../contract/search-desk';
import { seedSearchTables } from '../../../server/modules/search/seed';
import { onEachEngine } from '../foi/engines';
import { notice, policy } from '../small-city';
import { signIn } from '../staff/signed-in';
import { runSearchCity, until, type SearchCity } from './search-city';

const ENTRIES = '/api/staff/search/entries';
const phrase = (said: string, official: string) => ({ list: 'phrases', words: [said], meant: [official] });

onEachEngine((engine) => {
  describe('the tables of the search', () => {
    let city: SearchCity;
    beforeAll(async () => {
      city = await runSearchCity(engine);
      await city.must('policies', policy('budongchan', { title: '不动产权证书补发办理规定', body: '遗失补发。' }));
      await city.must('notices', notice('tingshui', { title: '城北片区计划停水通知', body: '计划停水。' }));
    });
    afterAll(() => city.stop());

    const add = (body: object) => city.office.call(city.manager, 'POST', ENTRIES, body);
    const titles = async (q: string): Promise<string[]> => (await city.search(q)).hits.map(({ id }) => id);

    it('change what is found as soon as a line is saved, and back as soon as it is taken out', async () => {
      expect(await titles('房本丢了')).toEqual([]);
      const added = await add(phrase('房本丢了', '不动产权证书补发'));
      expect(added.status).toBe(201);
      const { id } = added.json<SearchEntry>();
      expect(await titles('房本丢了')).toEqual(['budongchan']);
      const changed = await city.office.call(city.manager, 'PUT', `${ENTRIES}/${id}`, phrase('房本丢了', '计划停水'));
      expect(changed.status).toBe(200);
      expect(await titles('房本丢了')).toEqual(['tingshui']);
      const removed = await city.office.must(city.manager, 'DELETE', `${ENTRIES}/${id}`);
      expect(removed.json<SearchEntry>()).toMatchObject(phrase('房本丢了', '计划停水'));
      expect(await titles('房本丢了')).toEqual([]);
    });

    it('reach another server over the same store within two seconds', async () => {
      const other = await city.again();
      const ask = async (): Promise<number> =>
        (await other.app.inject({ url: '/api/search', query: { q: '红本本' } })).json<{ total: number }>().total;
      expect(await ask()).toBe(0);
      await add(phrase('红本本', '不动产权证书'));
      await until(async () => (await ask()) === 1, 2_500);
    });

    it('put a best bet first, and take only pages that are published', async () => {
      const bet = (target: string) => ({ list: 'best-bets', words: ['通知'], meant: [target] });
      expect((await add(bet('notices/niemand'))).json<{ code: string }>().code).toBe('search.target-unknown');
      const added = await add(bet('notices/tingshui'));
      expect(added.json<SearchEntry>().targetTitle).toBe('城北片区计划停水通知');
      const [first] = (await city.search('通知')).hits;
      expect([first?.id, first?.bestBet]).toEqual(['tingshui', true]);
    });

    it.each([
      ['search.words-missing', { list: 'phrases', words: ['  '], meant: ['不动产'] }],
      ['search.meant-missing', { list: 'phrases', words: ['房本'], meant: [' '] }],
      ['search.target-form', { list: 'best-bets', words: ['房本'], meant: ['https://elsewhere.example'] }],
      ['search.one-word', { list: 'stop-words', words: ['请问', '怎么'], meant: [] }],
      ['search.look-alikes-form', { list: 'look-alikes', words: ['己'], meant: [] }],
    ])('refuse %s', async (code, body) => {
      const answer = await add(body);
      expect([answer.status, answer.json<{ code: string }>().code]).toEqual([422, code]);
    });

    it('take the same words once, however they are written', async () => {
      expect((await add(phrase('ｅｔｃ  卡', 'ETC'))).status).toBe(201);
      const again = await add(phrase('ETC 卡', '电子收费'));
      expect([again.status, again.json<{ code: string }>().code]).toEqual([409, 'search.entry-exists']);
    });

    it('are searched in both their columns, signs and all', async () => {
      await add(phrase('满100%报销', '全额报销'));
      const find = async (words: string) =>
        (
          await city.office.must(city.manager, 'GET', `${ENTRIES}?list=phrases&words=${encodeURIComponent(words)}`)
        ).json<SearchEntries>();
      expect((await find('全额')).total).toBe(1);
      expect((await find('0%报')).items.map(({ words }) => words)).toEqual([['满100%报销']]);
      expect((await find('_')).total).toBe(0);
    });

    it('write who changed what to the audit log', async () => {
      const rows = await city.store.read
        .selectFrom('audit_log')
        .selectAll()
        .where('action', 'like', 'search.entry-%')
        .execute();
      const deeds = new Set(rows.map(({ action }) => action));
      expect([...deeds].sort()).toEqual(['search.entry-add', 'search.entry-change', 'search.entry-remove']);
      expect(rows.every(({ actor }) => actor.length === 26)).toBe(true);
    });

    it('are read by an inspector and changed by none', async () => {
      const inspector = await signIn(city, 'inspector');
      expect((await city.office.call(inspector, 'GET', `${ENTRIES}?list=phrases`)).status).toBe(200);
      expect((await city.office.call(inspector, 'POST', ENTRIES, phrase('a', 'b'))).status).toBe(403);
      const handler = await signIn(city, 'handler');
      expect((await city.office.call(handler, 'GET', `${ENTRIES}?list=phrases`)).status).toBe(403);
    });

    it('are filled from a folder once, and what was taken out does not come back', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'mingbai-search-'));
      writeFileSync(join(folder, 'phrases-a.yaml'), '- said: [老年卡, 敬老卡]\n  official: [老年人优待证]\n');
      writeFileSync(join(folder, 'stop-words.yaml'), '- 麻烦问下\n');
      writeFileSync(join(folder, 'look-alikes.yaml'), '- 己已巳\n');
      writeFileSync(join(folder, 'best-bets.yaml'), '- words: [停水]\n  target: notices/tingshui\n');
      expect(await seedSearchTables(city, folder)).toBe(4);
      const sought = await city.office.must(city.manager, 'GET', `${ENTRIES}?list=phrases&words=%E6%95%AC%E8%80%81`);
      const id = sought.json<SearchEntries>().items[0]?.id ?? '';
      await city.office.must(city.manager, 'DELETE', `${ENTRIES}/${id}`);
      expect(await seedSearchTables(city, folder)).toBe(0);
      rmSync(folder, { recursive: true });
    });

    it('show how a search came about', async () => {
      const answer = await city.office.must(city.manager, 'GET', '/api/staff/search?q=%E5%81%9C%E6%B0%B4&explain=1');
      const { view, stages, scores } = answer.json<SearchTrial>();
      expect(view.hits).toHaveLength(scores.length);
      expect(stages[0]?.stage).toBe('analyse');
      const plain = await city.office.must(city.manager, 'GET', '/api/staff/search?q=%E5%81%9C%E6%B0%B4');
      expect(plain.json<SearchTrial>().stages).toEqual([]);
    });
  });
});
