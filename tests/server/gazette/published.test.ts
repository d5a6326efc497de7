import type {
  GazetteArticleView,
  GazetteOverview,
  GazetteSearchResult,
  GazetteSummary,
  GazetteView,
} from '../../../contract/gazette';
import type { ListPage } from '../../../contract/list';
import type { PolicyView } from '../../../contract/policy';
import { onEachEngine } from '../foi/engines';
import { runCity, type RunningCity } from '../running-city';
import { policy, withDirectory } from '../small-city';
import { issue } from './issues';

const printing = (edition: number) => [
  {
    section: '市政府文件' as const,
    title: '门诊办法',
    documentNumber: '临政发〔2026〕3号',
    from: 1,
    to: 4,
    policy: 'menzhen',
    policyEdition: edition,
  },
  { section: '大事记' as const, title: '大事记', from: 5, to: 5, text: '3月2日　检查门诊。' },
];

onEachEngine((engine) => {
  let city: RunningCity;
  beforeEach(async () => {
    city = await withDirectory(await runCity({ engine }));
    await city.publish('policies', policy('menzhen', { title: '门诊办法', documentNumber: '临政发〔2026〕3号' }));
  });
  afterEach(() => city.stop());
  const overview = (): Promise<GazetteOverview> => city.get<GazetteOverview>('/api/gazette');
  const article = (id: string): Promise<GazetteArticleView> =>
    city.get<GazetteArticleView>(`/api/gazette-articles/${id}`);
  const refusals = async (content: unknown): Promise<unknown> => {
    const outcome = await city.publish('gazettes', content);
    return outcome.state === 'refused' ? outcome.refusals : outcome.state;
  };

  describe('an issue of the gazette', () => {
    it('is a page with its contents, and each article a page of its own, linked with the policy both ways', async () => {
      await city.publish('gazettes', issue(1, { articles: printing(1) }));
      const view = await city.get<GazetteView>('/api/gazettes/2026-01');
      expect(view).toMatchObject({
        title: '《临溪市人民政府公报》2026年第1期（总第1期）',
        lastPage: 5,
        articleCount: 2,
      });
      expect(view.items.map(({ id }) => id)).toEqual(['2026-01-01', '2026-01-02']);
      expect(await article('2026-01-01')).toMatchObject({
        documentNumber: '临政发〔2026〕3号',
        printedIn: '《临溪市人民政府公报》2026年第1期（总第1期）第1—4页',
        policy: { kind: 'policies', id: 'menzhen', title: '门诊办法' },
        policyChanged: false,
        after: { id: '2026-01-02' },
      });
      const { printedIn, citedBy } = await city.get<PolicyView>('/api/policies/menzhen');
      expect(printedIn).toEqual([{ id: '2026-01-01', title: '《临溪市人民政府公报》2026年第1期（总第1期）第1—4页' }]);
      expect(citedBy).toEqual([]);
    });

    it('keeps the text that was printed when the policy document is changed, and says so (国办发〔2018〕22号)', async () => {
      await city.publish('gazettes', issue(1, { articles: printing(1) }));
      const before = await article('2026-01-01');
      expect(before.clauses.length).toBeGreaterThan(1);
      await city.publish('policies', policy('menzhen', { title: '门诊办法', body: '第一条　改过了。' }));
      const after = await article('2026-01-01');
      expect(after.clauses).toEqual(before.clauses);
      expect([before.policyChanged, after.policyChanged]).toEqual([false, true]);
    });

    it('is refused with pages that do not run, a place that is not its own, and a special issue without a reason', async () => {
      const torn = [...printing(1).slice(0, 1), { ...printing(1)[1], from: 7, to: 7 }];
      expect(await refusals(issue(1, { articles: torn as never }))).toEqual([
        { code: 'publishing.gazette-pages', field: 'articles.1.from' },
      ]);
      expect(await refusals({ ...issue(1), total: null })).toMatchObject([{ code: 'publishing.gazette-place' }]);
      expect(await refusals({ ...issue(1), number: 2 })).toMatchObject([{ code: 'publishing.gazette-place' }]);
      const special = { ...issue(1), sourceId: '2026-zengkan-1', number: null, total: null, special: 1 };
      expect(await refusals(special)).toMatchObject([{ code: 'publishing.gazette-reason' }]);
      expect(await refusals({ ...special, reason: '防汛' })).toBe('published');
    });

    it('is refused when it prints a policy document that is not published, and an article without a text', async () => {
      const [first] = printing(1);
      const unknown = [{ ...first, policy: 'nothing' }];
      expect(await refusals({ ...issue(1), articles: unknown })).toMatchObject([{ code: 'publishing.unknown-policy' }]);
      const bare = [{ ...first, policy: undefined, policyEdition: undefined }];
      expect(await refusals({ ...issue(1), articles: bare })).toMatchObject([
        { code: 'publishing.missing', field: 'articles.0.text' },
      ]);
    });
  });

  describe('GET /api/gazette', () => {
    it('says that there is nothing yet, then proves the series, and follows what is published', async () => {
      expect(await overview()).toEqual({
        name: '临溪市人民政府公报',
        latest: null,
        years: [],
        sound: false,
        proof: null,
        findings: [],
        exceptions: [],
      });
      await city.publish('gazettes', issue(1));
      await city.publish('gazettes', issue(3));
      expect(await overview()).toMatchObject({
        sound: false,
        latest: { id: '2026-03' },
        findings: ['2026年缺第2期。', '2026年第3期前面缺总第2期。'],
      });
      await city.publish('gazettes', issue(2));
      const special = { sourceId: '2026-zengkan-1', number: null, total: null, special: 1, reason: '防汛' };
      await city.publish('gazettes', issue(4, special));
      expect(await overview()).toMatchObject({
        sound: true,
        latest: { id: '2026-zengkan-1' },
        years: [{ year: 2026, count: 4 }],
        proof: '从2026年第1期到2026年第3期，共3期，一期不缺；另有增刊1期。',
        exceptions: ['2026年增刊不计入期号：防汛。'],
      });
      const list = await city.get<ListPage<GazetteSummary>>('/api/gazettes?year=2026&limit=50');
      expect(list.items.map(({ id }) => id)).toEqual(['2026-zengkan-1', '2026-03', '2026-02', '2026-01']);
    });
  });

  describe('GET /api/gazette/search', () => {
    it('finds in one issue the articles that have all words, and where, and nothing of another issue', async () => {
      await city.publish('gazettes', issue(1, { articles: printing(1) }));
      await city.publish('gazettes', issue(2));
      const find = (q: string, of = '2026-01') =>
        city.get<GazetteSearchResult>(`/api/gazette/search?issue=${of}&q=${encodeURIComponent(q)}`);
      expect((await find('门诊')).items).toMatchObject([
        { id: '2026-01-01', passages: [] },
        { id: '2026-01-02', passages: [{ anchor: 'line-1', excerpt: '3月2日　检查门诊。' }] },
      ]);
      expect((await find('老年人 补贴')).items).toMatchObject([
        { id: '2026-01-01', passages: [{ anchor: 'art-2' }, { anchor: 'art-2-i1' }] },
      ]);
      expect((await find('临政发〔2026〕3号')).items.map(({ id }) => id)).toEqual(['2026-01-01']);
      expect((await find('门诊', '2026-02')).items).toEqual([]);
      expect((await city.app.inject('/api/gazette/search?issue=2026-01&q=')).statusCode).toBe(400);
    });
  });
});
