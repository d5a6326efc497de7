import type { Frame, Locator } from 'playwright-core';
import { accessibleText, type Spoken } from './accessible-text';
import type { ChromiumHost } from './chromium-host';
import { Recorded } from './recorded';

/** Visible text, `#id` or other CSS, or a role with its accessible name. */
export type Target = string | { role: string; name?: string | RegExp } | Locator;

const patient = (locator: Locator): Locator => locator.filter({ visible: true }).first();

/** The page in sight: what a person sees of it, hears of it, and does to it. */
export abstract class AppScreen extends Recorded {
  protected abstract host: ChromiumHost;

  /** Waits until nothing is on its way and nothing is drawn any more. */
  abstract idle(): Promise<void>;

  /** The document of the page in sight, for what this class does not offer. */
  get frame(): Frame {
    return this.host.frame;
  }

  locate(target: Target): Locator {
    if (typeof target === 'string')
      return /^[#.[]/.test(target) ? this.frame.locator(target) : this.frame.getByText(target);
    if ('role' in target && !('click' in target)) {
      type Role = Parameters<Frame['getByRole']>[0];
      return this.frame.getByRole(target.role as Role, target.name === undefined ? {} : { name: target.name });
    }
    return target as Locator;
  }

  /** What is visible on the page, line by line. */
  async texts(): Promise<string[]> {
    const text = await this.frame.locator('body').innerText();
    return text.split('\n').map((line) => line.trim()).filter(Boolean); // prettier-ignore
  }

  async hasText(text: string): Promise<boolean> {
    return (await this.texts()).join('\n').includes(text);
  }

  /** Waits for text that a timer or a slow answer brings. */
  async waitForText(text: string, timeout?: number): Promise<void> {
    await patient(this.frame.getByText(text)).waitFor(timeout === undefined ? {} : { timeout });
    await this.idle();
  }

  /** Title in the navigation bar. */
  async title(): Promise<string> {
    return (await this.host.page.locator('#title').textContent()) ?? '';
  }

  /** Colours of the navigation bar, which WeChat draws. */
  async navigationBar(): Promise<{ readonly background: string; readonly text: string }> {
    return this.host.page.locator('#nav').evaluate((bar) => {
      const { backgroundColor, color } = getComputedStyle(bar);
      return { background: backgroundColor, text: color };
    });
  }

  /** The page as a screen reader reads it, for comparing it with H5. */
  accessibleText(): Promise<Spoken[]> {
    return accessibleText(this.host.page, this.frame);
  }

  async value(field: string): Promise<string> {
    return this.field(field).inputValue();
  }

  async screenshot(file: string): Promise<void> {
    await this.host.page.screenshot({ path: file });
  }

  /** State of a video: `state` playing or paused, `time` in seconds, `src`. */
  async video(id: string): Promise<Record<string, string | undefined>> {
    return this.frame
      .locator(`wx-video#${id}`)
      .evaluate((element) => Object.fromEntries(Object.entries((element as HTMLElement).dataset)));
  }

  /** Taps something visible, once the app is at rest; waits until it is at rest again. */
  async tap(target: Target): Promise<void> {
    await patient(this.locate(target)).tap();
    await this.idle();
  }

  tapText(text: string, { exact = false } = {}): Promise<void> {
    return this.tap(this.frame.getByText(text, { exact }));
  }

  /** Several taps without waiting between them, as by an impatient thumb. */
  async tapQuickly(target: Target, times: number): Promise<void> {
    const element = await patient(this.locate(target)).elementHandle();
    const box = await element.boundingBox();
    if (!box) throw new Error('nothing to tap');
    for (let i = 0; i < times; i += 1)
      await this.host.page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await this.idle();
  }

  private field(name: string): Locator {
    if (/^[#.[]/.test(name)) return this.frame.locator(`${name} input, ${name} textarea`).first();
    return this.frame
      .getByLabel(name)
      .or(this.frame.getByPlaceholder(name))
      .and(this.frame.locator('input, textarea'))
      .first();
  }

  /** Types into a field, found by its accessible name, its placeholder or `#id`. */
  async fill(field: string, text: string): Promise<void> {
    await this.field(field).fill(text);
    await this.field(field).blur();
    await this.idle();
  }

  /** Types key by key, as fast as the app follows: a thumb is not faster. */
  async type(field: string, text: string): Promise<void> {
    for (const key of text) {
      await this.field(field).pressSequentially(key);
      await this.idle();
    }
  }

  /** Opens a picker and chooses: one of the list, or a date or time as it is written. */
  async pick(target: Target, choice: string): Promise<void> {
    await patient(this.locate(target)).tap();
    const sheet = this.frame.locator('.mp-picker');
    await sheet.waitFor();
    const typed = sheet.locator('.mp-picker-input');
    if (await typed.count()) {
      await typed.fill(choice);
      await sheet.locator('.mp-picker-done').tap();
    } else await sheet.locator('.mp-picker-item').getByText(choice, { exact: true }).tap();
    await this.idle();
  }
}
