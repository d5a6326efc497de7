import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ContentKind } from '../../../contract/primitives';
import type { Clock } from '../../platform/clock';
import type { Problems } from '../../platform/errors/problems';
import type { App } from '../../platform/http/app-type';
import { prepareBytes } from '../../platform/published/bytes';
import { SEARCH_PAGE } from '../../platform/published/page-address';
import type { Published } from '../../platform/published/published';
import { loadAssets } from './assets';
import { composeDocument } from './document';
import { articleOf } from './head-tags';
import { createPageCache, type CachedPage } from './page-cache';
import { loadRenderBundle, type RenderBundle } from './render-bundle';
import { sendBytes } from './send';
import { OFFLINE_DOCUMENT, offlineDocument, serviceWorkerOf } from './service-worker';
import { readShell, type Shell } from './shell';
import { registerSitemap } from './sitemap';

export interface SiteDeps {
  readonly clock: Clock;
  readonly problems: Problems;
  /** Folder of the H5 build. */
  readonly h5Dir: string;
  /** The render bundle. */
  readonly renderFile: string;
  readonly publicOrigin: string | undefined;
  /** Raw JSON of a content answer; null when there is no such thing. */
  readonly read: (path: string) => Promise<Uint8Array | null>;
  readonly siteIdCode: string | undefined;
  /** Names of the lists of published things (栏目). */
  readonly columns: ReadonlyMap<ContentKind, string>;
  readonly published: Published;
}

/** What a page's address may carry; anything else does not make another page. */
const QUERY_KEYS = /^[a-z][a-z0-9-]{0,30}$/i;
const DISPLAY_COOKIE = /(?:^|;\s*)mb_display=([a-z0-9.]{1,24})/;
const CACHE_PAGE = 'public, max-age=0, s-maxage=15, stale-while-revalidate=60';
/** What somebody searches for is nobody else's business: it stays in their own browser, so that going back asks nothing. */
const CACHE_OWN = 'private, no-cache';
const CACHE_ASSET = 'public, max-age=31536000, immutable';

/** The files of the app, and what a phone without a network needs. */
async function registerFiles(app: App, { problems, h5Dir }: SiteDeps, shell: Shell): Promise<void> {
  const assets = await loadAssets(h5Dir);
  app.get('/static/*', async (request, reply) => {
    const asset = await assets.get((request.params as { '*': string })['*']);
    if (asset === undefined) return problems.send(reply, { code: 'request.not-found' });
    const { type, bytes } = asset;
    return sendBytes(request, reply, bytes, { status: 200, type, cacheControl: CACHE_ASSET, vary: 'Accept-Encoding' });
  });

  const always = { status: 200, cacheControl: 'no-cache', vary: 'Accept-Encoding' };
  const worker = await prepareBytes(serviceWorkerOf(shell));
  app.get('/service-worker.js', (request, reply) =>
    sendBytes(request, reply, worker, { ...always, type: 'text/javascript; charset=utf-8' }),
  );
  const offline = await prepareBytes(offlineDocument(shell));
  app.get(OFFLINE_DOCUMENT, (request, reply) =>
    sendBytes(request, reply, offline, { ...always, type: 'text/html; charset=utf-8' }),
  );
}

/** Paths that show what is published; a page of what this reader alone keeps asks the server for nothing. */
async function publicPaths(bundle: RenderBundle, { clock, read }: SiteDeps): Promise<string[]> {
  const shown: string[] = [];
  for (const path of bundle.pagePaths) {
    const screen = await bundle.render({ path, query: {}, now: clock.now(), display: undefined, read });
    if (screen.status === 200 && Object.keys(screen.answers).length > 0) shown.push(path);
  }
  return shown;
}

/** 手机网页: every public address with its first screen as HTML, and the files of the app. */
export async function registerSite(app: App, deps: SiteDeps): Promise<void> {
  const { clock, problems, h5Dir, renderFile, read, published } = deps;
  const version = (): number => published.seq;
  const originOf = (request: FastifyRequest): string => deps.publicOrigin ?? `${request.protocol}://${request.host}`;
  const bundle = loadRenderBundle(renderFile);
  const shell = await readShell(h5Dir);
  const pages = createPageCache();

  await registerFiles(app, deps, shell);
  const pagePaths = () => publicPaths(bundle, deps);
  registerSitemap(app, { problems, published, kinds: [...deps.columns.keys()], pagePaths, originOf });

  const servePage = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const origin = originOf(request);
    const url = new URL(request.url, 'http://site.invalid');
    const path = url.pathname === '/' ? '/pages/home' : url.pathname.replace(/\/$/, '');
    const query = Object.fromEntries([...url.searchParams].filter(([key]) => QUERY_KEYS.test(key)));
    const display = DISPLAY_COOKIE.exec(request.headers.cookie ?? '')?.[1];
    const make = async (): Promise<CachedPage> => {
      const now = clock.now();
      const rendered = version();
      const screen = await bundle.render({ path, query, now, display, read });
      const search = new URLSearchParams(query).toString();
      const canonical = new URL(search ? `${path}?${search}` : path, origin).href;
      const article = articleOf(path, query['id'], screen.answers, deps.columns);
      const { siteIdCode } = deps;
      const html = composeDocument({ shell, screen, path, canonical, origin, now, siteIdCode, article });
      return { status: screen.status, bytes: await prepareBytes(html), version: rendered, renderedAt: now.getTime() };
    };
    const key = JSON.stringify([origin, path, query, display]);
    const isSearch = path === SEARCH_PAGE && (query['q'] ?? '') !== '';
    if (isSearch) void reply.header('x-robots-tag', 'noindex');
    // Each search is made for itself, and counted.
    const page = isSearch ? await make() : await pages.get(key, version(), clock.now().getTime(), make);
    return sendBytes(request, reply, page.bytes, {
      status: page.status,
      type: 'text/html; charset=utf-8',
      cacheControl: isSearch ? CACHE_OWN : CACHE_PAGE,
      vary: 'Accept-Encoding, Cookie',
    });
  };

  app.get('/', servePage);
  for (const path of bundle.pagePaths) app.get(path, servePage);
  app.get('/*', (request, reply) =>
    /^\/(api|feeds|media)(\/|$)/.test(request.url)
      ? problems.send(reply, { code: 'request.not-found' })
      : servePage(request, reply),
  );
}
