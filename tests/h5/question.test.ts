import { toContent } from '../../src/routes';
import { setUpPhone } from './harness/phone-and-site';

const ISSUE = toContent('qa-issues', 'yibao-shebao-wenda-1');

describe('a Q&A issue', () => {
  const site = setUpPhone();

  it('opens the clause that an answer rests on in place, and closes it again', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(ISSUE);
    const question = page.getByRole('listitem').filter({ hasText: '看一次感冒花了200元，能报吗？' });
    const clause = question.getByRole('button', { name: /依据：.*第九条$/ });
    await clause.tap();
    expect(await clause.getAttribute('aria-expanded')).toBe('true');
    const opened = question.getByRole('note');
    expect(await opened.innerText()).toMatch(/第九条/);
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(ISSUE);
    await opened.getByRole('link', { name: '看全文' }).waitFor();
    await clause.tap();
    expect(await opened.count()).toBe(0);
    await context.close();
  });

  it('shows the questions of a tag only, as many as the tag says, and all again', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(ISSUE);
    const tags = page.getByRole('group', { name: '按标签看' });
    const questions = page.locator('main .question');
    const all = await questions.count();
    const tag = tags.getByRole('button', { name: /^待遇 \d+$/ });
    const promised = Number((await tag.innerText()).split(' ')[1]);
    expect(promised).toBeLessThan(all);
    await tag.tap();
    expect(await questions.count()).toBe(promised);
    expect(await tag.getAttribute('aria-pressed')).toBe('true');
    await tags.getByRole('button', { name: /^全部/ }).tap();
    expect(await questions.count()).toBe(all);
    await context.close();
  });

  it('leads to each question at its own address', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(ISSUE);
    await page.getByRole('link', { name: '单独看这一问：我的个人账户，爸妈能用吗？' }).tap();
    await page.getByRole('heading', { level: 1, name: '我的个人账户，爸妈能用吗？' }).waitFor();
    expect(page.url()).toBe(site.origin + toContent('qa-items', 'menzhen-wen-jiaren'));
    await context.close();
  });

  it('counts one vote a device, which can be changed and is remembered', async () => {
    const voter = await site.phone.visit();
    const said = voter.page.getByRole('region', { name: '这期说清楚了吗？' });
    await voter.open(ISSUE);
    await said.getByRole('button', { name: '说清楚了' }).tap();
    await said.getByText('1 人觉得清楚 · 0 人觉得没说清楚').waitFor();
    await said.getByRole('button', { name: '没说清楚' }).tap();
    await said.getByText('0 人觉得清楚 · 1 人觉得没说清楚').waitFor();
    await voter.page.reload();
    await said.getByText('0 人觉得清楚 · 1 人觉得没说清楚 · 你的看法已记下').waitFor();
    expect(await said.getByRole('button', { name: '没说清楚' }).getAttribute('aria-pressed')).toBe('true');

    const another = await site.phone.visit();
    await another.open(ISSUE);
    const theirs = another.page.getByRole('region', { name: '这期说清楚了吗？' });
    await theirs.getByRole('button', { name: '说清楚了' }).tap();
    await theirs.getByText('1 人觉得清楚 · 1 人觉得没说清楚').waitFor();
    await voter.context.close();
    await another.context.close();
  });

  it('says when a vote was not taken, and shows the vote as it stood', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(toContent('qa-issues', 'yibao-shebao-wenda-2'));
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    const vote = page.getByRole('button', { name: '说清楚了', exact: true });
    await vote.tap();
    await page.getByText('网络连不上，没有记下。联网后再点一次。').waitFor();
    expect(await vote.getAttribute('aria-pressed')).toBe('false');
    await context.close();
  });
});
