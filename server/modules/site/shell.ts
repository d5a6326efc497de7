import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What surrounds a first screen: the H5 build's scripts and its style, which goes inline. */
export interface Shell {
  readonly css: string;
  /** Addresses of the scripts of every page, in order. */
  readonly scripts: readonly string[];
  /** Addresses of the further scripts of a page. */
  readonly scriptsOf: (path: string) => readonly string[];
  /** Addresses of the scripts of all other pages: fetched when nothing else is to do, so that a page opens without network. */
  readonly scriptsBeside: (path: string) => readonly string[];
}

const SCRIPT = /<script[^>]*\ssrc="([^"]+)"/g;
const STYLE = /<link[^>]*\shref="([^"]+\.css)"/g;

/** Reads the shell from the built H5 site. @throws when the site was not built */
export async function readShell(folder: string): Promise<Shell> {
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  const scripts = [...html.matchAll(SCRIPT)].map((match) => match[1] ?? '');
  const styles = [...html.matchAll(STYLE)].map((match) => match[1] ?? '');
  const pages = JSON.parse(await readFile(join(folder, 'pages.json'), 'utf8')) as Record<string, string[]>;
  const css = await Promise.all(styles.map((href) => readFile(join(folder, href.replace('/static/', '')), 'utf8')));
  const scriptsOf = (path: string): string[] =>
    (pages[path] ?? []).map((file) => `/static/${file}`).filter((href) => !scripts.includes(href));
  const all = [...new Set(Object.keys(pages).flatMap(scriptsOf))];
  return {
    css: css.join('\n').replace(/<\/style/gi, ''),
    scripts,
    scriptsOf,
    scriptsBeside(path) {
      const own = scriptsOf(path);
      return all.filter((href) => !own.includes(href));
    },
  };
}
