import fc from 'fast-check';
import writeExcelFile from 'write-excel-file/node';
import type { Problem } from '../../../contract/error';
import type { NewMediaRegister } from '../../../contract/new-media';
import type { DeskNewMediaList, NewMediaImport } from '../../../contract/new-media-desk';
import { NEW_MEDIA_COLUMN_KEYS, NEW_MEDIA_COLUMNS, planImport, type WrittenRow } from '../../../domain/new-media';
import { readSheet } from '../../../server/modules/new-media/sheets/read-sheet';
import { aRow, cityList, someRows, TODAY } from '../../domain/new-media/accounts';
import { onEachEngine } from '../foi/engines';
import { ADMIN, runRegister, workbook, type RegisterApp } from './register-app';

const IMPORT = '/api/staff/new-media/import';
const bad = (at: number): WrittenRow => aRow({ handle: `bad${String(at)}`, openedOn: '2026-02-30' });

onEachEngine((engine) => {
  let city: RegisterApp;
  beforeEach(async () => {
    city = await runRegister(engine);
  });
  afterEach(() => city.stop());

  const preview = async (file: Buffer): Promise<NewMediaImport> =>
    (await city.upload(`${IMPORT}/preview`, file)).json<NewMediaImport>();
  const bringIn = async (file: Buffer): Promise<NewMediaImport> => {
    const { plan } = await preview(file);
    return (await city.upload(`${IMPORT}?plan=${plan}`, file)).json<NewMediaImport>();
  };
  const register = async (): Promise<NewMediaRegister> =>
    (await city.as('', 'GET', '/api/new-media/all.json')).json<NewMediaRegister>();

  describe('the import of a list', () => {
    it('takes the 561 accounts of a city with bad rows among them, and loses none', async () => {
      const rows = cityList();
      const mixed = rows.flatMap((row, at) => (at % 100 === 50 ? [row, bad(at)] : [row]));
      const file = await workbook(mixed);
      const shown = await preview(file);
      expect(shown).toMatchObject({ rows: 567, added: 561, updated: 0, unchanged: 0, faulty: 6 });
      expect((await register()).accounts).toEqual([]);
      expect(shown.faults.map(({ line }) => line)).toEqual([53, 154, 255, 356, 457, 558]);
      expect(shown.faults[0]).toMatchObject({ name: '临溪发布', problems: [{ column: '开设日期' }] });
      const done = await bringIn(file);
      expect([done.added, done.faulty]).toEqual([561, 6]);
      const { accounts } = await register();
      expect(accounts.map(({ handle }) => handle).sort()).toEqual(rows.map(({ handle }) => handle).sort());
      const list = await city.as('inspector', 'GET', '/api/staff/new-media?limit=100');
      expect(list.json<DeskNewMediaList>().counts).toMatchObject({ all: 561, kept: 213, ended: 348 });
      expect(await preview(file)).toMatchObject({ added: 0, updated: 0, unchanged: 561, faulty: 6 });
    }, 60_000);

    it('gives the bad rows back as a file that says what to mend, and that can be brought in once it is mended', async () => {
      const file = await workbook([aRow(), bad(1), aRow({ handle: 'x', platform: 'QQ' })]);
      const errors = await city.upload(`${IMPORT}/errors.xlsx`, file);
      expect(errors.headers['content-type']).toContain('spreadsheetml');
      const read = await readSheet(errors.rawPayload);
      expect(read).toMatchObject({ ok: true, value: [{ row: bad(1) }, { row: { handle: 'x', platform: 'QQ' } }] });
      expect(await preview(errors.rawPayload)).toMatchObject({ rows: 2, faulty: 2 });
    });

    it('brings its own export in again without changing anything', async () => {
      await bringIn(await workbook(cityList().slice(190, 240)));
      const exported = await city.as('inspector', 'GET', '/api/staff/new-media/export.xlsx');
      expect(await preview(exported.rawPayload)).toMatchObject({ rows: 50, unchanged: 50, faulty: 0 });
    });

    it('confirms exactly what was looked at', async () => {
      const file = await workbook([aRow()]);
      const { plan } = await preview(file);
      const other = await city.upload(`${IMPORT}?plan=${plan}`, await workbook([aRow({ name: '别的' })]));
      expect([other.statusCode, other.json<Problem>().code]).toEqual([409, 'new-media.import.changed-meanwhile']);
      const both = await Promise.all([0, 1].map(() => city.upload(`${IMPORT}?plan=${plan}`, file)));
      expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
      expect((await register()).accounts).toHaveLength(1);
    });

    it('reads days that Excel keeps as days', async () => {
      const data = [
        Object.values(NEW_MEDIA_COLUMNS).map((value) => ({ value, type: String })),
        NEW_MEDIA_COLUMN_KEYS.map((key) =>
          key === 'openedOn'
            ? { value: new Date('2019-01-02T00:00:00Z'), type: Date, format: 'yyyy/m/d' }
            : { value: aRow()[key], type: String },
        ),
      ];
      await bringIn(await writeExcelFile([{ data, sheet: 'a' }]).toBuffer());
      expect((await register()).accounts.map(({ openedOn }) => openedOn)).toEqual(['2019-01-02']);
    });

    it.each([
      ['no file', undefined, 400, 'file.missing'],
      ['no workbook', Buffer.from('账号名称,平台\n'), 415, 'file.type-not-taken'],
      ['a heading alone', [], 422, 'new-media.import.no-rows'],
      ['other columns', ['a', 'b'], 422, 'new-media.import.columns-missing'],
    ] as const)('refuses %s', async (_what, given, status, code) => {
      const file =
        given === undefined || Buffer.isBuffer(given)
          ? given
          : given.length === 0
            ? await workbook([])
            : await workbook([aRow()], given);
      const answer =
        file === undefined
          ? await city.as(ADMIN, 'POST', `${IMPORT}/preview`)
          : await city.upload(`${IMPORT}/preview`, file);
      expect([answer.statusCode, answer.json<Problem>().code]).toEqual([status, code]);
    });

    it('is for those who manage the register', async () => {
      expect((await city.upload(`${IMPORT}/preview`, await workbook([aRow()]), 'inspector')).statusCode).toBe(403);
    });
  });
});

describe('readSheet', () => {
  it('reads from a workbook what a row-by-row plan of the same rows says: no row is lost on the way', async () => {
    await fc.assert(
      fc.asyncProperty(someRows, async (given) => {
        const rows = given.filter((row) => Object.values(row).some((cell) => cell.trim() !== ''));
        const read = await readSheet(await workbook(rows));
        expect(read.ok).toBe(rows.length > 0);
        const back = read.ok ? read.value.map(({ row }) => row) : [];
        const outcomesOf = (list: readonly WrittenRow[]) =>
          planImport(list, new Map(), TODAY).map(({ outcome }) => outcome);
        expect(outcomesOf(back)).toEqual(outcomesOf(rows));
      }),
      { numRuns: 40 },
    );
  });
});
