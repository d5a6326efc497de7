import { PAGES, to, toContent } from '../../src/routes';
import { axeViolations, type Visit } from './harness/phone';
import { setUpPhone } from './harness/phone-and-site';

const ME = '/api/audience/me';

/** What is asked of the server about the person while the visit lasts. */
function askedBy({ page }: Visit): { method: string; url: string; secret: string | undefined }[] {
  const asked: { method: string; url: string; secret: string | undefined }[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith(ME))
      asked.push({ method: request.method(), url: request.url(), secret: request.headers()['x-mingbai-subscriber'] });
  });
  return asked;
}

/** Chooses 医疗医保 and agrees, as a resident in a hurry does. */
async function chooses({ page, open }: Visit): Promise<void> {
  await open(PAGES.audienceChoose);
  await page.getByText('医疗医保', { exact: true }).tap();
  await page.getByText('看过了，我同意').tap();
  await page.getByRole('button', { name: '存下来' }).tap();
  await page.getByText('存好了').waitFor();
}

const box = ({ page }: Visit, name: RegExp) => page.getByRole('checkbox', { name });

describe('what a resident wants to hear of', () => {
  const site = setUpPhone();

  it('is chosen and kept in four taps from 我的, and says what it means', async () => {
    const visit = await site.phone.visit();
    const { page, open, context, faults } = visit;
    const asked = askedBy(visit);
    await open(PAGES.me);
    await page.getByRole('link', { name: /^我的关注/ }).tap();
    await page.getByText('医疗医保', { exact: true }).tap();
    expect(await page.getByRole('region', { name: '这意味着' }).textContent()).toContain('“医疗医保”');
    await page.getByText('看过了，我同意').tap();
    await page.getByRole('button', { name: '存下来' }).tap();
    await page.getByText('存好了').waitFor();
    expect(await page.getByRole('region', { name: '这意味着' }).textContent()).toContain('一周最多打扰你');
    expect(await axeViolations(page)).toEqual([]);
    const [put] = asked.filter(({ method }) => method === 'PUT');
    expect(put?.secret).toMatch(/^[A-Za-z0-9_-]{32,80}$/);
    expect(asked.filter(({ url }) => url.includes(put?.secret ?? 'none'))).toEqual([]);
    expect(page.url()).not.toContain(put?.secret);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('asks the server for nobody before something was chosen', async () => {
    const visit = await site.phone.visit();
    const asked = askedBy(visit);
    for (const path of [PAGES.me, PAGES.audienceChoose, PAGES.audienceInbox]) {
      await visit.open(path);
      await visit.page.waitForLoadState('networkidle');
    }
    expect(asked).toEqual([]);
    expect(await visit.page.evaluate(() => localStorage.getItem('mingbai:subscriber-secret'))).toBeNull();
    await visit.context.close();
  });

  it('may be changed at any time, and is the same at the next visit', async () => {
    const visit = await site.phone.visit();
    await chooses(visit);
    const { page, open, context } = visit;
    await page.getByRole('button', { name: '改一改' }).tap();
    await page.getByText('教育', { exact: true }).tap();
    await page.getByText('每周一次', { exact: true }).tap();
    await page.getByRole('button', { name: '存下来' }).tap();
    await page.getByText('存好了').waitFor();
    await open(PAGES.audienceChoose);
    const means = page.getByRole('region', { name: '这意味着' });
    await means.waitFor();
    expect(await means.textContent()).toMatch(/“医疗医保”、“教育”.*每周一/);
    await page.getByRole('button', { name: '暂停提醒' }).tap();
    await page.getByText('你已暂停提醒').waitFor();
    await page.getByRole('button', { name: '恢复提醒' }).tap();
    await page.getByRole('button', { name: '暂停提醒' }).waitFor();
    await context.close();
  });

  it('stays on the device while it is not kept yet, over leaving the page', async () => {
    const visit = await site.phone.visit();
    const { page, open, context } = visit;
    await open(PAGES.audienceChoose);
    await page
      .getByText('农业农村', { exact: true })
      .or(page.getByText('教育', { exact: true }))
      .first()
      .tap();
    await open(PAGES.me);
    await open(PAGES.audienceChoose);
    await page.getByText('上次选了一半').waitFor();
    expect(await page.getByRole('checkbox', { checked: true, name: /教育/ }).count()).toBe(1);
    await page.getByRole('button', { name: '不要了，重新选' }).tap();
    await page.getByRole('checkbox', { checked: true, name: /教育/ }).waitFor({ state: 'detached' });
    await context.close();
  });

  it('is lost by no broken network: the same tap keeps it later', async () => {
    const visit = await site.phone.visit();
    const { page, open, context } = visit;
    await open(PAGES.audienceChoose);
    await page.getByText('医疗医保', { exact: true }).tap();
    await page.getByText('看过了，我同意').tap();
    await page.route(`**${ME}`, (route) => route.abort('internetdisconnected'));
    await page.getByRole('button', { name: '存下来' }).tap();
    await page.getByText('网络连不上').waitFor();
    expect(await box(visit, /^医疗医保/).isChecked()).toBe(true);
    await page.unroute(`**${ME}`);
    await page.getByRole('button', { name: '存下来' }).tap();
    await page.getByText('存好了').waitFor();
    await page.route(`**${ME}`, (route) => route.abort('internetdisconnected'));
    await open(PAGES.audienceChoose);
    await page.getByText('这是上次存下的选择').waitFor();
    await context.close();
  });

  it('needs a choice and a yes, each said where it is missing', async () => {
    const visit = await site.phone.visit();
    const { page, open, context } = visit;
    await open(PAGES.audienceChoose);
    await page.getByRole('button', { name: '存下来' }).tap();
    await page.locator('#topics-field').getByText('请至少选一个主题、区域或者情形。').waitFor();
    await page.getByText('医疗医保', { exact: true }).tap();
    await page.getByRole('button', { name: '存下来' }).tap();
    await page.locator('#consent-field').getByText('请先看告知').waitFor();
    await context.close();
  });

  it('asks once more, apart, before it keeps what is sensitive (个人信息保护法第二十九条)', async () => {
    const visit = await site.phone.visit();
    const { page, open, context } = visit;
    await open(PAGES.audienceChoose);
    await page.getByRole('button', { name: /^你是：再看/ }).tap();
    await page.getByText('残疾人', { exact: true }).tap();
    await page.getByText('看过了，我同意').tap();
    await page.getByRole('button', { name: '存下来' }).tap();
    await page.locator('#sensitiveConsent-field').getByRole('alert').waitFor();
    await page.getByText('我单独同意记下：残疾人').tap();
    await page.getByRole('button', { name: '存下来' }).tap();
    await page.getByText('存好了').waitFor();
    await context.close();
  });

  it('is really deleted after one question, and the consent may be taken back (第十五条、第四十七条)', async () => {
    const visit = await site.phone.visit();
    const { page, context } = visit;
    const asked = askedBy(visit);
    await chooses(visit);
    const secret = asked.find(({ method }) => method === 'PUT')?.secret ?? '';
    const known = (): Promise<number> =>
      fetch(site.origin + ME, { headers: { 'x-mingbai-subscriber': secret } }).then(({ status }) => status);
    expect(await known()).toBe(200);
    await page.getByRole('button', { name: '撤回同意' }).tap();
    await page.getByText('你撤回了同意').waitFor();
    await page.getByRole('button', { name: '看告知，重新同意' }).tap();
    await page.getByText('看过了，我同意').tap();
    await page.getByRole('button', { name: '存下来' }).tap();
    await page.getByText('存好了').waitFor();
    await page.getByRole('button', { name: '全部删除' }).tap();
    await page.getByRole('button', { name: '不删' }).tap();
    expect(await known()).toBe(200);
    await page.getByRole('button', { name: '全部删除' }).tap();
    await page.getByRole('button', { name: '确定删除' }).tap();
    await page.getByText('全部删除了').waitFor();
    expect(await known()).toBe(404);
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => /subscriber|audience-/.test(key))),
    ).toEqual([]);
    await context.close();
  });

  it('begins with the topics of the Q&A issue that led there', async () => {
    const visit = await site.phone.visit();
    const { page, open, context } = visit;
    await open(toContent('qa-issues', 'yibao-shebao-wenda-1'));
    await page.getByRole('link', { name: '有新一期时告诉我' }).tap();
    await page.getByRole('heading', { name: '想知道什么，选一选' }).waitFor();
    expect(await page.getByRole('checkbox', { checked: true, name: /医疗医保|社保就业/ }).count()).toBeGreaterThan(0);
    await context.close();
  });

  it('is offered by the inbox where nothing was chosen; afterwards the inbox says that nothing has come', async () => {
    const visit = await site.phone.visit();
    const { page, open, context } = visit;
    await open(PAGES.audienceInbox);
    await page.getByRole('link', { name: '去选我关心的' }).tap();
    await page.getByRole('heading', { name: '想知道什么，选一选' }).waitFor();
    await chooses(visit);
    await open(PAGES.audienceInbox);
    await page.getByText('有与你有关的新消息就放在这里').waitFor();
    await page.getByRole('button', { name: '看最近发出的' }).tap();
    await page.getByText('最近三个月没有发出过消息。').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await context.close();
  });

  it('keeps a link that names a topic nobody knows from choosing anything', async () => {
    const visit = await site.phone.visit();
    await visit.open(to('audienceChoose', { topics: 'nothing-of-the-kind' }));
    await visit.page.getByRole('heading', { name: '想知道什么，选一选' }).waitFor();
    expect(await visit.page.locator('.pick.on').count()).toBe(0);
    await visit.context.close();
  });
});
