import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { StaffRole } from '../../../domain/staff';
import { createAccount } from '../../../server/modules/staff/actions/create-account';
import { codeOf, enterPassword, headersFrom, post, SECOND_PASSWORD } from '../../server/staff/signed-in';
import { readPdf } from '../../server/redaction/traces';
import { keepFile, keepPicture, SIZES } from '../../staff/harness/browser';
import type { Workbench } from '../../staff/harness/workbench';
import { doesNotSee, sees } from './sees';

const PATIENCE_MS = 30_000;
const MINUTE_MS = 60_000;
/** A session ends after a quarter of an hour in which nobody does anything. */
const SESSION_MS = 10 * MINUTE_MS;

export interface Post {
  readonly account: string;
  readonly name: string;
  readonly roles: StaffRole[];
  readonly department: string;
}

type Fill = (page: Page) => Promise<unknown>;

/** A member of staff at the own desk. */
export class Clerk {
  readonly page: Page;
  readonly faults: string[] = [];
  private readonly workbench: Workbench;
  private readonly context: BrowserContext;
  private readonly post: Post;
  private secret = '';
  private lastSeen = 0;

  private constructor(workbench: Workbench, page: Page, given: Post) {
    this.workbench = workbench;
    this.context = page.context();
    this.page = page;
    this.post = given;
    page.on('pageerror', (error) => this.faults.push(String(error)));
  }

  /** Gets an account, and signs in for the first time on the screens: password, code, a password of the own. */
  static async takesUp(workbench: Workbench, browser: Browser, given: Post): Promise<Clerk> {
    const { store, clock, origin } = workbench;
    const departments = () => Promise.resolve([{ id: given.department, name: given.department }]);
    const made = await createAccount({ store, clock, departments }, given, 'system');
    if (!made.ok) throw new Error(made.refusal.code);
    const { firstPassword } = made.value;
    const context = await browser.newContext({ viewport: SIZES.desktop, locale: 'zh-CN' });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    const clerk = new Clerk(workbench, page, given);
    await context.clock.setFixedTime(clock.now());
    await page.goto(`${origin}/staff/session/sign-in`);
    await page.getByLabel('账号').fill(given.account);
    await page.getByLabel('密码').fill(firstPassword);
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByText('扫不了？手工输入密钥').click();
    clerk.secret = (await page.locator('.w-secret').innerText()).replaceAll(' ', '');
    await page.getByLabel('动态码', { exact: true }).fill(codeOf(clerk.secret, clock.now()));
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByLabel('现在的密码').fill(firstPassword);
    await page.getByLabel('新密码', { exact: true }).fill(SECOND_PASSWORD);
    await page.getByLabel('再输一次新密码').fill(SECOND_PASSWORD);
    await page.getByRole('button', { name: '改密码' }).click();
    // Where the work of that post begins.
    await page.waitForURL((address) => !address.pathname.includes('/session/'));
    await page.locator('main h1').waitFor();
    clerk.lastSeen = clock.now().getTime();
    return clerk;
  }

  /** Later sign-ins are the same requests without the screens. */
  private async signsIn(): Promise<void> {
    const { workbench, context, post: mine } = this;
    const { ticket } = await enterPassword(workbench, mine.account, SECOND_PASSWORD);
    const code = codeOf(this.secret, workbench.clock.now());
    const answer = await post(workbench, '/api/staff/session/code', { ticket, code });
    if (answer.statusCode !== 200) throw new Error(answer.body);
    const [name = '', value = ''] = headersFrom(answer.headers['set-cookie']).cookie.split('=');
    await context.addCookies([{ name, value, domain: '127.0.0.1', path: '/api/staff' }]);
  }

  /** A minute later, with a session that lasts. */
  private async comesBack(): Promise<void> {
    const { clock } = this.workbench;
    clock.set(new Date(clock.now().getTime() + MINUTE_MS).toISOString());
    await this.context.clock.setFixedTime(clock.now());
    if (clock.now().getTime() - this.lastSeen > SESSION_MS) await this.signsIn();
    this.lastSeen = clock.now().getTime();
  }

  /** The queue, in one of its views. */
  async looksAtQueue(view: string): Promise<void> {
    await this.comesBack();
    await this.page.goto(`${this.workbench.origin}/staff/desk/queue`);
    await this.page.getByRole('button', { name: view }).click();
  }

  /** An address that somebody else has open. */
  async goesTo({ href }: URL): Promise<void> {
    await this.comesBack();
    await this.page.goto(href);
  }

  /** Opens a case from the list of all, as it stands now. */
  async opens(number: string): Promise<void> {
    await this.comesBack();
    await this.page.goto(`${this.workbench.origin}/staff/desk/queue?view=all`);
    await this.page.getByRole('link', { name: number }).click();
    await this.page.getByRole('heading', { name: '依法可以做的' }).waitFor();
  }

  /** Opens a case and does one thing with it, up to the sentence that it is done. */
  async does(number: string, title: string, fill: Fill = () => Promise.resolve()): Promise<void> {
    await this.tries(number, title, fill);
    await this.sees(`已办：${title}。`);
  }

  /** The text of a letter of the case that is open, as its PDF has it, without spaces. */
  async reads(title: string): Promise<string> {
    const link = this.page.getByRole('link', { name: /^PDF/ }).filter({ hasText: title }).first();
    const answer = await this.context.request.get(
      new URL((await link.getAttribute('href')) ?? '', this.page.url()).href,
    );
    const bytes = await answer.body();
    keepFile(`letter-${title}.pdf`, bytes);
    return readPdf(bytes)
      .pages.map(({ text }) => text)
      .join('')
      .replace(/\s/g, '');
  }

  /** A page of the workbench. */
  async goesToPage(path: string): Promise<void> {
    await this.comesBack();
    await this.page.goto(`${this.workbench.origin}/staff/${path}`);
  }

  /** The same, without waiting for what comes of it. */
  async tries(number: string, title: string, fill: Fill = () => Promise.resolve()): Promise<void> {
    await this.opens(number);
    await this.page.getByRole('button', { name: title, exact: true }).click();
    await fill(this.page);
    await this.page.getByRole('button', { name: '下一步：确认' }).click();
    await this.page.getByRole('button', { name: '确认办理' }).click();
  }

  /** What the page offers to do with the case that is open. */
  offers(): Promise<string[]> {
    return this.page.locator('.c-next .c-actions:not(.others) button').allInnerTexts();
  }

  sees(...texts: readonly (string | RegExp)[]): Promise<void> {
    return sees(this.page, ...texts);
  }

  doesNotSee(...texts: readonly string[]): Promise<void> {
    return doesNotSee(this.page, ...texts);
  }

  keepPicture(name: string): Promise<void> {
    return keepPicture(this.page, `desk-${name}`);
  }
}
