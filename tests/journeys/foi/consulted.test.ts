import { assign, decide, review, serve } from './acts';
import { judge } from './judge';
import { JOURNEY_MS, setUpStage } from './stage';

const stage = setUpStage();
const YIBAO = '临溪市医疗保障局';

describe('a department of the house that is consulted', () => {
  it(
    'reads the letter here and answers here, and the time between pauses the clock (条例第三十四条)',
    async () => {
      const applicant = await stage.applies('2025 年与医保局联合印发的困难家庭补助办法');
      const { number } = applicant;
      await assign(stage, applicant);
      stage.itIs('2026-03-03');
      const handler = await stage.clerk('handler');
      await handler.does(number, '征求其他机关意见', async (page) => {
        await page.getByLabel('对方是本级哪个部门').selectOption({ label: YIBAO });
        expect(await page.getByRole('textbox', { name: /^发给谁/ }).inputValue()).toBe(YIBAO);
        await page.getByRole('textbox', { name: /^涉及什么信息/ }).fill('2025 年联合印发的困难家庭补助办法。');
        await judge(handler, 'consulted-asking');
      });
      await handler.sees(`${YIBAO} c1`);
      await handler.does(number, '记录征求意见书送到的日子', async (page) => {
        await page.getByLabel(new RegExp(`^${YIBAO} c1`)).check();
        await page.getByLabel('哪天送到').fill('2026-03-03');
      });

      const other = await stage.clerk('stranger');
      await other.looksAtQueue('请我会办');
      await judge(other, 'consulted-queue');
      await other.opens(number);
      await other.sees('征求你部门意见', '最迟 3月24日', '逾期没有回复，视为同意公开');
      expect(await other.reads('关于征求政府信息公开意见的函')).toContain('困难家庭补助办法');
      await judge(other, 'consulted-case');
      expect(await other.offers()).toEqual(['收到其他机关意见']);

      stage.itIs('2026-03-05');
      await other.opens(number);
      await other.page.getByRole('button', { name: '回复意见' }).click();
      await other.page.getByLabel(new RegExp(`^${YIBAO} c1`)).check();
      await other.page.getByLabel('同意公开', { exact: true }).check();
      await judge(other, 'consulted-answering');
      await other.page.getByRole('button', { name: '下一步：确认' }).click();
      await other.page.getByRole('button', { name: '确认办理' }).click();
      await other.sees('已办：收到其他机关意见。');

      await handler.opens(number);
      await handler.sees('3月5日收到回复', '同意公开', '其中 2 个工作日不计入，最迟 2026年4月1日答复。');
      await judge(handler, 'consulted-answered');
      await review(stage, applicant);
      await decide(stage, applicant, /^予以公开/, { '怎么获取、怎么办': '办法随信附上。' });
      await serve(stage, applicant);
      await applicant.looks('已经答复', '在期限内答复。');
      await applicant.leaves();
    },
    2 * JOURNEY_MS,
  );
});
