import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { chromiumLaunchOptions } from '../../../tools/browser.cjs';

export type Look = 'plain' | 'large' | 'dark';

/** So long a test waits for something to appear; the machine may be busy. */
const PATIENCE_MS = 30_000;

/** Value of the display cookie for each look. */
const DISPLAY: Record<Look, string> = { plain: '16.light.hans', large: '30.light.hans', dark: '16.dark.hans' };

export interface Phone {
  readonly browser: Browser;
  /** A new visitor with an empty device. */
  readonly visit: (options?: VisitOptions) => Promise<Visit>;
  readonly close: () => Promise<void>;
}

export interface VisitOptions {
  readonly look?: Look;
  readonly javaScript?: boolean;
  readonly width?: number;
}

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors that the page threw or wrote to its console. */
  readonly faults: string[];
  /** Opens an address and waits until the app has taken over from the first screen. */
  readonly open: (path: string) => Promise<void>;
  /** Opens an address for the first time and waits until the device holds a copy of it, which happens after it is shown. */
  readonly openAndKeep: (path: string) => Promise<void>;
}

const countCopies = (): number => Object.keys(localStorage).filter((key) => key.startsWith('mingbai:copy:')).length;

/** Headless Chromium as a phone. */
export async function launchPhone(origin: string): Promise<Phone> {
  const browser = await chromium.launch(chromiumLaunchOptions());
  const visit = async ({ look = 'plain', javaScript = true, width = 390 }: VisitOptions = {}): Promise<Visit> => {
    const context = await browser.newContext({
      viewport: { width, height: 844 },
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
      javaScriptEnabled: javaScript,
      locale: 'zh-CN',
    });
    await context.addCookies([{ name: 'mb_display', value: DISPLAY[look], url: origin }]);
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    const open = async (path: string): Promise<void> => {
      await page.goto(origin + path, { waitUntil: 'load' });
      if (javaScript) await page.waitForSelector('#first-screen', { state: 'detached', timeout: 15_000 });
    };
    const openAndKeep = async (path: string): Promise<void> => {
      const before = page.url().startsWith(origin) ? await page.evaluate(countCopies) : 0;
      await open(path);
      await page.waitForFunction(
        (known) => Object.keys(localStorage).filter((key) => key.startsWith('mingbai:copy:')).length > known,
        before,
      );
    };
    return { context, page, faults, open, openAndKeep };
  };
  return { browser, visit, close: () => browser.close() };
}

/** Violations that axe finds on the page as it stands, each with the elements concerned. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const checker = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await checker.run(document, { resultTypes: ['violations'] });
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html.slice(0, 200)).join('\n  ')}`,
    );
  });
  return found;
}
