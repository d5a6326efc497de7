import type { CatalogueGroupView, CatalogueTree } from '../../../contract/catalogue';
import type { CatalogueImport } from '../../../contract/catalogue-desk';
import type { Problem } from '../../../contract/error';
import { CATALOGUE_LEVELS } from '../../../domain/catalogue';
import { readCatalogue } from '../../../server/modules/catalogue/sheets/read-catalogue';
import { aRow } from '../../domain/catalogue/columns';
import { onEachEngine } from '../foi/engines';
import { IMPORT, KEEPER, realSheet, realWorkbook, runCatalogue, workbook, type CatalogueApp } from './catalogue-app';

const CHANNELS = '■政府网站    □政府公报\n■两微一端    □发布会/听证会\n■社区/企事业单位/村公示栏（电子屏）';
const WITHIN = '信息形成或者变更之日起20个工作日内';
const real = () =>
  realWorkbook(
    realSheet('保障性住房', [
      ['1', '配给管理', '房源公告', '位置、套数', '办法', WITHIN, '县住建局', CHANNELS, '√', '', '√', '', '', '√', '√'],
      // 一级事项 is merged with the row above.
      ['2', '', '配租结果', '名单', '办法', WITHIN, '县住建局', CHANNELS, '', '√', '', '√', '', '√', ''],
      ['3', '工程建设', '开工', '项目', '', '每季度更新', '县住建局', '■飞鸽传书', '√', '', '√', '', '', '√', ''],
    ]),
    realSheet('社会救助', [
      ['1', '低保', '标准', '金额', '办法', WITHIN, '县民政局', CHANNELS, '√', '', '√', '', '', '√', '√'],
      ['2', '低保', '标准', '金额', '办法', WITHIN, '县民政局', CHANNELS, '√', '', '√', '', '', '√', '√'],
    ]),
  );

onEachEngine((engine) => {
  let city: CatalogueApp;
  beforeEach(async () => {
    city = await runCatalogue(engine);
  });
  afterEach(() => city.stop());

  const preview = async (file: Buffer): Promise<CatalogueImport> =>
    (await city.upload(`${IMPORT}/preview`, file)).json<CatalogueImport>();

  describe('the import of a catalogue', () => {
    it('takes a real one, a sheet for each area, with bad rows among them, and loses none', async () => {
      const file = await real();
      const shown = await preview(file);
      expect(shown).toMatchObject({ rows: 5, added: 2, updated: 0, unchanged: 0, faulty: 3 });
      expect(shown.faults).toEqual([
        {
          sheet: '保障性住房',
          line: 6,
          name: '开工',
          problems: [
            { column: '公开渠道和载体', title: expect.stringContaining('不认识的渠道') },
            { column: '公开依据', title: '这一项要填。' },
          ],
        },
        { sheet: '社会救助', line: 4, name: '标准', problems: [{ column: '二级事项', title: expect.any(String) }] },
        { sheet: '社会救助', line: 5, name: '标准', problems: [{ column: '二级事项', title: expect.any(String) }] },
      ]);
      const done = await city.upload(`${IMPORT}?plan=${shown.plan}`, file);
      expect(done.json()).toMatchObject({ added: 2, faulty: 3 });
      const { columns } = await city.get<CatalogueGroupView>('/api/catalogue/groups/d08');
      expect(columns).toMatchObject([
        {
          item: '配给管理',
          name: '房源公告',
          channels: ['website', 'new-media', 'notice-board'],
          audience: '全社会',
          manners: ['proactive'],
          levels: ['county', 'township'],
          standing: { state: 'empty' },
        },
        { item: '配给管理', name: '配租结果', audience: '特定群体', manners: ['on-request'], levels: ['county'] },
      ]);
      expect(await preview(file)).toMatchObject({ added: 0, updated: 0, unchanged: 2, faulty: 3 });
    });

    it('gives the bad rows back as a file that says what to mend, and that can be brought in once it is mended', async () => {
      const errors = await city.upload(`${IMPORT}/errors.xlsx`, await real());
      const read = await readCatalogue(errors.rawPayload);
      if (!read.ok) throw new Error(read.refusal.code);
      expect(read.value.map(({ row }) => row.name)).toEqual(['开工', '标准', '标准']);
      expect(await preview(errors.rawPayload)).toMatchObject({ rows: 3, faulty: 3 });
      const [bad] = read.value;
      const mended = await workbook([{ ...(bad?.row ?? aRow()), basis: '办法', channels: '政府网站' }]);
      expect(await preview(mended)).toMatchObject({ added: 1, faulty: 0 });
    });

    it('brings its own export in again without changing anything, and only what differs after that', async () => {
      await city.bringIn(aRow(), aRow({ name: '第二栏', rules: '类型=通知公告；标题含=房源' }));
      const exported = await city.as('inspector', 'GET', '/api/staff/catalogue/export.xlsx');
      expect(await preview(exported.rawPayload)).toMatchObject({ rows: 2, unchanged: 2, faulty: 0 });
      const told = await city.bringIn(aRow({ organ: '临溪市公积金中心' }));
      expect(told.changes).toMatchObject([{ name: '房源公告', parts: ['公开主体'] }]);
      const rows = await city.store.read.selectFrom('catalogue_column_versions').select('version').execute();
      expect(rows.map(({ version }) => version).sort()).toEqual([1, 1, 2]);
    });

    it('confirms exactly what was looked at, once', async () => {
      const file = await workbook([aRow()]);
      const { plan } = await preview(file);
      const other = await city.upload(`${IMPORT}?plan=${plan}`, await workbook([aRow({ organ: '别的' })]));
      expect([other.statusCode, other.json<Problem>().code]).toEqual([409, 'catalogue.import.changed-meanwhile']);
      const both = await Promise.all([0, 1].map(() => city.upload(`${IMPORT}?plan=${plan}`, file)));
      expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    });

    it('puts a column of one level at that level alone', async () => {
      await city.bringIn(aRow({ levels: '□县级 ■乡级' }));
      const counts = await Promise.all(
        CATALOGUE_LEVELS.map(async (level) => {
          const { areas } = await city.get<CatalogueTree>(`/api/catalogue?level=${level}`);
          return areas.find(({ id }) => id === 'd08')?.columns;
        }),
      );
      expect(counts).toEqual([0, 0, 1]);
    });

    it.each([
      ['no workbook', Buffer.from('一级事项,二级事项\n'), 415, 'file.type-not-taken'],
      ['a heading alone', [], 422, 'catalogue.import.no-rows'],
      ['no heading', undefined, 422, 'catalogue.import.no-heading'],
    ] as const)('refuses %s', async (_what, given, status, code) => {
      const file = given === undefined ? await realWorkbook() : Buffer.isBuffer(given) ? given : await workbook([]);
      const answer = await city.upload(`${IMPORT}/preview`, file);
      expect([answer.statusCode, answer.json<Problem>().code]).toEqual([status, code]);
    });

    it('is for those who keep the catalogue', async () => {
      const file = await workbook([aRow()]);
      const statusOf = async (roles: string) => (await city.upload(`${IMPORT}/preview`, file, roles)).statusCode;
      expect([await statusOf(KEEPER), await statusOf('office-head'), await statusOf('inspector')]).toEqual([
        200, 403, 403,
      ]);
    });
  });
});
