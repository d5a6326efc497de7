import { to } from '../../../src/routes';
import { launchPhone, type Phone } from '../../h5/harness/phone';
import type { Clerk } from '../foi/desk';
import { judge } from '../foi/judge';
import { countEffort, told, types, type Effort } from './effort';
import { openNewsroom, type Newsroom, type PostName } from './stage';
import { begins, does, question, QUESTIONS, saved, takesTask } from './writing';

const JOURNEY_MS = 300_000;
const TITLE = '门诊怎么报？';

describe('an issue of a Q&A series', () => {
  let room: Newsroom;
  let phone: Phone;
  let id = '';
  const efforts: string[] = [];
  beforeAll(async () => {
    room = await openNewsroom();
    phone = await launchPhone(room.workbench.origin);
  }, 120_000);
  afterAll(async () => {
    await phone.close();
    await room.close();
    process.stdout.write(`${efforts.join('\n')}\n`);
  });

  /** What somebody's session may not do is refused, whatever the screen shows. */
  const tries = async ({ page }: Clerk, act: object): Promise<number> => {
    const answer = await page.request.post(`${room.workbench.origin}/api/staff/manuscripts/${id}/acts`, {
      headers: { 'x-mingbai-staff': '1', 'idempotency-key': `key-${String(Math.random()).slice(2)}-abcdefgh` },
      data: { act },
    });
    return answer.status();
  };
  const hashOf = async ({ page }: Clerk): Promise<string> => {
    const answer = await page.request.get(`${room.workbench.origin}/api/staff/manuscripts/${id}`);
    return ((await answer.json()) as { hash: string }).hash;
  };
  const at = async (post: PostName, name: string, work: (clerk: Clerk, effort: Effort) => Promise<void>) => {
    const clerk = await room.clerk(post);
    await clerk.goesToPage('publishing/tasks');
    const effort = await countEffort(clerk.page);
    await work(clerk, effort);
    efforts.push(told(name, effort));
  };
  const steps = ({ page }: Clerk): Promise<string[]> =>
    page.getByRole('region', { name: '下一步' }).getByRole('button').allInnerTexts();

  it(
    'is written with three questions and sent to review by somebody who has never seen the workbench',
    () =>
      at('author', '写稿和送审', async ({ page }, effort) => {
        await page.getByText('现在没有等你办的事。').waitFor();
        await begins(page, /^简明问答/);
        id = new URL(page.url()).searchParams.get('id') ?? '';
        expect(await page.getByLabel('第几期').inputValue()).toBe('1');
        await types(effort, () => page.getByLabel('标题', { exact: true }).fill(TITLE));
        for (const [at0, [asked, answer]] of QUESTIONS.entries()) {
          if (at0 > 0) await page.getByRole('button', { name: '＋ 加一问' }).click();
          const here = question(page, at0 + 1);
          await types(effort, () => here.getByLabel('问', { exact: true }).fill(asked));
          await types(effort, () => here.getByLabel('答', { exact: true }).fill(answer));
        }
        await question(page, 2).getByRole('button', { name: '＋ 选条款' }).click();
        await page.getByRole('button', { name: /^临溪市职工医保门诊共济办法/ }).click();
        await page
          .getByRole('checkbox', { name: /第二条/ })
          .first()
          .check();
        await page.getByRole('button', { name: '选好了' }).click();
        await saved(page);
        await does(page, '送审');
      }),
    JOURNEY_MS,
  );

  it(
    'is approved once by each of two reviewers, never by who wrote it nor twice by the same',
    async () => {
      const author = await room.clerk('author');
      const hash = await hashOf(author);
      expect(await tries(author, { kind: 'approve-first', hash })).toBe(403);
      await at('first', '初审', async (clerk) => {
        await takesTask(clerk.page, TITLE);
        expect(await tries(clerk, { kind: 'sign-off', hash, then: 'release' })).toBe(403);
        await clerk.page.getByText(QUESTIONS[2][1]).waitFor();
        await does(clerk.page, '初审通过');
        expect(await tries(clerk, { kind: 'approve-second', hash })).toBe(403);
        await clerk.sees('初审、复审、终审要由不同的人办，你已经办过其中一步。');
      });
      await at('second', '复审', async ({ page }) => {
        await takesTask(page, TITLE);
        await does(page, '复审通过');
      });
    },
    JOURNEY_MS,
  );

  it(
    'is signed off only when every part of it has passed the secrecy review',
    async () => {
      const publisher = await room.clerk('publisher');
      await publisher.goesToPage(`publishing/manuscript?id=${id}`);
      await publisher.sees('保密审查还没有逐项完成，不能签发。');
      const hash = await hashOf(publisher);
      expect(await tries(publisher, { kind: 'sign-off', hash, then: 'release' })).toBe(422);
      await at('secrecy', '保密审查', async (clerk) => {
        const { page } = clerk;
        await takesTask(page, TITLE);
        expect(await tries(clerk, { kind: 'approve-first', hash })).toBe(403);
        for (const each of await page.getByRole('radio', { name: '可以公开' }).all()) await each.check();
        await page.getByRole('button', { name: '提交 4 项结论' }).click();
        await page.getByText(/^已保密审查。/).waitFor();
      });
      await at('publisher', '签发', async ({ page }) => {
        await takesTask(page, TITLE);
        await does(page, '签发');
      });
      expect(await steps(publisher)).not.toContain('签发');
    },
    JOURNEY_MS,
  );

  it(
    'is shown as residents will see it, and looked at by each without hindrance',
    async () => {
      for (const [post, tab] of [
        ['author', '审阅和批注'],
        ['second', '修订记录'],
        ['secrecy', '保密审查'],
        ['publisher', '经过'],
      ] as const) {
        const clerk = await room.clerk(post);
        await clerk.goesToPage(`publishing/manuscript?id=${id}`);
        await clerk.page.getByRole('button', { name: new RegExp(`^${tab}`) }).click();
        await clerk.page.frameLocator('iframe').getByText(QUESTIONS[0][0]).first().waitFor();
        await judge(clerk, `publishing-${post}`);
      }
    },
    JOURNEY_MS,
  );

  it(
    'stands on the phones of residents then, with the clause that it rests on',
    async () => {
      const author = await room.clerk('author');
      const answer = await author.page.request.get(`${room.workbench.origin}/api/staff/manuscripts/${id}`);
      const { publicId } = (await answer.json()) as { publicId: string };
      const { page, open, faults } = await phone.visit();
      await open(to('qaIssue', { id: publicId }));
      await page.getByRole('heading', { name: TITLE }).first().waitFor();
      for (const [asked] of QUESTIONS) await page.getByText(asked).first().waitFor();
      await page.getByText('第二条').first().waitFor();
      expect(faults).toEqual([]);
    },
    JOURNEY_MS,
  );
});
