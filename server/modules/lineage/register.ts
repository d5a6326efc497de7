import { Type } from '@sinclair/typebox';
import type { DirectoryContent } from '../../../contract/directory';
import { Problem } from '../../../contract/error';
import { LineageDesk, LineageDeskQuery, LineageResolution } from '../../../contract/lineage';
import type { StaffGate } from '../../platform/auth/staff-gate';
import type { Clock } from '../../platform/clock';
import type { Store } from '../../platform/db/store';
import type { Problems } from '../../platform/errors/problems';
import type { SentenceTable } from '../../platform/errors/sentences';
import type { App } from '../../platform/http/app-type';
import type { StaffTasks } from '../../platform/staff-tasks';
import { keepAsItIs, type KeepRefusal } from './actions/keep-as-it-is';
import { lineageDesk } from './desk';
import { followPublication, type LineageFollower } from './follow-publication';
import { tasksOf } from './task-source';

export interface LineageDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly problems: Problems;
  readonly gate: StaffGate;
  readonly directory: () => Promise<DirectoryContent>;
  /** Renders what waits to be rendered again. */
  readonly settle: () => Promise<void>;
  readonly tasks: StaffTasks;
}

const SENTENCES = {
  'lineage.note': { status: 422, title: '请写一句为什么不用改，以后查得到。' },
  'lineage.looked-at': { status: 409, title: '有一条刚刚被别人处理过，或者已经更正了。请看过新的清单再定。' },
} satisfies SentenceTable<KeepRefusal['code']>;

const tags = ['staff-lineage'];
const denied = { 401: Problem, 403: Problem };
const notCached = { 'cache-control': 'no-store' };

/** 政策沿革: what cites a clause that has changed says so to residents, and is a task for those who wrote it. */
export function registerLineage(app: App, deps: LineageDeps): LineageFollower {
  const { store, problems, gate, directory, settle } = deps;
  problems.add(SENTENCES);
  const follower = followPublication(deps);
  deps.tasks.addTaskSource((person) => tasksOf(store.read, person));
  app.get(
    '/api/staff/lineage',
    {
      onRequest: gate.allow('publishing.read'),
      schema: {
        summary: 'Published pages that cite something that has changed since, with both texts',
        tags,
        querystring: LineageDeskQuery,
        response: { 200: LineageDesk, 400: Problem, ...denied },
      },
    },
    async (request, reply) =>
      reply.headers(notCached).send(await lineageDesk(store.read, await directory(), request.query)),
  );
  app.post(
    '/api/staff/lineage/resolutions',
    {
      onRequest: gate.allow('publishing.review'),
      schema: {
        summary: 'Looked at, and still right as it stands',
        tags,
        body: LineageResolution,
        response: { 204: Type.Null(), 400: Problem, 409: Problem, 422: Problem, ...denied },
      },
    },
    async (request, reply) => {
      const done = await keepAsItIs(deps, request.body, gate.actor(request).id);
      if (!done.ok) return problems.send(reply, done.refusal);
      await settle();
      return reply.code(204).send(null);
    },
  );
  return follower;
}
