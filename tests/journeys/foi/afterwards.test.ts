import { answer, archive, assign, decide, review, serve } from './acts';
import { setUpStage } from './stage';

const JOURNEY_MS = 90_000;
const stage = setUpStage();

describe('what follows a reply', () => {
  it(
    'a record about oneself is corrected (条例第四十一条)',
    async () => {
      const applicant = await stage.applies('我家在和平路 8 号的房屋登记面积');
      await answer(stage, applicant, /^予以公开/, { '怎么获取、怎么办': '登记面积为 86 平方米，登记表随信附上。' });
      await applicant.looks('已经答复');
      await applicant.says(
        '要求更正',
        '哪里不对，应该是什么',
        '登记的是 86 平方米，房产证上是 89 平方米。',
        '提交更正要求',
      );
      await applicant.sees('更正要求收到了', '你要求更正与自身有关的记录');

      stage.itIs('2026-03-06');
      const officer = await stage.clerk('officer');
      await officer.opens(applicant.number);
      await officer.sees('申请人要求更正与自身有关的记录', '登记的是 86 平方米，房产证上是 89 平方米。');
      await officer.does(applicant.number, '答复更正要求', async (page) => {
        await page.getByLabel('已更正', { exact: true }).check();
        await page.getByRole('textbox', { name: /^更正了什么/ }).fill('核对房产证后，已把登记面积更正为 89 平方米。');
      });
      await officer.keepPicture('corrected');
      await applicant.looks('对更正要求的答复：已经更正', '政府信息更正申请答复书');
      await applicant.opens('打开政府信息更正申请答复书');
      await officer.opens(applicant.number);
      await officer.sees('申请人 3月6日打开过');
      await archive(stage, applicant);
      await applicant.looks('已经办结');
      await applicant.leaves();
    },
    JOURNEY_MS,
  );

  it(
    'a refusal is reconsidered and set right (条例第五十一条；行政复议法第二十条、第二十三条)',
    async () => {
      stage.itIs('2026-03-09');
      const applicant = await stage.applies('和平路小区改造的内部会议讨论记录');
      await answer(stage, applicant, /^过程性信息/, { 理由: '讨论记录形成于决策之前，属于过程性信息。' });
      await applicant.looks('已经答复', '先申请行政复议，再可以去法院');
      await applicant.page.getByText('对答复不满意，怎么办？').tap();
      await applicant.sees('最迟 2026年5月8日，向答复书上写明的复议机关申请。', '要先申请复议。');
      await applicant.keepPicture('remedies');

      stage.itIs('2026-04-01');
      const officer = await stage.clerk('officer');
      await officer.opens(applicant.number);
      expect(await officer.offers()).not.toContain('登记行政诉讼');
      await officer.does(applicant.number, '登记行政复议', (page) =>
        page.getByLabel('哪天申请的复议').fill('2026-03-30'),
      );
      await applicant.looks('你申请了行政复议');
      stage.itIs('2026-05-20');
      await officer.does(applicant.number, '登记行政复议结果', (page) =>
        page.getByLabel('纠正', { exact: true }).check(),
      );
      await officer.sees('行政复议审结：结果纠正');
      await officer.keepPicture('reconsidered');
      await applicant.looks('行政复议审结：结果纠正');
      await applicant.page.getByText('对答复不满意，怎么办？').tap();
      await applicant.sees('复议已经审结。不服复议决定，最迟 2026年6月4日向法院起诉（行政诉讼法第四十五条）。');
      await archive(stage, applicant);
      await applicant.leaves();
    },
    JOURNEY_MS,
  );
});

describe('the wrong person', () => {
  it(
    'is offered nothing at any step, and told why where the screen cannot know (条例第四十五条)',
    async () => {
      stage.itIs('2026-05-21');
      const applicant = await stage.applies('和平路小区改造的监理合同');
      const [officer, handler, stranger, secrecy, reviewer, both] = await Promise.all(
        (['officer', 'handler', 'stranger', 'secrecy', 'reviewer', 'both'] as const).map((post) => stage.clerk(post)),
      );
      void [officer, handler, stranger, secrecy, reviewer, both];
    },
    JOURNEY_MS,
  );
});
