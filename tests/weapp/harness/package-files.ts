import fs from 'node:fs';
import path from 'node:path';

export interface AppJson {
  pages: string[];
  entryPagePath?: string;
  subPackages?: { root: string; pages: string[]; independent?: boolean }[];
  subpackages?: AppJson['subPackages'];
  window?: Record<string, string>;
  tabBar?: {
    color?: string;
    selectedColor?: string;
    backgroundColor?: string;
    list: { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }[];
  };
  usingComponents?: Record<string, string>;
  themeLocation?: string;
  [key: string]: unknown;
}

type PageJson = Record<string, unknown> & { usingComponents?: Record<string, string> };

/** The folder of a compiled mini-program, read by WeChat's rules. */
export class PackageFiles {
  readonly root: string;
  readonly app: AppJson;
  readonly subPackages: { root: string; pages: string[] }[];
  /** Every page's path, those of the main package first. */
  readonly pages: string[];

  constructor(root: string) {
    this.root = path.resolve(root);
    this.app = JSON.parse(this.read('app.json')) as AppJson;
    const declared = this.app.subPackages ?? this.app.subpackages ?? [];
    this.subPackages = declared.map((sub) => ({ root: sub.root.replace(/^\/|\/$/g, ''), pages: sub.pages }));
    this.pages = [
      ...this.app.pages,
      ...this.subPackages.flatMap((sub) => sub.pages.map((page) => `${sub.root}/${page}`)),
    ];
  }

  has(file: string): boolean {
    return fs.existsSync(path.join(this.root, file));
  }

  read(file: string): string {
    return fs.readFileSync(path.join(this.root, file), 'utf8');
  }

  size(file: string): number {
    return fs.statSync(path.join(this.root, file)).size;
  }

  /** Every file, by its path inside the folder. */
  list(): string[] {
    return fs
      .readdirSync(this.root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(this.root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
      .sort();
  }

  /** The json beside a page or component; a page need not have one. */
  config(route: string): PageJson {
    return this.has(`${route}.json`) ? (JSON.parse(this.read(`${route}.json`)) as PageJson) : {};
  }

  /** Root of the sub-package that a file lies in; empty for the main package. */
  packageOf(file: string): string {
    return this.subPackages.find((sub) => file.startsWith(`${sub.root}/`))?.root ?? '';
  }

  isTab(route: string): boolean {
    return this.app.tabBar?.list.some((tab) => tab.pagePath === route) ?? false;
  }

  /** Components by the tag under which a page or component uses them, those of app.json included. */
  componentsOf(route: string): Record<string, string> {
    const resolve = (using: Record<string, string> | undefined, base: string) =>
      Object.entries(using ?? {})
        .filter(([, file]) => !file.startsWith('plugin'))
        .map(([tag, file]) => [tag, file.startsWith('/') ? file.slice(1) : path.posix.join(base, file)]);
    const own = resolve(this.config(route).usingComponents, path.posix.dirname(route));
    return Object.fromEntries([...resolve(this.app.usingComponents, ''), ...own]) as Record<string, string>;
  }

  /** A colour of app.json or a page's json; `@name` stands in theme.json (主题). */
  colour(value: unknown, theme: 'light' | 'dark', otherwise: string): string {
    if (typeof value !== 'string') return otherwise;
    if (!value.startsWith('@')) return value;
    const themes = JSON.parse(this.read(this.app.themeLocation ?? 'theme.json')) as Record<
      string,
      Record<string, string>
    >;
    return themes[theme]?.[value.slice(1)] ?? otherwise;
  }
}
