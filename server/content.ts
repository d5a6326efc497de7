import { budgetPages, budgetResource } from './modules/budget/budget-resource';
import { datasetPages, datasetResource } from './modules/dataset/dataset-resource';
import { directoryResource } from './modules/directory/directory-resource';
import { guidePages, guideResource } from './modules/disclosure-guide/guide-resource';
import { explainerPages, explainerResource } from './modules/explainer/explainer-resource';
import { gazettePages, gazetteResource } from './modules/gazette/gazette-resource';
import { noticePages, noticeResource } from './modules/notice/notice-resource';
import { proposalPages, proposalResource } from './modules/proposal/proposal-resource';
import { specialTopicPages, specialTopicResource } from './modules/special-topic/special-topic-resource';
import { policyPages, policyResource } from './modules/policy/policy-resource';
import { powerPages, powerResource } from './modules/power/power-resource';
import { pressConferencePages, pressConferenceResource } from './modules/press-conference/press-conference-resource';
import { qaIssuePages, qaIssueResource } from './modules/qa-series/qa-issue-resource';
import { qaSeriesPages, qaSeriesResource } from './modules/qa-series/qa-series-resource';
import type { Clock } from './platform/clock';
import type { Store } from './platform/db/store';
import { StorePublisher, type Publisher } from './platform/publishing/publisher';
import type { PageSchema, Resource } from './platform/publishing/resource';

/** Everything that can be published. A new kind of content is a new line here. */
export const resources: readonly Resource[] = [
  directoryResource,
  policyResource,
  explainerResource,
  qaSeriesResource,
  qaIssueResource,
  pressConferenceResource,
  noticeResource,
  gazetteResource,
  specialTopicResource,
  proposalResource,
  guideResource,
  powerResource,
  budgetResource,
  datasetResource,
];

/** Every kind of page with an address of its own. */
export const contentPages: readonly PageSchema[] = [
  ...policyPages,
  ...explainerPages,
  ...qaSeriesPages,
  ...qaIssuePages,
  ...pressConferencePages,
  ...noticePages,
  ...gazettePages,
  ...specialTopicPages,
  ...proposalPages,
  ...guidePages,
  ...powerPages,
  ...budgetPages,
  ...datasetPages,
];

/** What the city calls each kind: `notices` is 通知公告. */
export const KIND_NAMES: ReadonlyMap<string, string> = new Map(contentPages.map(({ kind, name }) => [kind, name]));

/** Publishes into a store; for the server, and for commands that run without one. */
export const createPublisher = (deps: { store: Store; clock: Clock; later?: boolean }): Publisher =>
  new StorePublisher({ ...deps, resources });
