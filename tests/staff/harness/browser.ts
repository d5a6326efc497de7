import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { chromiumLaunchOptions } from '../../../tools/browser.cjs';
import type { StaffRole } from '../../../domain/staff';
import { codeOf, makePerson, SECOND_PASSWORD, settle, type StaffHeaders } from '../../server/staff/signed-in';
import type { Workbench } from './workbench';

const PATIENCE_MS = 30_000;

export const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const;

export interface Seat {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors that the page threw or wrote to its console. */
  readonly faults: string[];
}

export interface TakenSeat extends Seat {
  /** Fills in the sign-in page that is shown. */
  readonly signInAgain: () => Promise<void>;
}

export interface SeatOptions {
  readonly size?: keyof typeof SIZES;
  readonly dark?: boolean;
}

export interface Office {
  /** A browser with nobody signed in. */
  readonly seat: (options?: SeatOptions) => Promise<Seat>;
  /** A browser in which somebody with that role, or with all of these, is at work. */
  readonly seatOf: (role: StaffRole | readonly StaffRole[], options?: SeatOptions) => Promise<TakenSeat>;
  readonly close: () => Promise<void>;
}

const cookieOf = ({ cookie }: StaffHeaders): { name: string; value: string } => {
  const [name = '', value = ''] = cookie.split('=');
  return { name, value };
};

/** Headless Chromium at a desk, in front of a workbench. */
export async function openOffice(workbench: Workbench): Promise<Office> {
  const browser = await chromium.launch(chromiumLaunchOptions());
  const seat = async ({ size = 'desktop', dark = false }: SeatOptions = {}): Promise<Seat> => {
    const context = await browser.newContext({
      viewport: SIZES[size],
      isMobile: size === 'phone',
      hasTouch: size === 'phone',
      locale: 'zh-CN',
      colorScheme: dark ? 'dark' : 'light',
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      // An answer that refuses is written to the console by the browser; what the page makes of it is looked at.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        faults.push(message.text());
    });
    return { context, page, faults };
  };
  return {
    seat,
    async seatOf(role, options) {
      const person = await makePerson(workbench, role);
      const { headers, secret } = await settle(workbench, person);
      const taken = await seat(options);
      await taken.context.addCookies([{ ...cookieOf(headers), domain: '127.0.0.1', path: '/api/staff' }]);
      const { page } = taken;
      const signInAgain = async (): Promise<void> => {
        await page.getByLabel('账号').fill(person.account);
        await page.getByLabel('密码').fill(SECOND_PASSWORD);
        await page.getByRole('button', { name: '下一步' }).click();
        await page.getByLabel('动态码', { exact: true }).fill(codeOf(secret, workbench.clock.now()));
        await page.getByRole('button', { name: '登录' }).click();
      };
      return { ...taken, signInAgain };
    },
    close: () => browser.close(),
  };
}

/** So that a person can look: `SCREENSHOTS_DIR=… npm test -- tests/staff`. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS_DIR'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** The same for a file that a page gave. */
export function keepFile(name: string, bytes: Buffer): void {
  const folder = process.env['SCREENSHOTS_DIR'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
}

/** Controls smaller than a finger needs: 44 px, and 60 where type is largest. A box inside its label is as large as the label; what nobody sees has no size. Runs inside the page. */
export function findSmallTargets(): string[] {
  const workbench = document.querySelector('.workbench');
  const type = workbench ? Number.parseFloat(getComputedStyle(workbench).getPropertyValue('--fs')) : 0;
  const least = type < 30 ? 44 : 60;
  const controls = [...document.querySelectorAll('main :is(a, button, input, select, textarea, summary)')];
  return controls
    .filter((control) => !control.closest('.w-hidden'))
    .map((control) => ({ control, box: (control.closest('label') ?? control).getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < least - 0.5)
    .map(({ control, box }) => `${control.tagName} ${control.textContent} ${String(box.width)}×${String(box.height)}`);
}
