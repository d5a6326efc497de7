import type { Clerk } from '../foi/desk';
import { judge } from '../foi/judge';
import { openNewsroom, type Newsroom } from './stage';
import { begins, question, saved } from './writing';

const JOURNEY_MS = 300_000;

describe('two who write one piece at the same time', () => {
  let room: Newsroom;
  beforeAll(async () => {
    room = await openNewsroom();
  }, 120_000);
  afterAll(() => room.close());

  it(
    'see each other, compare both texts field by field, and lose no word',
    async () => {
      const one = await room.clerk('author');
      const other = await room.clerk('colleague');
      await one.goesToPage('publishing/tasks');
      await begins(one.page, /^简明问答/);
      await one.page.getByLabel('标题', { exact: true }).fill('门诊怎么报？');
      await question(one.page, 1).getByLabel('问', { exact: true }).fill('每月补贴多少？');
      await saved(one.page);
      const address = new URL(one.page.url());
      await other.goesTo(address);
      await other.page.getByText(/^陈写(正在写这篇|也打开了这篇)。$/).waitFor();
      await question(other.page, 1).getByLabel('问', { exact: true }).waitFor();

      // Each writes before the other's words have come.
      await one.page.context().setOffline(true);
      await question(one.page, 1).getByLabel('答', { exact: true }).fill('陈写的答案。');
      await one.page.getByLabel('标题', { exact: true }).fill('陈写的标题');
      await one.page.getByText('离线，已留在本机。网络恢复后自动保存。').waitFor();
      await question(other.page, 1).getByLabel('答', { exact: true }).fill('林远的答案。');
      await other.page.getByRole('button', { name: '＋ 加一问' }).click();
      await question(other.page, 2).getByLabel('问', { exact: true }).fill('林远加的一问？');
      await saved(other.page);
      await one.page.context().setOffline(false);

      const dialog = one.page.getByRole('dialog', { name: /也改了这篇/ });
      await dialog.waitFor();
      await one.keepPicture('publishing-conflict');
      // What only one has changed is chosen already; of the rest a person chooses.
      const side = (field: string, who: string) =>
        dialog.getByRole('group', { name: field, exact: true }).getByRole('radio', { name: new RegExp(`^${who}`) });
      expect(await side('标题', '我写的').isChecked()).toBe(true);
      expect(await side('第 2 问', '林远写的').isChecked()).toBe(true);
      await side('第 1 问', '林远写的').check();
      await dialog.getByRole('button', { name: '就这样合起来' }).click();
      await saved(one.page);
      await one.page.reload();
      const value = (number: number, field: string) =>
        question(one.page, number).getByLabel(field, { exact: true }).inputValue();
      await question(one.page, 2).waitFor();
      expect(await one.page.getByLabel('标题', { exact: true }).inputValue()).toBe('陈写的标题');
      expect(await value(1, '答')).toBe('林远的答案。');
      expect(await value(2, '问')).toBe('林远加的一问？');

      // Every saved state is kept, and what was not chosen comes back at a touch.
      await one.page.getByRole('button', { name: '修订记录' }).click();
      await one.page.getByRole('heading', { name: /处不同$/ }).waitFor();
      await one.page.locator('ins').filter({ hasText: '陈写' }).first().waitFor();
      await one.page.getByRole('button', { name: '写稿' }).click();
      await one.page.getByRole('button', { name: '换回没选的那份' }).click();
      expect(await value(1, '答')).toBe('陈写的答案。');
    },
    JOURNEY_MS,
  );

  it(
    'put one 这和我有关吗 together: whose words, and apart from them whose order of questions',
    async () => {
      const one = await room.clerk('author');
      const other = await room.clerk('colleague');
      const part = (of: Clerk, name: string) => of.page.getByRole('region', { name, exact: true });
      const asked = (of: Clerk, number: number) =>
        part(of, `自测第 ${String(number)} 问`).getByLabel('问', { exact: true });
      const answer = (of: Clerk, question: number, number: number) =>
        part(of, `自测第 ${String(question)} 问`)
          .getByRole('group', { name: `第 ${String(number)} 个回答` })
          .getByLabel('回答', { exact: true });
      await one.goesToPage('publishing/tasks');
      await begins(one.page, /^政策图解/);
      await one.page.getByLabel('标题', { exact: true }).fill('门诊共济图解');
      await one.page.getByRole('button', { name: '＋ 加自测' }).click();
      await asked(one, 1).fill('你参保了吗？');
      await answer(one, 1, 1).fill('参保了');
      await answer(one, 1, 2).fill('没参保');
      await one.page.getByRole('button', { name: '＋ 加一问' }).click();
      await asked(one, 2).fill('你满60岁了吗？');
      await answer(one, 2, 1).fill('满了');
      await answer(one, 2, 2).fill('没满');
      await part(one, '结论 1').getByLabel('怎么说').fill('门诊费能报一半。');
      await saved(one.page);
      await other.goesTo(new URL(one.page.url()));
      await asked(other, 2).waitFor();

      await one.page.context().setOffline(true);
      await asked(one, 1).fill('你参加医保了吗？');
      await part(one, '结论 1').getByLabel('怎么说').fill('门诊费能报六成。');
      await one.page.getByText('离线，已留在本机。网络恢复后自动保存。').waitFor();
      await other.page.getByRole('button', { name: '上移自测第 2 问' }).click();
      await answer(other, 1, 1).fill('满60岁');
      await part(other, '结论 1').getByLabel('怎么说').fill('能报，带医保卡。');
      await saved(other.page);
      await one.page.context().setOffline(false);

      const dialog = one.page.getByRole('dialog', { name: /^林远 .*也改了这篇$/ });
      const side = (field: string, who: string) =>
        dialog.getByRole('group', { name: field, exact: true }).getByRole('radio', { name: new RegExp(`^${who}`) });
      await dialog.waitFor();
      await judge(one, 'publishing-check-conflict');
      // Who alone has changed something has it already; where both have, a person chooses.
      expect(await side('自测的问题：先后顺序', '林远写的').isChecked()).toBe(true);
      expect(await side('自测第 1 问', '我写的').isChecked()).toBe(true);
      expect(await side('自测第 2 问', '林远写的').isChecked()).toBe(true);
      await side('自测结论 1', '我写的').check();
      await dialog.getByRole('button', { name: '就这样合起来' }).click();
      await saved(one.page);
      await one.page.reload();
      await asked(one, 2).waitFor();
      expect([await asked(one, 1).inputValue(), await asked(one, 2).inputValue()]).toEqual([
        '你满60岁了吗？',
        '你参加医保了吗？',
      ]);
      expect(await answer(one, 1, 1).inputValue()).toBe('满60岁');
      expect(await part(one, '结论 1').getByLabel('怎么说').inputValue()).toBe('门诊费能报六成。');

      // The other comes to the same text, and nothing that either wrote is out of reach.
      await other.page.reload();
      await asked(other, 2).waitFor();
      expect(await asked(other, 2).inputValue()).toBe('你参加医保了吗？');
      await other.page.getByRole('button', { name: '修订记录' }).click();
      await other.page.getByRole('heading', { name: /处不同$/ }).waitFor();
      await judge(other, 'publishing-check-revisions');
    },
    JOURNEY_MS,
  );
});
