import axe from 'axe-core';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { MiniProgram } from './harness/mini-program';

/** What reaches beyond the right edge of the phone. Runs inside the page. */
function findWide(): string[] {
  const width = document.documentElement.clientWidth;
  return [...document.querySelectorAll('.screen *')]
    .filter((element) => element.getBoundingClientRect().right > width + 0.5)
    .map((element) => `${element.tagName} ${element.className}: ${element.textContent.slice(0, 30)}`);
}

/** Controls smaller than a finger needs, by what is read of them; a link inside a line is part of its line. */
async function findSmall({ frame }: MiniProgram, least: number): Promise<string[]> {
  const small: string[] = [];
  for (const role of ['button', 'link', 'checkbox', 'radio'] as const)
    for (const control of await frame.getByRole(role).all()) {
      const box = await control.boundingBox();
      const isInLine = await control.evaluate((element) => getComputedStyle(element).display === 'inline');
      if (box && !isInLine && Math.min(box.width, box.height) < least - 0.5)
        small.push(`${role} ${await control.innerText()} ${String(box.width)}×${String(box.height)}`);
    }
  return small;
}

/** Violations that can be the page's own: the document around it is WeChat's. */
async function axeOf({ frame }: MiniProgram): Promise<string[]> {
  await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    const checker = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await checker.run('.screen', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
}

/** So that a person can look: `SCREENSHOTS_DIR=… npm test -- tests/weapp`. */
async function keepPicture(app: MiniProgram, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS_DIR'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await app.screenshot(join(folder, `weapp-${name}.png`));
}

/** All that can be wrong with a page of the mini-program as it is looked at, heard and touched; empty lists where nothing is. */
export async function judgeScreen(app: MiniProgram, name: string, leastTarget: number): Promise<object> {
  await keepPicture(app, name);
  const nameless = (await app.accessibleText()).filter(
    ({ role, name: said }) => /^(button|link|checkbox|radio|textbox)$/.test(role) && said.trim() === '',
  );
  return {
    wide: await app.frame.evaluate(findWide),
    small: await findSmall(app, leastTarget),
    nameless,
    axe: await axeOf(app),
  };
}

export const FAULTLESS = { wide: [], small: [], nameless: [], axe: [] };
