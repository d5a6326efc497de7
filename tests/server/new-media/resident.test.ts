import { loadImage } from '@napi-rs/canvas';
import type { ListPage } from '../../../contract/list';
import type { NewMediaAccountView, NewMediaRegister, NewMediaSummary } from '../../../contract/new-media';
import type { DeskNewMediaReports } from '../../../contract/new-media-desk';
import type { Problem } from '../../../contract/error';
import { onEachEngine } from '../foi/engines';
import { ADMIN, runRegister, type RegisterApp } from './register-app';

onEachEngine((engine) => {
  let city: RegisterApp;
  beforeEach(async () => {
    city = await runRegister(engine);
  });
  afterEach(() => city.stop());

  const list = async (query: string): Promise<ListPage<NewMediaSummary>> =>
    (await city.as('', 'GET', `/api/new-media?${query}`)).json<ListPage<NewMediaSummary>>();
  const names = async (query: string): Promise<string[]> => (await list(query)).items.map(({ name }) => name);
  const report = (key: string, payload: object) =>
    city.app.inject({
      method: 'POST',
      url: '/api/new-media/reports',
      headers: { 'idempotency-key': key },
      payload,
    });

  describe('GET /api/new-media', () => {
    it('finds accounts by words of name, account and organ, whatever their case', async () => {
      await city.opened();
      await city.opened({ platform: 'weibo', handle: 'LinXi_Police', name: '平安临溪', organ: '临溪市公安局' });
      expect(await names('q=linxi_police')).toEqual(['平安临溪']);
      expect(await names('q=%E5%85%AC%E5%AE%89')).toEqual(['平安临溪']);
      // The signs of a pattern are letters like others.
      expect(await names('q=%25')).toEqual([]);
      expect(await names('q=linxi%5Ffabu')).toEqual([]);
      expect(await names('platform=wechat')).toEqual(['临溪发布']);
      expect(await names(`organ=${encodeURIComponent('临溪市公安局')}`)).toEqual(['平安临溪']);
    });

    it('shows those in use; whoever looks for a name sees that it was closed', async () => {
      const account = await city.opened();
      await city.act(account, { kind: 'closed', on: '2026-11-23', reason: '清理整合' });
      expect(await names('')).toEqual([]);
      expect(await names('state=closed')).toEqual(['临溪发布']);
      const found = await list(`q=${encodeURIComponent('临溪')}`);
      expect(found.items.map(({ state }) => state)).toEqual(['closed']);
    });

    it('leafs through all of them, each once, the last to publish first', async () => {
      for (let at = 0; at < 7; at += 1) await city.opened({ handle: `a${String(at)}`, name: `账号${String(at)}` });
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page: ListPage<NewMediaSummary> = await list(`limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      expect([seen.length, new Set(seen).size]).toEqual([7, 7]);
      const wrong = await city.as('', 'GET', '/api/new-media?cursor=nonsense');
      expect([wrong.statusCode, wrong.json<Problem>().code]).toEqual([400, 'request.cursor']);
    });

    it('counts who keeps accounts', async () => {
      await city.opened();
      await city.opened({ platform: 'weibo' });
      await city.opened({ handle: 'other', organ: '临溪市公安局' });
      const organs = await city.as('', 'GET', '/api/new-media/organs');
      expect(organs.json()).toEqual({
        items: [
          { name: '临溪市医疗保障局', count: 2 },
          { name: '临溪市公安局', count: 1 },
        ],
        nextCursor: null,
      });
    });

    it('hands the same to a first screen as to the API, and nothing for other addresses', async () => {
      const { id } = await city.opened();
      for (const url of [
        '/api/new-media?limit=20',
        `/api/new-media?limit=20&q=${encodeURIComponent('临溪')}`,
        '/api/new-media/organs',
        `/api/new-media/${id}`,
      ]) {
        expect(JSON.parse(String(await city.answers.read(url)))).toEqual((await city.as('', 'GET', url)).json());
      }
      for (const url of ['/api/new-media/none', '/api/new-media?x=1', '/api/new-media?limit=9999', '/api/other'])
        expect([url, await city.answers.read(url)]).toEqual([url, null]);
    });
  });

  describe('GET /api/new-media/:id', () => {
    it('shows one account with its organ in the directory, and where it was merged into', async () => {
      const into = await city.opened({ handle: 'other', name: '云禾发布' });
      const account = await city.opened();
      await city.act(account, { kind: 'merged', on: '2026-11-23', into: into.id });
      const shown = (await city.as('', 'GET', `/api/new-media/${account.id}`)).json<NewMediaAccountView>();
      expect(shown).toMatchObject({
        state: 'merged',
        endedOn: '2026-11-23',
        mergedInto: { id: into.id, name: '云禾发布' },
        department: 'yibao',
      });
      expect((await city.as('', 'GET', '/api/new-media/none')).statusCode).toBe(404);
    });

    it('gives its QR code as a picture that has black and white in it, and none where there is no address', async () => {
      const { id } = await city.opened();
      const answer = await city.as('', 'GET', `/api/new-media/${id}/qr.png`);
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'image/png']);
      const picture = await loadImage(answer.rawPayload);
      // Version 2 or 3 with four modules of white around, eight pixels each.
      expect(picture.width).toBe(picture.height);
      expect([33 * 8, 37 * 8]).toContain(picture.width);
      const without = await city.opened({ handle: 'no-link', link: '' });
      expect((await city.as('', 'GET', `/api/new-media/${without.id}/qr.png`)).statusCode).toBe(404);
    });
  });

  describe('the register as open data', () => {
    it('is there as JSON and CSV, and no cell is a formula', async () => {
      await city.opened({ name: '=cmd|A1', about: '说“你好”, "再见"' });
      const json = (await city.as('', 'GET', '/api/new-media/all.json')).json<NewMediaRegister>();
      expect([json.asOf, json.accounts.length]).toEqual(['2026-11-24', 1]);
      const csv = (await city.as('', 'GET', '/api/new-media/all.csv')).body;
      expect(csv.startsWith('\uFEFF账号名称,')).toBe(true);
      expect(csv.split('\r\n')[1]).toMatch(/^'=cmd\|A1,微信公众号,/);
      expect(csv).toContain('"说“你好”, ""再见"""');
    });
  });

  describe('POST /api/new-media/reports', () => {
    const seen = { kind: 'impostor', seen: '抖音上的临溪医保办', text: '让我转账', phone: '13800138000' };

    it('takes a report once for each key, however often it is sent', async () => {
      const answers = await Promise.all(Array.from({ length: 10 }, () => report('key-of-one-report-0001', seen)));
      expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
      expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1);
      const other = await report('key-of-one-report-0001', { ...seen, text: '别的' });
      expect([other.statusCode, other.json<Problem>().code]).toEqual([409, 'new-media.report.key-used']);
    });

    it('keeps words and number sealed, and shows them to the desk alone', async () => {
      await report('key-of-a-sealed-report', seen);
      const rows = await city.store.read.selectFrom('new_media_reports').selectAll().execute();
      expect(JSON.stringify(rows)).not.toMatch(/13800138000|让我转账/);
      const desk = await city.as('inspector', 'GET', '/api/staff/new-media/reports');
      expect(desk.json<DeskNewMediaReports>().items).toMatchObject([
        {
          kind: 'impostor',
          account: null,
          seen: '抖音上的临溪医保办',
          text: '让我转账',
          phone: '13800138000',
          handled: null,
        },
      ]);
      expect((await city.as('', 'GET', '/api/staff/new-media/reports')).statusCode).toBe(401);
    });

    it.each([
      [{ kind: 'other', text: '有问题' }, 'seen', 422],
      [{ kind: 'other', seen: '某号', text: ' ' }, 'text', 422],
      [{ kind: 'other', seen: '某号', text: '😀'.repeat(2_001) }, 'text', 422],
      [{ kind: 'other', seen: '某号', text: '有问题', phone: '12' }, 'phone', 422],
      [{ kind: 'other', account: 'unknown', text: '有问题' }, 'account', 422],
      [{ kind: 'spam', seen: '某号', text: '有问题' }, 'kind', 400],
    ])('refuses %j and names %s', async (payload, field, status) => {
      const answer = await report('key-of-a-refused-report', payload);
      expect([answer.statusCode, answer.json<Problem>().field]).toEqual([status, field]);
    });

    it('is handled once, with a note', async () => {
      const account = await city.opened();
      const sent = await report('key-of-a-handled-report', { kind: 'silent', account: account.id, text: '很久没发' });
      const { id } = sent.json<{ id: string }>();
      const handle = (note: string) =>
        city.as(ADMIN, 'POST', `/api/staff/new-media/reports/${id}/handling`, { outcome: 'mended', note });
      expect((await handle(' ')).json<Problem>().code).toBe('new-media.report.note-required');
      const both = await Promise.all([handle('已督促更新'), handle('已督促更新')]);
      expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
      const desk = await city.as('inspector', 'GET', '/api/staff/new-media/reports');
      expect(desk.json<DeskNewMediaReports>().items[0]?.handled).toMatchObject({ byName: '陈洁', note: '已督促更新' });
    });
  });

  describe('POST /api/new-media/reports/standing', () => {
    const KEY = 'key-of-a-report-asked-for';
    const standing = (key: string) => city.as('', 'POST', '/api/new-media/reports/standing', { key });

    it('tells whoever holds the key what became of a report, and not what the office noted', async () => {
      const sent = await report(KEY, { kind: 'silent', seen: '某号', text: '很久没发' });
      const { id, receivedAt } = sent.json<{ id: string; receivedAt: string }>();
      expect((await standing(KEY)).json()).toEqual({ id, receivedAt, handled: null });
      const note = '已联系平台核实';
      await city.as(ADMIN, 'POST', `/api/staff/new-media/reports/${id}/handling`, { outcome: 'passed-on', note });
      const told = await standing(KEY);
      expect(told.json()).toMatchObject({ id, handled: { outcome: 'passed-on' } });
      expect(told.body).not.toContain(note);
      expect(told.headers['cache-control']).toBe('no-store');
    });

    it('knows no other key, and no number in the place of one', async () => {
      const sent = await report(KEY, { kind: 'silent', seen: '某号', text: '很久没发' });
      const { id } = sent.json<{ id: string }>();
      for (const key of [`${KEY}-`, id]) {
        const answer = await standing(key);
        expect([answer.statusCode, answer.json<Problem>().code]).toEqual([404, 'new-media.report.not-found']);
      }
      expect((await standing('short')).statusCode).toBe(400);
    });
  });
});
