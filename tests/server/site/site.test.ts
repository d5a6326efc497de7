import { startSite, type Site } from '../../h5/harness/site';

let site: Site;
beforeAll(async () => {
  site = await startSite();
}, 90_000);
afterAll(() => site.stop());

const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(site.origin + path, { headers, redirect: 'manual' });

describe('registerSite', () => {
  it('answers a public address with title, description and text before any script', async () => {
    const answer = await ask('/resident/explainer/detail?id=yao-wenjian-duojiu-tujie');
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toMatch(/<title>向政府要一份文件，多久能拿到答复？ - /);
    expect(html).toMatch(/<meta name="description" content="[^"]{10,}">/);
    expect(html).toMatch(/<link rel="canonical" href="http:\/\/127\.0\.0\.1:\d+\/resident\/explainer\/detail\?id=/);
    expect(html).toContain('<main');
    expect(html).toContain('第三十三条');
  });

  it.each([
    ['an address that is no page', '/pages/nothing'],
    ['an id that nothing has', '/resident/explainer/detail?id=nothing-of-the-kind'],
    ['a detail page without an id', '/resident/explainer/detail'],
    ['an id that cannot be one', '/resident/policy/document?id=..%2F..%2Fetc'],
    ['an id with a query in it', '/resident/qa-series/item?id=x%3Flimit%3D1'],
  ])('says 404 with a page that helps on, for %s', async (_what, path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await answer.text()).toContain('noindex');
  });

  it('never reads a file outside the build', async () => {
    for (const path of ['/static/../server/main.js', '/static/%2e%2e/server/main.js', '/static/..%2fserver%2fmain.js'])
      expect((await ask(path)).status).toBe(404);
  });

  it('escapes what an address carries', async () => {
    const html = await (await ask('/resident/qa-series/item?id=%3Cscript%3Ealert(1)%3C/script%3E')).text();
    expect(html).not.toContain('<script>alert(1)');
  });

  it('says 304 to a browser that has the page', async () => {
    const etag = (await ask('/pages/me')).headers.get('etag') ?? '';
    expect((await ask('/pages/me', { 'if-none-match': etag })).status).toBe(304);
  });

  it('renders in the size, theme and script of the display cookie', async () => {
    const html = await (await ask('/', { cookie: 'mb_display=30.dark.hant' })).text();
    expect(html).toContain('fs-30 theme-dark');
    expect(html).toContain('臨溪');
    expect(html).toContain('theme-dark"><head>');
  });

  it('ignores a display cookie that is not one', async () => {
    const html = await (await ask('/', { cookie: 'mb_display=99.pink.klingon' })).text();
    expect(html).toContain('fs-16 theme-system');
  });
});
