import { PAGES } from '../../../src/routes';
import { WEAPP_DIST } from '../built-package';
import { CORRECTION, correctedInbox, TOLD, type CorrectedInbox } from '../corrected-inbox';
import { MiniProgram } from '../harness/mini-program';
import { FAULTLESS, judgeScreen } from '../judge-screen';
import { overBudget } from '../set-data-budget';

describe('a correction in the inbox of the mini-program', () => {
  let ground: CorrectedInbox;
  let app: MiniProgram;
  beforeAll(async () => {
    ground = await correctedInbox();
    app = await MiniProgram.launch({
      dist: WEAPP_DIST,
      apiOrigin: ground.workbench.origin,
      loginCodes: Array.from({ length: 8 }, ground.loginCode),
      path: PAGES.audienceInbox,
    });
    await app.waitForText(CORRECTION);
  }, 120_000);
  afterAll(async () => {
    await app.close();
    await ground.stop();
  });

  it('says which message it corrects and what changed, and the earlier message says that it was corrected', async () => {
    await app.waitForText(`更正2026年11月24日发给你的消息：${TOLD}`);
    await app.waitForText(`这条消息2026年11月24日更正过，请以更正为准：${CORRECTION}`);
    await app.tap({ role: 'button', name: `为什么收到：${CORRECTION}` });
    await app.waitForText(`因为你收到过2026年11月24日的推送《${TOLD}》，它所依据的条款后来改了`);
    // What was looked at is no more among those that were not.
    await app.waitForText('1 条没看过');
  });

  it.each([
    ['plain', '标准', '浅色', 44],
    ['dark', '标准', '深色', 44],
    ['large', '最大', '浅色', 60],
  ])('keeps nobody out (%s)', async (look, size, theme, leastTarget) => {
    await app.open(PAGES.settings);
    await app.tap({ role: 'radio', name: size });
    await app.tap({ role: 'radio', name: theme });
    await app.back();
    await app.waitForText(CORRECTION);
    // The bar above it is WeChat's, and is painted anew on a page that one comes back to.
    const { background } = await app.navigationBar();
    expect([look, background]).toEqual([look, look === 'dark' ? 'rgb(19, 21, 23)' : 'rgb(247, 244, 238)']);
    expect([look, await judgeScreen(app, `inbox-correction-${look}`, leastTarget)]).toEqual([look, FAULTLESS]);
  });

  it('leads to the clause that changed, without a fault and within the setData budget', async () => {
    await app.tap({ role: 'link', name: /第二条改过了$/ });
    await app.waitForText('补贴每月两百元');
    expect([app.errors, app.unsimulated, overBudget(app)]).toEqual([[], [], []]);
  });
});
