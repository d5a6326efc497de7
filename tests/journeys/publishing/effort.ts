import type { Page } from 'playwright-core';

/** What it costs a person: presses, and time that is not spent typing. */
export interface Effort {
  presses: number;
  typingMs: number;
  readonly startedAt: number;
}

/** Counts every press of a pointer on the pages of one person from now on. */
export async function countEffort(page: Page): Promise<Effort> {
  const effort: Effort = { presses: 0, typingMs: 0, startedAt: performance.now() };
  await page.exposeFunction('tellPress', () => {
    effort.presses += 1;
  });
  const listen = (): void =>
    document.addEventListener('pointerdown', () => (window as unknown as { tellPress: () => void }).tellPress(), true);
  await page.addInitScript(listen);
  await page.evaluate(listen);
  return effort;
}

/** Types into a field; the time it takes is kept apart. */
export async function types(effort: Effort, write: () => Promise<unknown>): Promise<void> {
  const before = performance.now();
  await write();
  effort.typingMs += performance.now() - before;
}

/** 12 次点按，不算打字 9.5 秒. */
export function told(name: string, { presses, typingMs, startedAt }: Effort): string {
  const seconds = (performance.now() - startedAt - typingMs) / 1_000;
  return `${name}：${String(presses)} 次点按，不算打字 ${seconds.toFixed(1)} 秒`;
}
