import { toContent } from '../../../src/routes';
import { findOverflow } from '../../h5/harness/measure';
import { axeViolations, launchPhone, type Look, type Phone } from '../../h5/harness/phone';
import { Outside } from '../../server/publishing/outside';
import { keepPicture } from '../../staff/harness/browser';
import { judge } from '../foi/judge';
import { openNewsroom, type Newsroom, type PostName } from './stage';
import { begins, does, saved } from './writing';
import { searchAwake } from '../../staff/harness/workbench';

const JOURNEY_MS = 180_000;
const TITLE = '医保新政发布会';
const LOOKS: readonly Look[] = ['plain', 'large', 'dark'];

describe('a press conference that changes', () => {
  const outside = new Outside();
  let room: Newsroom;
  let phone: Phone;
  let id = '';
  let address = '';
  beforeAll(async () => {
    await outside.comes();
    room = await openNewsroom({ askLink: outside.ask });
    phone = await launchPhone(room.workbench.origin);
    await searchAwake(room.workbench.origin);
  }, 120_000);
  afterAll(async () => {
    await phone.close();
    await room.close();
    await outside.ends();
  });

  const opens = async (post: PostName) => {
    const clerk = await room.clerk(post);
    await clerk.goesToPage(`publishing/manuscript?id=${id}`);
    await clerk.page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    return clerk;
  };
  /** Reviewed twice, cleared, and released. */
  const goesThrough = async (): Promise<void> => {
    for (const [post, step] of [
      ['first', '初审通过'],
      ['second', '复审通过'],
    ] as const)
      await does((await opens(post)).page, step);
    const { page } = await opens('secrecy');
    for (const each of await page.getByRole('radio', { name: '可以公开' }).all()) await each.check();
    await page.getByRole('button', { name: /^提交 \d+ 项结论$/ }).click();
    await page.getByText(/^已保密审查。/).waitFor();
    await does((await opens('publisher')).page, '签发');
  };
  /** What a resident's phone shows at that hour, in each look. */
  const shows = async (name: string, texts: readonly (string | RegExp)[], looks = LOOKS): Promise<void> => {
    for (const look of looks) {
      const { page, open, context } = await phone.visit({ look });
      await context.clock.setFixedTime(room.workbench.clock.now());
      await open(address);
      for (const text of texts) await page.getByText(text).first().waitFor();
      await keepPicture(page, `press-${name}-${look}`);
      expect([look, await axeViolations(page), await page.evaluate(findOverflow)]).toEqual([look, [], []]);
      await context.close();
    }
  };
  const at = (instant: string): void => room.workbench.clock.set(instant);

  it(
    'is announced with its time and a link to the livestream',
    async () => {
      const author = await room.clerk('author');
      const { page } = author;
      await author.goesToPage('publishing/tasks');
      await begins(page, /^新闻发布会/);
      id = new URL(page.url()).searchParams.get('id') ?? '';
      await page.getByLabel('标题', { exact: true }).fill(TITLE);
      await page.getByLabel('开始', { exact: true }).fill('2026-11-25T10:00');
      await page.getByLabel('结束', { exact: true }).fill('2026-11-25T11:00');
      await page.getByLabel('地点', { exact: true }).fill('市政府新闻发布厅');
      await page.getByLabel(/^一句话说明/).fill('说说门诊怎么报。');
      await page.getByText('直播和回放', { exact: true }).click();
      await page.getByLabel(/^直播地址/).fill(outside.address('live.example'));
      await page.getByRole('button', { name: '医疗医保' }).first().click();
      await saved(page);
      await judge(author, 'press-writing');
      await does(page, '送审');
      await goesThrough();
      const answer = await page.request.get(`${room.workbench.origin}/api/staff/manuscripts/${id}`);
      address = toContent('press-conferences', ((await answer.json()) as { publicId: string }).publicId);
      await shows('announced', ['11月25日 周三 10:00 开始', '市政府新闻发布厅'], ['plain']);
    },
    JOURNEY_MS,
  );

  it(
    'is put off: who reads its page sees the new time, and in the record what was changed',
    async () => {
      const author = await opens('author');
      const { page } = author;
      await page.getByRole('region', { name: '下一步' }).getByRole('button', { name: '发起更正' }).click();
      await page.getByLabel('要更正什么').fill('改到周四下午，直播换了地址。');
      await page.getByRole('button', { name: '确认发起更正' }).click();
      await page.getByText(/^已发起更正。/).waitFor();
      await page.getByLabel('开始', { exact: true }).fill('2026-11-26T15:00');
      await page.getByLabel('结束', { exact: true }).fill('2026-11-26T16:00');
      await page.getByText('直播和回放', { exact: true }).click();
      await page.getByLabel(/^直播地址/).fill(outside.address('other.example'));
      await page.getByText('更换了直播链接。').waitFor();
      await saved(page);
      await judge(author, 'press-correcting');
      // Until it is released residents are told the old time.
      await shows('meanwhile', ['11月25日 周三 10:00 开始'], ['plain']);
      await does(page, '送审');
      await goesThrough();
      await shows('put-off', [
        '11月26日 周四 15:00 开始',
        /时间由2026年11月25日 10:00—11:00改为2026年11月26日 15:00—16:00。/,
        /更换了直播链接。/,
      ]);
    },
    JOURNEY_MS,
  );

  it(
    'has its links asked for before it begins, and its writers read whether they answer',
    async () => {
      at('2026-11-25T15:10:00+08:00');
      const author = await opens('author');
      const links = author.page.getByLabel('发布会的链接');
      /** The server asks by itself; who opens the page afterwards reads what it found. */
      const tells = async (text: RegExp): Promise<void> => {
        for (let look = 0; look < 100 && !(await links.getByText(text).isVisible()); look += 1) {
          await new Promise((done) => setTimeout(done, 100));
          await author.page.reload();
          await author.page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
        }
        await links.getByText(text).waitFor();
      };
      await tells(/链接都打得开。$/);
      await links.getByText(/^打得开。（15:\d\d 查的）$/).waitFor();
      await judge(author, 'press-links-good');

      outside.dies();
      at('2026-11-26T14:01:00+08:00');
      await author.goesToPage('publishing/tasks');
      await opens('author');
      await tells(/有链接打不开。/);
      await judge(author, 'press-links-dead');
      await author.goesToPage('publishing/tasks');
      const task = author.page.getByRole('region', { name: '发布会快开始，链接打不开' });
      await task.getByText(/^距开始还有5\d分，直播链接打不开：/).waitFor();
      await judge(author, 'press-task');

      await outside.comes();
      at('2026-11-26T14:12:00+08:00');
      await opens('author');
      await tells(/链接都打得开。$/);
    },
    JOURNEY_MS,
  );

  it(
    'is called off: its address says so with the reason, and where to ask',
    async () => {
      const publisher = await room.clerk('publisher');
      const { page } = publisher;
      await publisher.goesToPage('withdrawal/list');
      await page.getByText('撤回一篇内容', { exact: true }).click();
      await page.getByLabel('找发布了的内容').fill('医保新政');
      await page.getByRole('button', { name: '找', exact: true }).click();
      await page.getByRole('radio', { name: new RegExp(`^${TITLE}`) }).check();
      await page.getByRole('radio', { name: '它说的活动取消了，不举行了' }).check();
      await page.getByRole('radio', { name: /从撤回之日起不再适用/ }).check();
      await page.getByLabel('写给居民看的说明').fill('发布会取消，改为书面发布。问题请打 12345。');
      await judge(publisher, 'press-calling-off');
      await page.getByRole('button', { name: `撤回“${TITLE}”` }).click();
      await page.getByText(`“${TITLE}”撤回了。`).waitFor();
      expect(await page.getByLabel('找发布了的内容').inputValue()).toBe('');
      // The hour as the clocks of the city say it.
      await page.getByRole('cell', { name: /^2026年11月26日 14:\d\d$/ }).waitFor();
      await judge(publisher, 'press-called-off');
      await shows('called-off', ['它说的活动取消了，不举行了。', '发布会取消，改为书面发布。问题请打 12345。']);
      expect((await fetch(room.workbench.origin + address)).status).toBe(410);
    },
    JOURNEY_MS,
  );
});
