import { launchPhone, type Phone, type Visit } from './harness/phone';
import { startSite, type Site } from './harness/site';

const REQUESTS = '/resident/explainer/detail?id=yao-wenjian-duojiu-tujie';
const RENT = '/resident/explainer/detail?id=gongjijin-zufang-tujie';
const TITLE = '向政府要一份文件，多久能拿到答复？';

/** A voice that says each sentence at once and writes it down: headless Chromium has none. */
const VOICE = `
  window.spoken = [];
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  let waiting = [];
  Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: {
    speak(said) { window.spoken.push([said.text, said.rate, said.lang]); waiting.push(said); },
    cancel() { waiting = []; },
  } });
  window.endSentence = () => waiting.shift()?.onend?.();
`;

describe('explainer on H5', () => {
  let site: Site;
  let phone: Phone;
  const visits: Visit[] = [];
  const visit = async (path: string, options: Parameters<Phone['visit']>[0] = {}, script?: string): Promise<Visit> => {
    const opened = await phone.visit(options);
    visits.push(opened);
    if (script !== undefined) await opened.page.addInitScript(script);
    await opened.open(path);
    return opened;
  };

  beforeAll(async () => {
    site = await startSite();
    phone = await launchPhone(site.origin);
  }, 60_000);
  afterEach(async () => {
    const faults = visits.flatMap((opened) => opened.faults);
    await Promise.all(visits.splice(0).map(({ context }) => context.close()));
    expect(faults).toEqual([]);
  });
  afterAll(async () => {
    await phone.close();
    await site.stop();
  });

  it('opens the clause of a figure in place, and closes it at a second tap', async () => {
    const { page } = await visit(REQUESTS);
    const chip = page.getByRole('button', { name: /^依据：中华人民共和国政府信息公开条例.* 第三十条$/ }).first();
    await chip.tap();
    await page.getByRole('note', { name: /第三十条 原文$/ }).waitFor();
    expect(await chip.getAttribute('aria-expanded')).toBe('true');
    await chip.tap();
    expect(await page.getByRole('note', { name: /第三十条 原文$/ }).count()).toBe(0);
  });

  it('leads from a clause to its place in the document', async () => {
    const { page } = await visit(REQUESTS);
    await page.getByRole('button', { name: /第三十条$/ }).first().tap(); // prettier-ignore
    await page.getByRole('link', { name: '看全文' }).tap();
    await page.waitForURL(/policy\/document\?id=xinxi-gongkai-tiaoli&clause=art-30/);
    await page.locator('#art-30.wanted').waitFor();
  });

  it('answers 这和我有关吗 on the phone: nothing is sent', async () => {
    const { page } = await visit(RENT);
    await page.waitForLoadState('networkidle');
    const sent: string[] = [];
    page.on('request', (request) => {
      // The app's own scripts for other pages are fetched when the phone is idle; they carry nothing.
      if (!new URL(request.url()).pathname.startsWith('/static/')) sent.push(request.url());
    });
    await page.getByRole('button', { name: '开始' }).tap();
    for (let turn = 1; turn <= 6 && (await page.locator('.ex-verdict').count()) === 0; turn += 1) {
      await page.locator('.ex-concern-options').last().locator('.choice-option').first().tap();
      await page.waitForFunction(
        (answered) => document.querySelectorAll('.ex-concern-options .on').length === answered,
        turn,
      );
    }
    expect(await page.locator('.ex-verdict').count()).toBe(1);
    expect(sent).toEqual([]);
    await page.getByRole('button', { name: '重新来' }).tap();
    expect(await page.locator('.ex-verdict').count()).toBe(0);
  });

  it('reads the whole aloud, pauses at a sentence and goes on from it, faster when asked', async () => {
    const { page } = await visit(REQUESTS, {}, VOICE);
    const spoken = () =>
      page.evaluate(() => (window as unknown as { spoken: [string, number, string][] }).spoken.slice());
    const endSentence = () => page.evaluate(() => (window as unknown as { endSentence: () => void }).endSentence());
    await page.getByRole('button', { name: '听全文' }).tap();
    expect((await spoken())[0]).toEqual([TITLE, 1, 'zh-CN']);
    await endSentence();
    const second = (await spoken())[1]![0];
    await page.getByRole('button', { name: '暂停' }).tap();
    await page.getByRole('button', { name: '继续' }).tap();
    expect((await spoken()).at(-1)![0]).toBe(second);
    await page.getByText('快', { exact: true }).tap();
    expect((await spoken()).at(-1)).toEqual([second, 1.5, 'zh-CN']);
    await page.getByRole('button', { name: '停止', exact: true }).tap();
    expect(await page.getByRole('group', { name: '听全文' }).count()).toBe(0);
  });

  it('offers no reading aloud where the browser cannot', async () => {
    const script = `delete Window.prototype.speechSynthesis; delete window.speechSynthesis;`;
    const { page } = await visit(REQUESTS, {}, script);
    await page.getByRole('link', { name: '纯文字' }).waitFor();
    expect(await page.getByRole('button', { name: '听全文' }).count()).toBe(0);
  });

  it('draws the long picture: as tall as its blocks, and to be downloaded', async () => {
    const { page } = await visit(REQUESTS);
    await page.getByRole('button', { name: '保存长图' }).tap();
    const picture = page.getByRole('img', { name: new RegExp(`^《${TITLE}》的长图`) });
    await picture.waitFor();
    const { width, height } = await picture.evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return { width: image.naturalWidth, height: image.naturalHeight };
    });
    expect(width).toBeGreaterThanOrEqual(375);
    expect(height / width).toBeGreaterThan(3);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载图片' }).tap();
    expect((await download).suggestedFilename()).toMatch(/\.png$/);
  });

  it('puts its address on the clipboard where the phone has no share panel', async () => {
    const { page, context } = await visit(REQUESTS, {}, `delete Navigator.prototype.share;`);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: '分享' }).tap();
    await page.getByText('网址已复制，可以粘贴给别人。').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(site.origin + REQUESTS);
  });

  it('keeps a favourite on the device', async () => {
    const { page, open } = await visit(REQUESTS);
    await page.getByRole('button', { name: '收藏' }).tap();
    await open(REQUESTS);
    expect(await page.getByRole('button', { name: '已收藏，点一下取消' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('says every block as a sentence in the plain text, also without scripts', async () => {
    const { page } = await visit('/resident/explainer/text?id=yao-wenjian-duojiu-tujie', { javaScript: false });
    const text = await page.locator('main').innerText();
    for (const said of [TITLE, '第1步', '（依据：《中华人民共和国政府信息公开条例', '找谁问'])
      expect(text).toContain(said);
  });

  it('can be read whole without scripts', async () => {
    const { page } = await visit(REQUESTS, { javaScript: false });
    const text = await page.locator('main').innerText();
    for (const said of [TITLE, '现行有效', '三步提出申请', '相关内容']) expect(text).toContain(said);
  });

  it('says that a document it mentions is repealed', async () => {
    const { page } = await visit(RENT);
    expect(await page.locator('main').innerText()).toContain('这份文件已经废止，现在不再适用。');
  });

  it('shows the values of a line chart in words', async () => {
    const { page } = await visit(RENT);
    expect(await page.locator('.ex-chart-values').innerText()).toContain('12个月 14,400元');
  });

  it('lists by topic, at an address of its own', async () => {
    const { page } = await visit('/resident/explainer/list');
    expect(await page.locator('.card').count()).toBeGreaterThan(10);
    await page.getByRole('link', { name: '住房城建' }).tap();
    await page.waitForURL(/topic=zhufang/);
    await page.getByRole('heading', { name: '政策图解：住房城建' }).waitFor();
    expect(await page.getByText(TITLE).filter({ visible: true }).count()).toBe(0);
  });
});
