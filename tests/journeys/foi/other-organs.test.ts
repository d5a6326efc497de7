import { archive, assign, decide, review, serve } from './acts';
import type { Clerk } from './desk';
import { JOURNEY_MS, setUpStage } from './stage';

const stage = setUpStage();

const asks = (clerk: Clerk, number: string, organ: string): Promise<void> =>
  clerk.does(number, '征求其他机关意见', async (page) => {
    await page.getByRole('textbox', { name: /^发给谁/ }).fill(organ);
    await page.getByRole('textbox', { name: /^涉及什么信息/ }).fill('2025 年联合印发的老旧小区改造方案。');
  });

describe('information that several organs made', () => {
  it(
    'is asked about; days on which two opinions are awaited pause the time once, and silence means consent (条例第三十四条)',
    async () => {
      const applicant = await stage.applies('2025 年联合印发的老旧小区改造方案');
      await applicant.sees('最迟 2026年3月30日 答复');
      await assign(stage, applicant);
      stage.itIs('2026-03-03');
      const handler = await stage.clerk('handler');
      await asks(handler, applicant.number, '临溪市财政局');
      expect(await handler.reads('关于征求政府信息公开意见的函')).toContain('逾期未提出意见的，视为同意公开');
      await applicant.looks('正在征求其他机关意见', '其他机关：在等意见，最迟 3月24日');
      stage.itIs('2026-03-05');
      await asks(handler, applicant.number, '临溪市发展和改革委员会');
      await handler.sees('征求意见中', '其他机关 c1', '其他机关 c2');
      await handler.does(applicant.number, '记录征求意见书送到的日子', async (page) => {
        await page.getByLabel(/^其他机关 c2/).check();
        await page.getByLabel('哪天送到').fill('2026-03-05');
      });
      await handler.does(applicant.number, '记录征求意见书送到的日子', async (page) => {
        await page.getByLabel(/^其他机关 c1/).check();
        await page.getByLabel('哪天送到').fill('2026-03-04');
      });
      await handler.sees('3月4日送到', '最迟 3月25日回复', '最迟 3月26日回复');
      await handler.keepPicture('organs-asked');
      await applicant.looks('其他机关：在等意见，最迟 3月25日', '其他机关：在等意见，最迟 3月26日');
      await applicant.keepPicture('organs-asked');

      stage.itIs('2026-03-10');
      await handler.does(applicant.number, '收到其他机关意见', async (page) => {
        await page.getByLabel(/^其他机关 c1/).check();
        await page.getByLabel('同意公开', { exact: true }).check();
      });
      const head = await stage.clerk('head');
      await review(stage, applicant);
      await head.opens(applicant.number);
      expect(await head.offers()).not.toContain('作出答复决定');

      stage.itIs('2026-03-27');
      await handler.opens(applicant.number);
      // 3 March to 26 March: seventeen working days are paused, although the two awaited 5 and 15.
      await handler.sees('逾期未回复，视为同意', '其中 17 个工作日不计入，最迟 2026年4月23日答复。', '暂停 17 天');
      await handler.keepPicture('organ-silent');
      await applicant.looks(
        '审核通过，准备答复',
        '最迟 4月23日答复',
        '其他机关：已经答复意见',
        '其他机关：到期没有答复，视为同意',
      );
      await applicant.keepPicture('organ-silent');
      await decide(stage, applicant, /^予以公开/, { '怎么获取、怎么办': '方案随信附上。' });
      await serve(stage, applicant);
      await applicant.looks('已经答复', '在期限内答复。');
      await archive(stage, applicant);
      await applicant.leaves();
    },
    JOURNEY_MS,
  );
});
