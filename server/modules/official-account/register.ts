import type { TaskSource } from '../../../domain/publishing';
import type { App } from '../../platform/http/app-type';
import { registerMessageRoute } from '../../platform/wechat/message-route';
import { endedPublication, lookNow } from './account-event';
import type { OfficialAccountDeps } from './deps';
import { createHanding, type Handing } from './handing/run';
import { officialAccountSentences } from './sentences';
import { registerOfficialAccountDesk } from './staff';
import { tasksOf } from './task-source';

export interface OfficialAccountModule {
  readonly handing: Handing;
  readonly tasks: TaskSource;
}

/** 公众号: articles of what is published, in the account's drafts, published, and taken away. */
export function registerOfficialAccount(
  app: App,
  deps: OfficialAccountDeps,
  onFault: (cause: unknown) => void,
): OfficialAccountModule {
  const { problems, messagePush: push, store } = deps;
  problems.add(officialAccountSentences);
  registerOfficialAccountDesk(app, deps);
  if (push)
    registerMessageRoute(app, {
      path: '/api/wechat/account-messages',
      summary: 'Events of the official account',
      problems,
      push,
      async take(message) {
        const ended = endedPublication(message);
        if (ended !== undefined) await lookNow(deps, ended);
      },
    });
  return { handing: createHanding(deps, onFault), tasks: (person) => tasksOf(store.read, person) };
}
