import { PAGES, toContent } from '../../src/routes';
import { setUpPhone } from './harness/phone-and-site';

const TITLE = '看门诊怎么报销？';

describe('the library on the device', () => {
  const site = setUpPhone();

  it('keeps a favourite until it is taken off', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(toContent('qa-issues', 'yibao-shebao-wenda-1'));
    await page.getByRole('button', { name: '收藏' }).tap();
    await open(PAGES.favourites);
    await page.getByRole('link', { name: new RegExp(TITLE.replace('？', '')) }).tap();
    await page
      .getByRole('button', { name: /已收藏/ })
      .filter({ visible: true })
      .tap();
    await open(PAGES.favourites);
    await page.getByText('还没有收藏').waitFor();
    await context.close();
  });

  it('lists what was opened, the latest first, each once, and forgets it when asked', async () => {
    const { context, page, open } = await site.phone.visit();
    const opened = [
      toContent('qa-issues', 'yibao-shebao-wenda-1'),
      toContent('notices', 'menzhen-dingdian-gongbu'),
      toContent('qa-issues', 'yibao-shebao-wenda-1'),
    ];
    for (const path of opened) await open(path);
    await open(PAGES.history);
    const names = page.getByRole('main').last().getByRole('heading', { level: 2 });
    await names.first().waitFor();
    expect(await names.allInnerTexts()).toEqual([TITLE, '关于公布门诊统筹定点医疗机构名单（第一批）的公告']);
    await page.getByRole('button', { name: '清空看过的' }).tap();
    await page.getByText('还没有看过什么。').waitFor();
    await page.reload();
    await page.getByText('还没有看过什么。').waitFor();
    await context.close();
  });

  it('sends nothing about it to anybody', async () => {
    const { context, page, open } = await site.phone.visit();
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(`${request.method()} ${request.url()}`);
    });
    await open(toContent('explainers', 'gongjijin-zufang-tujie'));
    await page.getByRole('button', { name: '收藏' }).tap();
    await open(PAGES.favourites);
    expect(sent).toEqual([]);
    const cookies = await context.cookies();
    expect(cookies.map(({ name }) => name)).toEqual(['mb_display']);
    await context.close();
  });
});
