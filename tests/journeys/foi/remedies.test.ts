import { answer, archive } from './acts';
import { JOURNEY_MS, setUpStage } from './stage';

const stage = setUpStage();

describe('a reply that is disputed', () => {
  it(
    'goes to reconsideration and then to court; each outcome stands in its cell of the fourth table (条例第五十条、第五十一条)',
    async () => {
      const applicant = await stage.applies('和平路小区改造的内部会议讨论记录');
      await answer(stage, applicant, /^过程性信息/, { 理由: '讨论记录形成于决策之前，属于过程性信息。' });
      const officer = await stage.clerk('officer');
      stage.itIs('2026-03-21');
      await officer.does(applicant.number, '登记行政复议', (page) =>
        page.getByLabel('哪天申请的复议').fill('2026-03-20'),
      );
      await officer.opens(applicant.number);
      expect(await officer.offers()).not.toContain('登记行政诉讼');
      stage.itIs('2026-04-20');
      await officer.does(applicant.number, '登记行政复议结果', (page) =>
        page.getByLabel('维持', { exact: true }).check(),
      );
      await applicant.looks('行政复议审结：结果维持');
      stage.itIs('2026-04-30');
      await officer.tries(applicant.number, '登记行政诉讼', (page) => page.getByLabel('直接起诉').check());
      await officer.sees('这件申请经过行政复议，请选“复议后起诉”。');
      await officer.page.getByLabel('复议后起诉').check();
      await officer.page.getByRole('button', { name: '下一步：确认' }).click();
      await officer.page.getByRole('button', { name: '确认办理' }).click();
      await officer.sees('已办：登记行政诉讼。', '申请人提起了行政诉讼');
      await applicant.looks('你提起了行政诉讼');
      await applicant.keepPicture('in-court');
      stage.itIs('2026-05-20');
      await officer.does(applicant.number, '登记行政诉讼结果', (page) =>
        page.getByLabel('纠正', { exact: true }).check(),
      );
      await officer.keepPicture('in-court');
      await applicant.looks('行政诉讼审结：结果纠正');
      await archive(stage, applicant);

      const direct = await stage.applies('1952 年和平路沿街房屋的登记簿');
      await answer(stage, direct, /^其他|^不归本机关/, {
        理由: '登记簿由档案馆保管。',
        该向哪个机关: '临溪市档案馆，电话 0599-0000202。',
      });
      stage.itIs('2026-05-22');
      await officer.does(direct.number, '登记行政诉讼', (page) => page.getByLabel('直接起诉').check());
      await direct.looks('你提起了行政诉讼');

      const head = await stage.clerk('head');
      await head.goesToPage('reports/year?year=2026&scope=city');
      const cell = (name: string) => head.page.getByRole('button', { name: `${name}，看是哪些办件` });
      for (const name of [
        '行政复议，结果维持：1',
        '行政复议，结果纠正：0',
        '行政复议，总计：1',
        '复议后起诉，结果纠正：1',
        '复议后起诉，总计：1',
        '未经复议直接起诉，尚未审结：1',
        '未经复议直接起诉，总计：1',
      ])
        await cell(name).waitFor();
      await head.keepPicture('table-four');
      await cell('复议后起诉，结果纠正：1').click();
      await head.sees('共 1 件', applicant.number);
      await head.keepPicture('table-four-cell');
      await applicant.leaves();
      await direct.leaves();
    },
    JOURNEY_MS,
  );
});
