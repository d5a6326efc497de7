import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import fc from 'fast-check';
import { PAGES, toContent } from '../../../src/routes';
import { atomFeed, jsonFeed, type Feed } from '../../../server/modules/feed/feed';
import { pageAddress, SEARCH_PAGE } from '../../../server/platform/published/page-address';
import type { ContentKind } from '../../../contract/primitives';
import { runCity, type RunningCity } from '../running-city';

const KINDS: ContentKind[] = [
  'policies',
  'explainers',
  'qa-series',
  'qa-issues',
  'qa-items',
  'press-conferences',
  'notices',
];
const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

interface AtomLink {
  '@rel': string;
  '@href': string;
}
interface Atom {
  feed: {
    id: string;
    title: string;
    updated: string;
    author: { name: string };
    link: AtomLink[];
    entry: { id: string; title: string; updated: string; link: AtomLink[]; summary: string }[];
  };
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) => ['entry', 'link', 'category'].includes(name),
});

/** What RFC 4287 demands of a feed and its entries. */
function checkAtom(text: string): Atom['feed'] {
  expect(() => SyntaxValidator.validate(text)).not.toThrow();
  const { feed } = parser.parse(text) as Atom;
  for (const element of [feed, ...feed.entry]) {
    expect(element.id).toMatch(/^(https:|tag:)/);
    expect(element.title).not.toBe('');
    expect(element.updated).toMatch(RFC3339);
  }
  expect(feed.author.name).not.toBe('');
  expect(feed.link.map((link) => link['@rel']).sort()).toEqual(['alternate', 'self']);
  for (const entry of feed.entry) expect(entry.link[0]?.['@href']).toMatch(/^https:\/\/www\.linxi\.example\//);
  expect(new Set(feed.entry.map(({ id }) => id)).size).toBe(feed.entry.length);
  return feed;
}

/** What JSON Feed 1.1 demands. */
function checkJsonFeed(text: string): { title: string; items: { id: string; title: string; url: string }[] } {
  const feed = JSON.parse(text) as Record<string, unknown> & { title: string; items: Record<string, string>[] };
  expect(feed['version']).toBe('https://jsonfeed.org/version/1.1');
  expect(feed['feed_url']).toMatch(/^https:/);
  for (const item of feed.items) {
    expect(typeof item['id']).toBe('string');
    expect(typeof item['content_text']).toBe('string');
    expect(item['url']).toMatch(/^https:\/\/www\.linxi\.example\//);
    expect(item['date_modified']).toMatch(RFC3339);
  }
  return feed as never;
}

describe('feeds of the sample city', () => {
  let city: RunningCity;
  beforeAll(async () => {
    city = await runCity({ city: true });
  }, 60_000);
  afterAll(() => city.stop());

  it.each(KINDS)('gives %s as valid Atom and JSON Feed with the same entries', async (kind) => {
    const [atom, json] = [await city.app.inject(`/feeds/${kind}.atom`), await city.app.inject(`/feeds/${kind}.json`)];
    expect(atom.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(json.headers['content-type']).toBe('application/feed+json; charset=utf-8');
    const feed = checkAtom(atom.body);
    const items = checkJsonFeed(json.body).items;
    expect(feed.entry.length).toBeGreaterThan(0);
    expect(feed.entry.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
  });

  it('gives each topic its own feed, with nothing of another topic', async () => {
    const { items: topics } = await city.get<{ items: { id: string; name: string }[] }>('/api/topics');
    for (const { id, name } of topics) {
      expect(checkAtom((await city.app.inject(`/feeds/topics/${id}.atom`)).body).title).toBe(`临溪市${name}`);
      const { items } = checkJsonFeed((await city.app.inject(`/feeds/topics/${id}.json`)).body);
      for (const item of items as unknown as { tags: string[] }[]) expect(item.tags).toContain(name);
    }
    expect((await city.app.inject('/feeds/topics/keines.atom')).statusCode).toBe(404);
    expect((await city.app.inject('/feeds/keine.atom')).statusCode).toBe(404);
  });

  it('answers 304 to a reader that has it', async () => {
    const { headers } = await city.app.inject('/feeds/notices.atom');
    const again = await city.app.inject({
      url: '/feeds/notices.atom',
      headers: { 'if-none-match': String(headers.etag) },
    });
    expect(again.statusCode).toBe(304);
  });
});

describe('SEARCH_PAGE', () => {
  it('is the page of the app', () => {
    expect(SEARCH_PAGE).toBe(PAGES.search);
  });
});

describe('pageAddress', () => {
  it.each(KINDS)('leads to the page of the app for %s', (kind) => {
    expect(pageAddress(kind, 'eins')).toBe(toContent(kind, 'eins'));
  });
});

describe('atomFeed and jsonFeed', () => {
  it('are well-formed whatever stands in a title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (title, summary) => {
        const feed: Feed = {
          title: '标题',
          selfUrl: 'https://www.linxi.example/feeds/notices.atom',
          homeUrl: 'https://www.linxi.example/',
          author: '临溪市人民政府',
          entries: [
            {
              kind: 'notices',
              id: 'n1',
              title: `t${title}`,
              summary,
              url: 'https://www.linxi.example/x?id=n1&a=b',
              updatedAt: '2026-11-22T02:00:00.000Z',
              publishedOn: '2026-11-22',
              topics: [{ id: 'yiliao', name: title }],
              author: undefined,
            },
          ],
        };
        checkAtom(atomFeed(feed));
        checkJsonFeed(jsonFeed(feed));
      }),
    );
  });
});
