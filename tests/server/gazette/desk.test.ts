import type { Problem } from '../../../contract/error';
import type { GazetteArticleView, GazetteOverview } from '../../../contract/gazette';
import type { DeskGazette, DeskGazetteDraft, GazetteImport } from '../../../contract/gazette-desk';
import type { WrittenArticle } from '../../../domain/gazette';
import { readContents } from '../../../server/modules/gazette/sheets/read-contents';
import { aRow, below } from '../../domain/gazette/contents';
import { onEachEngine } from '../foi/engines';
import { runCity, type RunningCity } from '../running-city';
import { policy, withDirectory } from '../small-city';
import { signIn, type StaffHeaders } from '../staff/signed-in';
import { issue, upload, workbook } from './issues';

const DESK = '/api/staff/gazette';
const first = { number: '1', total: '1', publishedOn: '2026-01-25', documentNumber: '' };

onEachEngine((engine) => {
  let city: RunningCity;
  let head: StaffHeaders;
  beforeEach(async () => {
    city = await withDirectory(await runCity({ engine }));
    head = await signIn(city, 'office-head', 'yibao');
  });
  afterEach(() => city.stop());

  const send = async (url: string, rows: readonly WrittenArticle[]) => upload(city, head, url, await workbook(rows));
  const preview = async (rows: readonly WrittenArticle[]): Promise<GazetteImport> =>
    (await send(`${DESK}/import/preview`, rows)).json<GazetteImport>();
  const bringIn = async (rows: readonly WrittenArticle[]): Promise<GazetteImport> => {
    const { plan } = await preview(rows);
    return (await send(`${DESK}/import?plan=${plan}`, rows)).json<GazetteImport>();
  };
  const call = (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object, headers = head) =>
    city.app.inject({ method, url: DESK + url, headers, ...(payload === undefined ? {} : { payload }) });
  const series = async (): Promise<DeskGazette> => (await call('GET', '')).json<DeskGazette>();
  const draft = async (id: string): Promise<DeskGazetteDraft> =>
    (await call('GET', `/drafts/${id}`)).json<DeskGazetteDraft>();
  const publish = (id: string, version: number) => call('POST', `/drafts/${id}/publish`, { version });

  describe('the import of contents', () => {
    it('brings in whole issues as drafts, tells every row of the others, and publishes nothing', async () => {
      const rows = [
        aRow(first),
        below({ from: '4', to: '4', section: '大事记', title: '大事记' }),
        aRow({ ...first, number: '2', total: '2', publishedOn: '2026-02-25' }),
        below({ from: '4', to: '4', section: '随笔', title: '写得不对的' }),
      ];
      const shown = await preview(rows);
      expect(shown).toMatchObject({
        rows: 4,
        ready: 2,
        held: 1,
        faulty: 1,
        issues: [{ id: '2026-01', articleCount: 2, outcome: 'new', isPublished: false }],
        faults: [{ line: 5, name: '写得不对的', problems: [{ column: '栏目' }] }],
      });
      expect((await series()).issues).toEqual([]);
      await bringIn(rows);
      expect((await series()).issues).toMatchObject([{ id: '2026-01', state: 'draft', lastPage: 4 }]);
      expect((await city.get<GazetteOverview>('/api/gazette')).latest).toBeNull();
      expect(await preview(rows)).toMatchObject({ issues: [{ outcome: 'unchanged' }] });
    });

    it('gives back every row that did not come in, and the file comes in once it is mended', async () => {
      const bad = below({ from: '4', to: '4', section: '随笔' });
      const errors = await send(`${DESK}/import/errors.xlsx`, [aRow(first), bad]);
      expect(errors.headers['content-type']).toContain('spreadsheetml');
      const back = await readContents(errors.rawPayload);
      if (!back.ok) throw new Error(back.refusal.code);
      expect(back.value.map(({ row }) => row)).toEqual([aRow(first), bad]);
      const mended = back.value.map(({ row }) => ({ ...row, section: '其他' }));
      expect(await preview(mended)).toMatchObject({ ready: 2, held: 0, faulty: 0 });
    });

    it('confirms exactly what was looked at', async () => {
      const { plan } = await preview([aRow(first)]);
      const other = await send(`${DESK}/import?plan=${plan}`, [aRow({ ...first, title: '别的' })]);
      expect([other.statusCode, other.json<Problem>().code]).toEqual([409, 'gazette.import.changed-meanwhile']);
      expect((await series()).issues).toEqual([]);
    });

    it('links an article with the policy document of its number, and takes the text where none is written', async () => {
      await city.publish('policies', policy('menzhen', { documentNumber: '临政发〔2026〕30号' }));
      await bringIn([aRow({ ...first, documentNumber: '临政发[2026]30号', text: '' })]);
      const { articles, version } = await draft('2026-01');
      expect(articles).toMatchObject([{ takesText: true, policy: { id: 'menzhen', title: 'menzhen办法' } }]);
      expect((await publish('2026-01', version)).statusCode).toBe(200);
      const view = await city.get<GazetteArticleView>('/api/gazette-articles/2026-01-01');
      expect([view.policy?.id, view.clauses.length > 1]).toEqual(['menzhen', true]);
    });

    it('links with none of two policy documents that have one number, and then wants the text', async () => {
      for (const id of ['a-one', 'a-two'])
        await city.publish('policies', policy(id, { documentNumber: '临政发〔2026〕30号' }));
      expect(await preview([aRow({ ...first, documentNumber: '临政发〔2026〕30号', text: '' })])).toMatchObject({
        faulty: 1,
        faults: [{ problems: [{ column: '正文' }] }],
      });
    });

    it.each([
      ['a heading alone', [], undefined, 422, 'gazette.import.no-rows'],
      ['other columns', [aRow()], ['a', 'b'], 422, 'gazette.import.columns-missing'],
    ] as const)('refuses %s', async (_what, rows, heading, status, code) => {
      const answer = await upload(city, head, `${DESK}/import/preview`, await workbook(rows, heading));
      expect([answer.statusCode, answer.json<Problem>().code]).toEqual([status, code]);
    });

    it('hands out an empty list that has every column it asks for', async () => {
      const empty = await call('GET', '/template.xlsx');
      expect(await readContents(empty.rawPayload)).toMatchObject({ refusal: { code: 'gazette.import.no-rows' } });
    });
  });

  describe('publishing an issue', () => {
    it('makes the issue and its articles public, and takes the draft away', async () => {
      await bringIn([aRow(first)]);
      const answer = await publish('2026-01', 1);
      expect(answer.json<DeskGazette>().issues).toMatchObject([{ id: '2026-01', state: 'published' }]);
      const view = await city.get<GazetteArticleView>('/api/gazette-articles/2026-01-01');
      expect(view.clauses.map(({ text }) => text)).toEqual(['一、做好防冻。', '二、保证供水。']);
      expect((await publish('2026-01', 1)).json<Problem>().code).toBe('gazette.draft-not-found');
    });

    it('refuses what was imported anew since it was looked at', async () => {
      await bringIn([aRow(first)]);
      await bringIn([aRow({ ...first, title: '改过的标题' })]);
      const answer = await publish('2026-01', 1);
      expect([answer.statusCode, answer.json<Problem>().code]).toEqual([409, 'gazette.changed-meanwhile']);
      expect((await publish('2026-01', 2)).statusCode).toBe(200);
    });

    it('refuses a total number that another issue has, and lets history be brought in with gaps, which it tells', async () => {
      await city.publish('gazettes', issue(1));
      await bringIn([aRow({ ...first, number: '2', total: '1', publishedOn: '2026-02-25' })]);
      expect((await draft('2026-02')).findings).toEqual(['2026年第2期和2026年第1期都是总第1期。']);
      expect((await publish('2026-02', 1)).json<Problem>().code).toBe('gazette.contradicts-series');
      await bringIn([aRow({ ...first, number: '3', total: '3', publishedOn: '2026-03-25' })]);
      expect((await draft('2026-03')).findings).toEqual(['2026年缺第2期。', '2026年第3期前面缺总第2期。']);
      expect((await publish('2026-03', 1)).statusCode).toBe(200);
    });

    it('makes a new edition of an issue that is published, and keeps its printed file and topics', async () => {
      const pdf = { src: '/media/gazettes/a.pdf', name: 'a.pdf', bytes: 9 };
      await city.publish('gazettes', issue(1, { pdf, topics: ['yiliao'] }));
      await bringIn([aRow(first)]);
      expect(await draft('2026-01')).toMatchObject({ isPublished: true });
      expect((await series()).issues).toMatchObject([{ state: 'published-with-draft' }]);
      await publish('2026-01', 1);
      expect(await city.get('/api/gazettes/2026-01')).toMatchObject({ pdf, articleCount: 1, items: [{ to: 3 }] });
    });

    it('takes an issue back, and leaves what is published', async () => {
      await bringIn([aRow(first)]);
      const answer = await call('DELETE', '/drafts/2026-01', { version: 1 });
      expect(answer.json<DeskGazette>().issues).toEqual([]);
      expect((await call('GET', '/drafts/2026-01')).statusCode).toBe(404);
    });

    it('is for the head of the office; others read, and the administrator does neither', async () => {
      await bringIn([aRow(first)]);
      const inspector = await signIn(city, 'inspector');
      expect((await call('GET', '', undefined, inspector)).statusCode).toBe(200);
      expect((await call('POST', '/drafts/2026-01/publish', { version: 1 }, inspector)).statusCode).toBe(403);
      const administrator = await signIn(city, 'administrator');
      expect((await call('GET', '', undefined, administrator)).statusCode).toBe(403);
    });
  });
});
