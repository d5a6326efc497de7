import { launchPhone, type Phone } from './phone';
import { publishReports } from './published-reports';
import { startSite } from './site';

/** A site of its own and a phone for the tests of one file; hand it over as `beforeAll` and `afterAll` need it. */
export function setUpPhone(env: Readonly<Record<string, string>> = {}): {
  readonly phone: Phone;
  readonly origin: string;
} {
  const held: { phone?: Phone; origin?: string; stop?: () => Promise<void> } = {};
  beforeAll(async () => {
    const site = await startSite(env);
    await publishReports(site);
    held.origin = site.origin;
    held.stop = site.stop;
    held.phone = await launchPhone(site.origin);
  }, 90_000);
  afterAll(async () => {
    await held.phone?.close();
    await held.stop?.();
  });
  return {
    get phone(): Phone {
      if (!held.phone) throw new Error('the phone is there from beforeAll on');
      return held.phone;
    },
    get origin(): string {
      return held.origin ?? '';
    },
  };
}
