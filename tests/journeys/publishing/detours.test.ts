import { pageAddress } from '../../../server/platform/published/page-address';
import { openNewsroom, type Newsroom } from './stage';
import { begins, does, question, QUESTIONS, saved, takesTask } from './writing';

const JOURNEY_MS = 120_000;
const TITLE = '断缴了怎么办？';
const REASON = '请写明从哪天起算。';
const HOUR_MS = 3_600_000;

describe('a manuscript that does not go straight', () => {
  let room: Newsroom;
  let id = '';
  beforeAll(async () => {
    room = await openNewsroom();
  }, 120_000);
  afterAll(() => room.close());

  const opens = async (post: Parameters<Newsroom['clerk']>[0], tab?: string) => {
    const clerk = await room.clerk(post);
    await clerk.goesToPage(`publishing/manuscript?id=${id}`);
    await clerk.page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    if (tab !== undefined) await clerk.page.getByRole('button', { name: new RegExp(`^${tab}`) }).click();
    return clerk.page;
  };

  it(
    'is written, with what a check found let stand for a reason, and sent to review',
    async () => {
      const author = await room.clerk('author');
      const { page } = author;
      await author.goesToPage('publishing/tasks');
      await begins(page, /^简明问答/);
      id = new URL(page.url()).searchParams.get('id') ?? '';
      await page.getByLabel('标题', { exact: true }).fill(TITLE);
      await question(page, 1).getByLabel('问', { exact: true }).fill(QUESTIONS[2][0]);
      await question(page, 1).getByLabel('答', { exact: true }).fill(`${QUESTIONS[2][1]}编号XX由窗口填写。`);
      await saved(page);
      await page.getByRole('button', { name: /^审阅和批注/ }).click();
      await page.getByRole('button', { name: '不改，说明理由' }).first().click();
      await page.getByRole('textbox', { name: '不改的理由' }).fill('这是文件里的原话。');
      await page.getByRole('button', { name: '就这样' }).click();
      await page.getByText('陈写说明不改的理由：这是文件里的原话。').waitFor();
      await does(page, '送审');
    },
    JOURNEY_MS,
  );

  it(
    'is returned with a reason and a remark on its words, which its author answers before it is sent again',
    async () => {
      const reviewer = await opens('first', '审阅和批注');
      await reviewer.getByText('缴费年限累计计算').first().selectText();
      await reviewer.getByRole('button', { name: /^批注“/ }).click();
      await reviewer.getByRole('textbox', { name: '批注' }).fill('从哪天起？');
      await reviewer.getByRole('button', { name: '写上' }).click();
      await reviewer.locator('.p-remark').getByText('从哪天起？').waitFor();
      await reviewer.getByRole('region', { name: '下一步' }).getByRole('button', { name: /^退回/ }).click();
      await reviewer.getByRole('textbox', { name: '要改什么，为什么' }).fill(REASON);
      await reviewer.getByRole('button', { name: /^确认退回/ }).click();
      await reviewer.getByText(/^已退回/).waitFor();

      const author = await room.clerk('author');
      await author.goesToPage('publishing/tasks');
      await author.page.getByRole('region', { name: '退回我修改的' }).getByRole('link', { name: TITLE }).waitFor();
      await takesTask(author.page, TITLE);
      await author.page.getByText(REASON).first().waitFor();
      await author.page.getByRole('button', { name: /^审阅和批注/ }).click();
      await author.page.getByRole('textbox', { name: '回复批注“从哪天起？”' }).fill('写上了。');
      await author.page.getByRole('button', { name: '已处理' }).click();
      await author.page.getByText('陈写已处理：写上了。').waitFor();
    },
    JOURNEY_MS,
  );

  it(
    'gets back the words of an older revision, and what was written since is kept too',
    async () => {
      const page = await opens('author');
      const answer = question(page, 1).getByLabel('答', { exact: true });
      const before = await answer.inputValue();
      await answer.fill('写错了的答案。');
      await saved(page);
      await page.getByRole('button', { name: '修订记录' }).click();
      await page.getByRole('button', { name: /^恢复第 \d+ 份$/ }).click();
      await page
        .getByText(/^由第 \d+ 份恢复$/)
        .first()
        .waitFor();
      await page.getByRole('button', { name: '写稿' }).click();
      await answer.waitFor();
      expect(await answer.inputValue()).toBe(before);
      await does(page, '送审');
    },
    JOURNEY_MS,
  );

  it(
    'is signed off for a later hour, and comes out by the clock, not before',
    async () => {
      for (const [post, step] of [
        ['first', '初审通过'],
        ['second', '复审通过'],
      ] as const)
        await does(await opens(post), step);
      const secrecy = await opens('secrecy');
      for (const each of await secrecy.getByRole('radio', { name: '可以公开' }).all()) await each.check();
      await secrecy.getByRole('button', { name: /^提交 \d+ 项结论$/ }).click();
      await secrecy.getByText(/^已保密审查。/).waitFor();
      const page = await opens('publisher');
      await page.getByRole('region', { name: '下一步' }).getByRole('button', { name: '签发', exact: true }).click();
      await page.getByRole('radio', { name: /^定时发布/ }).check();
      await page.getByLabel('发布时间').fill('2026-11-24T18:00');
      await page.getByRole('button', { name: '确认签发' }).click();
      await page.getByText(/^已签发/).waitFor();

      const { clock, origin } = room.workbench;
      const answer = await page.request.get(`${origin}/api/staff/manuscripts/${id}`);
      const { publicId } = (await answer.json()) as { publicId: string };
      const status = async (): Promise<number> => (await fetch(origin + pageAddress('qa-issues', publicId))).status;
      expect(await status()).toBe(404);
      clock.set(new Date(Date.parse('2026-11-24T18:00:00+08:00') + HOUR_MS / 60).toISOString());
      for (let look = 0; look < 100 && (await status()) !== 200; look += 1)
        await new Promise((done) => setTimeout(done, 100));
      expect(await status()).toBe(200);
    },
    JOURNEY_MS,
  );
});
