import type { CatalogueGroupView } from '../../../contract/catalogue';
import type { DeskCatalogue, DeskCatalogueEntry } from '../../../contract/catalogue-desk';
import type { Problem } from '../../../contract/error';
import type { ListPage } from '../../../contract/list';
import { verifyAuditChain } from '../../../server/platform/audit-chain';
import { AREAS } from '../../domain/catalogue/columns';
import { onEachEngine } from '../foi/engines';
import { notice, policy } from '../small-city';
import { KEEPER, runCatalogue, TWO_COLUMNS, type CatalogueApp } from './catalogue-app';

onEachEngine((engine) => {
  let city: CatalogueApp;
  let policies: string;
  let notices: string;
  beforeEach(async () => {
    city = await runCatalogue(engine);
    await city.bringIn(...TWO_COLUMNS);
    const idIn = async (group: string) =>
      (await city.get<CatalogueGroupView>(`/api/catalogue/groups/${group}`)).columns[0]?.id ?? '';
    [policies, notices] = [await idIn('a01'), await idIn('a15')];
  });
  afterEach(() => city.stop());

  const desk = async (query = ''): Promise<DeskCatalogue> =>
    (await city.as('inspector', 'GET', `/api/staff/catalogue${query}`)).json<DeskCatalogue>();
  const file = ({ kind, id, version }: DeskCatalogueEntry, columns: string[], reason = '放错了') =>
    city.as(KEEPER, 'POST', `/api/staff/catalogue/entries/${kind}/${id}/filing`, { version, columns, reason });
  const codeOf = async (answer: ReturnType<typeof city.as>): Promise<[number, string]> => {
    const got = await answer;
    return [got.statusCode, got.json<Problem>().code];
  };

  describe('GET /api/staff/catalogue', () => {
    it('shows empty columns first, then late ones with by how much, and filters', async () => {
      await city.publish('notices', notice('old', { publishedOn: '2026-05-14' }));
      const all = await desk();
      expect(all.counts).toMatchObject({ all: 2, empty: 1, late: 1, current: 0, unfiled: 0 });
      expect(all.items.map(({ name, standing }) => [name, standing.state, standing.by])).toEqual([
        ['规范性文件', 'empty', 0],
        ['通知公告', 'late', 10],
      ]);
      expect((await desk('?view=late')).items.map(({ name }) => name)).toEqual(['通知公告']);
      expect((await desk('?level=county')).items.map(({ name }) => name)).toEqual(['规范性文件']);
      expect((await desk(`?organ=${encodeURIComponent('临溪市医疗保障局')}`)).total).toBe(1);
      expect((await desk('?group=a01&q=%E8%A7%84')).total).toBe(1);
      expect((await desk('?limit=1&from=1')).items).toHaveLength(1);
    });

    it('counts what was published after its 20 working days (条例第二十六条)', async () => {
      await city.publish('policies', policy('late', { datedOn: '2026-03-02', publishedOn: '2026-03-31' }));
      await city.publish('policies', policy('in-time', { datedOn: '2026-03-02', publishedOn: '2026-03-30' }));
      expect((await desk('?group=a01')).items[0]).toMatchObject({ entries: 2, publishedLate: 1 });
    });

    it('lists the entries of one column', async () => {
      await city.publish('policies', policy('a'));
      await city.publish('notices', notice('b'));
      const answer = await city.as('inspector', 'GET', `/api/staff/catalogue/entries?column=${notices}`);
      expect(answer.json<ListPage<DeskCatalogueEntry>>().items.map(({ title }) => title)).toEqual(['通知b']);
    });

    it('tells what is in no column', async () => {
      await city.publish('notices', notice('stray', { topics: ['zhufang'] }));
      expect((await desk()).counts.unfiled).toBe(1);
      const answer = await city.as('inspector', 'GET', '/api/staff/catalogue/entries?view=unfiled');
      expect(answer.json<ListPage<DeskCatalogueEntry>>().items.map(({ title }) => title)).toEqual(['通知stray']);
    });
  });

  describe('POST …/filing', () => {
    it('moves an entry and adds it to a second column, with the reason; its number stays; rules move it no more', async () => {
      await city.publish('policies', policy('a'));
      const before = await city.entry('a办法');
      const both = await file(before, [policies, notices], '也是公告');
      expect(both.json<DeskCatalogueEntry>()).toMatchObject({
        indexNumber: before.indexNumber,
        version: 1,
        columns: [{ id: policies }, { id: notices }],
        filedBy: { name: '陈洁', reason: '也是公告' },
      });
      const moved = (await file(both.json(), [notices])).json<DeskCatalogueEntry>();
      expect(moved.columns.map(({ id }) => id)).toEqual([notices]);
      await city.publish('policies', policy('a', { body: '第一条　改过了。' }));
      expect(await city.titlesIn(policies)).toEqual([]);
      expect(await city.titlesIn(notices)).toEqual(['a办法']);
      const { rows } = await city.store.read
        .selectFrom('audit_log')
        .select(({ fn }) => fn.countAll<number | string>().as('rows'))
        .where('action', '=', 'catalogue.refile')
        .executeTakeFirstOrThrow();
      expect(Number(rows)).toBe(2);
      expect(await verifyAuditChain(city.store)).toMatchObject({ intact: true });
    });

    it('refuses what will not do, and changes nothing', async () => {
      await city.publish('policies', policy('a', { area: 'yunhe' }));
      const entry = await city.entry('a办法');
      expect(await codeOf(file(entry, [policies, notices]))).toEqual([422, 'catalogue.column-not-of-level']);
      expect(await codeOf(file(entry, [policies]))).toEqual([422, 'catalogue.columns-unchanged']);
      expect(await codeOf(file(entry, []))).toEqual([422, 'catalogue.columns-needed']);
      expect(await codeOf(file(entry, ['nothing']))).toEqual([422, 'catalogue.columns-unknown']);
      expect(await codeOf(file(entry, [policies], ' '))).toEqual([422, 'catalogue.reason-needed']);
      expect(await codeOf(file({ ...entry, version: 3 }, [policies]))).toEqual([409, 'catalogue.changed-meanwhile']);
      expect(await codeOf(file({ ...entry, id: 'nobody' }, [policies]))).toEqual([404, 'catalogue.entry-not-found']);
      expect(await city.entry('a办法')).toEqual(entry);
    });

    it('lets one of two who refile at the same time be first, and tells the other', async () => {
      await city.publish('policies', policy('a'));
      const entry = await city.entry('a办法');
      const both = await Promise.all([file(entry, [notices]), file(entry, [policies, notices])]);
      expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    });
  });

  describe('POST …/number', () => {
    const number = ({ kind, id, version }: DeskCatalogueEntry) =>
      city.as(KEEPER, 'POST', `/api/staff/catalogue/entries/${kind}/${id}/number`, { version, reason: '重复' });

    it('gives a number by rule where the one that came along is taken, and it stays settled', async () => {
      await city.publish('policies', policy('first', { indexNumber: 'LX-YB-2026-0021' }));
      await city.publish('policies', policy('clash', { indexNumber: 'LX-YB-2026-0021' }));
      const settled = (await number(await city.entry('clash办法'))).json<DeskCatalogueEntry>();
      expect(settled).toMatchObject({ indexNumber: 'YIBAO-A01-2026-00001', numberFault: null });
      await city.publish('policies', policy('clash', { indexNumber: 'LX-YB-2026-0021', body: '第一条　改。' }));
      expect(await city.entry('clash办法')).toMatchObject({ indexNumber: 'YIBAO-A01-2026-00001', numberFault: null });
      expect(await codeOf(number(await city.entry('first办法')))).toEqual([409, 'catalogue.number-in-order']);
    });
  });

  describe('POST …/retirement', () => {
    const retire = (id: string, reason = '并入别的栏目') =>
      city.as(KEEPER, 'POST', `/api/staff/catalogue/columns/${id}/retirement`, { reason });

    it('takes a column out; what stood in it is filed anew, or told as standing nowhere, with its number', async () => {
      await city.publish('policies', policy('a'));
      await city.publish('policies', policy('b'));
      const { indexNumber } = await city.entry('a办法');
      await file(await city.entry('b办法'), [policies, notices]);
      expect((await retire(policies)).statusCode).toBe(204);
      await city.catalogue.catchUp();
      expect((await city.as('', 'GET', `/api/catalogue/columns/${policies}`)).statusCode).toBe(404);
      expect(await city.entry('a办法')).toMatchObject({ indexNumber, columns: [] });
      expect((await city.entry('b办法')).columns.map(({ id }) => id)).toEqual([notices]);
      expect((await desk()).counts).toMatchObject({ all: 1, unfiled: 1 });
      expect(await codeOf(retire(policies))).toEqual([404, 'catalogue.column-not-found']);
      expect(await codeOf(retire(notices, ' '))).toEqual([422, 'catalogue.reason-needed']);
    });

    it('leaves the name free for another column', async () => {
      await retire(policies);
      expect(await city.bringIn(TWO_COLUMNS[0])).toMatchObject({ added: 1, faulty: 0 });
    });
  });

  describe('PUT /api/staff/catalogue/areas', () => {
    const put = (areas: object[]) => city.as(KEEPER, 'PUT', '/api/staff/catalogue/areas', { areas });

    it('renames, adds and orders areas, two names changed with each other too', async () => {
      const [first, second, third] = AREAS;
      const swapped = [
        { id: third?.id, name: first?.name },
        { id: first?.id, name: third?.name },
        { id: 'd30', name: '托育服务' },
        second,
      ];
      expect((await put(swapped as object[])).statusCode).toBe(200);
      const { areas } = await city.get<{ areas: { id: string; name: string }[] }>('/api/catalogue');
      expect(areas.map(({ id, name }) => ({ id, name }))).toEqual(swapped);
    });

    it('keeps an area that has columns, and takes no name twice', async () => {
      await city.bringIn({ ...TWO_COLUMNS[0], group: 'd08' });
      expect(await codeOf(put(AREAS.slice(1)))).toEqual([409, 'catalogue.area-in-use']);
      expect(await codeOf(put([...AREAS, { id: 'd40', name: '保障性住房' }]))).toEqual([422, 'catalogue.area-twice']);
      expect(await codeOf(put([{ id: 'd08', name: ' ' }]))).toEqual([422, 'catalogue.area-name']);
      expect((await city.get<{ areas: object[] }>('/api/catalogue')).areas).toHaveLength(3);
    });
  });
});
