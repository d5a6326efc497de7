import type { Worker } from 'node:worker_threads';
import { ChromiumHost } from './chromium-host';
import { DEVICE, NETWORK, type LaunchOptions } from './launch-options';
import { startLogicThread } from './logic-worker';
import { PackageFiles } from './package-files';
import type { Asked, Device, Json, JsonObject, LogicSide, Network, Status } from './protocol';
import { AppScreen } from './app-screen';
import { Rpc } from './rpc';

/** The app is at rest when nothing is on its way and nothing was drawn during so many looks in a row. */
const QUIET_LOOKS = 3;
const LOOK_EVERY_MS = 25;
const IDLE_TIMEOUT_MS = 45_000;
const PATIENCE_MS = 5_000;
/** A compiled mini-program that runs: its code in a thread without DOM, its pages in Chromium, its requests for real. */
export class MiniProgram extends AppScreen {
  /** Milliseconds that the steps of the launch took. */
  readonly timings = { compileAndOpen: 0, firstScreen: 0 };
  protected host!: ChromiumHost;
  private readonly files: PackageFiles;
  private readonly worker: Worker;
  private readonly logic: Rpc<LogicSide>;
  private readonly apiOrigin: string;
  private device: Device;
  private network: Network;
  private isClosed = false;

  private constructor(options: LaunchOptions) {
    super();
    this.files = new PackageFiles(options.dist);
    this.apiOrigin = options.apiOrigin;
    this.device = { ...DEVICE, ...options.device };
    this.network = { ...NETWORK, ...options.network };
    this.worker = startLogicThread({
      dist: this.files.root,
      apiOrigin: this.apiOrigin,
      device: this.device,
      network: this.network,
      storage: options.storage ?? {},
      channels: options.channels ?? {},
      loginCodes: options.loginCodes ?? [],
      templates: options.templates ?? {},
    });
    this.logic = new Rpc<LogicSide>(this.worker);
    this.logic.onRecord = (kind, value) => this.record(kind, value);
    this.worker.on('error', (error) => {
      this.record('errors', `the logic thread died: ${error.stack ?? error.message}`);
      this.logic.end(error);
    });
    this.worker.on('exit', () => this.logic.end(new Error('the logic thread has ended')));
  }

  /** Compiles the package, opens the phone and launches the app; resolves when its first page is at rest. */
  static async launch(options: LaunchOptions): Promise<MiniProgram> {
    const app = new MiniProgram(options);
    try {
      await app.start(options);
      return app;
    } catch (error) {
      await app.close();
      throw new Error(`the mini-program did not launch: ${String(error)}\n${app.errors.join('\n')}`, { cause: error });
    }
  }

  private async start(options: LaunchOptions): Promise<void> {
    const began = performance.now();
    this.host = await ChromiumHost.start({
      files: this.files,
      apiOrigin: this.apiOrigin,
      device: this.device,
      browser: options.browser,
      patienceMs: options.patienceMs ?? PATIENCE_MS,
      onViewMessage: (pageId, message) => void this.logic.call.fromView(pageId, message).catch(() => undefined),
      onFault: (text) => this.record('errors', text),
    });
    this.logic.answerWith(this.host);
    this.timings.compileAndOpen = performance.now() - began;
    await this.logic.call.launch(options.path ?? null);
    await this.idle();
    this.timings.firstScreen = performance.now() - began - this.timings.compileAndOpen;
  }

  storage(): Promise<JsonObject> {
    return this.logic.call.storage();
  }

  /** Taps a tab of the tab bar by its text. */
  async tab(text: string): Promise<void> {
    const button = this.host.page.locator('#tabs button', { hasText: text });
    if (!(await button.isVisible())) throw new Error(`no tab ${text} on this page`);
    const tabs = await this.host.page.locator('#tabs button').allTextContents();
    await this.logic.call.switchTab(this.host.tabPaths[tabs.indexOf(text)] ?? '');
    await this.idle();
  }

  /** Texts of the tab bar. */
  tabs(): Promise<string[]> {
    return this.host.page.locator('#tabs button').allTextContents();
  }

  /** The back button of the navigation bar, or the edge swipe. */
  async back(): Promise<void> {
    await this.logic.call.back();
    await this.idle();
  }

  async route(): Promise<string> {
    return (await this.status()).stack.at(-1) ?? '';
  }

  /** Goes to a page by its address, as from a link; tests of one page begin here. */
  async open(address: string): Promise<void> {
    await this.logic.call.open(address);
    await this.idle();
  }

  async scrollToBottom(): Promise<void> {
    await this.frame.evaluate(() =>
      window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }),
    );
    await this.idle();
  }

  async pullDown(): Promise<void> {
    await this.logic.call.pullDown();
    await this.idle();
  }

  /** What the page gives to "转发给朋友" or "分享到朋友圈"; null when it cannot be shared. */
  share(
    from: 'menu' | 'timeline' = 'menu',
  ): Promise<{ title?: string; path?: string; imageUrl?: string; query?: string } | null> {
    return this.logic.call.share(from) as Promise<JsonObject | null>;
  }

  /** Says beforehand what the person answers: a modal (true: 确定), a sheet (text, index or false), a permission. */
  answer(question: Asked, value: Json): Promise<void> {
    return this.logic.call.answer(question, value);
  }

  /** Cuts, slows or restores the network. */
  async setNetwork(change: Partial<Network>): Promise<void> {
    this.network = { ...this.network, ...change };
    await this.logic.call.setNetwork(this.network);
  }

  async setTheme(theme: Device['theme']): Promise<void> {
    this.device = { ...this.device, theme };
    await this.host.setTheme(theme);
    await this.logic.call.setDevice(this.device);
    await this.idle();
  }

  /** WeChat's own type size; the app reads it at the next launch or page. */
  async setFontSize(fontSizeSetting: number): Promise<void> {
    this.device = { ...this.device, fontSizeSetting };
    await this.logic.call.setDevice(this.device);
  }

  async leaveApp(): Promise<void> {
    await this.logic.call.leaveApp();
    await this.idle();
  }

  async returnToApp(): Promise<void> {
    await this.logic.call.returnToApp();
    await this.idle();
  }

  /** Lets a sound context tell its page something: `emitMedia('audio-1', 'Ended')`. */
  async emitMedia(id: string, event: string, detail: Json = {}): Promise<void> {
    await this.logic.call.emitMedia(id, event, detail);
    await this.idle();
  }

  private status(): Promise<Status> {
    return this.logic.call.status();
  }

  async idle(): Promise<void> {
    const deadline = performance.now() + IDLE_TIMEOUT_MS;
    let drawn = -1;
    for (let quiet = 0; quiet < QUIET_LOOKS;) {
      const { pending } = await this.status();
      const now = this.setDataLog.length;
      quiet = pending === 0 && now === drawn ? quiet + 1 : 0;
      drawn = now;
      if (performance.now() > deadline)
        throw new Error(`not at rest after ${IDLE_TIMEOUT_MS} ms; ${pending} on their way`);
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    await this.worker.terminate();
    // Absent when the package did not even compile.
    await (this.host as ChromiumHost | undefined)?.close();
  }
}
