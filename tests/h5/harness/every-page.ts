import { ADDRESSES } from './addresses';
import { judgePage } from './judge-page';
import { launchPhone, type Look, type Phone } from './phone';
import { publishReports } from './published-reports';
import { startSite, type Site } from './site';

/** A page may move by less than a reader notices. */
const MOST_LAYOUT_SHIFT = 0.02;

/** The rules that hold for every page, tried in one look. */
export function describeEveryPage(look: Look): void {
  describe(`every page (${look})`, () => {
    let site: Site;
    let phone: Phone;
    beforeAll(async () => {
      site = await startSite();
      await publishReports(site);
      phone = await launchPhone(site.origin);
    }, 60_000);
    afterAll(async () => {
      await phone.close();
      await site.stop();
    });

    it.each(ADDRESSES)('is taken over unchanged, fits, can be tapped and heard: $shows', async (address) => {
      const { takeOver, ...judgement } = await judgePage(phone, address, look);
      expect(judgement).toEqual({ faults: [], askedTwice: [], overflow: [], narrowTargets: [], axe: [] });
      if (address.onDevice !== true) expect(takeOver.after).toBe(takeOver.before);
      expect(takeOver.after.length).toBeGreaterThan(10);
      expect(takeOver.layoutShift).toBeLessThanOrEqual(MOST_LAYOUT_SHIFT);
    });
  });
}
