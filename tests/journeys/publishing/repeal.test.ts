import { toContent } from '../../../src/routes';
import { launchPhone, type Phone } from '../../h5/harness/phone';
import { untilCompared } from '../../server/lineage/until-compared';
import { explainer, policy } from '../../server/small-city';
import { openNewsroom, type Newsroom } from './stage';

const JOURNEY_MS = 300_000;

describe('the repeal of a policy', () => {
  let room: Newsroom;
  let phone: Phone;
  beforeAll(async () => {
    room = await openNewsroom();
    phone = await launchPhone(room.workbench.origin);
    const { workbench } = room;
    await workbench.publish('policies', policy('butie'));
    await workbench.publish('explainers', explainer('butie-tujie', 'butie'));
    await untilCompared(workbench.store);
    workbench.clock.set(new Date(workbench.clock.now().getTime() + 60_000).toISOString());
    await workbench.publish('policies', policy('butie', { repealedOn: '2026-11-24' }));
    await untilCompared(workbench.store);
  }, 120_000);
  afterAll(async () => {
    await phone.close();
    await room.close();
  });

  it(
    'reaches the readers of its explainer, and the one who wrote it as a task that leads to the correction',
    async () => {
      const { page, open, context } = await phone.visit();
      await open(toContent('explainers', 'butie-tujie'));
      await page.getByText(/《butie办法》废止了。$/).waitFor();
      await context.close();
      const author = await room.clerk('author');
      await author.goesToPage('publishing/tasks');
      await author.page.getByRole('heading', { name: /^依据变化，待核对/ }).waitFor();
      await author.page.getByRole('link', { name: /butie-tujie图解/ }).click();
      await author.page.getByText('《butie办法》已经废止').waitFor();
      await author.page.getByRole('button', { name: '去更正：butie-tujie图解' }).click();
      await author.page.getByRole('heading', { level: 1, name: /butie-tujie图解/ }).waitFor();
      expect(author.page.url()).toMatch(/\/staff\/publishing\/manuscript\?id=/);
    },
    JOURNEY_MS,
  );
});
