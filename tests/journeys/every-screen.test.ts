import { assign } from './foi/acts';
import { judge } from './foi/judge';
import { JOURNEY_MS, setUpStage, type PostName } from './foi/stage';

const stage = setUpStage();

/** Each page, by somebody who works on it, and what tells that it is there. */
const SCREENS: readonly (readonly [PostName, string, string])[] = [
  ['officer', 'desk/queue', '办件队列'],
  ['officer', 'desk/register', '现场登记'],
  ['officer', 'desk/refusals', '不公开的信息复查'],
  ['head', 'reports/list', '年度报告'],
  ['head', 'reports/year?year=2026', '2026'],
  ['administrator', 'accounts/list', '账号'],
  ['administrator', 'session/password', '密码'],
  ['head', 'new-media/list', '新媒体'],
  ['officer', 'enquiry/list', '群众提问'],
  ['officer', 'catalogue/desk', '公开目录'],
  ['head', 'gazette/series', '政府公报'],
  ['officer', 'power/list', '权责清单'],
  ['officer', 'dataset/list', '开放数据'],
  ['officer', 'dataset/open', '新开放'],
  ['officer', 'search/desk', '搜索'],
  ['officer', 'proposal/list', '建议提案'],
  ['officer', 'budget/list', '预算决算'],
  ['editor', 'publishing/tasks', '我的任务'],
  ['editor', 'publishing/list', '稿件'],
  ['publisher', 'publishing/arrangements', '时限和替岗'],
  ['editor', 'lineage/list', '依据变化'],
  ['publisher', 'withdrawal/list', '撤回'],
  ['pusher', 'push/list', '精准推送'],
  ['pusher', 'push/segments', '人群'],
  ['pusher', 'official-account/list', '公众号'],
  ['inspector', 'push/list', '精准推送'],
  ['inspector', 'audit/list', '操作记录'],
  ['inspector', 'desk/queue', '办件队列'],
  ['inspector', 'proofreading/words', '错敏词'],
];

describe('every screen of the workbench', () => {
  beforeAll(async () => {
    const text = '2025 年老旧小区改造的补助发放名单和测算依据，含各街道明细。';
    await (await stage.applies(text)).leaves();
    const taken = await stage.applies(text);
    await assign(stage, taken);
    await taken.leaves();
  }, JOURNEY_MS);

  it.each(SCREENS)(
    '%s at %s: wide, narrow, dark and in large type',
    async (post, path, shown) => {
      const clerk = await stage.clerk(post);
      await clerk.goesToPage(path);
      await clerk.page.getByRole('heading', { level: 1 }).filter({ hasText: shown }).waitFor();
      await clerk.page.waitForLoadState('networkidle');
      await judge(clerk, `${post}-${path.replaceAll(/\W+/g, '-')}`);
    },
    JOURNEY_MS,
  );
});
