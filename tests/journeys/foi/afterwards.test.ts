import { answer, archive, assign, decide, review, serve } from './acts';
import { JOURNEY_MS, setUpStage } from './stage';

const stage = setUpStage();

const CONSULTATIONS = ['书面征求第三方意见', '征求其他机关意见'];
const without = (offered: readonly string[], known: readonly string[]): string[] =>
  offered.filter((each) => !known.includes(each));

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
      await applicant.opens('打开文书：政府信息更正申请答复书');
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
    'is offered nothing that is another’s, and finds no case of another department (条例第四条、第四十五条)',
    async () => {
      stage.itIs('2026-05-21');
      const applicant = await stage.applies('和平路小区改造的监理合同');
      const { number } = applicant;
      await assign(stage, applicant);
      const handler = await stage.clerk('handler');
      await handler.opens(number);
      expect(await handler.offers()).toEqual(expect.arrayContaining(['移交', '书面征求第三方意见']));
      expect(without(await handler.offers(), ['移交', '起草答复', ...CONSULTATIONS])).toEqual([]);
      await handler.page.getByText(/^轮到别人的/).click();
      await handler.sees('法制审核', '轮到法制审核。');
      await handler.keepPicture('handler');
      const secrecy = await stage.clerk('secrecy');
      await secrecy.opens(number);
      expect(await secrecy.offers()).toEqual([]);
      await secrecy.sees('现在没有轮到你的步骤。');
      const reviewer = await stage.clerk('reviewer');
      await reviewer.opens(number);
      expect(await reviewer.offers()).toEqual(['法制审核']);
      await review(stage, applicant);
      for (const post of ['officer', 'handler', 'reviewer', 'secrecy'] as const) {
        const clerk = await stage.clerk(post);
        await clerk.opens(number);
        expect(await clerk.offers()).not.toContain('作出答复决定');
      }

      const stranger = await stage.clerk('stranger');
      await stranger.looksAtQueue('所有办件');
      await stranger.sees('这里没有办件');
      await stranger.goesTo(new URL(handler.page.url()));
      await stranger.sees('没有这件申请，或者不归你的部门办。');
      await handler.does(number, '移交', (page) =>
        page.getByLabel('移交给').selectOption({ label: '临溪市医疗保障局' }),
      );
      await handler.sees('这件申请现在由对方部门承办，你的队列里不再有它。');
      await handler.looksAtQueue('所有办件');
      await handler.page.locator('.d-open').first().waitFor();
      await handler.doesNotSee(number);
      await stranger.opens(number);
      await stranger.sees('承办：临溪市医疗保障局');
      await applicant.looks('移交临溪市医疗保障局办理');
      await applicant.leaves();
    },
    JOURNEY_MS,
  );

  it(
    'does not decide what he has reviewed himself, whatever his posts (条例第四十五条)',
    async () => {
      stage.itIs('2026-05-22');
      const applicant = await stage.applies('和平路小区改造的竣工验收备案表');
      await assign(stage, applicant);
      const both = await stage.clerk('both');
      await both.does(applicant.number, '法制审核', (page) => page.getByLabel('同意', { exact: true }).check());
      expect(await both.offers()).not.toContain('作出答复决定');
      await both.page.getByText(/^轮到别人的/).click();
      await both.sees('作出答复决定', '轮到另一位公开工作机构负责人。');
      await both.keepPicture('same-hands');
      await applicant.looks('审核通过，准备答复');
      await decide(stage, applicant, /^予以公开/, { '怎么获取、怎么办': '随信附上。' });
      await serve(stage, applicant);
      await applicant.looks('已经答复');
      await archive(stage, applicant);
      await applicant.leaves();
    },
    JOURNEY_MS,
  );
});
