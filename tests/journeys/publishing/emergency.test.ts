import { to } from '../../../src/routes';
import { launchPhone, type Phone } from '../../h5/harness/phone';
import { openNewsroom, type Newsroom } from './stage';
import { begins, does, saved } from './writing';

const JOURNEY_MS = 300_000;
const TITLE = '溪东街道部分路段停水的通知';
const WHY = '主管网爆裂，居民现在就要知道到哪里取水。';
const HOUR_MS = 3_600_000;

describe('an emergency publication', () => {
  let room: Newsroom;
  let phone: Phone;
  let id = '';
  let address = '';
  beforeAll(async () => {
    room = await openNewsroom();
    phone = await launchPhone(room.workbench.origin);
  }, 120_000);
  afterAll(async () => {
    await phone.close();
    await room.close();
  });

  it(
    'is released by the publisher alone, with a reason, before anybody has reviewed it',
    async () => {
      const author = await room.clerk('author');
      await author.goesToPage('publishing/tasks');
      await begins(author.page, /^通知公告/);
      id = new URL(author.page.url()).searchParams.get('id') ?? '';
      await author.page.getByLabel('标题', { exact: true }).fill(TITLE);
      await author.page.getByLabel('正文', { exact: true }).fill('请到街道办事处取水。');
      await author.page.getByRole('button', { name: '医疗医保' }).first().click();
      await saved(author.page);
      await does(author.page, '送审');
      const publisher = await room.clerk('publisher');
      await publisher.goesToPage(`publishing/manuscript?id=${id}`);
      await publisher.page.getByText('更多', { exact: true }).first().click();
      await publisher.page.getByRole('button', { name: '突发事件先行发布' }).click();
      const send = publisher.page.getByRole('button', { name: '确认突发事件先行发布' });
      expect(await send.isDisabled()).toBe(true);
      await publisher.page.getByLabel('什么突发事件，为什么等不及审核').fill(WHY);
      await send.click();
      await publisher.page.getByText(/^已突发事件先行发布。/).waitFor();
      // Nothing is said to be reviewed that is not.
      await publisher.page.getByRole('listitem').filter({ hasText: '初审（现在到这一步）' }).waitFor();
      await publisher.keepPicture('publishing-emergency');
      const answer = await publisher.page.request.get(`${room.workbench.origin}/api/staff/manuscripts/${id}`);
      address = to('notice', { id: ((await answer.json()) as { publicId: string }).publicId });
      const { page, open, context } = await phone.visit();
      await open(address);
      await page.getByText('请到街道办事处取水。').waitFor();
      await page.getByText(/2026年11月24日/).waitFor();
      await context.close();
    },
    JOURNEY_MS,
  );

  it(
    'takes itself back when nobody has reviewed it in time, and its address says so',
    async () => {
      const { clock, origin } = room.workbench;
      clock.set(new Date(clock.now().getTime() + 25 * HOUR_MS).toISOString());
      const gone = async (): Promise<boolean> => (await fetch(origin + address)).status === 410;
      for (let look = 0; look < 100 && !(await gone()); look += 1) await new Promise((done) => setTimeout(done, 100));
      const { page, open, context } = await phone.visit();
      await open(address);
      await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
      await page.getByText('它是紧急发布的，没有在规定时间内完成审核。').waitFor();
      await context.close();
    },
    JOURNEY_MS,
  );
});
