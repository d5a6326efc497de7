import { to } from '../../../src/routes';
import { launchPhone, type Phone } from '../../h5/harness/phone';
import type { Clerk } from '../foi/desk';
import { judge } from '../foi/judge';
import { openNewsroom, type Newsroom, type PostName } from './stage';
import { begins, does, question, saved, takesTask } from './writing';

const JOURNEY_MS = 300_000;
const POLICY = '高龄补贴办法';
const ISSUE = '高龄补贴怎么领？';
const BODY = '第一条\u3000为了方便群众，制定本办法。\n第二条\u3000年满八十周岁的，补贴每月一百元。';

describe('a document and the Q&A issue that explains it (三同步)', () => {
  let room: Newsroom;
  let phone: Phone;
  const ids = { policy: '', issue: '' };
  beforeAll(async () => {
    room = await openNewsroom();
    phone = await launchPhone(room.workbench.origin);
  }, 120_000);
  afterAll(async () => {
    await phone.close();
    await room.close();
  });

  const at = async (post: PostName, title: string, work: (clerk: Clerk) => Promise<void>): Promise<void> => {
    const clerk = await room.clerk(post);
    await clerk.goesToPage('publishing/tasks');
    await takesTask(clerk.page, title);
    await work(clerk);
  };
  const publicId = async (id: string): Promise<string> => {
    const { page } = await room.clerk('author');
    const answer = await page.request.get(`${room.workbench.origin}/api/staff/manuscripts/${id}`);
    return ((await answer.json()) as { publicId: string }).publicId;
  };
  const status = async (path: string): Promise<number> => (await fetch(room.workbench.origin + path)).status;

  it(
    'are written side by side: the issue rests on clauses that nobody can read yet',
    async () => {
      const author = await room.clerk('author');
      const { page } = author;
      await author.goesToPage('publishing/tasks');
      await begins(page, /^政策文件/);
      ids.policy = new URL(page.url()).searchParams.get('id') ?? '';
      await page.getByLabel('标题', { exact: true }).fill(POLICY);
      await page.getByLabel('全文', { exact: true }).fill(BODY);
      await page.getByRole('button', { name: '医疗医保', exact: true }).click();
      await saved(page);
      await page.getByRole('region', { name: '解读' }).getByRole('button', { name: '＋ 简明问答' }).click();
      await page.getByRole('region', { name: '解读' }).getByRole('link', { name: '未命名' }).click();
      await page.getByRole('heading', { level: 1, name: /^未命名的简明问答/ }).waitFor();
      ids.issue = new URL(page.url()).searchParams.get('id') ?? '';
      await page.getByLabel('标题', { exact: true }).fill(ISSUE);
      await question(page, 1).getByLabel('问', { exact: true }).fill('每月补贴多少？');
      await question(page, 1).getByLabel('答', { exact: true }).fill('年满八十周岁的，每月一百元。');
      await question(page, 1).getByRole('button', { name: '＋ 选条款' }).click();
      await page.getByRole('checkbox', { name: /年满八十周岁/ }).check();
      await page.getByRole('button', { name: '选好了' }).click();
      await saved(page);
      await does(page, '送审');
      await author.goesToPage(`publishing/manuscript?id=${ids.policy}`);
      await page.getByRole('heading', { level: 1, name: POLICY }).waitFor();
      await does(page, '送审');
    },
    JOURNEY_MS,
  );

  it(
    'are reviewed each by itself, with the clause on the reviewer’s preview',
    async () => {
      for (const title of [POLICY, ISSUE]) {
        await at('first', title, async ({ page }) => {
          if (title === ISSUE) await page.frameLocator('iframe').getByText('第二条').first().waitFor();
          await does(page, '初审通过');
        });
        await at('second', title, ({ page }) => does(page, '复审通过'));
        await at('secrecy', title, async ({ page }) => {
          for (const each of await page.getByRole('radio', { name: '可以公开' }).all()) await each.check();
          await page.getByRole('button', { name: /^提交 \d+ 项结论$/ }).click();
          await page.getByText(/^已保密审查。/).waitFor();
        });
      }
    },
    JOURNEY_MS,
  );

  it(
    'go out in one moment when the last is signed off: until then the first waits, and residents see neither',
    async () => {
      const [policyId, issueId] = [await publicId(ids.policy), await publicId(ids.issue)];
      await at('publisher', POLICY, async (clerk) => {
        const { page } = clerk;
        await page.getByRole('region', { name: '下一步' }).getByRole('button', { name: '签发', exact: true }).click();
        const only = page.getByRole('radio', { name: /^只签发/ });
        expect(await only.isChecked()).toBe(true);
        await page.getByText('签发以后先等着：一起发布的都签发了，群众才看到。').waitFor();
        await page.getByText(`《${ISSUE}》签发的时候，一起发布`).waitFor();
        await judge(clerk, 'publishing-together-sign-off');
        await page.getByRole('button', { name: '确认签发' }).click();
        await page.getByText(/^已签发。/).waitFor();
        await page.getByRole('region', { name: '一起发布' }).getByRole('link', { name: ISSUE }).waitFor();
      });
      expect([await status(`/api/policies/${policyId}`), await status(`/api/qa-issues/${issueId}`)]).toEqual([
        404, 404,
      ]);
      await at('publisher', ISSUE, async ({ page }) => {
        await page.getByRole('region', { name: '下一步' }).getByRole('button', { name: '签发', exact: true }).click();
        await page.getByText('一起发布的都签发了，同时发布').waitFor();
        await page.getByRole('button', { name: '确认签发' }).click();
        await page.getByText(/^已签发。/).waitFor();
      });
      const { page, open, faults } = await phone.visit();
      await open(to('qaIssue', { id: issueId }));
      await page.getByRole('heading', { name: ISSUE }).first().waitFor();
      await page.getByText('第二条').first().waitFor();
      await open(to('policyDocument', { id: policyId }));
      await page.getByRole('heading', { name: POLICY }).first().waitFor();
      await page.getByText('补贴每月一百元').first().waitFor();
      expect(faults).toEqual([]);
    },
    JOURNEY_MS,
  );
});
