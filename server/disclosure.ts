import type { PublicAnswers } from './modules/annual-report/public-answers';
import { registerBudgets } from './modules/budget/register';
import { registerDataset, type DatasetModule } from './modules/dataset/register';
import { registerGazette } from './modules/gazette/register';
import { registerPowers } from './modules/power/register';
import { registerProposal } from './modules/proposal/register';
import { registerSpecialTopic } from './modules/special-topic/register';
import type { StaffGate } from './platform/auth/staff-gate';
import type { Clock } from './platform/clock';
import type { Store } from './platform/db/store';
import type { Problems } from './platform/errors/problems';
import type { App } from './platform/http/app-type';
import type { Published } from './platform/published/published';
import type { Publisher } from './platform/publishing/publisher';
import { publishing } from './publishing';

interface DisclosureDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly problems: Problems;
  readonly gate: StaffGate;
  readonly publisher: Publisher;
  readonly published: Published;
}

interface Disclosure {
  /** What is answered when asked and not published as pages. */
  readonly answers: readonly Pick<PublicAnswers, 'read'>[];
  readonly datasets: DatasetModule;
}

/** The statutory places where things are found: 公报, 专题, 建议提案, 权责清单, 预算决算, 开放数据. */
export function registerDisclosure(app: App, deps: DisclosureDeps): Disclosure {
  const { store, clock, problems, gate, publisher, published } = deps;
  const directory = () => published.rows.directory();
  const departments = async () => (await directory()).departments;
  const topics = async () => (await directory()).topics;
  const staffed = { store, clock, problems, gate };
  const publishIssue = publishing(publisher, 'gazettes');
  const gazette = registerGazette(app, { ...staffed, directory, publishIssue });
  const specialTopics = registerSpecialTopic(app, { store, published, problems });
  const proposals = registerProposal(app, { ...staffed, published, publisher });
  const powers = registerPowers(app, { ...staffed, publisher, departments });
  const budgets = registerBudgets(app, { ...staffed, published, publisher });
  const datasets = registerDataset(app, { ...staffed, publisher, departments, topics });
  return { answers: [gazette, specialTopics, proposals, powers, budgets, datasets.answers], datasets };
}
