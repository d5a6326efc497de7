import { archive, assign, decide, review, serve } from './acts';
import { JOURNEY_MS, setUpStage } from './stage';

const stage = setUpStage();
const NOTICE = '政府信息公开信息处理费收费通知';

describe('a request that costs a fee', () => {
  it(
    'is charged by page; once it is paid the time to reply runs anew (条例第四十二条；国办函〔2020〕109号)',
    async () => {
      const applicant = await stage.applies('2015 年至 2025 年全部老旧小区改造的合同');
      await assign(stage, applicant);
      stage.itIs('2026-03-09');
      const officer = await stage.clerk('officer');
      await officer.opens(applicant.number);
      await officer.page.getByRole('button', { name: '发出收费通知' }).click();
      await officer.page.getByRole('radio', { name: /^按量/ }).check();
      await officer.page.getByLabel('要提供多少页').fill('30');
      await officer.sees('没有超过免费的数量，依法不收费。');
      await officer.page.getByLabel('要提供多少页').fill('250');
      await officer.sees('应收 4700 元。');
      await officer.page
        .getByRole('textbox', { name: /^怎样缴费/ })
        .fill('到政务服务中心 3 号窗口缴，或者按通知上的账号转账。');
      await officer.keepPicture('fee-form');
      await officer.page.getByRole('button', { name: '下一步：确认' }).click();
      await officer.sees('会给申请人发收费通知，金额 4700 元，只能收一次。');
      await officer.page.getByRole('button', { name: '确认办理' }).click();
      await officer.sees('已办：发出收费通知。', '等申请人缴费', '暂不计时', '等申请人缴费，缴费以后再算。');
      expect(await officer.offers()).toContain('记录缴费');
      await officer.keepPicture('fee-due');
      const letter = await officer.reads(NOTICE);
      expect(letter).toContain('需要收取信息处理费4700元');
      expect(letter).toContain('最后一日是2026年4月7日');
      expect(letter).toContain('到政务服务中心3号窗口缴');
      await applicant.looks('请缴费：最迟 4月7日', '信息处理费 4700 元。', NOTICE);
      await applicant.keepPicture('fee-due');
      await applicant.opens(`打开文书：${NOTICE}`);

      stage.itIs('2026-04-07');
      const head = await stage.clerk('head');
      await head.opens(applicant.number);
      expect(await head.offers()).not.toContain('作出答复决定');
      await officer.does(applicant.number, '记录缴费', (page) => page.getByLabel('哪天缴的费').fill('2026-04-03'));
      await officer.sees('2026年4月3日缴费，从第二天重新数，法定 20 个工作日，最迟 2026年5月7日答复。');
      expect(await officer.offers()).not.toContain('发出收费通知');
      await officer.keepPicture('fee-paid');
      await applicant.looks('最迟 5月7日答复', '4月3日缴费，从第二天重新数', '收到信息处理费');
      await applicant.page.getByRole('button', { name: /^一天一天看/ }).tap();
      await applicant.sees(/缴费/);
      await applicant.keepPicture('fee-paid');
      await review(stage, applicant);
      await decide(stage, applicant, /^予以公开/, { '怎么获取、怎么办': '合同随信附上。' });
      await serve(stage, applicant);
      await applicant.looks('已经答复', '在期限内答复。');
      await archive(stage, applicant);
      await applicant.leaves();
    },
    JOURNEY_MS,
  );

  it(
    'is charged by item, and lapses when nobody pays in twenty working days (国办函〔2020〕109号)',
    async () => {
      stage.itIs('2026-04-08');
      const applicant = await stage.applies('今年第 35 个小区的改造方案');
      await assign(stage, applicant);
      const head = await stage.clerk('head');
      await head.does(applicant.number, '发出收费通知', async (page) => {
        await page.getByRole('radio', { name: /^按件/ }).check();
        await page.getByLabel('是这个月的第几件').fill('35');
        await head.sees('应收 200 元。');
        await page.getByRole('textbox', { name: /^怎样缴费/ }).fill('到政务服务中心 3 号窗口缴。');
      });
      expect(await head.reads(NOTICE)).toContain('这是您本自然月内提出的第35件申请，按件计收');
      await applicant.looks('请缴费：最迟 5月9日', '信息处理费 200 元。');

      stage.itIs('2026-05-09');
      await head.opens(applicant.number);
      expect(await head.offers()).not.toContain('作出答复决定');
      stage.itIs('2026-05-10');
      await head.opens(applicant.number);
      await head.page.getByRole('button', { name: '作出答复决定' }).click();
      await head.sees('逾期不缴费');
      await head.doesNotSee('予以公开', '逾期不补正');
      await decide(stage, applicant, /^逾期不缴费/, {});
      await head.sees('政府信息公开申请不再处理告知书', '已办结', '到期没有缴费，不再处理');
      expect(await head.reads('政府信息公开申请不再处理告知书')).toContain('缴费');
      await head.keepPicture('fee-lapsed');
      await applicant.looks('视为放弃，不再处理', '没有按期缴费。还需要的话，可以重新申请。', '到期没有缴费，不再处理');
      await applicant.keepPicture('fee-lapsed');
      await archive(stage, applicant);
      await applicant.leaves();
    },
    JOURNEY_MS,
  );
});
