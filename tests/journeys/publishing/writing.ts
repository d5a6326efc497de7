import type { Page } from 'playwright-core';

export const QUESTIONS = [
  ['没有单位，能参加职工医保吗？', '能。带身份证到户籍地或者就业地的医保窗口登记。'],
  ['每月补贴多少？', '每月一百元。\n老年人和儿童都有。'],
  ['断缴几个月会清零吗？', '不会。缴费年限累计计算。'],
] as const;

export const question = (page: Page, number: number) =>
  page.getByRole('region', { name: `第 ${String(number)} 问`, exact: true });

/** Starts a piece of a kind from the tasks. */
export async function begins(page: Page, kind: RegExp): Promise<void> {
  await page.getByRole('button', { name: '＋ 新建稿件' }).click();
  await page.getByRole('dialog').getByRole('button', { name: kind }).click();
  await page.getByRole('heading', { level: 1, name: /^未命名的/ }).waitFor();
}

export const saved = (page: Page) => page.getByText(/^已保存 \d\d:\d\d$/).waitFor();

/** Does one step with its dialog. */
export async function does(page: Page, step: string): Promise<void> {
  await page.getByRole('region', { name: '下一步' }).getByRole('button', { name: step, exact: true }).click();
  await page.getByRole('button', { name: `确认${step}` }).click();
  await page.getByText(new RegExp(`^已${step}。`)).waitFor();
}

/** Opens the only task that waits. */
export async function takesTask(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}
