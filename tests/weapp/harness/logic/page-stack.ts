import path from 'node:path';
import type { PackageFiles } from '../package-files';
import type { Chrome } from '../protocol';
import type { ComponentInstances } from './component-instances';
import type { ModuleLoader } from './module-loader';
import { makePage, type OpenPage, type Scope } from './page-instance';
import { plain, type Phone } from './phone';

export type Navigation = 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch' | 'navigateBack';

const DEEPEST_STACK = 10;

/** The open pages (页面栈) and WeChat's rules for changing them. */
export class PageStack {
  readonly pages: OpenPage[] = [];
  /** What `Page()` registered, by path. */
  readonly definitions = new Map<string, Scope>();
  /** Tab pages that were left live on behind the one in sight. */
  private readonly sleepingTabs = new Map<string, OpenPage>();
  private readonly loadedCode = new Set<string>();
  private nextId = 1;
  private queue: Promise<void> = Promise.resolve();

  private readonly phone: Phone;
  private readonly files: PackageFiles;
  private readonly loader: ModuleLoader;
  private readonly components: ComponentInstances;

  constructor(phone: Phone, files: PackageFiles, loader: ModuleLoader, components: ComponentInstances) {
    this.phone = phone;
    this.files = files;
    this.loader = loader;
    this.components = components;
  }

  get top(): OpenPage | undefined {
    return this.pages.at(-1);
  }

  byId(id: number): OpenPage | undefined {
    return [...this.pages, ...this.sleepingTabs.values()].find((page) => page.id === id);
  }

  /** One navigation after the other. Rejects with WeChat's message when a rule is broken. */
  navigate(how: Navigation, url: string, delta = 1): Promise<void> {
    this.phone.pending += 1;
    this.phone.rpc.record('navigations', { how, url });
    const done = this.queue.then(() => this.change(how, url, delta)).finally(() => (this.phone.pending -= 1));
    this.queue = done.catch(() => undefined);
    return done;
  }

  call(page: OpenPage, lifecycle: string, ...args: unknown[]): unknown {
    const run = page.instance[lifecycle];
    return typeof run === 'function' ? this.phone.guard(() => Reflect.apply(run, page.instance, args)) : undefined;
  }

  /** Path and query of an address; a path without leading slash is relative to the page in sight. Values stay encoded. */
  parse(url: string): { route: string; query: Record<string, string> } {
    const [address = '', search = ''] = url.split('?');
    const near = () => path.posix.join(path.posix.dirname(this.top?.route ?? ''), address);
    const route = address.startsWith('/') ? address.slice(1) : this.files.pages.includes(address) ? address : near();
    const pairs = search.split('&').filter(Boolean);
    return { route, query: Object.fromEntries(pairs.map((pair) => [pair.split('=')[0], pair.split('=')[1] ?? ''])) };
  }

  chrome(page: OpenPage): Chrome {
    const { theme } = this.phone.device;
    const config = { ...this.files.app.window, ...this.files.config(page.route) } as Record<string, string>;
    const colour = (value: unknown, otherwise: string) => this.files.colour(value, theme, otherwise);
    const bar = this.files.app.tabBar;
    return {
      title: page.title ?? config['navigationBarTitleText'] ?? '',
      navBackground: page.navColours.background ?? colour(config['navigationBarBackgroundColor'], '#000000'),
      navText: page.navColours.text ?? colour(config['navigationBarTextStyle'], 'white'),
      customNav: config['navigationStyle'] === 'custom',
      tab: this.files.isTab(page.route) ? page.route : '',
      tabs: (bar?.list ?? []).map(({ pagePath, text, iconPath = '', selectedIconPath = '' }) => ({
        path: pagePath,
        text,
        icon: pagePath === page.route ? selectedIconPath : iconPath,
      })),
      tabColor: colour(bar?.color, '#999999'),
      tabSelectedColor: colour(bar?.selectedColor, '#000000'),
      tabBackground: colour(bar?.backgroundColor, '#ffffff'),
      canGoBack: this.pages.length > 1,
    };
  }

  private async change(how: Navigation, url: string, delta: number): Promise<void> {
    if (how === 'navigateBack') return this.goBack(delta);
    const { route } = this.parse(url);
    if (!this.files.pages.includes(route)) throw new Error(`page "${route}" is not found`);
    const isTab = this.files.isTab(route);
    if (how === 'switchTab') {
      if (!isTab) throw new Error('can not switch to no-tabBar page');
      if (url.includes('?')) throw new Error('a tab page takes no query');
      return this.switchTab(route);
    }
    if (how === 'reLaunch') {
      while (this.top) await this.closeTop();
      for (const tab of this.sleepingTabs.values()) await this.close(tab);
      this.sleepingTabs.clear();
      return this.open(url);
    }
    if (isTab) throw new Error(`can not ${how} a tabbar page`);
    if (how === 'redirectTo') await this.closeTop();
    else if (this.pages.length >= DEEPEST_STACK) throw new Error('webview count limit exceed');
    else if (this.top) this.call(this.top, 'onHide');
    return this.open(url);
  }

  private async open(url: string): Promise<void> {
    const { route, query } = this.parse(url);
    this.loadCode(route);
    const definition = this.definitions.get(route) ?? this.components.definitions.get(route);
    if (!definition) throw new Error(`${route}.js registered no page`);
    const page = makePage(
      this.phone,
      this.nextId++,
      route,
      definition,
      this.phone.inApp(query) as Record<string, string>,
    );
    this.pages.push(page);
    const handlers = Object.keys(page.instance).filter((name) => typeof page.instance[name] === 'function');
    await this.phone.rpc.call.createView(
      page.id,
      {
        route,
        data: plain(page.instance.data) as typeof page.instance.data,
        handlers,
        using: this.files.componentsOf(route),
        components: this.components.startsFor(route),
      },
      this.chrome(page),
    );
    this.call(page, 'onLoad', page.query);
    this.call(page, 'onShow');
    this.call(page, 'onReady');
  }

  /** Components first, then the page, as WeChat loads them. */
  private loadCode(route: string): void {
    if (this.loadedCode.has(route)) return;
    this.loadedCode.add(route);
    for (const component of Object.values(this.files.componentsOf(route))) this.loadCode(component);
    this.loader.require(route);
  }

  private async goBack(delta: number): Promise<void> {
    for (let left = Math.min(delta, this.pages.length - 1); left > 0; left -= 1) await this.closeTop();
    if (this.top) await this.reveal(this.top);
  }

  private async reveal(page: OpenPage): Promise<void> {
    await this.phone.rpc.call.showView(page.id, this.chrome(page));
    this.call(page, 'onShow');
  }

  private async closeTop(): Promise<void> {
    const page = this.pages.pop();
    if (page) await this.close(page);
  }

  private async close(page: OpenPage): Promise<void> {
    this.call(page, 'onUnload');
    page.closed = true;
    await this.phone.rpc.call.destroyView(page.id);
  }

  private async switchTab(route: string): Promise<void> {
    while (this.pages.length > 1) await this.closeTop();
    const current = this.top;
    if (current?.route === route) return this.reveal(current);
    if (current && this.files.isTab(current.route)) {
      this.call(current, 'onHide');
      this.sleepingTabs.set(current.route, current);
      this.pages.pop();
      await this.phone.rpc.call.hideView(current.id);
    } else await this.closeTop();
    const slept = this.sleepingTabs.get(route);
    if (!slept) return this.open(`/${route}`);
    this.sleepingTabs.delete(route);
    this.pages.push(slept);
    return this.reveal(slept);
  }
}
