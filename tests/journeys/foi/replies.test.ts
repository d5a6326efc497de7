import { archive, assign, decide, review, serve } from './acts';
import { setUpStage, ZHUJIAN } from './stage';

const JOURNEY_MS = 90_000;
const stage = setUpStage();

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
      const letter = await applicant.opens('打开政府信息公开申请答复书');
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
      await applicant.leaves();
    },
    JOURNEY_MS,
  );
});
