import { assign, decide, review, serve } from './acts';
import { judge } from './judge';
import { doesNotSee } from './sees';
import { JOURNEY_MS, setUpStage } from './stage';

const stage = setUpStage();
const YIBAO = '临溪市医疗保障局';

describe('two departments and one case', () => {
  it(
    'one asks, the other gives its opinion, and the first decides (条例第四条、第三十三条)',
    async () => {
      const applicant = await stage.applies('和平路小区改造的医保补助发放名单');
      const { number } = applicant;
      await assign(stage, applicant);
      const handler = await stage.clerk('handler');
      const other = await stage.clerk('stranger');
      await other.looksAtQueue('请我会办');
      await other.sees('这里没有办件');

      await handler.opens(number);
      await handler.page.getByRole('button', { name: '请其他部门会办' }).click();
      await handler.page.getByLabel(YIBAO).check();
      await handler.page.getByLabel('要对方做什么').fill('请核对 2025 年的发放名单里有没有不应公开的内容。');
      await judge(handler, 'co-handling-ask');
      await handler.page.getByRole('button', { name: '请对方会办' }).click();
      await handler.sees('已请其他部门会办。', `${YIBAO}正在会办，最迟 3月5日`);
      await judge(handler, 'co-handling-asked');

      await other.looksAtQueue('请我会办');
      await other.sees('最迟 3月5日');
      await judge(other, 'co-handling-queue');
      // By keyboard alone: j to the line, Enter to open it.
      await other.page.locator('h1').click();
      await other.page.keyboard.press('j');
      await other.page.keyboard.press('Enter');
      await other.sees('请你部门会办', '请核对 2025 年的发放名单里有没有不应公开的内容。');
      expect(await other.offers()).toEqual([]);
      await judge(other, 'co-handling-case');
      await other.page.getByRole('button', { name: '给出会办意见' }).press('Enter');
      await other.page.getByLabel('不应公开').check();
      await other.page.getByLabel('理由').fill('名单里有个人的病情，应当遮住。');
      await judge(other, 'co-handling-opinion');
      await other.page.getByRole('button', { name: '交出会办意见' }).click();
      await other.sees('已给出会办意见。', '你部门已经给过意见');
      await other.looksAtQueue('请我会办');
      await other.sees('这里没有办件');

      await handler.opens(number);
      await handler.sees(`${YIBAO}会办意见：不应公开`, '名单里有个人的病情，应当遮住。');
      await handler.page.getByText('各部门持有了多久').click();
      await handler.sees('会办用了多久', '不加进上面的天数');
      await judge(handler, 'co-handling-answered');
      await review(stage, applicant);
      await applicant.looks('审核通过，准备答复');
      await decide(stage, applicant, /^部分公开/, {
        '怎么获取、怎么办': '名单随信附上，个人的病情已经遮住。',
        理由: '名单里的病情属于个人隐私。',
      });
      await serve(stage, applicant);
      await applicant.looks('已经答复');
      // What colleagues asked each other is nothing for the applicant.
      await doesNotSee(applicant.page, '会办');
      await applicant.leaves();
    },
    // Six screens are looked at in three ways each.
    2 * JOURNEY_MS,
  );
});
