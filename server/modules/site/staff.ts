import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyReply } from 'fastify';
import type { Problems } from '../../platform/errors/problems';
import type { App } from '../../platform/http/app-type';
import { loadAssets } from './assets';
import { sendBytes } from './send';

export interface StaffSiteDeps {
  readonly problems: Problems;
  /** Folder of the staff build. */
  readonly staffDir: string;
}

const FIRST_PAGE = '/staff/desk/queue';
const CACHE_ASSET = 'public, max-age=31536000, immutable';

/**
 * Stricter than for residents: nothing of another host, and no frame around it. The router writes a style sheet of its own;
 * a letter is shown in a frame before it is sent, and a page before it is published; the browser draws a PDF by an object
 * inside it.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self' data:",
  "frame-src 'self' blob:",
  "object-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const forStaffOnly = (reply: FastifyReply): FastifyReply =>
  reply
    .header('content-security-policy', POLICY)
    .header('x-robots-tag', 'noindex, nofollow')
    .header('referrer-policy', 'no-referrer')
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cross-origin-opener-policy', 'same-origin');

/** 工作台: the pages of the staff build, each the same shell, and its files. What is shown comes from the staff API. */
export async function registerStaffSite(app: App, { problems, staffDir }: StaffSiteDeps): Promise<void> {
  const shell = (await readFile(join(staffDir, 'index.html'), 'utf8')).replace(
    '</head>',
    '<title>明白工作台</title><meta name="robots" content="noindex"><link rel="icon" href="data:,"></head>',
  );
  const pages = Object.keys(JSON.parse(await readFile(join(staffDir, 'pages.json'), 'utf8')) as object);
  const assets = await loadAssets(staffDir);

  for (const page of pages) {
    app.get(page, (_request, reply) =>
      forStaffOnly(reply).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(shell),
    );
  }
  const toFirstPage = (_request: unknown, reply: FastifyReply) =>
    forStaffOnly(reply).header('cache-control', 'no-store').redirect(FIRST_PAGE);
  app.get('/staff', toFirstPage);
  app.get('/staff/', toFirstPage);
  app.get('/staff/static/*', async (request, reply) => {
    const asset = await assets.get((request.params as { '*': string })['*']);
    if (asset === undefined) return problems.send(reply, { code: 'request.not-found' });
    const { type, bytes } = asset;
    return sendBytes(request, forStaffOnly(reply), bytes, {
      status: 200,
      type,
      cacheControl: CACHE_ASSET,
      vary: 'Accept-Encoding',
    });
  });
}
