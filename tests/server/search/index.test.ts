import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SearchIndexState } from '../../../contract/search-desk';
import { onEachEngine } from '../foi/engines';
import { notice } from '../small-city';
import { runSearchCity, until, type SearchCity } from './search-city';

const REBUILD = '/api/staff/search/rebuild';
const PAGES = 90;

onEachEngine((engine) => {
  describe('the index of the search', () => {
    let city: SearchCity;
    let folder: string;
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'mingbai-index-'));
      city = await runSearchCity(engine, folder);
      const pages = Array.from({ length: PAGES }, (_, n) => ({
        kind: 'notices' as const,
        content: notice(`n-${String(n)}`, { title: `临溪市第${String(n)}号停水通知` }),
        actor: 'test',
      }));
      await city.publisher.publishAll(pages);
      // A page that cannot be read holds up none behind it.
      await city.must('notices', notice('broken', { title: '临溪市坏掉的停水通知' }));
      await city.store.write((trx) =>
        trx
          .updateTable('rendered')
          .set({ body: Buffer.from('{') })
          .where('id', '=', 'notices/broken')
          .execute(),
      );
      await city.must('notices', notice('behind', { title: '坏掉的后面一页' }));
    }, 60_000);
    afterAll(async () => {
      await city.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    const state = async (): Promise<SearchIndexState> =>
      (await city.office.must(city.manager, 'GET', REBUILD)).json<SearchIndexState>();
    const totalOf = async (q: string): Promise<number> => (await city.search(q)).total;

    it('takes in what was published before the first search', async () => {
      expect(await state()).toMatchObject({ state: 'asleep', pages: 0 });
      expect(await totalOf('停水通知')).toBe(PAGES);
      expect(await totalOf('后面一页')).toBe(1);
      expect(await state()).toMatchObject({ state: 'ready', pages: PAGES + 1 });
    });

    it('answers on when its thread ends in the middle, and loses nothing', async () => {
      const before = city.threads.length;
      const searches = Array.from({ length: 20 }, () => totalOf('停水通知'));
      const killed = city.threads.at(-1)?.terminate();
      expect(new Set(await Promise.all(searches))).toEqual(new Set([PAGES]));
      await killed;
      expect(city.threads.length).toBe(before + 1);
      await city.must('notices', notice('after', { title: '临溪市又一号停水通知' }));
      await until(async () => (await totalOf('停水通知')) === PAGES + 1, 1_000);
    });

    it('says that it is not ready when its thread ends again and again, and comes back by itself', async () => {
      await city.threads.at(-1)?.terminate();
      const tired = await city.ask('/api/search?q=%E5%81%9C%E6%B0%B4');
      expect([tired.status, tired.json<{ code: string }>().code]).toEqual([503, 'search.not-ready']);
      const raw = await city.app.inject({ url: '/api/search', query: { q: '停水' } });
      expect(raw.headers['retry-after']).toBe('5');
      await until(async () => (await city.ask('/api/search?q=%E5%81%9C%E6%B0%B4')).status === 200, 3_000);
      expect(await totalOf('停水通知')).toBe(PAGES + 1);
    });

    it('is made anew while it answers, with what is published meanwhile, in a new file', async () => {
      const [file] = readdirSync(folder).filter((name) => name.endsWith('.db'));
      const begun = await city.office.must(city.manager, 'POST', REBUILD);
      expect(begun.json<SearchIndexState>().state).toBe('rebuilding');
      const published = city.must('notices', notice('meanwhile', { title: '临溪市施工中的停水通知' }));
      const totals = new Set<number>();
      while ((await state()).state === 'rebuilding') totals.add(await totalOf('停水通知'));
      await published;
      for (const total of totals) expect([PAGES + 1, PAGES + 2]).toContain(total);
      await until(async () => (await totalOf('停水通知')) === PAGES + 2, 1_000);
      const done = await state();
      expect(done).toMatchObject({ state: 'ready', failed: false, pages: PAGES + 3 });
      expect([done.done >= PAGES, done.rebuiltAt]).toEqual([true, '2026-11-22T02:00:00.000Z']);
      const now = readdirSync(folder).filter((name) => name.endsWith('.db'));
      expect([now.length, now[0] === file]).toEqual([1, false]);
    });

    it('keeps the old one when the thread ends while it is made anew', async () => {
      const begun = city.office.must(city.manager, 'POST', REBUILD);
      await until(async () => (await state()).state === 'rebuilding', 1_000);
      await city.threads.at(-1)?.terminate();
      await begun;
      await until(async () => (await state()).failed, 2_000);
      await until(async () => (await city.ask('/api/search?q=%E5%81%9C%E6%B0%B4')).status === 200, 5_000);
      expect(await totalOf('停水通知')).toBe(PAGES + 2);
      expect(readdirSync(folder).filter((name) => name.endsWith('.db'))).toHaveLength(1);
    });
  });
});
