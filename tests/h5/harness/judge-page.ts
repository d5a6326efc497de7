import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Address } from './addresses';
import { findNarrowTargets, findOverflow, observeTakeOver, readTakeOver, type TakeOver } from './measure';
import { axeViolations, type Look, type Phone } from './phone';

/** The narrowest phone that is still sold. */
const WIDTH = 360;

export interface Judgement {
  /** Errors thrown or written to the console. */
  readonly faults: readonly string[];
  readonly takeOver: TakeOver;
  /** Answers that the server had put into the page and that the app asked for all the same. */
  readonly askedTwice: readonly string[];
  readonly overflow: readonly string[];
  readonly narrowTargets: readonly string[];
  readonly axe: readonly string[];
}

/** A missing page is answered with 404, and the browser writes that to its console. */
const isExpected = (fault: string, { status }: Address): boolean =>
  status === 404 && fault.includes('the server responded with a status of 404');

/** Opens an address as a phone in one of the looks and writes down all that can be wrong with a page. */
export async function judgePage(phone: Phone, address: Address, look: Look): Promise<Judgement> {
  const { context, page, faults, open } = await phone.visit({ look, width: WIDTH });
  try {
    await page.addInitScript(observeTakeOver);
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      if (pathname.startsWith('/api/')) asked.push(pathname + search);
    });
    await open(address.path);
    const primed = await page.evaluate(
      () =>
        (JSON.parse(document.getElementById('answers')?.textContent ?? '{}') as { answers?: Record<string, unknown> })
          .answers ?? {},
    );
    await page.waitForLoadState('networkidle');
    await keepScreenshot(page, address, look);
    return {
      faults: faults.filter((fault) => !isExpected(fault, address)),
      takeOver: await page.evaluate(readTakeOver),
      askedTwice: asked.filter((path) => path in primed),
      overflow: await page.evaluate(findOverflow),
      narrowTargets: await page.evaluate(findNarrowTargets, look === 'large' ? 60 : 44),
      axe: await axeViolations(page),
    };
  } finally {
    await context.close();
  }
}

/** So that a person can look: `SCREENSHOTS_DIR=… npm test -- tests/h5/every-page`. */
async function keepScreenshot(page: Page, { shows }: Address, look: Look): Promise<void> {
  const folder = process.env['SCREENSHOTS_DIR'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${shows.replaceAll(/\W+/g, '-')}.${look}.png`), fullPage: true });
}
