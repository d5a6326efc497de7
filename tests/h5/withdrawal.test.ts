import { PAGES, toContent } from '../../src/routes';
import { explainer, notice, policy } from '../server/small-city';
import { keepPicture } from '../staff/harness/browser';
import { openCityHall, type CityHall } from './harness/city-hall';
import { findOverflow } from './harness/measure';
import { axeViolations, launchPhone, type Look, type Phone } from './harness/phone';

const BODY = '第一条　目的。\n第二条　补贴每月一百元。\n第三条　自公布之日起施行。';

describe('what becomes of an address', () => {
  let city: CityHall;
  let phone: Phone;
  beforeAll(async () => {
    city = await openCityHall('2026-11-26T10:00:00+08:00');
    phone = await launchPhone(city.origin);
    const { publisher } = city;
    const publish = (kind: 'policies' | 'explainers' | 'notices', content: object) =>
      publisher.publish({ kind, content, actor: 'test' });
    await publish('policies', policy('banfa', { body: BODY }));
    await publish('explainers', explainer('tujie', 'banfa'));
    await publish('explainers', explainer('chehui', 'banfa'));
    await publish('notices', notice('xin', { title: '补贴金额更正的说明' }));
    // The job looks at what is published before it is changed.
    await city.settled();
    city.clock.set('2026-11-26T11:00:00+08:00');
    await publish('policies', policy('banfa', { body: BODY.replace('一百元', '两百元') }));
    await city.settled();
    await publisher.withdraw({
      kind: 'explainers',
      id: 'chehui',
      reason: 'content-wrong',
      explanation: '补贴金额写错了，正确的金额请看更正说明。给您带来不便，非常抱歉。',
      standing: 'never-valid',
      replacement: { kind: 'notices', id: 'xin' },
      actor: 'test',
    });
  }, 60_000);
  afterAll(async () => {
    await phone.close();
    await city.stop();
  });
  const LOOKS: readonly Look[] = ['plain', 'large', 'dark'];

  it.each(LOOKS)('stays when something was withdrawn, and says why and what to read instead (%s)', async (look) => {
    const { context, page, open } = await phone.visit({ look });
    await open(toContent('explainers', 'chehui'));
    await page.getByRole('heading', { level: 1, name: 'chehui图解' }).waitFor();
    await page.getByText('内容有错误。', { exact: true }).waitFor();
    await page.getByText(/^补贴金额写错了/).waitFor();
    await page.getByText('撤回前看到的内容不作数，请不要照它办事。').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(findOverflow)).toEqual([]);
    await keepPicture(page, `withdrawn-${look}`);
    await page.getByRole('link', { name: '请看：补贴金额更正的说明' }).tap();
    await page.getByRole('heading', { level: 1, name: '补贴金额更正的说明' }).waitFor();
    await context.close();
  });

  it('answers with 410, and says the same without a script', async () => {
    const answer = await fetch(city.origin + toContent('explainers', 'chehui'));
    expect([answer.status, (await answer.text()).includes('撤回前看到的内容不作数')]).toEqual([410, true]);
    expect((await fetch(`${city.origin}${toContent('explainers', 'nothing')}`)).status).toBe(404);
  });

  it.each(LOOKS)('tells that a clause that it cites has changed, and leads there (%s)', async (look) => {
    const { context, page, open } = await phone.visit({ look });
    await open(toContent('explainers', 'tujie'));
    await page.getByText('这篇内容依据的文件有变化，正在核对。和文件不一样的地方，以文件为准。').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(findOverflow)).toEqual([]);
    await keepPicture(page, `outdated-${look}`);
    await page.getByRole('link', { name: /《banfa办法》第二条改过了。$/ }).tap();
    await page.locator('#art-2.wanted').waitFor();
    await context.close();
  });

  it.each(LOOKS)('is written into the public log, from which it can be read back (%s)', async (look) => {
    const { context, page, open } = await phone.visit({ look });
    await open(PAGES.publicationLog);
    await page.getByText('怎样核对').waitFor();
    await page.getByText(/^[0-9a-f]{64}$/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(findOverflow)).toEqual([]);
    await keepPicture(page, `log-${look}`);
    await page
      .getByRole('link', { name: /一篇图解（现在不公开）/ })
      .first()
      .tap();
    await page.getByText('为什么撤回').waitFor();
    await context.close();
  });
});
