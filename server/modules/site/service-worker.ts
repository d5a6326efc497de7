import { createHash } from 'node:crypto';
import names from '../../../city.json';
import { escaped } from './escaped';
import type { Shell } from './shell';

/** Where the document lies that the app starts from when the network is away. */
export const OFFLINE_DOCUMENT = '/static/offline.html';

/**
 * Runs in the browser beside the pages. Scripts carry their hash in their name, so a kept one is the right one. A page
 * comes from the network; only where there is none, the app starts by itself and shows what the reader opened before.
 * What is personal (`/api`, `/staff`) never passes here. A message that was pushed is shown as it came, and a tap on it
 * opens its page in a window that stands open already, where one does.
 */
const SOURCE = `
var APART = /^\\/(api|feeds|media|staff)(\\/|$)/;
self.addEventListener('install', function (event) {
  event.waitUntil((async function () {
    var cache = await caches.open(CACHE);
    await cache.addAll(NEEDED);
    await Promise.all(BESIDE.map(function (src) { return cache.add(src).catch(function () {}); }));
    await self.skipWaiting();
  })());
});
self.addEventListener('activate', function (event) {
  event.waitUntil((async function () {
    var names = await caches.keys();
    await Promise.all(names.filter(function (name) { return name.indexOf('mingbai-') === 0 && name !== CACHE; })
      .map(function (name) { return caches.delete(name); }));
    await self.clients.claim();
  })());
});
async function fromShelf(request) {
  var kept = await caches.match(request);
  if (kept) return kept;
  var answer = await fetch(request);
  if (answer.ok && answer.type === 'basic') await (await caches.open(CACHE)).put(request, answer.clone());
  return answer;
}
async function fromNetwork(request) {
  try {
    return await fetch(request);
  } catch (fault) {
    var kept = await caches.match(OFFLINE);
    if (kept) return kept;
    throw fault;
  }
}
self.addEventListener('fetch', function (event) {
  var request = event.request, url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || APART.test(url.pathname)) return;
  if (url.pathname.indexOf('/static/') === 0) event.respondWith(fromShelf(request));
  else if (request.mode === 'navigate') event.respondWith(fromNetwork(request));
});
function messageIn(event) {
  try {
    var told = event.data.json();
    if (told && typeof told.title === 'string') return told;
  } catch (fault) {}
  return { title: SITE, text: '有一条新消息，点开看看。', url: '/resident/audience/inbox' };
}
self.addEventListener('push', function (event) {
  var told = messageIn(event);
  event.waitUntil(self.registration.showNotification(told.title, {
    body: told.text || '', lang: 'zh-CN', tag: told.tag || told.url, data: { url: told.url || '/resident/audience/inbox' },
  }));
});
self.addEventListener('notificationclick', function (event) {
  event.notification.close();
  var url = new URL(event.notification.data.url, self.location.origin);
  if (url.origin !== self.location.origin) return;
  event.waitUntil((async function () {
    var pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    var known = pages.filter(function (page) { return new URL(page.url).pathname.indexOf('/staff') !== 0; })[0];
    if (!known) return self.clients.openWindow(url.href);
    await known.focus().catch(function () {});
    return known.navigate(url.href).catch(function () { return self.clients.openWindow(url.href); });
  })());
});
`;

/** The service worker of this build: another build is another text, and brings a cache of its own. */
export function serviceWorkerOf(shell: Shell): string {
  const needed = [OFFLINE_DOCUMENT, ...shell.scripts];
  const beside = shell.scriptsBeside('').filter((src) => !needed.includes(src));
  const version = createHash('sha256')
    .update(JSON.stringify([SOURCE, names.site, needed, beside, shell.css]))
    .digest('hex')
    .slice(0, 12);
  const constants = {
    CACHE: `mingbai-${version}`,
    OFFLINE: OFFLINE_DOCUMENT,
    SITE: names.site,
    NEEDED: needed,
    BESIDE: beside,
  };
  const lines = Object.entries(constants).map(([name, value]) => `var ${name} = ${JSON.stringify(value)};`);
  return lines.join('\n') + SOURCE;
}

/** A document without a first screen: the app fills it by itself. */
export const offlineDocument = ({ css, scripts }: Shell): string =>
  [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">',
    `<title>${escaped(names.site)}</title><link rel="icon" href="data:,"><style>${css}</style></head><body><div id="app"></div>`,
    ...scripts.map((src) => `<script defer src="${src}"></script>`),
    '</body></html>',
  ].join('');
