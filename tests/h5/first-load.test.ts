import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { PAGES, to, toContent } from '../../src/routes';
import { publishReports } from './harness/published-reports';
import { startSite, type Site } from './harness/site';

const MOST_BYTES = 120 * 1_024;
/** The starter, and the scripts that it asks for after the paint. */
const STARTER = /<script defer src="([^"]+)" data-scripts="([^"]+)"/;
const namedScripts = (html: string): string[] => {
  const [, starter = '', scripts = ''] = STARTER.exec(html) ?? [];
  return [starter, ...scripts.split(' ')];
};

interface Sent {
  readonly bytes: number;
  readonly text: string;
}

/** As a phone that takes gzip receives it: the bytes on the wire, and what they say. */
function fetchZipped(url: string): Promise<Sent> {
  return new Promise((done, fail) => {
    request(url, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const body = Buffer.concat(parts);
        const zipped = answer.headers['content-encoding'] === 'gzip';
        done({ bytes: body.length, text: (zipped ? gunzipSync(body) : body).toString() });
      });
    })
      .on('error', fail)
      .end();
  });
}

const KINDS = [
  ...(['policies', 'explainers', 'qa-series', 'qa-issues', 'qa-items', 'press-conferences', 'notices'] as const),
  ...(['special-topics', 'proposals'] as const),
  ...(['disclosure-guides', 'powers', 'budgets', 'datasets'] as const),
];

/** The address of each thing that the sample city has published. */
async function everyPublishedPage(origin: string): Promise<string[]> {
  const paths: string[] = [];
  for (const kind of KINDS) {
    let cursor: string | null = '';
    while (cursor !== null) {
      const answer = await fetch(`${origin}/api/${kind}?limit=100${cursor === '' ? '' : `&cursor=${cursor}`}`);
      const page = (await answer.json()) as { items: { id: string }[]; nextCursor: string | null };
      paths.push(...page.items.map(({ id }) => toContent(kind, id)));
      cursor = page.nextCursor;
    }
  }
  return paths;
}

describe('the first load', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
    await publishReports(site);
  }, 60_000);
  afterAll(() => site.stop());

  const pages = [
    ['home', PAGES.home],
    ['explainer', toContent('explainers', 'gongjijin-zufang-tujie')],
    ['Q&A issue', toContent('qa-issues', 'yibao-shebao-wenda-1')],
    ['press conference', toContent('press-conferences', 'fabuhui-menzhen-gongji')],
    ['policy document', toContent('policies', 'gongjijin-zufang-banfa')],
    ['request for information', PAGES.foiApply],
    ['figures of requests', PAGES.foiStatistics],
    ['special topic', toContent('special-topics', 'laojiu-gaizao')],
    ['proposals', PAGES.proposalList],
    ['final account', toContent('budgets', 'shiji-2025-juesuan')],
    ['choices of what one hears of', PAGES.audienceChoose],
    ['messages', PAGES.audienceInbox],
    ['yearly report', to('annualReport', { year: '2025' })],
  ] as const;

  it.each(pages)('of %s is at most 120 KB of HTML, CSS and scripts, compressed as served', async (_, path) => {
    const html = await fetchZipped(site.origin + path);
    const scripts = [...new Set(namedScripts(html.text))];
    const sent = await Promise.all(scripts.map((script) => fetchZipped(site.origin + script)));
    expect(scripts.length).toBeGreaterThan(1);
    expect(sent.reduce((sum, { bytes }) => sum + bytes, html.bytes)).toBeLessThanOrEqual(MOST_BYTES);
    expect(sent.filter(({ text }) => text.includes('MediaSource') && text.includes('hlsDefault'))).toEqual([]);
  });

  it('of every published page is within the same limit', async () => {
    const sizes = new Map<string, Promise<number>>();
    const sizeOf = (script: string): Promise<number> => {
      const known = sizes.get(script) ?? fetchZipped(site.origin + script).then(({ bytes }) => bytes);
      sizes.set(script, known);
      return known;
    };
    const tooLarge: string[] = [];
    let seen = 0;
    for (const path of await everyPublishedPage(site.origin)) {
      const html = await fetchZipped(site.origin + path);
      const scripts = await Promise.all([...new Set(namedScripts(html.text))].map(sizeOf));
      const bytes = scripts.reduce((sum, size) => sum + size, html.bytes);
      if (bytes > MOST_BYTES) tooLarge.push(`${path}: ${bytes}`);
      seen += 1;
    }
    expect(tooLarge).toEqual([]);
    expect(seen).toBeGreaterThan(100);
  });

  it.each(pages)('of %s brings its style inline, once, and names the scripts of the page at once', async (_, path) => {
    const { text } = await fetchZipped(site.origin + path);
    expect(text.match(/<style>/g)).toHaveLength(1);
    expect(text).not.toMatch(/<link[^>]+rel="?stylesheet/);
    expect(namedScripts(text).length).toBeGreaterThan(3);
  });

  it('asks for no script beyond those that the page named', async () => {
    const { launchPhone } = await import('./harness/phone');
    const phone = await launchPhone(site.origin);
    const { page, open } = await phone.visit();
    const loaded: string[] = [];
    page.on('response', (answer) => {
      if (answer.request().resourceType() === 'script') loaded.push(new URL(answer.url()).pathname);
    });
    const path = toContent('press-conferences', 'fabuhui-menzhen-gongji');
    await open(path);
    const { text } = await fetchZipped(site.origin + path);
    const named = new Set(namedScripts(text));
    await phone.close();
    expect(loaded.filter((script) => !named.has(script))).toEqual([]);
  });
});
