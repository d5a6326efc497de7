import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { assigned, awaitingAmendment, inConsultation, MONDAY, openCase, served } from './foi-cases';
import { openCityHall, type CityHall } from './harness/city-hall';
import { findNarrowTargets, findOverflow } from './harness/measure';
import { axeViolations, launchPhone, type Look, type Phone } from './harness/phone';

const FINE = { overflow: [], narrowTargets: [], axe: [] };
const LOOKS: readonly Look[] = ['plain', 'large', 'dark'];

/** How to come to a state, and what opens more of the page in it. */
const STATES = [
  { state: 'in hand', make: assigned, more: '撤回申请' },
  { state: 'awaiting an amendment', make: awaitingAmendment, more: '补正申请' },
  { state: 'in consultation', make: inConsultation, more: /一天一天看/ },
  { state: 'served', make: served, more: /对答复不满意/ },
] as const;

/** So that a person can look: `SCREENSHOTS_DIR=… npm test -- tests/h5/foi-case-states`. */
async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS_DIR'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  const { width = 390, height = 844 } = page.viewportSize() ?? {};
  const whole = await page.evaluate(() => document.querySelector('#app .screen')?.scrollHeight ?? 0);
  await page.setViewportSize({ width, height: Math.max(height, whole + 60) });
  await page.screenshot({ path: join(folder, `${name.replaceAll(' ', '-')}.png`) });
  await page.setViewportSize({ width, height });
}

const judge = async (page: Page, look: Look): Promise<object> => ({
  overflow: await page.evaluate(findOverflow),
  narrowTargets: await page.evaluate(findNarrowTargets, look === 'large' ? 60 : 44),
  axe: await axeViolations(page),
});

describe('each state of the case page', () => {
  let hall: CityHall;
  let phone: Phone;
  beforeAll(async () => {
    hall = await openCityHall(MONDAY);
    phone = await launchPhone(hall.origin);
  }, 90_000);
  afterAll(async () => {
    await phone.close();
    await hall.stop();
  });

  const tried = STATES.flatMap((each) => LOOKS.map((look) => ({ ...each, look })));
  it.each(tried)('fits, can be tapped and heard: $state, $look', async ({ state, make, more, look }) => {
    const { page, faults, context } = await openCase(phone, await make(hall), { look, width: 360 });
    await page.waitForLoadState('networkidle');
    await keepPicture(page, `${state}.${look}`);
    expect(await judge(page, look)).toEqual(FINE);
    await page.getByRole('button', { name: more }).tap();
    // What is still pressed is paler for a moment.
    await page.waitForFunction(() => document.querySelector('.tap:active, .link:active') === null);
    await keepPicture(page, `${state}-opened.${look}`);
    expect(await judge(page, look)).toEqual(FINE);
    expect(faults).toEqual([]);
    await context.close();
  });
});
