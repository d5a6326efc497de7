import type { Clerk } from '../foi/desk';
import { judge } from '../foi/judge';
import { openNewsroom, type Newsroom, type PostName } from './stage';
import { begins, does, saved } from './writing';

const JOURNEY_MS = 120_000;
const TITLE = '医保窗口周六也开的通知';

describe('a reviewer who is away, and who stands in (AB岗)', () => {
  let room: Newsroom;
  let id = '';
  beforeAll(async () => {
    room = await openNewsroom();
    for (const post of ['author', 'colleague', 'first', 'second', 'secrecy'] as const) await room.clerk(post);
  }, 120_000);
  afterAll(() => room.close());

  const at = async (post: PostName, path = 'publishing/tasks'): Promise<Clerk> => {
    const clerk = await room.clerk(post);
    await clerk.goesToPage(path);
    await clerk.page.locator('main h1').waitFor();
    return clerk;
  };
  /** Headings of what waits for somebody, with the card of the piece below each. */
  const desk = async (post: PostName): Promise<string[]> => {
    const { page } = await at(post);
    await page.locator('.p-tasks, .p-nothing').first().waitFor();
    const groups = page.getByRole('region').filter({ has: page.getByRole('link', { name: TITLE }) });
    return (await groups.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
  };
  const declares = async ({ page }: Clerk, who: { away?: string; substitute: string; from: string; until: string }) => {
    if (who.away !== undefined) await page.getByLabel('谁不在').selectOption({ label: who.away });
    await page.getByLabel('谁替岗').selectOption({ label: who.substitute });
    await page.getByLabel('从哪一天').fill(who.from);
    await page.getByLabel('到哪一天（含）').fill(who.until);
    await page.getByLabel('为什么不在').fill('出差');
    await page.getByRole('button', { name: '登记替岗' }).click();
  };
  const refusal = async ({ page }: Clerk, kind: string): Promise<string> => {
    const path = `${room.workbench.origin}/api/staff/manuscripts/${id}`;
    const { hash } = (await (await page.request.get(path)).json()) as { hash: string };
    const answer = await page.request.post(`${path}/acts`, {
      headers: { 'x-mingbai-staff': '1', 'idempotency-key': `key-${String(Math.random()).slice(2)}-abcdefgh` },
      data: { act: { kind, hash } },
    });
    return ((await answer.json()) as { code: string }).code;
  };
  const offered = async ({ page }: Clerk): Promise<string[]> =>
    page.getByRole('region', { name: '下一步' }).locator('button:enabled').allInnerTexts();

  it(
    'is set by the office, who is offered only those who may stand in',
    async () => {
      const manager = await at('publisher', 'publishing/arrangements');
      const { page } = manager;
      await page.getByLabel('谁不在').selectOption({ label: '王审（内容审核）' });
      const substitutes = await page.getByLabel('谁替岗').locator('option').allInnerTexts();
      expect(substitutes.some((each) => each.startsWith('王审'))).toBe(false);
      const days = { from: '2026-11-24', until: '2026-11-30' };
      await declares(manager, { away: '王审（内容审核）', substitute: '林远（采编）', ...days });
      await page.getByRole('cell', { name: '正在替岗' }).waitFor();
      await page.getByRole('cell', { name: '2026年11月30日' }).waitFor();
      await judge(manager, 'publishing-arrangements');
    },
    JOURNEY_MS,
  );

  it(
    'has the task with the name of who is away; the author is offered it in nobody’s place (编审分离)',
    async () => {
      const author = await at('author');
      await begins(author.page, /^通知公告/);
      id = new URL(author.page.url()).searchParams.get('id') ?? '';
      await author.page.getByLabel('标题', { exact: true }).fill(TITLE);
      await author.page.getByLabel('正文', { exact: true }).fill('每个周六上午九点到十二点，医保窗口照常办理。');
      await author.page.getByRole('button', { name: '医疗医保' }).first().click();
      await saved(author.page);
      await does(author.page, '送审');

      expect(await desk('colleague')).toEqual([expect.stringMatching(/^待我初审 1 件 .*最迟 11月26日办完.*代王审办$/)]);
      await (await room.clerk('colleague')).page.getByText(/^你在替王审的岗，到11月30日。/).waitFor();
      const colleague = await at('colleague', `publishing/manuscript?id=${id}`);
      // What is to be read is shown first: one letter changed, and the substitute is an author.
      await colleague.page.getByRole('button', { name: /^审阅和批注/, pressed: true }).waitFor();
      expect(await offered(colleague)).toContainEqual(expect.stringMatching(/^初审通过\s*（代王审）$/));
      await colleague.page.getByRole('button', { name: '写稿' }).click();
      const warning = colleague.page.getByText(/^这篇轮到你审。/);
      // Its words stand off its edge.
      expect(await warning.evaluate((note) => Number.parseFloat(getComputedStyle(note).paddingLeft))).toBeGreaterThan(
        8,
      );
      await judge(colleague, 'publishing-in-place-of');

      await declares(await at('second', 'publishing/arrangements'), {
        substitute: '陈写（采编）',
        from: '2026-11-24',
        until: '2026-11-30',
      });
      await (await room.clerk('second')).page.getByRole('rowheader', { name: '李复' }).waitFor();
      expect(await desk('author')).toEqual([]);
      const own = await at('author', `publishing/manuscript?id=${id}`);
      const steps = own.page.getByRole('region', { name: '下一步' });
      await steps.getByRole('button', { name: '撤回送审' }).waitFor();
      expect(await steps.getByRole('button', { name: /代李复/ }).count()).toBe(0);
      await own.keepPicture('publishing-own-piece');
      expect(await refusal(own, 'approve-first')).toBe('manuscript.own-piece');
    },
    JOURNEY_MS,
  );

  it(
    'is late on the desk of everybody who waits for it, in words',
    async () => {
      room.workbench.clock.set('2026-11-27T09:00:00+08:00');
      for (const [post, told] of [
        ['colleague', /^待我初审 1 件，已经逾期 .*最迟 11月26日办完，逾期了.*代王审办$/],
        ['first', /^待我初审 1 件，已经逾期 .*最迟 11月26日办完，逾期了/],
        ['author', /^审核逾期，等着别人办 1 件，已经逾期 .*初审逾期了，请催一催审的人/],
        ['publisher', /^审核逾期，等着别人办 1 件，已经逾期 .*请到“时限和替岗”登记替岗/],
      ] as const) {
        expect([post, await desk(post)]).toEqual([post, [expect.stringMatching(told)]]);
        await (await room.clerk(post)).keepPicture(`publishing-late-${post}`);
      }
      await judge(await room.clerk('author'), 'publishing-held-up');
      await judge(await at('author', 'publishing/list'), 'publishing-list-late');
    },
    JOURNEY_MS,
  );

  it(
    'has the task no more when the absence is over, nor may do it then',
    async () => {
      room.workbench.clock.set('2026-12-01T09:00:00+08:00');
      expect(await desk('colleague')).toEqual([]);
      const colleague = await room.clerk('colleague');
      expect(await refusal(colleague, 'approve-first')).toBe('manuscript.not-yours');
      expect(await desk('first')).toEqual([expect.stringMatching(/^待我初审/)]);
      const first = await at('first', 'publishing/arrangements');
      await first.page.getByRole('row').filter({ hasText: '林远' }).getByText('已经结束').waitFor();
    },
    JOURNEY_MS,
  );

  it(
    'is set by the reviewer too; both names stand in the record, and neither of the two gives another approval',
    async () => {
      const first = await room.clerk('first');
      await declares(first, { substitute: '林远（采编）', from: '2026-12-01', until: '2026-12-02' });
      await first.page.getByRole('cell', { name: '正在替岗' }).waitFor();
      await judge(first, 'publishing-arrangements-reviewer');
      const colleague = await at('colleague', `publishing/manuscript?id=${id}`);
      const step = colleague.page.getByRole('region', { name: '下一步' });
      await step.getByRole('button', { name: /^初审通过/ }).click();
      await colleague.page.getByText('这一步是代王审办的，记录里会写两个人的名字。').waitFor();
      await colleague.page.getByRole('button', { name: '确认初审通过' }).click();
      await colleague.page.getByText(/^已初审通过。/).waitFor();
      await colleague.page.getByText(/^林远（代王审），/).waitFor();
      for (const post of ['colleague', 'first'] as const) {
        expect([post, await desk(post)]).toEqual([post, []]);
        expect(await refusal(await room.clerk(post), 'approve-second')).toBe('manuscript.same-hand');
      }
      expect(await desk('second')).toEqual([expect.stringMatching(/^待我复审/)]);
    },
    JOURNEY_MS,
  );
});
