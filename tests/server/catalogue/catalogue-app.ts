import type { LightMyRequestResponse } from 'fastify';
import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node';
import type { CatalogueColumnView } from '../../../contract/catalogue';
import type { CatalogueImport, DeskCatalogueEntry } from '../../../contract/catalogue-desk';
import type { ListPage } from '../../../contract/list';
import { stateCouncilCalendar } from '../../../domain/calendar';
import { SHEET_COLUMN_KEYS, SHEET_COLUMNS, type CatalogueRow } from '../../../domain/catalogue';
import { createPublisher, KIND_NAMES } from '../../../server/content';
import { keepAreas } from '../../../server/modules/catalogue/actions/keep-areas';
import { registerCatalogue, type CatalogueModule } from '../../../server/modules/catalogue/register';
import { fileSentences } from '../../../server/platform/files/sentences';
import { PageRows } from '../../../server/platform/published/page-rows';
import type { DocumentKind } from '../../../server/platform/publishing/tables';
import { aColumn, aRow, AREAS } from '../../domain/catalogue/columns';
import { gateBy } from '../annual-report/report-app';
import type { Engine } from '../foi/engines';
import { runResidentApp, type Running } from '../foi/resident-app';
import { directory } from '../small-city';

/** A Tuesday. */
export const NOW = '2026-11-24T10:00:00+08:00';
export const KEEPER = 'foi-officer';
export const IMPORT = '/api/staff/catalogue/import';

export interface CatalogueApp extends Running {
  readonly catalogue: CatalogueModule;
  as(roles: string, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object): Promise<LightMyRequestResponse>;
  upload(url: string, file: Buffer, roles?: string): Promise<LightMyRequestResponse>;
  /** Publishes, and files what was published. @returns its public id */
  publish(kind: DocumentKind, content: object): Promise<string>;
  remove(kind: string, id: string): Promise<void>;
  /** Brings in columns from a sheet. */
  bringIn(...rows: readonly CatalogueRow[]): Promise<CatalogueImport>;
  get<T>(path: string): Promise<T>;
  /** Entries of a column, by name. */
  titlesIn(column: string, query?: string): Promise<string[]>;
  entry(title: string): Promise<DeskCatalogueEntry>;
}

/** A workbook of the export's form: one row of heading. */
export const workbook = (rows: readonly CatalogueRow[], sheet = '目录'): Promise<Buffer> =>
  writeExcelFile([
    {
      data: [
        SHEET_COLUMN_KEYS.map((key) => ({ value: SHEET_COLUMNS[key], type: String })),
        ...rows.map((row) => SHEET_COLUMN_KEYS.map((key) => ({ value: row[key], type: String }))),
      ] as SheetData,
      sheet,
    },
  ]).toBuffer();

const text = (value: string): Cell => ({ value, type: String });
const over = (value: string, columns: number): Cell[] => [
  { value, type: String, columnSpan: columns },
  ...Array.from({ length: columns - 1 }, () => null),
];
const down = (value: string): Cell => ({ value, type: String, rowSpan: 2 });

/** A catalogue as a county publishes it: a title, a heading of two rows with merged cells, ■ channels, √ under sub-headings. */
export const realSheet = (area: string, rows: readonly (readonly string[])[]) => ({
  sheet: area,
  data: [
    over(`云禾县${area}领域基层政务公开标准目录`, 15),
    [
      down('序号'),
      ...over('公开事项', 2),
      ...['公开内容（要素）', '公开依据', '公开时限', '公开主体', '公开渠道和载体'].map(down),
      ...over('公开对象', 2),
      ...over('公开方式', 2),
      ...over('公开层级', 3),
    ],
    [
      ...[null, text('一级\n事项'), text('二级\n事项'), null, null, null, null, null],
      ...['全社会', '特定群体', '主动', '依申请公开', '市级', '县级', '乡级'].map(text),
    ],
    ...rows.map((row) => row.map((cell) => (cell === '' ? null : text(cell)))),
  ] as SheetData,
});

export const realWorkbook = (...sheets: ReturnType<typeof realSheet>[]): Promise<Buffer> =>
  writeExcelFile([{ data: [[text('填报说明：……')]] as SheetData, sheet: '说明' }, ...sheets]).toBuffer();

/** Columns that file notices of 医疗医保 and every policy document. */
export const TWO_COLUMNS = [
  aRow(
    { id: '', levels: '市级、县级、乡级' },
    aColumn({ group: 'a01', item: '政策文件', name: '规范性文件', rules: [{ kinds: ['policies'] }] }),
  ),
  aRow(
    { id: '', levels: '市级' },
    aColumn({
      group: 'a15',
      item: '通知公告',
      name: '通知公告',
      limit: '每6个月至少更新一次',
      organ: '临溪市医疗保障局',
      rules: [{ kinds: ['notices'], topics: ['医疗医保'] }],
    }),
  ),
] as const;

/** The catalogue's routes over a real store with a real publisher. */
export async function runCatalogue(engine: Engine): Promise<CatalogueApp> {
  let catalogue: CatalogueModule | undefined;
  const running = await runResidentApp(engine, (app, { store, clock, problems }) => {
    problems.add(fileSentences);
    catalogue = registerCatalogue(app, {
      store,
      clock,
      problems,
      calendar: stateCouncilCalendar,
      gate: gateBy(problems),
      directory: () => new PageRows(store).directory(),
      kindNames: KIND_NAMES,
      onFault: (cause) => {
        throw cause;
      },
    });
  });
  if (!catalogue) throw new Error('nothing was registered');
  const own = catalogue;
  running.clock.set(NOW);
  const publisher = createPublisher(running);
  await publisher.publish({ kind: 'directory', content: directory, actor: 'test' });
  await keepAreas(running, { areas: AREAS }, { id: 'test' });
  const as: CatalogueApp['as'] = (roles, method, url, payload) =>
    running.app.inject({
      method,
      url,
      headers: roles === '' ? {} : { 'x-test-roles': roles },
      ...(payload === undefined ? {} : { payload }),
    });
  const get = async <T>(path: string): Promise<T> => {
    const answer = await as('', 'GET', path);
    if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.body}`);
    return answer.json<T>();
  };
  const upload: CatalogueApp['upload'] = async (url, file, roles = KEEPER) => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(file)]), 'list.xlsx');
    const sent = new Response(form);
    return running.app.inject({
      method: 'POST',
      url,
      headers: { 'x-test-roles': roles, 'content-type': sent.headers.get('content-type') ?? '' },
      payload: Buffer.from(await sent.arrayBuffer()),
    });
  };
  return Object.assign(running, {
    catalogue: own,
    as,
    get,
    upload,
    async publish(kind: DocumentKind, content: object) {
      const outcome = await publisher.publish({ kind, content, actor: 'test' });
      if (outcome.state === 'refused') throw new Error(JSON.stringify(outcome));
      await own.catchUp();
      return outcome.id;
    },
    async remove(kind: string, id: string) {
      await running.store.write(async (trx) => {
        const { value } = await trx
          .updateTable('counters')
          .set((row) => ({ value: row('value', '+', 1) }))
          .where('id', '=', 'publication')
          .returning('value')
          .executeTakeFirstOrThrow();
        const gone = { state: 'removed' as const, seq: value };
        await trx.updateTable('published').set(gone).where('id', '=', `${kind}/${id}`).execute();
      });
      await own.catchUp();
    },
    async bringIn(...rows: readonly CatalogueRow[]) {
      const file = await workbook(rows);
      const { plan } = (await upload(`${IMPORT}/preview`, file)).json<CatalogueImport>();
      const done = (await upload(`${IMPORT}?plan=${plan}`, file)).json<CatalogueImport>();
      await own.catchUp();
      return done;
    },
    async titlesIn(column: string, query = '') {
      const { items } = await get<CatalogueColumnView>(`/api/catalogue/columns/${column}${query}`);
      return items.map(({ title }) => title);
    },
    async entry(title: string) {
      const url = `/api/staff/catalogue/entries?q=${encodeURIComponent(title)}`;
      const found = (await as('inspector', 'GET', url)).json<ListPage<DeskCatalogueEntry>>().items;
      const entry = found.find((each) => each.title === title);
      if (!entry) throw new Error(`no entry ${title}`);
      return entry;
    },
  });
}
