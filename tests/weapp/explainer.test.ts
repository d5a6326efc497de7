import { startSite, type Site } from '../h5/harness/site';
import { WEAPP_DIST } from './built-package';
import { MiniProgram } from './harness/mini-program';
import { overBudget } from './set-data-budget';

const REQUESTS = '/resident/explainer/detail?id=yao-wenjian-duojiu-tujie';
const RENT = '/resident/explainer/detail?id=gongjijin-zufang-tujie';

describe('explainer in the mini-program', () => {
  let site: Site;
  let app: MiniProgram;

  beforeAll(async () => {
    site = await startSite();
    app = await MiniProgram.launch({ dist: WEAPP_DIST, apiOrigin: site.origin, path: REQUESTS });
    await app.waitForText('相关内容');
  }, 90_000);
  afterAll(async () => {
    await app.close();
    await site.stop();
  });

  it('shows its blocks with the document it rests on and that it is in force', async () => {
    for (const said of ['向政府要一份文件，多久能拿到答复？', '现行有效', '记住三个数', '三步提出申请'])
      expect(await app.hasText(said)).toBe(true);
  });

  it('opens the clause of a figure in place, and closes it at a second tap', async () => {
    const chip = { role: 'button', name: /^依据：中华人民共和国政府信息公开条例.* 第三十条$/ };
    await app.tap(chip);
    expect(await app.hasText('应当给予指导和释明')).toBe(true);
    await app.tap(chip);
    expect(await app.hasText('应当给予指导和释明')).toBe(false);
  });

  it('answers 这和我有关吗 on the phone: nothing is sent', async () => {
    const before = app.requests.length;
    await app.tap({ role: 'button', name: '开始' });
    for (let turn = 0; turn < 6 && (await app.frame.locator('.ex-verdict').count()) === 0; turn += 1)
      await app.tap(app.frame.locator('.ex-concern-options').last().locator('.choice-option').first());
    expect(await app.frame.locator('.ex-verdict').count()).toBe(1);
    expect(app.requests.length).toBe(before);
    await app.tap({ role: 'button', name: '重新来' });
    expect(await app.hasText('开始')).toBe(true);
  });

  it('is shared with its title and path', async () => {
    expect(await app.share()).toMatchObject({ title: '向政府要一份文件，多久能拿到答复？', path: REQUESTS });
    expect(await app.share('timeline')).toMatchObject({ query: 'id=yao-wenjian-duojiu-tujie' });
  });

  it('draws the long picture with its blocks and keeps it in the album', async () => {
    await app.answer('permission', true);
    await app.tapText('保存长图');
    await app.waitForText('长图已存到手机相册。');
    const drawn = app.calls.filter(({ name }) => name === 'canvasToTempFilePath').at(-1)?.options as {
      texts: string[];
    };
    const text = drawn.texts.join('');
    for (const said of ['向政府要一份文件', '三步提出申请', '依据的文件', '国务院令第711号', '2026年11月3日'])
      expect(text).toContain(said);
    expect(app.calls.some(({ name }) => name === 'saveImageToPhotosAlbum')).toBe(true);
  });

  it('says how to allow the album when that was refused', async () => {
    await app.answer('permission', false);
    await app.tapText('保存长图');
    await app.waitForText('你没有允许把图片存到相册');
    await app.tap({ role: 'button', name: '打开权限设置' });
    expect(app.calls.some(({ name }) => name === 'openSetting')).toBe(true);
  });

  it('gives the same as plain text to copy', async () => {
    await app.tapText('纯文字', { exact: true });
    expect(await app.route()).toBe('resident/explainer/text');
    await app.waitForText('找谁问');
    await app.tap({ role: 'button', name: '复制全文' });
    const copied = app.calls.filter(({ name }) => name === 'setClipboardData').at(-1)?.options as { data: string };
    expect(copied.data).toContain('第1步');
    await app.back();
  });

  it('leads to the request form, because it is about requests, and to a further question', async () => {
    await app.tapText('现在申请', { exact: true });
    expect(await app.route()).toBe('resident/foi/apply');
    await app.back();
    await app.tapText('还有疑问', { exact: true });
    expect(await app.route()).toBe('resident/enquiry/ask');
    await app.back();
  });

  it('says that a document it mentions is repealed', async () => {
    await app.open(RENT);
    await app.waitForText('我能提多少');
    expect(await app.hasText('这份文件已经废止，现在不再适用。')).toBe(true);
  });

  it('lists by topic', async () => {
    await app.open('/resident/explainer/list?topic=zhufang');
    expect(await app.hasText('租房提公积金：每月最高1200元，自动到账')).toBe(true);
    expect(await app.hasText('向政府要一份文件')).toBe(false);
    await app.tap({ role: 'link', name: '政务公开' });
    expect(await app.hasText('向政府要一份文件')).toBe(true);
  });

  it('did so without a fault and within the setData budget', () => {
    expect(app.errors).toEqual([]);
    expect(app.unsimulated).toEqual([]);
    expect(overBudget(app)).toEqual([]);
  });
});
