import { directoryResource } from './modules/directory/directory-resource';
import { guidePages, guideResource } from './modules/disclosure-guide/guide-resource';
import { explainerPages, explainerResource } from './modules/explainer/explainer-resource';
import { noticePages, noticeResource } from './modules/notice/notice-resource';
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
  guideResource,
  powerResource,
];

/** Every kind of page with an address of its own. */
export const contentPages: readonly PageSchema[] = [
  ...policyPages,
  ...explainerPages,
  ...qaSeriesPages,
  ...qaIssuePages,
  ...pressConferencePages,
  ...noticePages,
  ...guidePages,
  ...powerPages,
];

/** Publishes into a store; for the server, and for commands that run without one. */
export const createPublisher = (deps: { store: Store; clock: Clock; later?: boolean }): Publisher =>
  new StorePublisher({ ...deps, resources });
