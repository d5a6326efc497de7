import type {
  CatalogueColumnView,
  CatalogueFound,
  CatalogueGroupView,
  CatalogueTree,
  CatalogueWhole,
} from '../../../contract/catalogue';
import type { Problem } from '../../../contract/error';
import { parseIndexNumber } from '../../../domain/catalogue';
import { onEachEngine } from '../foi/engines';
import { notice, policy } from '../small-city';
import { runCatalogue, TWO_COLUMNS, type CatalogueApp } from './catalogue-app';

onEachEngine((engine) => {
  let city: CatalogueApp;
  /** Ids of the two columns: of policy documents and of notices. */
  let policies: string;
  let notices: string;
  const columnsOf = async (group: string) =>
    (await city.get<CatalogueGroupView>(`/api/catalogue/groups/${group}`)).columns;
  beforeEach(async () => {
    city = await runCatalogue(engine);
    await city.bringIn(...TWO_COLUMNS);
    policies = (await columnsOf('a01'))[0]?.id ?? '';
    notices = (await columnsOf('a15'))[0]?.id ?? '';
  });
  afterEach(() => city.stop());

  describe('what is published', () => {
    it('is filed by rule, at its level, with index number, name, summary and date (条例第十二条)', async () => {
      const id = await city.publish('notices', notice('a', { area: 'linxi', summary: '概述' }));
      await city.publish('notices', notice('another-topic', { topics: ['zhufang'] }));
      // The column of notices is the city's alone.
      await city.publish('notices', notice('county', { area: 'yunhe' }));
      const view = await city.get<CatalogueColumnView>(`/api/catalogue/columns/${notices}`);
      expect(view.items).toEqual([
        {
          kind: 'notices',
          id,
          indexNumber: 'YIBAO-A15-2026-00001',
          title: '通知a',
          summary: '概述',
          formedOn: '2026-05-01',
          publishedOn: '2026-05-01',
          organ: '临溪市医疗保障局',
          level: 'city',
        },
      ]);
      expect(view.department).toMatchObject({ id: 'yibao' });
      expect((await city.entry('通知another-topic')).columns).toEqual([]);
      expect((await city.entry('通知county')).level).toBe('county');
    });

    it('keeps the number that a document brings along, and one that it was given for ever', async () => {
      await city.publish('policies', policy('own', { indexNumber: 'LX-YB-2026-0021' }));
      await city.publish('policies', policy('none', {}));
      expect((await city.entry('own办法')).indexNumber).toBe('LX-YB-2026-0021');
      const given = (await city.entry('none办法')).indexNumber;
      expect(given).toBe('YIBAO-A01-2026-00001');
      await city.publish('policies', policy('none', { body: '第一条　改过了。', topics: ['zhufang'] }));
      expect((await city.entry('none办法')).indexNumber).toBe(given);
      await city.remove('policies', 'none');
      await city.publish('policies', policy('another', {}));
      // The serial number of what was removed is not given again.
      expect((await city.entry('another办法')).indexNumber).toBe('YIBAO-A01-2026-00002');
    });

    it('tells a number that is taken, ill formed or another than before, and changes nothing silently', async () => {
      await city.publish('policies', policy('first', { indexNumber: 'LX-YB-2026-0021' }));
      await city.publish('policies', policy('clash', { indexNumber: 'LX-YB-2026-0021' }));
      await city.publish('policies', policy('shape', { indexNumber: '没有编号' }));
      await city.publish('policies', policy('first', { indexNumber: 'LX-YB-2026-0022' }));
      expect(await city.entry('clash办法')).toMatchObject({
        indexNumber: null,
        numberFault: { fault: 'taken', written: 'LX-YB-2026-0021', takenBy: { title: 'first办法' } },
      });
      expect(await city.entry('shape办法')).toMatchObject({ indexNumber: null, numberFault: { fault: 'shape' } });
      expect(await city.entry('first办法')).toMatchObject({
        indexNumber: 'LX-YB-2026-0021',
        numberFault: { fault: 'differs', written: 'LX-YB-2026-0022' },
      });
      const desk = await city.as('inspector', 'GET', '/api/staff/catalogue');
      expect(desk.json<{ counts: object }>().counts).toMatchObject({ numbers: 3 });
    });

    it('passes over a number that a document has brought along already', async () => {
      await city.publish('policies', policy('brought', { indexNumber: 'YIBAO-A01-2026-00001' }));
      await city.publish('policies', policy('made', {}));
      expect((await city.entry('made办法')).indexNumber).toBe('YIBAO-A01-2026-00002');
    });

    it('gives each a number of its own, of the form of this catalogue', async () => {
      for (let at = 0; at < 5; at += 1) await city.publish('policies', policy(`p${String(at)}`));
      const { entries } = await city.get<CatalogueWhole>('/api/catalogue.json');
      const numbers = entries.map(({ indexNumber }) => indexNumber ?? '');
      expect(new Set(numbers).size).toBe(5);
      expect(numbers.every((number) => parseIndexNumber(number).ok)).toBe(true);
    });

    it('is out of the catalogue when it is taken away, and back in its columns when it is shown again', async () => {
      const id = await city.publish('policies', policy('a'));
      await city.remove('policies', id);
      expect(await city.titlesIn(policies)).toEqual([]);
      await city.publish('policies', policy('a', { body: '第一条　又来了。' }));
      expect(await city.titlesIn(policies)).toEqual(['a办法']);
    });

    it('is filed anew when the rules change', async () => {
      await city.publish('policies', policy('a'));
      const [row] = TWO_COLUMNS;
      await city.bringIn({ ...row, rules: '类型=通知公告' });
      expect(await city.titlesIn(policies)).toEqual([]);
      expect((await city.entry('a办法')).columns).toEqual([]);
      await city.bringIn({ ...row, rules: '类型=政策文件' });
      expect(await city.titlesIn(policies)).toEqual(['a办法']);
    });
  });

  describe('GET /api/catalogue', () => {
    it('counts columns, entries, empty and late ones, at each level', async () => {
      await city.publish('notices', notice('old', { publishedOn: '2026-05-23' }));
      const tree = await city.get<CatalogueTree>('/api/catalogue');
      expect(tree.classes).toHaveLength(30);
      expect(tree.areas).toHaveLength(3);
      expect(tree.classes[0]).toMatchObject({ id: 'a01', columns: 1, entries: 0, empty: 1, late: 0 });
      expect(tree.classes[14]).toMatchObject({ id: 'a15', columns: 1, entries: 1, empty: 0, late: 1 });
      const towns = await city.get<CatalogueTree>('/api/catalogue?level=township');
      expect(towns.classes.map(({ id }) => id[0])).not.toContain('b');
      expect(towns.classes.find(({ id }) => id === 'a15')).toMatchObject({ columns: 0, entries: 0 });
    });

    it('is late from the day after six months, by so many days (国办秘函〔2019〕19号)', async () => {
      await city.publish('notices', notice('a', { publishedOn: '2026-05-24' }));
      const standing = async () => (await columnsOf('a15'))[0]?.standing;
      expect(await standing()).toMatchObject({ state: 'current', dueOn: '2026-11-24', by: 0 });
      city.clock.set('2026-11-27T10:00:00+08:00');
      expect(await standing()).toMatchObject({ state: 'late', dueOn: '2026-11-24', by: 3, unit: 'days' });
    });

    it('is what a first screen is rendered from, and knows nothing else', async () => {
      const { answers } = city.catalogue;
      for (const path of [
        '/api/catalogue',
        '/api/catalogue?level=county',
        '/api/catalogue/groups/a01',
        `/api/catalogue/columns/${policies}?level=city&q=x`,
        '/api/catalogue/find?q=%E5%8C%BB',
      ]) {
        expect(JSON.parse(String(await answers.read(path)))).toEqual(await city.get(path));
      }
      for (const path of [
        '/api/catalogue?level=moon',
        '/api/catalogue/groups/d99',
        '/api/catalogue/columns/x1',
        '/api/x',
      ])
        expect([path, await answers.read(path)]).toEqual([path, null]);
    });
  });

  describe('GET /api/catalogue/columns/:id', () => {
    it('leafs through all entries, each once, the newest first, and finds by name', async () => {
      for (let at = 0; at < 7; at += 1)
        await city.publish('policies', policy(`p${String(at)}`, { publishedOn: `2026-03-0${String(1 + (at % 3))}` }));
      const seen: { publishedOn: string; title: string }[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const query: string = `limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`;
        const page: CatalogueColumnView = await city.get(`/api/catalogue/columns/${policies}?${query}`);
        seen.push(...page.items);
        cursor = page.nextCursor;
      }
      expect(new Set(seen.map(({ title }) => title)).size).toBe(7);
      const dates = seen.map(({ publishedOn }) => publishedOn);
      expect(dates).toEqual([...dates].sort().reverse());
      expect(await city.titlesIn(policies, '?q=P3')).toEqual(['p3办法']);
      expect(await city.titlesIn(policies, '?q=%25')).toEqual([]);
      expect(await city.titlesIn(policies, '?level=county')).toEqual([]);
    });

    it.each([
      ['/api/catalogue/columns/nothing', 404, 'catalogue.column-not-found'],
      ['/api/catalogue/groups/d99', 404, 'catalogue.group-not-found'],
      ['/api/catalogue/groups/x', 400, 'request.shape'],
      ['/api/catalogue?level=moon', 400, 'request.shape'],
      ['/api/catalogue/find?q=x&cursor=nonsense', 400, 'request.cursor'],
    ])('answers %s with %d', async (url, status, code) => {
      const answer = await city.as('', 'GET', url);
      expect([answer.statusCode, answer.json<Problem>().code]).toEqual([status, code]);
    });
  });

  describe('GET /api/catalogue/find', () => {
    it('finds entries by name and by index number, and columns by name', async () => {
      await city.publish('policies', policy('医保门诊', { indexNumber: 'LX-YB-2026-0021' }));
      const find = (q: string) => city.get<CatalogueFound>(`/api/catalogue/find?q=${encodeURIComponent(q)}`);
      expect((await find('门诊')).items.map(({ title }) => title)).toEqual(['医保门诊办法']);
      expect((await find('ｌx-yb-2026-0021')).items).toHaveLength(1);
      expect((await find('规范性')).columns).toMatchObject([{ name: '规范性文件', groupName: '法规和规范性文件' }]);
      expect(await find(' ')).toEqual({ columns: [], items: [], nextCursor: null });
    });
  });

  describe('the downloads', () => {
    it('have every entry once for each of its columns, and run no formula (条例第二十四条)', async () => {
      await city.publish('policies', policy('a', { title: '=1+1', indexNumber: 'LX-YB-2026-0021' }));
      const csv = (await city.as('', 'GET', '/api/catalogue.csv')).body;
      expect(csv.split('\r\n')[0]).toBe(
        '\uFEFF索引号,名称,内容概述,生成日期,发布日期,公开机关,层级,类别或领域,栏目,地址',
      );
      expect(csv).toContain(
        "LX-YB-2026-0021,'=1+1,,2026-03-01,2026-03-01,临溪市医疗保障局,市级,法规和规范性文件,规范性文件,",
      );
      const whole = await city.get<CatalogueWhole>('/api/catalogue.json');
      expect(whole.entries).toMatchObject([{ title: '=1+1', columns: [policies] }]);
      const sheet = await city.as('', 'GET', '/api/catalogue.xlsx');
      expect([sheet.statusCode, sheet.headers['content-type']]).toEqual([
        200,
        expect.stringContaining('spreadsheetml'),
      ]);
    });
  });
});
