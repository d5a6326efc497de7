import { findOverflow } from '../../h5/harness/measure';
import { axeViolations } from '../../h5/harness/phone';
import { findSmallTargets, SIZES } from '../../staff/harness/browser';
import type { Clerk } from './desk';

/** Sets the size of type on the page; null takes it back. Runs inside the page. */
function setType(size: string | null): void {
  for (const element of document.querySelectorAll<HTMLElement>('.workbench')) {
    if (size === null) element.style.removeProperty('--fs');
    else element.style.setProperty('--fs', size);
  }
}

/** Nothing on the page keeps anybody out or runs over the edge: at the desk, and on a phone in the dark with large type. */
export async function judge(clerk: Pick<Clerk, 'page' | 'keepPicture'>, name: string): Promise<void> {
  const { page } = clerk;
  const look = async (as: string): Promise<void> => {
    await clerk.keepPicture(as);
    expect([as, await page.evaluate(findOverflow)]).toEqual([as, []]);
  };
  await look(name);
  expect([name, await axeViolations(page)]).toEqual([name, []]);
  expect([name, await page.evaluate(findSmallTargets)]).toEqual([name, []]);
  await page.setViewportSize(SIZES.phone);
  await page.emulateMedia({ colorScheme: 'dark' });
  await look(`${name}-phone-dark`);
  expect([name, await page.evaluate(findSmallTargets)]).toEqual([name, []]);
  await page.evaluate(setType, '30px');
  await look(`${name}-phone-large`);
  expect([name, await page.evaluate(findSmallTargets)]).toEqual([name, []]);
  await page.evaluate(setType, null);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(SIZES.desktop);
}
