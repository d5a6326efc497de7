import fs from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { chromium, type Browser, type BrowserContext, type Frame, type Page, type Route } from 'playwright-core';
import { chromiumLaunchOptions } from '../../../tools/browser.cjs';
import { compilePackage, type CompiledPackage } from './compile-package';
import type { PackageFiles } from './package-files';
import { shellPage, templatesScript, viewPage } from './phone-shell';
import type { Chrome, Device, HostSide, Json, LogicMessage, ViewMessage, ViewStart } from './protocol';

const PHONE = 'http://phone.local';
let runtime: string | undefined;

/** The view's own code, bundled once a process. */
function viewRuntime(): string {
  runtime ??= buildSync({
    entryPoints: [path.join(__dirname, 'view/runtime.ts')],
    bundle: true,
    format: 'iife',
    write: false,
    target: 'es2020',
    define: { 'process.env.NODE_ENV': '"production"' },
  }).outputFiles[0]?.text;
  return runtime ?? '';
}

export interface HostOptions {
  files: PackageFiles;
  apiOrigin: string;
  device: Device;
  browser: Browser | undefined;
  patienceMs: number;
  onViewMessage(pageId: number, message: ViewMessage): void;
  onFault(text: string): void;
}

/** The screen of the phone: headless Chromium with one iframe for each open page. */
export class ChromiumHost implements HostSide {
  private readonly starts = new Map<number, ViewStart>();
  private compiled!: CompiledPackage;
  private browser!: Browser;
  private context!: BrowserContext;
  page!: Page;
  /** The page in sight. */
  private visible: number | undefined;

  private readonly options: HostOptions;

  private constructor(options: HostOptions) {
    this.options = options;
  }

  static async start(options: HostOptions): Promise<ChromiumHost> {
    const host = new ChromiumHost(options);
    host.compiled = compilePackage(options.files);
    host.browser = options.browser ?? (await chromium.launch(chromiumLaunchOptions()));
    try {
      await host.openPhone();
      return host;
    } catch (error) {
      await host.close();
      throw error;
    }
  }

  private async openPhone(): Promise<void> {
    const { width, height, theme } = this.options.device;
    this.context = await this.browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: 2,
      hasTouch: true,
      isMobile: true,
      colorScheme: theme,
      locale: 'zh-CN',
    });
    this.context.setDefaultTimeout(this.options.patienceMs);
    this.page = await this.context.newPage();
    this.page.on('pageerror', (error) => this.options.onFault(`view: ${error.stack ?? error.message}`));
    await this.context.exposeBinding('__toLogic', ({ frame }, message: ViewMessage) => {
      this.options.onViewMessage(Number(frame.name().slice(1)), message);
    });
    await this.context.route('**/*', (route) => this.serve(route));
    await this.page.goto(`${PHONE}/`);
  }

  private async serve(route: Route): Promise<void> {
    const url = new URL(route.request().url());
    if (['localhost', '127.0.0.1'].includes(url.hostname) || url.origin === this.options.apiOrigin)
      return this.serveFromApi(route, url);
    if (url.origin !== PHONE) {
      this.options.onFault(`view: a file from ${url.origin}, which is not in the domain list`);
      return route.abort();
    }
    const { device, files } = this.options;
    const html = (body: string) => route.fulfill({ contentType: 'text/html; charset=utf-8', body });
    const script = (body: string) => route.fulfill({ contentType: 'text/javascript; charset=utf-8', body });
    if (url.pathname === '/') return html(shellPage(device.statusBarHeight, device.safeAreaBottom));
    if (url.pathname === '/runtime.js') return script(viewRuntime());
    if (url.pathname === '/templates.js') return script(templatesScript(this.compiled));
    const view = this.starts.get(Number(/^\/view\/(\d+)$/.exec(url.pathname)?.[1]));
    if (view) return html(viewPage(view, this.compiled));
    const file = path.join(files.root, decodeURIComponent(url.pathname.replace('/dist/', '')));
    if (url.pathname.startsWith('/dist/') && file.startsWith(files.root) && fs.existsSync(file))
      return route.fulfill({ path: file });
    return route.fulfill({ status: 404, body: '' });
  }

  /** Pictures and posters come from the API of the test. */
  private async serveFromApi(route: Route, url: URL): Promise<void> {
    try {
      const response = await fetch(new URL(url.pathname + url.search, this.options.apiOrigin));
      const body = Buffer.from(await response.arrayBuffer());
      const contentType = response.headers.get('content-type') ?? 'application/octet-stream';
      await route.fulfill({ status: response.status, contentType, body });
    } catch {
      await route.abort().catch(() => undefined);
    }
  }

  async createView(pageId: number, start: ViewStart, chrome: Chrome): Promise<void> {
    this.starts.set(pageId, start);
    if (this.visible !== undefined) await this.hideView(this.visible);
    await this.page.evaluate(
      (id) =>
        new Promise<void>((resolve) => {
          const frame = document.createElement('iframe');
          frame.name = `v${id}`;
          frame.onload = () => resolve();
          frame.src = `/view/${id}`;
          document.getElementById('views')?.append(frame);
        }),
      pageId,
    );
    const ready = await this.frameOf(pageId).evaluate(() => typeof window.__fromLogic === 'function');
    if (!ready) throw new Error(`the view of ${start.route} did not start`);
    this.visible = pageId;
    await this.paintChrome(pageId, chrome);
  }

  private frameOf(pageId: number): Frame {
    const frame = this.page.frame({ name: `v${pageId}` });
    if (!frame) throw new Error(`page ${pageId} has no view`);
    return frame;
  }

  /** Document of the page in sight. */
  get frame(): Frame {
    if (this.visible === undefined) throw new Error('no page is open');
    return this.frameOf(this.visible);
  }

  async paintChrome(pageId: number, chrome: Chrome): Promise<void> {
    if (pageId !== this.visible) return;
    await this.page.evaluate((bars) => {
      const find = (id: string) => document.getElementById(id) as HTMLElement;
      find('title').textContent = bars.title;
      find('nav').style.cssText =
        `background:${bars.navBackground};color:${bars.navText};${bars.customNav ? 'display:none' : ''}`;
      find('back').hidden = !bars.canGoBack;
      find('tabs').style.cssText = `background:${bars.tabBackground};${bars.tab ? '' : 'display:none'}`;
      find('tabs').replaceChildren(
        ...bars.tabs.map(({ path: tab, text, icon }) => {
          const button = document.createElement('button');
          button.textContent = text;
          if (icon) {
            const picture = document.createElement('img');
            picture.src = `/dist/${icon}`;
            picture.alt = '';
            button.prepend(picture);
          }
          button.style.color = tab === bars.tab ? bars.tabSelectedColor : bars.tabColor;
          return button;
        }),
      );
    }, chrome);
  }

  private setVisible(pageId: number, isVisible: boolean): Promise<void> {
    const change = ([id, on]: [number, boolean]) => {
      const frame = document.querySelector<HTMLElement>(`iframe[name=v${id}]`);
      if (frame) frame.style.visibility = on ? 'visible' : 'hidden';
    };
    return this.page.evaluate(change, [pageId, isVisible] as [number, boolean]);
  }

  hideView(pageId: number): Promise<void> {
    return this.setVisible(pageId, false);
  }

  async showView(pageId: number, chrome: Chrome): Promise<void> {
    if (this.visible !== undefined && this.visible !== pageId) await this.hideView(this.visible);
    await this.setVisible(pageId, true);
    this.visible = pageId;
    await this.paintChrome(pageId, chrome);
  }

  async destroyView(pageId: number): Promise<void> {
    await this.page.evaluate((id) => document.querySelector(`iframe[name=v${id}]`)?.remove(), pageId);
    this.starts.delete(pageId);
    if (this.visible === pageId) this.visible = undefined;
  }

  async toView(pageId: number, message: LogicMessage): Promise<Json> {
    if (!this.starts.has(pageId)) return null;
    const tell = (told: object) => window.__fromLogic(told as LogicMessage);
    return (await this.frameOf(pageId).evaluate(tell, message as object)) as Json;
  }

  get tabPaths(): string[] {
    return (this.options.files.app.tabBar?.list ?? []).map(({ pagePath }) => pagePath);
  }

  async setTheme(theme: 'light' | 'dark'): Promise<void> {
    await this.page.emulateMedia({ colorScheme: theme });
  }

  async close(): Promise<void> {
    await (this.context as BrowserContext | undefined)?.close();
    if (!this.options.browser) await this.browser.close();
  }
}
