import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { PAGES, TABS } from '../../src/routes';
import { loadAsRendered } from './render-app';

const SRC = path.resolve(__dirname, '../../src');

interface AppConfig {
  readonly pages: readonly string[];
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[];
  readonly tabBar?: { readonly list: readonly { readonly pagePath: string; readonly text: string }[] };
}

function appConfig(target: 'weapp' | 'h5'): AppConfig {
  const before = process.env['TARO_ENV'];
  process.env['TARO_ENV'] = target;
  const define = globalThis as { defineAppConfig?: (config: AppConfig) => AppConfig };
  define.defineAppConfig = (config) => config;
  try {
    let config: AppConfig | undefined;
    jest.isolateModules(() => {
      config = jest.requireActual<{ default: AppConfig }>('../../src/app.config').default;
    });
    if (!config) throw new Error('app.config.ts has no default export');
    return config;
  } finally {
    process.env['TARO_ENV'] = before;
    delete define.defineAppConfig;
  }
}

const subPages = ({ subPackages }: AppConfig): string[] =>
  subPackages.flatMap(({ root, pages }) => pages.map((page) => `/${root}/${page}`));
const mainPages = ({ pages }: AppConfig): string[] => pages.map((page) => `/${page}`);
const PATHS = Object.values(PAGES).sort();

describe('app.config', () => {
  it.each(['weapp', 'h5'] as const)('declares every path of routes.ts and nothing else (%s)', (target) => {
    const config = appConfig(target);
    expect([...mainPages(config), ...subPages(config)].sort()).toEqual(PATHS);
  });

  it('keeps only the tab pages in the main package, in the order of the tabs', () => {
    expect(mainPages(appConfig('weapp'))).toEqual(TABS.map(({ path: tab }) => tab));
  });

  it('names the tabs in the mini-program as the H5 site does', () => {
    expect(appConfig('weapp').tabBar?.list).toMatchObject(
      TABS.map((tab) => ({ pagePath: tab.path.slice(1), text: tab.text })),
    );
  });

  it('gives each feature one sub-package, named like its folder', () => {
    const folders = readdirSync(path.join(SRC, 'resident'));
    const roots = appConfig('weapp').subPackages.map(({ root }) => root);
    expect(roots.sort()).toEqual(folders.map((folder) => `resident/${folder}`).sort());
  });
});

describe('a page', () => {
  it.each(PATHS)('%s has a file and a title of its own', (page) => {
    expect(existsSync(path.join(SRC, `${page}.tsx`))).toBe(true);
    expect(readFileSync(path.join(SRC, `${page}.config.ts`), 'utf8')).toMatch(
      /navigationBarTitleText: ('.+'|city\.site)/,
    );
  });
});

describe('RENDER_PAGES', () => {
  it('lets the server render every path of routes.ts and nothing else', () => {
    const { RENDER_PAGES } = loadAsRendered("export { RENDER_PAGES } from './render-pages';");
    expect(Object.keys(RENDER_PAGES as object).sort()).toEqual(PATHS);
  });

  it('renders each path by the component of its own file', () => {
    const source = readFileSync(path.join(SRC, 'render-pages.ts'), 'utf8');
    const imports = new Map([...source.matchAll(/import (\w+) from '\.(.+)';/g)].map(([, name, file]) => [name, file]));
    const entries = [...source.matchAll(/\[PAGES\.(\w+)\]: (\w+),/g)];
    expect(entries.map(([, page, name]) => [page, imports.get(name)])).toEqual(
      entries.map(([, page]) => [page, PAGES[page as keyof typeof PAGES]]),
    );
    expect(entries).toHaveLength(PATHS.length);
  });
});
