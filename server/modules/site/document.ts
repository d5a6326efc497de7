import names from '../../../city.json';
import { escaped } from './escaped';
import { headTags, type Article, type PageTags } from './head-tags';
import type { Shell } from './shell';
import { startScript } from './start-script';
import { structuredData } from './structured-data';

/** What the render bundle gives for an address. */
export interface FirstScreen {
  readonly status: 200 | 404 | 410;
  readonly html: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly image: string | undefined;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly theme: string;
}

const SITE = names.site;

/** JSON that can stand inside a script element: no `</script>`, no line separators. */
const embedded = (value: unknown): string =>
  JSON.stringify(value).replace(/[<\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

const meta = (name: string, content: string | undefined, key = 'name'): string =>
  content === undefined || content === '' ? '' : `<meta ${key}="${name}" content="${escaped(content)}">`;

/** The scripts come after the paint: asked for before it, they would share the line with what is read. */
const starter = (shell: Shell, path: string): string =>
  `<script defer src="/static/${startScript.path}" data-scripts="${[...shell.scriptsOf(path), ...shell.scripts].join(' ')}" data-beside="${shell.scriptsBeside(path).join(' ')}"></script>`;

interface DocumentOptions {
  readonly shell: Shell;
  readonly screen: FirstScreen;
  readonly path: string;
  /** Whole address of the page, without what only this reader chose. */
  readonly canonical: string;
  readonly origin: string;
  readonly siteIdCode: string | undefined;
  /** The one thing that the page shows. */
  readonly article: Article | undefined;
  /** Instant it was rendered for. */
  readonly now: Date;
}

/** The whole HTML document: style, first screen, the answers it was made from, and the app that takes over. */
export function composeDocument(options: DocumentOptions): string {
  const { shell, screen, path, canonical, origin, now, siteIdCode, article } = options;
  const title = screen.title === SITE ? SITE : `${screen.title} - ${SITE}`;
  const image = screen.image === undefined ? undefined : new URL(screen.image, origin).href;
  const { description } = screen;
  const tags: PageTags = {
    siteName: SITE,
    siteIdCode,
    title: screen.title,
    description,
    image,
    url: canonical,
    article,
  };
  const data = screen.status !== 200 ? null : structuredData(tags);
  const classes = screen.theme === 'system' ? 'first-screen-shown' : `first-screen-shown theme-${screen.theme}`;
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">',
    '<meta name="format-detection" content="telephone=no">',
    '<meta name="theme-color" content="#f7f4ee" media="(prefers-color-scheme: light)">',
    '<meta name="theme-color" content="#131517" media="(prefers-color-scheme: dark)">',
    `<title>${escaped(title)}</title>`,
    meta('description', description),
    meta('og:title', screen.title, 'property'),
    meta('og:description', description, 'property'),
    meta('og:image', image, 'property'),
    meta('og:site_name', SITE, 'property'),
    screen.status !== 200
      ? '<meta name="robots" content="noindex">'
      : `<link rel="canonical" href="${escaped(canonical)}">`,
    ...(screen.status !== 200 ? [] : headTags(tags)),
    data === null ? '' : `<script type="application/ld+json">${embedded(data)}</script>`,
    '<link rel="icon" href="data:,">',
    `<style>${shell.css}</style>`,
  ];
  const answers = embedded({ now: now.toISOString(), answers: screen.answers });
  return [
    '<!doctype html>',
    `<html lang="zh-CN" class="${classes}">`,
    `<head>${head.join('')}</head>`,
    `<body><div id="first-screen">${screen.html}</div><div id="app"></div>`,
    `<script type="application/json" id="answers">${answers}</script>${starter(shell, path)}</body></html>`,
  ].join('');
}
