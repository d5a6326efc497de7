import type { PowerList, PowerView } from '../../../contract/power';
import type { PowerImport } from '../../../contract/power-desk';
import { importList } from '../../../server/modules/power/actions/import-list';
import { planList } from '../../../server/modules/power/plan-list';
import { readSheets } from '../../../server/platform/sheets/read-workbook';
import { aRow } from '../../domain/power/powers';
import { onEachEngine } from '../foi/engines';
import { policy } from '../small-city';
import { signIn } from '../staff/signed-in';
import { runPowerCity, workbook, type PowerCity } from './power-city';

const second = aRow({
  code: 'LX-YB-CF-001',
  name: '对骗保的处罚',
  type: '行政处罚',
  statutoryDays: '',
  promisedDays: '',
});
const PREVIEW = '/api/staff/powers/import/preview';

describe('the list of powers', () =>
  onEachEngine((engine) => {
    let city: PowerCity;
    beforeEach(async () => {
      city = await runPowerCity(engine);
    });
    afterEach(() => city.stop());

    const withdraw = (body: object) =>
      city.app.inject({ method: 'POST', url: '/api/staff/powers/withdrawals', headers: city.officer, payload: body });

    it('does nothing at a preview, publishes at the confirmation, and changes nothing when it comes again', async () => {
      const file = await workbook([aRow(), second]);
      const preview = await city.upload(PREVIEW, file);
      expect(preview.json<PowerImport>()).toMatchObject({ rows: 2, added: 2, faulty: 0, missing: [] });
      expect((await city.get<PowerList>('/api/powers/find')).total).toBe(0);
      await city.brings([aRow(), second]);
      const page = await city.get<PowerView>('/api/powers/lx-yb-xk-001');
      expect(page).toMatchObject({ title: '定点医药机构协议签订', promisedDays: 8, statutoryDays: 20, isFree: true });
      expect(await city.brings([aRow(), second])).toMatchObject({ added: 0, updated: 0, unchanged: 2 });
      const { count } = await city.store.read
        .selectFrom('editions')
        .innerJoin('documents', 'documents.id', 'editions.document_id')
        .where('documents.kind', '=', 'powers')
        .select(({ fn }) => fn.countAll<number | string>().as('count'))
        .executeTakeFirstOrThrow();
      expect(Number(count)).toBe(2);
    });

    it('tells bad rows by row, column and sentence, gives them back as a file, and loses none', async () => {
      const file = await workbook([aRow(), aRow({ code: 'LX-YB-XK-002', promisedDays: '60', basis: '有关规定' })]);
      const preview = (await city.upload(PREVIEW, file)).json<PowerImport>();
      expect(preview).toMatchObject({ rows: 2, added: 1, faulty: 1 });
      expect(preview.faults).toEqual([
        {
          line: 4,
          name: '定点医药机构协议签订',
          problems: [
            { column: '设定依据', title: expect.stringContaining('条款') as string },
            { column: '承诺时限（工作日）', title: '承诺时限不能比法定时限长。' },
          ],
        },
      ]);
      const errors = await city.upload('/api/staff/powers/import/errors.xlsx', file);
      const sheets = await readSheets(errors.rawPayload);
      if (!sheets.ok) throw new Error(sheets.refusal.code);
      const cells = sheets.value[0]?.rows ?? [];
      expect(cells[1]?.slice(0, 1)).toEqual(['4']);
      expect(cells[1]).toContain('有关规定');
      // Mended as it is, it can be brought in.
      const again = (await city.upload(PREVIEW, errors.rawPayload)).json<PowerImport>();
      expect(again).toMatchObject({ rows: 1, faulty: 1 });
    });

    it('changes only what differs, and says which columns', async () => {
      await city.brings([aRow(), second]);
      const file = await workbook([aRow({ promisedDays: '5' }), second]);
      const preview = (await city.upload(PREVIEW, file)).json<PowerImport>();
      expect(preview.changes).toEqual([
        { code: 'LX-YB-XK-001', name: '定点医药机构协议签订', columns: ['承诺时限（工作日）'] },
      ]);
    });

    it('withdraws what a new list lacks only when told to, with a reason that the page keeps', async () => {
      await city.brings([aRow(), second]);
      expect((await city.brings([aRow()])).missing.map(({ code }) => code)).toEqual(['LX-YB-CF-001']);
      expect((await city.get<PowerList>('/api/powers/find')).total).toBe(2);
      const codes = ['LX-YB-CF-001'];
      expect((await withdraw({ codes, reason: ' ' })).json()).toMatchObject({ code: 'power.withdraw.reason-needed' });
      expect((await withdraw({ codes, reason: '条例修改，取消。' })).json()).toEqual({ withdrawn: 1 });
      expect((await withdraw({ codes, reason: '再撤一次。' })).json()).toMatchObject({
        code: 'power.withdraw.unknown',
      });
      const list = await city.get<PowerList>('/api/powers/find');
      expect(list.items.map(({ code }) => code)).toEqual(['LX-YB-XK-001']);
      const off = await city.get<PowerView>('/api/powers/lx-yb-cf-001');
      expect(off.withdrawn).toEqual({ on: '2026-11-22', reason: '条例修改，取消。' });
      expect((await city.get<PowerList>('/api/powers/find?withdrawn=true')).total).toBe(1);
      // Back on the list, it is no longer withdrawn.
      expect(await city.brings([aRow(), second])).toMatchObject({ updated: 1, unchanged: 1 });
      expect((await city.get<PowerView>('/api/powers/lx-yb-cf-001')).withdrawn).toBeNull();
    });

    it('publishes a long list in several requests, each with the plan that the one before gave', async () => {
      const rows = [1, 2, 3].map((n) => ({ line: n, row: aRow({ code: `LX-YB-XK-00${String(n)}` }) }));
      const { store, clock, publisher } = city;
      const departments = async () => (await city.published.rows.directory()).departments;
      const parts = { store, clock, publisher, departments };
      const { digest } = await planList(store.read, rows, await departments());
      const first = await importList(parts, rows, { id: 'test' }, digest, 2);
      expect(first).toMatchObject({ ok: true, value: { left: 1 } });
      expect((await city.get<PowerList>('/api/powers/find')).total).toBe(2);
      const plan = first.ok ? first.value.plan : '';
      expect(await importList(parts, rows, { id: 'test' }, digest, 2)).toMatchObject({ ok: false });
      expect(await importList(parts, rows, { id: 'test' }, plan, 2)).toMatchObject({ ok: true, value: { left: 0 } });
      expect((await city.get<PowerList>('/api/powers/find')).total).toBe(3);
    });

    it('does not carry out another plan than the one that was looked at', async () => {
      const preview = (await city.upload(PREVIEW, await workbook([aRow()]))).json<PowerImport>();
      const other = await city.upload(`/api/staff/powers/import?plan=${preview.plan}`, await workbook([second]));
      expect(other.statusCode).toBe(409);
      expect(other.json()).toMatchObject({ code: 'power.import.changed-meanwhile' });
    });

    it('links a basis to the clause of a published law of that name', async () => {
      await city.publish('policies', policy('shebao', { title: '中华人民共和国社会保险法（节录）' }));
      const basis =
        '《中华人民共和国社会保险法》第二条；《中华人民共和国社会保险法》第九十条；《社会救助暂行办法》第一条';
      await city.brings([aRow({ basis })]);
      const page = await city.get<PowerView>('/api/powers/lx-yb-xk-001');
      expect(page.basis.map((each) => each.policy)).toEqual([
        { id: 'shebao', anchor: 'art-2' },
        { id: 'shebao' },
        undefined,
      ]);
    });

    it('finds by words, and counts each choice with the others as they are', async () => {
      await city.brings([
        aRow(),
        second,
        aRow({ code: 'LX-ZJ-XK-001', organ: '市住建局', name: '施工许可', levels: '县级' }),
      ]);
      const all = await city.get<PowerList>('/api/powers/find?limit=2');
      expect(all.total).toBe(3);
      expect(all.facets.departments.map(({ id, count }) => [id, count])).toEqual([
        ['yibao', 2],
        ['zhujian', 1],
      ]);
      const next = await city.get<PowerList>(`/api/powers/find?limit=2&cursor=${String(all.nextCursor)}`);
      expect(next.items.map(({ code }) => code)).toEqual(['LX-ZJ-XK-001']);
      expect(next.nextCursor).toBeNull();
      const licences = await city.get<PowerList>(`/api/powers/find?type=licence&q=${encodeURIComponent('许可')}`);
      expect(licences.items.map(({ title }) => title)).toEqual(['施工许可']);
      expect(licences.facets.types).toEqual([{ id: 'licence', count: 1 }]);
      expect((await city.app.inject('/api/powers/find?cursor=nothing-here')).statusCode).toBe(400);
    });

    it('gives everybody the whole list, as data and as a table that a spreadsheet does not run', async () => {
      await city.brings([aRow({ conditions: '=1+1' })]);
      const data = await city.get<{ powers: object[] }>('/api/powers/all.json');
      expect(data.powers).toHaveLength(1);
      const csv = (await city.app.inject('/api/powers/all.csv')).body;
      expect(csv.startsWith('\uFEFF事项编码,')).toBe(true);
      expect(csv).toContain("'=1+1");
    });

    it('lets an inspector read and nobody but the officer change it', async () => {
      const inspector = await signIn(city, 'inspector');
      expect((await city.app.inject({ url: '/api/staff/powers', headers: inspector })).statusCode).toBe(200);
      const file = await workbook([aRow()]);
      expect((await city.upload(PREVIEW, file, inspector)).statusCode).toBe(403);
    });
  }));
