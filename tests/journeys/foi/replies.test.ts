import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { makePdf } from '../../server/redaction/planted';
import { holds, readPdf } from '../../server/redaction/traces';
import { archive, assign, decide, review, serve } from './acts';
import { JOURNEY_MS, setUpStage, ZHUJIAN } from './stage';

const stage = setUpStage();

const SECRET = '欧阳若水';
const PHONE = '13987654321';

const wagesList = (): Promise<Buffer> =>
  makePdf((document) => {
    document.text('2025 年和平路小区改造工资发放表', 60, 80);
    document.text(`领款人：${SECRET}，工资 6200 元`, 60, 120);
    document.text(`电话：${PHONE}`, 60, 160);
  });

/** Draws an area with the mouse, in shares of the page. */
async function drawArea(page: Page, [x, y]: readonly [number, number], [toX, toY]: readonly [number, number]) {
  const box = await page.locator('.x-layer').boundingBox();
  if (!box) throw new Error('no page to draw on');
  await page.mouse.move(box.x + x * box.width, box.y + y * box.height);
  await page.mouse.down();
  await page.mouse.move(box.x + toX * box.width, box.y + toY * box.height, { steps: 4 });
  await page.mouse.up();
}

describe('a request that gets a reply', () => {
  it(
    'is granted, read on the phone, rated and archived (条例第三十六条第二项)',
    async () => {
      const applicant = await stage.applies('2025 年溪东区老旧小区改造项目的中标公告和合同金额');
      await applicant.sees('申请已收到', '最迟 2026年3月30日 答复');
      const officer = await stage.clerk('officer');
      await officer.looksAtQueue('待分办');
      await officer.sees(applicant.number, '还剩 20 个工作日', '3月30日', '待分办');
      await assign(stage, applicant);
      await officer.sees('2026年3月2日收到，法定 20 个工作日，最迟 2026年3月30日答复。');
      await applicant.looks('正在办理', '最迟 3月30日答复', '还有 20 个工作日', `分给${ZHUJIAN}办理`);

      stage.itIs('2026-03-03');
      const handler = await stage.clerk('handler');
      await handler.opens(applicant.number);
      await handler.page.getByRole('button', { name: '我来办' }).click();
      await handler.sees('经办人：王强');
      await review(stage, applicant);
      await applicant.looks('审核通过，准备答复', '通过法制审核');
      await decide(stage, applicant, /^予以公开/, { '怎么获取、怎么办': '中标公告和合同金额随信附上。' });
      await (await stage.clerk('head')).sees('已决定，待送达', '政府信息公开申请答复书');
      await applicant.looks('答复已经作出，正在送给你');
      await serve(stage, applicant);

      await applicant.looks('已经答复', '在期限内答复。', '还没看过');
      await applicant.keepPicture('served');
      const letter = await applicant.opens('打开文书：政府信息公开申请答复书');
      expect(letter.suggestedFilename()).toMatch(/^政府信息公开申请答复书 .*〔2026〕\d+号\.pdf$/);
      await applicant.sees(/^已下载/);
      await applicant.page.getByText('很满意', { exact: true }).tap();
      await applicant.page.getByLabel('想说的话').fill('第二天就给了，谢谢。');
      await applicant.tap('提交评价');
      await applicant.sees('你的评价：很满意。谢谢。');
      await officer.opens(applicant.number);
      await officer.sees('申请人 3月3日打开过', '申请人评价：5 分，“第二天就给了，谢谢。”');
      await officer.keepPicture('granted');

      await archive(stage, applicant);
      await officer.looksAtQueue('已办结');
      await officer.sees(applicant.number);
      await applicant.looks('已经办结', '在期限内答复。材料已经归档，文书还可以打开。');

      const head = await stage.clerk('head');
      await head.opens(applicant.number);
      await head.page.getByText('主动公开给所有人').click();
      await head.page.getByRole('textbox', { name: '标题', exact: true }).fill('溪东区老旧小区改造项目中标公告');
      await head.page
        .getByRole('textbox', { name: '内容', exact: true })
        .fill('2025 年溪东区老旧小区改造项目的中标公告和合同金额，现全文公开。');
      await head.page.getByRole('combobox', { name: '主题' }).selectOption({ index: 1 });
      await head.page.getByRole('button', { name: '发布', exact: true }).click();
      await head.sees('已依第四十四条主动公开：溪东区老旧小区改造项目中标公告');
      await applicant.leaves();
    },
    JOURNEY_MS,
  );

  it(
    'is partly granted, with an attachment that is covered by word and by area, and reviewed for secrets by another person (条例第三十七条)',
    async () => {
      stage.itIs('2026-03-04');
      const applicant = await stage.applies('2025 年和平路小区改造的工资发放表');
      await assign(stage, applicant);
      const handler = await stage.clerk('handler');
      await handler.opens(applicant.number);
      await handler.page.getByText('添加附件').click();
      const file = { name: '工资发放表.pdf', mimeType: 'application/pdf', buffer: await wagesList() };
      await handler.page.getByLabel('文件', { exact: true }).setInputFiles(file);
      await handler.page.getByLabel('随答复提供').check();
      await handler.page.getByRole('button', { name: '上传', exact: true }).click();
      await handler.sees('工资发放表.pdf', '未作保密审查');

      await handler.page.getByRole('link', { name: '涂盖' }).click();
      await handler.page.locator('.x-page img').waitFor();
      await handler.page.getByLabel(/全文都要涂掉的词/).fill(SECRET);
      await drawArea(handler.page, [0.05, 0.17], [0.6, 0.22]);
      await handler.sees('已画 1 块，要涂 1 个词。');
      await handler.keepPicture('redacting');
      await handler.page.getByRole('button', { name: '涂盖，另存一份' }).click();
      await handler.sees('涂盖好的样子', '已经另存为“遮盖后附件1.pdf”');
      await handler.page.locator('.x-page img').waitFor();
      await handler.keepPicture('redacted');
      await handler.opens(applicant.number);
      await handler.sees('由原件涂盖而成');
      expect(await handler.page.getByRole('button', { name: '保密审查' }).count()).toBe(0);

      const secrecy = await stage.clerk('secrecy');
      await secrecy.opens(applicant.number);
      const copy = secrecy.page.getByRole('listitem').filter({ hasText: '由原件涂盖而成' });
      await copy.getByRole('button', { name: '保密审查' }).click();
      await secrecy.page.getByLabel('可以公开', { exact: true }).check();
      await secrecy.page.getByLabel('依据').fill('姓名和电话已经涂掉，其余不涉密。');
      await secrecy.page.getByRole('button', { name: '记下结论' }).click();
      await secrecy.sees('保密审查：可以公开（孙严）');

      await review(stage, applicant);
      const head = await stage.clerk('head');
      const { page } = head;
      await head.tries(applicant.number, '作出答复决定', async () => {
        await page.getByRole('radio', { name: /^部分公开/ }).check();
        await page.getByRole('textbox', { name: /^怎么获取、怎么办/ }).fill('涂盖后的工资发放表随信附上。');
        await page.getByRole('textbox', { name: /^理由/ }).fill('领款人的姓名和电话属于个人隐私，不公开。');
        await page.getByLabel(/^工资发放表/).check();
      });
      await head.sees('有附件还没有通过保密审查，或者不是拟公开的附件，不能随文书发出。');
      await head.keepPicture('unreviewed');
      await page.getByLabel(/^工资发放表/).uncheck();
      await page.getByLabel(/^遮盖后附件1/).check();
      await page.getByRole('button', { name: '预览文书' }).click();
      await page.getByTitle('文书预览').waitFor();
      await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
      await page.getByRole('button', { name: '下一步：确认' }).click();
      await page.getByRole('button', { name: '确认办理' }).click();
      await head.sees('已办：作出答复决定。');
      await serve(stage, applicant);

      await applicant.looks('已经答复', '附件：遮盖后附件1.pdf');
      await applicant.opens('打开文书：政府信息公开申请答复书');
      const given = await applicant.opens('附件：遮盖后附件1.pdf');
      const bytes = await readFile(await given.path());
      expect(readPdf(bytes).pages).toHaveLength(1);
      expect([SECRET, PHONE].filter((secret) => holds(bytes, secret))).toEqual([]);
      await archive(stage, applicant);
      await applicant.looks('已经办结');
      await applicant.leaves();
    },
    JOURNEY_MS,
  );

  it(
    'is refused for a third party that objects with reason; the time for its opinion does not count (条例第三十二条、第三十三条第三款)',
    async () => {
      stage.itIs('2026-03-09');
      const applicant = await stage.applies('江南建工公司和平路小区改造投标的成本测算表');
      await applicant.sees('最迟 2026年4月7日 答复');
      await assign(stage, applicant);
      stage.itIs('2026-03-10');
      const handler = await stage.clerk('handler');
      await handler.does(applicant.number, '书面征求第三方意见', async (page) => {
        await page.getByRole('textbox', { name: /^发给谁/ }).fill('江南建工公司，临溪市工业路 8 号');
        await page
          .getByRole('textbox', { name: /^涉及什么信息/ })
          .fill('贵公司 2025 年和平路小区改造投标文件中的成本测算表。');
      });
      await handler.sees('征求意见中', '第三方 c1', '最迟 3月31日回复', '等回复');
      await applicant.looks(
        '正在征求第三方意见',
        '征求意见的时间不计入答复期限。意见来得早，答复也会早。',
        '最迟 4月28日答复（意见来得早，这一天会提前）',
        '第三方：在等意见，最迟 3月31日',
      );
      await applicant.doesNotSee('江南建工公司，', '工业路');
      await applicant.keepPicture('consulting');

      stage.itIs('2026-03-17');
      const officer = await stage.clerk('officer');
      await officer.does(applicant.number, '收到第三方意见', async (page) => {
        await page.getByLabel(/^第三方 c1/).check();
        await page.getByLabel('不同意，理由合理').check();
      });
      await officer.sees('其中 5 个工作日不计入，最迟 2026年4月14日答复。', '暂停 5 天');
      await officer.page.getByText('逐日看').click();
      await officer.sees('正在征求第三方意见，这一天不算');
      await officer.keepPicture('paused');
      await applicant.looks('最迟 4月14日答复', '第三方：已经答复意见', '第三方给了意见');
      await applicant.page.getByRole('button', { name: /^一天一天看/ }).tap();
      await applicant.sees('正在征求第三方意见，这一天不算（条例第三十二条、第三十三条第三款）', '暂停');
      await applicant.doesNotSee('不同意');

      await review(stage, applicant);
      const head = await stage.clerk('head');
      await head.tries(applicant.number, '作出答复决定', async (page) => {
        await page.getByRole('radio', { name: /^予以公开/ }).check();
        await page.getByRole('textbox', { name: /^怎么获取、怎么办/ }).fill('随信附上。');
      });
      await head.sees('第三方有合理理由不同意公开；要公开，须是不公开会对公共利益造成重大影响。');
      await head.keepPicture('third-party-objects');
      await decide(stage, applicant, /^损害第三方合法权益/, {
        理由: '成本测算表反映报价方法，公开会损害第三方的竞争地位，第三方书面不同意公开。',
      });
      await serve(stage, applicant);
      await applicant.looks('已经答复', '对答复不满意，怎么办？', '先申请行政复议，再可以去法院');
      await archive(stage, applicant);
      await applicant.leaves();
    },
    JOURNEY_MS,
  );

  it(
    'is answered by post that the information is not held; what can be done against it runs from the signature (条例第三十六条第四项)',
    async () => {
      stage.itIs('2026-03-18');
      const applicant = await stage.applies('1952 年和平路沿街房屋的测绘图');
      await assign(stage, applicant);
      await review(stage, applicant);
      await decide(stage, applicant, /^本机关不掌握/, {
        办理经过: '3 月 18 日在局档案室和电子档案系统以“和平路”检索，没有找到。',
      });
      const officer = await stage.clerk('officer');
      await officer.tries(applicant.number, '送达答复', (page) => page.getByLabel('邮寄送达').check());
      await officer.sees('邮寄送达要通过邮政企业。');
      await officer.page.getByLabel(/^交给邮政企业寄的/).check();
      await officer.page.getByRole('button', { name: '下一步：确认' }).click();
      await officer.page.getByRole('button', { name: '确认办理' }).click();
      await officer.sees('已办：送达答复。', '答复在期限内送达。');
      await applicant.looks('已经答复', '在期限内答复。');
      await applicant.page.getByText('对答复不满意，怎么办？').tap();
      await applicant.sees('从知道答复那天的第二天起 60 天内，向答复书上写明的复议机关申请。');

      stage.itIs('2026-03-20');
      await officer.does(applicant.number, '记录申请人签收邮件');
      await applicant.looks('你签收了答复');
      await applicant.page.getByText('对答复不满意，怎么办？').tap();
      await applicant.sees('最迟 2026年5月19日，向答复书上写明的复议机关申请。');
      await archive(stage, applicant);
      await applicant.looks('已经办结');
      await applicant.leaves();
    },
    JOURNEY_MS,
  );
});
