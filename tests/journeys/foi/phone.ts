import type { Browser, BrowserContext, Download, Page } from 'playwright-core';
import { codeOnReceipt, fillAll, numberOnReceipt, submit, type Who } from '../../h5/foi-form';
import { keepPicture, SIZES } from '../../staff/harness/browser';
import type { Workbench } from '../../staff/harness/workbench';
import { doesNotSee, sees } from './sees';

const PATIENCE_MS = 30_000;

/** The applicant with a phone, and the one request on it. */
export class Applicant {
  number = '';
  code = '';
  readonly page: Page;
  readonly faults: string[] = [];
  private readonly workbench: Workbench;
  private readonly context: BrowserContext;

  private constructor(workbench: Workbench, page: Page) {
    this.workbench = workbench;
    this.context = page.context();
    this.page = page;
    page.on('pageerror', (error) => this.faults.push(String(error)));
  }

  /** Fills in the form, submits it and gets the receipt. */
  static async apply(workbench: Workbench, browser: Browser, description: string, who?: Who): Promise<Applicant> {
    const applicant = await Applicant.picksUp(workbench, browser);
    await applicant.go('/resident/foi/apply');
    await fillAll(applicant.page, description, who);
    await submit(applicant.page);
    applicant.number = await numberOnReceipt(applicant.page);
    applicant.code = await codeOnReceipt(applicant.page);
    return applicant;
  }

  /** Finds a request that was made on paper, by what stands on its receipt. */
  static async finds(workbench: Workbench, browser: Browser, number: string, code: string): Promise<Applicant> {
    const applicant = await Applicant.picksUp(workbench, browser);
    applicant.number = number;
    applicant.code = code;
    await applicant.go('/resident/foi/cases');
    await applicant.page.getByRole('textbox', { name: '申请编号' }).fill(number);
    await applicant.page.getByRole('textbox', { name: '查询码' }).fill(code);
    await applicant.page.getByText('记在这部手机上').tap();
    await applicant.tap('查进展');
    await applicant.page.locator('#foi-standing').waitFor();
    return applicant;
  }

  private static async picksUp(workbench: Workbench, browser: Browser): Promise<Applicant> {
    const context = await browser.newContext({
      viewport: SIZES.phone,
      isMobile: true,
      hasTouch: true,
      locale: 'zh-CN',
      acceptDownloads: true,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    return new Applicant(workbench, await context.newPage());
  }

  private async go(path: string): Promise<void> {
    await this.context.clock.setFixedTime(this.workbench.clock.now());
    await this.page.goto(this.workbench.origin + path);
    await this.page.locator('#first-screen').waitFor({ state: 'detached' });
  }

  /** Opens the request anew and waits for what it has to say. */
  async looks(...texts: readonly (string | RegExp)[]): Promise<void> {
    await this.go(`/resident/foi/case?number=${this.number}`);
    await this.page.locator('#foi-standing').waitFor();
    await this.sees(...texts);
  }

  sees(...texts: readonly (string | RegExp)[]): Promise<void> {
    return sees(this.page, ...texts);
  }

  doesNotSee(...texts: readonly string[]): Promise<void> {
    return doesNotSee(this.page, ...texts);
  }

  tap(name: string): Promise<void> {
    return this.page.getByRole('button', { name, exact: true }).tap();
  }

  /** Says something to the office in the form of that name. */
  async says(act: string, field: string, text: string, send: string): Promise<void> {
    await this.tap(act);
    await this.page.getByRole('textbox', { name: field }).fill(text);
    await this.tap(send);
  }

  /** Opens a letter or what came with it; gives the file that is saved. */
  async opens(label: string): Promise<Download> {
    const saved = this.page.waitForEvent('download');
    await this.tap(label);
    return saved;
  }

  keepPicture(name: string): Promise<void> {
    return keepPicture(this.page, `phone-${name}`);
  }

  /** Puts the phone away; nothing went wrong on it. */
  async leaves(): Promise<void> {
    expect(this.faults).toEqual([]);
    await this.context.close();
  }
}
