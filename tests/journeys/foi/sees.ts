import type { Page } from 'playwright-core';
import { keepPicture } from '../../staff/harness/browser';

/** Waits until every text stands on the page where it can be seen, and says what stands there instead. */
export async function sees(page: Page, ...texts: readonly (string | RegExp)[]): Promise<void> {
  for (const text of texts) {
    try {
      await page.getByText(text).filter({ visible: true }).first().waitFor();
    } catch {
      await keepPicture(page, 'not-seen');
      throw new Error(`not seen: ${String(text)}\n${await page.locator('body').innerText()}`);
    }
  }
}

/** That none of the texts can be seen; to be asked once the page shows what it has to. */
export async function doesNotSee(page: Page, ...texts: readonly string[]): Promise<void> {
  const shown = await page.locator('body').innerText();
  expect(texts.filter((text) => shown.includes(text))).toEqual([]);
}
