import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ContentKind } from '../../../contract/primitives';
import type { Problems } from '../../platform/errors/problems';
import type { App } from '../../platform/http/app-type';
import { prepareBytes, type Bytes } from '../../platform/published/bytes';
import type { Entry } from '../../platform/published/change';
import { pageAddress } from '../../platform/published/page-address';
import type { Published } from '../../platform/published/published';
import { escaped } from './escaped';
import { sendBytes } from './send';

export interface SitemapDeps {
  readonly problems: Problems;
  readonly published: Published;
  readonly kinds: readonly ContentKind[];
  /** Pages that show no one thing, where they show anything that is published. */
  readonly pagePaths: () => Promise<readonly string[]>;
  readonly originOf: (request: FastifyRequest) => string;
}

/** The protocol allows 50,000; a fifth of it is a file that a crawler reads in one breath. */
const AT_MOST = 10_000;
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const SHARED = { status: 200, cacheControl: 'public, max-age=0, s-maxage=300', vary: 'Accept-Encoding' };

const locations = (
  element: 'url' | 'sitemap',
  urls: readonly { readonly loc: string; readonly day?: string }[],
): string =>
  urls
    .map(({ loc, day }) => {
      const lastmod = day === undefined ? '' : `<lastmod>${day}</lastmod>`;
      return `<${element}><loc>${escaped(loc)}</loc>${lastmod}</${element}>`;
    })
    .join('\n');

const urlset = (urls: Parameters<typeof locations>[1]): string =>
  `${XML}<urlset ${NAMESPACE}>\n${locations('url', urls)}\n</urlset>\n`;

const partsOf = (count: number): number => Math.ceil(count / AT_MOST);

type SendXml = (
  request: FastifyRequest,
  reply: FastifyReply,
  write: (origin: string) => string | Promise<string>,
) => Promise<FastifyReply>;

/** Files are written once for each state of what is published. */
const sendingXml = ({ published, originOf }: SitemapDeps): SendXml => {
  const kept = new Map<string, { readonly seq: number; readonly bytes: Promise<Bytes> }>();
  return async (request, reply, write) => {
    const origin = originOf(request);
    const key = `${origin} ${request.url}`;
    let known = kept.get(key);
    if (known?.seq !== published.seq) {
      // Another host in the request would otherwise be another file for ever.
      if (kept.size > 100) kept.clear();
      known = { seq: published.seq, bytes: Promise.resolve(write(origin)).then(prepareBytes) };
      kept.set(key, known);
    }
    return sendBytes(request, reply, await known.bytes, { ...SHARED, type: 'application/xml; charset=utf-8' });
  };
};

const placesOf = (entries: readonly Entry[], part: number, origin: string): string =>
  urlset(
    entries.slice((part - 1) * AT_MOST, part * AT_MOST).map(({ kind, id, sortKey }) => {
      const loc = origin + pageAddress(kind as ContentKind, id);
      // A press conference is sorted by when it begins, which may be to come.
      const day = kind === 'press-conferences' ? undefined : /^\d{4}-\d{2}-\d{2}/.exec(sortKey)?.[0];
      return day === undefined ? { loc } : { loc, day };
    }),
  );

/** `/robots.txt`, `/sitemap.xml` and the files that it names: every public address, for search engines. */
export function registerSitemap(app: App, deps: SitemapDeps): void {
  const { problems, published, kinds, pagePaths, originOf } = deps;
  const { catalogue } = published;
  const send = sendingXml(deps);

  app.get('/robots.txt', async (request, reply) => {
    const lines = [
      'User-agent: *',
      'Disallow: /api/',
      'Disallow: /staff/',
      `Sitemap: ${originOf(request)}/sitemap.xml`,
    ];
    const bytes = await prepareBytes(`${lines.join('\n')}\n`);
    return sendBytes(request, reply, bytes, { ...SHARED, type: 'text/plain; charset=utf-8' });
  });

  app.get('/sitemap.xml', (request, reply) =>
    send(request, reply, (origin) => {
      const files = kinds.flatMap((kind) =>
        Array.from(
          { length: partsOf(catalogue.all(kind).length) },
          (_, at) => `/sitemaps/${kind}-${String(at + 1)}.xml`,
        ),
      );
      const urls = ['/sitemaps/pages-1.xml', ...files].map((path) => ({ loc: origin + path }));
      return `${XML}<sitemapindex ${NAMESPACE}>\n${locations('sitemap', urls)}\n</sitemapindex>\n`;
    }),
  );

  app.get('/sitemaps/:file', async (request, reply) => {
    const [, name, part] = /^([a-z-]+)-([1-9]\d{0,3})\.xml$/.exec((request.params as { file: string }).file) ?? [];
    if (name === 'pages' && part === '1')
      return send(request, reply, async (origin) =>
        urlset((await pagePaths()).map((path) => ({ loc: origin + path }))),
      );
    const kind = kinds.find((each) => each === name);
    const entries = kind ? catalogue.all(kind) : [];
    if (!kind || Number(part) > partsOf(entries.length)) return problems.send(reply, { code: 'request.not-found' });
    return send(request, reply, (origin) => placesOf(entries, Number(part), origin));
  });
}
