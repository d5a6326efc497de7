import type { Task, TaskPerson } from '../../../domain/publishing';
import type { App } from '../../platform/http/app-type';
import type { PushDeps } from './deps';
import { registerInbox } from './resident';
import { createSender, type Sender } from './sending/sender';
import { pushSentences } from './sentences';
import { registerPushDesk } from './staff';
import { registerCorrections } from './staff-corrections';
import { registerPushSteps } from './staff-steps';
import { tasksOf } from './task-source';

export interface PushModule {
  readonly sender: Sender;
  /** What this person may approve, and which changes he has to decide about. */
  readonly tasksOf: (person: Pick<TaskPerson, 'id' | 'roles'>) => Promise<Task[]>;
}

/** 精准推送. */
export function registerPush(app: App, deps: PushDeps, onFault: (cause: unknown) => void): PushModule {
  deps.problems.add(pushSentences);
  registerInbox(app, deps);
  registerPushDesk(app, deps);
  registerPushSteps(app, deps);
  registerCorrections(app, deps);
  return { sender: createSender(deps, onFault), tasksOf: (person) => tasksOf(deps.store.read, person) };
}
