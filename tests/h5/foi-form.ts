import type { Page } from 'playwright-core';

/** The example number of GB 11643-1999; nobody's. */
export const ID_NUMBER = '11010519491231002X';
export const DESCRIPTION = '2025 年溪东区老旧小区改造项目的中标公告和合同金额';

export const next = (page: Page): Promise<void> => page.getByRole('button', { name: '下一步' }).tap();
export const onStep = (page: Page, step: number): Promise<void> =>
  page.getByText(`第 ${String(step)} 步，共 4 步`).waitFor();

/** Who applies. */
export interface Who {
  readonly name: string;
  readonly idNumber: string;
}
const WANG: Who = { name: '王小明', idNumber: ID_NUMBER };

/** 第 1 步, as a natural person with a telephone and an address for the reply. */
export async function fillApplicant(page: Page, { name, idNumber }: Who = WANG): Promise<void> {
  await page.getByLabel('姓名').fill(name);
  await page.getByLabel('证件号码').fill(idNumber);
  await page.getByLabel('电话').fill('13812345678');
  await page.getByLabel('电子邮箱').fill('wang@example.com');
  await next(page);
  await onStep(page, 2);
}

export async function fillInformation(page: Page, description = DESCRIPTION): Promise<void> {
  await page.getByLabel('描述').fill(description);
  await page.getByLabel('向谁申请', { exact: true }).selectOption('zhujian');
  await next(page);
  await onStep(page, 3);
}

/** All of it up to the last step. */
export async function fillAll(page: Page, description = DESCRIPTION, who = WANG): Promise<void> {
  await fillApplicant(page, who);
  await fillInformation(page, description);
  await next(page);
  await onStep(page, 4);
}

export const submit = (page: Page): Promise<void> => page.getByRole('button', { name: '提交', exact: true }).tap();

/** Every sending of the form: its key, and the body as text. */
export function watchSendings(page: Page): { key: string; body: string }[] {
  const sent: { key: string; body: string }[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'POST' || !request.url().endsWith('/api/foi')) return;
    sent.push({ key: request.headers()['idempotency-key'] ?? '', body: request.postData() ?? '' });
  });
  return sent;
}

export const numberOnReceipt = async (page: Page): Promise<string> => {
  await page.waitForURL(/\/resident\/foi\/receipt\?/);
  return (await page.locator('.foi-code-text').first().textContent()) ?? '';
};
export const codeOnReceipt = async (page: Page): Promise<string> =>
  (await page.locator('.foi-code-text').nth(1).textContent()) ?? '';
