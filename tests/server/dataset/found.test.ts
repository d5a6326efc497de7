import type { DatasetSummary, DatasetView } from '../../../contract/dataset';
import type { DeskDataset, DeskDatasetDraft } from '../../../contract/dataset-desk';
import type { Problem } from '../../../contract/error';
import type { ListPage } from '../../../contract/list';
import { onEachEngine } from '../foi/engines';
import { runSearchCity, until, type SearchCity } from '../search/search-city';
import { directory } from '../small-city';
import { carParks, PARKING } from './dataset-app';

const SET = { ...PARKING, department: 'yibao', topic: 'zhufang' };
const BASE = `/api/staff/datasets/${SET.id}`;
const PATIENCE_MS = 10_000;
const DAY = 24 * 60 * 60 * 1_000;

onEachEngine((engine) => {
  let city: SearchCity;
  beforeEach(async () => {
    city = await runSearchCity(engine);
    // The search is awake from here on.
    await city.search('停车场');
  }, 60_000);
  afterEach(() => city.stop());

  const call = async <T>(method: 'GET' | 'POST' | 'PUT', url: string, payload?: object): Promise<T> => {
    const answer = await city.app.inject({ method, url, headers: city.manager, ...(payload ? { payload } : {}) });
    if (answer.statusCode >= 300) throw new Error(`${url}: ${answer.body}`);
    return answer.json<T>();
  };
  const bring = async (csv: string): Promise<number> => {
    const form = new FormData();
    form.append('file', new Blob([csv]), 'a.csv');
    const sent = new Response(form);
    const answer = await city.app.inject({
      method: 'POST',
      url: `${BASE}/versions`,
      headers: { ...city.manager, 'content-type': sent.headers.get('content-type') ?? '' },
      payload: Buffer.from(await sent.arrayBuffer()),
    });
    return answer.json<DeskDatasetDraft>().version.number;
  };
  const publish = async (csv: string): Promise<DeskDataset> =>
    call('POST', `${BASE}/versions/${String(await bring(csv))}/publish`, { note: '' });
  const published = async (): Promise<DeskDataset> => {
    await call('POST', '/api/staff/datasets', SET);
    return publish(carParks(12));
  };
  const withdraw = (revision: number): Promise<DeskDataset> =>
    call('POST', `${BASE}/withdraw`, { revision, reason: '车位数登记有误' });
  const isFound = async (q: string): Promise<boolean> =>
    (await city.search(q)).hits.some(({ kind, id }) => kind === 'datasets' && id === SET.id);
  const status = async (path: string): Promise<number> => (await city.app.inject(path)).statusCode;

  describe('a published data set', () => {
    it('is found by its name, its words, its organ and its fields, as 数据集', async () => {
      await published();
      await until(() => isFound('公共停车场'), PATIENCE_MS);
      for (const words of ['有多少车位', '医疗保障局停车场', '启用日期'])
        expect([words, await isFound(words)]).toEqual([words, true]);
      const view = await city.search('公共停车场');
      expect(view.hits[0]).toMatchObject({
        kind: 'datasets',
        id: SET.id,
        department: { id: 'yibao', name: '临溪市医疗保障局' },
        date: '2026-11-22',
      });
      expect(view.facets.kinds).toContainEqual({ value: 'datasets', name: '数据集', count: 1 });
      expect((await city.search('公共停车场', { kind: 'datasets', topic: 'zhufang' })).total).toBe(1);
    });

    it('is found by what staff say of it from then on, and no more by what they said before', async () => {
      const { revision, form } = await published();
      await until(() => isFound('公共停车场'), PATIENCE_MS);
      await call('PUT', BASE, { ...form, revision, name: '充电桩位置', about: '哪里能充电。' });
      await until(() => isFound('充电桩'), PATIENCE_MS);
      expect((await city.get<DatasetView>(`/api/datasets/${SET.id}`)).title).toBe('充电桩位置');
      // The dictionary of the version in force still speaks of 车位.
      expect(await isFound('公共停车场')).toBe(false);
    });

    it('is in an index that is made anew', async () => {
      await published();
      await call('POST', '/api/staff/search/rebuild');
      await until(
        async () => (await call<{ state: string }>('GET', '/api/staff/search/rebuild')).state === 'ready',
        PATIENCE_MS,
      );
      expect(await isFound('公共停车场')).toBe(true);
    });

    it('stands among what its department published, in the feed and in the catalogue of its kind', async () => {
      await published();
      const { items } = await city.get<ListPage<DatasetSummary>>('/api/datasets?department=yibao&limit=3');
      expect(items.map(({ id, title }) => [id, title])).toEqual([[SET.id, SET.name]]);
      expect((await city.app.inject('/feeds/datasets.atom')).body).toContain(SET.name);
    });

    it('turns late by itself on the day after it was due', async () => {
      await published();
      const late = async () => (await city.get<DatasetView>(`/api/datasets/${SET.id}`)).late;
      city.clock.set('2026-12-22T23:59:00+08:00');
      await city.publisher.turnDay();
      expect(await late()).toBe(false);
      city.clock.set(new Date(Date.parse('2026-12-22T08:00:00+08:00') + DAY).toISOString());
      await city.publisher.turnDay();
      expect(await late()).toBe(true);
      expect((await city.get<ListPage<DatasetSummary>>('/api/datasets/find')).items[0]?.late).toBe(true);
    });
  });

  describe('a data set that was withdrawn', () => {
    it('is found and listed no more, and its address says since when and why', async () => {
      const { revision } = await published();
      await until(() => isFound('公共停车场'), PATIENCE_MS);
      await withdraw(revision);
      await until(async () => !(await isFound('公共停车场')), PATIENCE_MS);
      for (const path of ['', '/rows', '/data.csv']) expect(await status(`/api/datasets/${SET.id}${path}`)).toBe(404);
      for (const path of ['/api/datasets', '/api/datasets/find', '/api/datasets/departments'])
        expect((await city.get<ListPage<object>>(path)).items).toEqual([]);
      expect(await city.get(`/api/datasets/${SET.id}/withdrawal`)).toEqual({
        id: SET.id,
        title: SET.name,
        on: '2026-11-22',
        reason: '车位数登记有误',
      });
    });

    it('comes back with its next version, and says nothing of a withdrawal then', async () => {
      const { revision } = await published();
      await withdraw(revision);
      await publish(carParks(3));
      await until(() => isFound('公共停车场'), PATIENCE_MS);
      expect((await city.get<DatasetView>(`/api/datasets/${SET.id}`)).rows).toBe(3);
      expect(await status(`/api/datasets/${SET.id}/withdrawal`)).toBe(404);
    });

    it('tells no reason that was written while reasons were kept for staff', async () => {
      const { revision } = await published();
      await withdraw(revision);
      await city.store.write((trx) => trx.updateTable('datasets').set({ withdrawn_on: '' }).execute());
      expect(await status(`/api/datasets/${SET.id}/withdrawal`)).toBe(404);
    });
  });

  describe('publishing a version', () => {
    it('changes neither rows nor page when the page is refused', async () => {
      await published();
      const number = await bring(carParks(5));
      const [any] = directory.departments;
      await city.must('directory', { ...directory, departments: [{ ...any, id: 'renshe' }] });
      const answer = await city.app.inject({
        method: 'POST',
        url: `${BASE}/versions/${String(number)}/publish`,
        headers: city.manager,
        payload: { note: '' },
      });
      expect([answer.statusCode, answer.json<Problem>().code]).toEqual([422, 'publishing.unknown-department']);
      expect((await city.get<DatasetView>(`/api/datasets/${SET.id}`)).version).toBe(1);
      expect((await city.get<{ total: number }>(`/api/datasets/${SET.id}/rows`)).total).toBe(12);
    });
  });

  describe('showOlder', () => {
    it('gives a set its page that was published before such pages were', async () => {
      await published();
      await city.store.write(async (trx) => {
        await trx.deleteFrom('rendered').where('id', '=', `datasets/${SET.id}`).execute();
        const gone = await trx
          .deleteFrom('published')
          .where('kind', '=', 'datasets')
          .returning('document_id')
          .execute();
        for (const { document_id: id } of gone) {
          await trx.deleteFrom('editions').where('document_id', '=', id).execute();
          await trx.deleteFrom('documents').where('id', '=', id).execute();
        }
      });
      const restarted = await city.again();
      const page = await restarted.app.inject(`/api/datasets/${SET.id}`);
      expect(page.json<DatasetView>()).toMatchObject({ title: SET.name, version: 1, rows: 12 });
    });
  });
});
