import type { DatasetView } from '../../../contract/dataset';
import { PAGES, toContent } from '../../../src/routes';
import { startSite, type Site } from '../../h5/harness/site';

const EXPLAINER = 'yao-wenjian-duojiu-tujie';

/** What a search engine reads: robots.txt, sitemap.xml, tags and structured data. */
describe('registerSitemap', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  }, 90_000);
  afterAll(() => site.stop());

  const text = async (path: string): Promise<string> => (await fetch(site.origin + path)).text();
  const locations = async (path: string): Promise<string[]> =>
    [...(await text(path)).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => loc.replaceAll('&#38;', '&'));

  it('is named by robots.txt, which keeps the API and the workbench out', async () => {
    const robots = await text('/robots.txt');
    expect(robots).toContain(`Sitemap: ${site.origin}/sitemap.xml`);
    expect(robots).toContain('Disallow: /staff/');
  });

  it('lists every published thing once, at an address that answers', async () => {
    const files = await locations('/sitemap.xml');
    expect(new Set(files).size).toBe(files.length);
    const all = (await Promise.all(files.map((file) => locations(new URL(file).pathname)))).flat();
    expect(new Set(all).size).toBe(all.length);
    for (const kind of ['policies', 'explainers', 'qa-items', 'press-conferences', 'notices', 'datasets'] as const) {
      const list = await (await fetch(`${site.origin}/api/${kind}?limit=100`)).json();
      for (const { id } of (list as { items: { id: string }[] }).items)
        expect(all).toContain(site.origin + toContent(kind, id));
    }
    const statuses = await Promise.all(all.map(async (url) => (await fetch(url)).status));
    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  it('lists lists and not what one reader keeps', async () => {
    const pages = (await locations('/sitemaps/pages-1.xml')).map((url) => new URL(url).pathname);
    expect(pages).toEqual(expect.arrayContaining([PAGES.home, PAGES.policyList, PAGES.departmentList]));
    for (const own of [PAGES.me, PAGES.foiCases, PAGES.favourites, PAGES.settings]) expect(pages).not.toContain(own);
  });

  it.each(['/sitemaps/policies-2.xml', '/sitemaps/policies-0.xml', '/sitemaps/nothing-1.xml', '/sitemaps/x.txt'])(
    'has no file %s',
    async (path) => {
      expect((await fetch(site.origin + path)).status).toBe(404);
    },
  );
});

describe('composeDocument', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite({ SITE_ID_CODE: '3300000001' });
  }, 90_000);
  afterAll(() => site.stop());

  const tagsOf = async (path: string): Promise<Record<string, string>> => {
    const html = await (await fetch(site.origin + path)).text();
    const tags = [...html.matchAll(/<meta name="([A-Z][A-Za-z]+)" content="([^"]*)">/g)];
    return Object.fromEntries(tags.map(([, name = '', content = '']) => [name, content]));
  };
  const dataOf = async (path: string): Promise<Record<string, unknown>> => {
    const html = await (await fetch(site.origin + path)).text();
    return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? 'null') as Record<
      string,
      unknown
    >;
  };

  it('names site, column and article with the tags of government sites (国办发〔2017〕47号)', async () => {
    const tags = await tagsOf(toContent('explainers', EXPLAINER));
    expect(tags).toMatchObject({
      SiteName: '临溪发布',
      SiteDomain: new URL(site.origin).host,
      SiteIDCode: '3300000001',
      ColumnName: '政策图解',
      ArticleTitle: '向政府要一份文件，多久能拿到答复？',
      Url: site.origin + toContent('explainers', EXPLAINER),
    });
    expect(tags['PubDate']).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(tags['ContentSource']).not.toBe('');
  });

  it('names a list as a column, without tags of an article', async () => {
    const tags = await tagsOf(PAGES.policyList);
    expect(Object.keys(tags).filter((name) => name.startsWith('Article') || name === 'PubDate')).toEqual([]);
    expect(tags['ColumnName']).not.toBe('');
  });

  it('says nothing of a page that is not there', async () => {
    expect(await tagsOf(toContent('explainers', 'nothing-of-the-kind'))).toEqual({});
  });

  it('gives a question with its answer, and a press conference with its time, to search engines', async () => {
    const first = async (kind: string): Promise<string> =>
      ((await (await fetch(`${site.origin}/api/${kind}?limit=1`)).json()) as { items: { id: string }[] }).items[0]!.id;
    const question = await dataOf(toContent('qa-items', await first('qa-items')));
    expect(question).toMatchObject({
      '@type': 'FAQPage',
      mainEntity: [{ acceptedAnswer: { text: expect.stringMatching(/.{10}/) as unknown } }],
    });
    const conference = await dataOf(toContent('press-conferences', await first('press-conferences')));
    expect(conference).toMatchObject({ '@type': 'Event', startDate: expect.stringMatching(/^\d{4}-/) as unknown });
  });

  it('gives a data set with its dictionary and its files, to search engines for data', async () => {
    const page = toContent('datasets', 'tingchechang');
    const data = await dataOf(page);
    expect(data).toMatchObject({
      '@type': 'Dataset',
      name: '公共停车场',
      identifier: 'tingchechang',
      url: site.origin + page,
      isAccessibleForFree: true,
      creator: { '@type': 'GovernmentOrganization', name: '临溪市住房和城乡建设局' },
      dateModified: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as unknown,
    });
    const { variableMeasured, distribution } = data as {
      variableMeasured: { name: string }[];
      distribution: { contentUrl: string; encodingFormat: string }[];
    };
    const { fields } = (await (await fetch(`${site.origin}/api/datasets/tingchechang`)).json()) as DatasetView;
    expect(variableMeasured.map(({ name }) => name)).toEqual(fields.map(({ title }) => title));
    for (const { contentUrl, encodingFormat } of distribution) {
      const file = await fetch(contentUrl);
      await file.arrayBuffer();
      expect([file.status, file.headers.get('content-type')?.split(';')[0]]).toEqual([200, encodingFormat]);
    }
    expect(await tagsOf(page)).toMatchObject({
      ColumnName: '数据集',
      ArticleTitle: '公共停车场',
      ContentSource: '临溪市住房和城乡建设局',
      PubDate: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as unknown,
    });
  });

  it('says in the sitemap on which day a data set was last updated', async () => {
    const { updatedOn } = (await (await fetch(`${site.origin}/api/datasets/tingchechang`)).json()) as DatasetView;
    const xml = await (await fetch(`${site.origin}/sitemaps/datasets-1.xml`)).text();
    const loc = (site.origin + toContent('datasets', 'tingchechang')).replace('&', '&#38;');
    expect(xml).toContain(`<loc>${loc}</loc><lastmod>${updatedOn}</lastmod>`);
  });
});
