import type { App } from '../../platform/http/app-type';
import { followTheClock } from './actions/clockwork';
import { addCitableRoute } from './citable-policy';
import type { PublishingDeps } from './deps';
import { askedBeforeEvents, eventLinkTasks } from './event-links';
import { manuscriptSentences } from './sentences';
import { addDeskRoutes } from './staff-desk';
import { addSettingsRoutes } from './staff-settings';
import { addTextRoutes } from './staff-text';
import { manuscriptTasks } from './task-source';

export interface PublishingModule {
  /** Releases what is due, takes back what was not reviewed in time, and has the links of events asked. */
  readonly everySecond: () => Promise<void>;
}

/** 稿件: write, review, sign off and publish, with every saved state kept. */
export function registerPublishing(app: App, deps: PublishingDeps): PublishingModule {
  deps.problems.add(manuscriptSentences);
  deps.tasks.addTaskSource(manuscriptTasks(deps));
  deps.tasks.addTaskSource(eventLinkTasks(deps));
  addTextRoutes(app, deps);
  addSettingsRoutes(app, deps);
  addDeskRoutes(app, deps);
  addCitableRoute(app, deps);
  return {
    async everySecond() {
      await followTheClock(deps);
      await askedBeforeEvents(deps, deps.clock.now());
    },
  };
}
