import { Type } from '@sinclair/typebox';
import { StaffTaskList, StaffTaskPage } from '../../../contract/staff-task';
import { civilDateOf } from '../../../domain/calendar';
import type { StaffActor } from '../../platform/auth/staff-gate';
import type { App } from '../../platform/http/app-type';
import type { PlacedTask } from '../../platform/staff-tasks';
import type { PublishingDeps } from './deps';
import { cursorOf, partsOfCursor } from './lists';
import { personOf } from './people';
import { notCached, reading, tags } from './routes';

/** So many of each group are told at once. */
const OF_A_GROUP = 20;
const AT_MOST = 100;

const params = Type.Object({ kind: Type.String({ minLength: 1, maxLength: 60 }) }, { additionalProperties: false });
const Paging = Type.Object(
  {
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: AT_MOST, default: OF_A_GROUP })),
    cursor: Type.Optional(Type.String({ maxLength: 400 })),
  },
  { additionalProperties: false },
);

const countOverdue = (tasks: readonly PlacedTask[]): number =>
  tasks.filter(({ task }) => task.phase === 'overdue').length;

/** The first of some tasks that are in their order, and where to go on. */
function pageOf(tasks: readonly PlacedTask[], limit: number) {
  const page = tasks.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ task }) => ({ ...task })),
    nextCursor: tasks.length > limit && last ? cursorOf(last.place) : null,
  };
}

/** The groups, that with the most urgent task first, each with the first of its tasks and how many there are in all. */
function tell(found: readonly PlacedTask[]): StaffTaskList {
  const groups = new Map<string, PlacedTask[]>();
  for (const each of found) {
    const group = groups.get(each.task.kind);
    if (group) group.push(each);
    else groups.set(each.task.kind, [each]);
  }
  const told = [...groups].map(([kind, own]) => ({ kind, own, ...pageOf(own, OF_A_GROUP) }));
  return {
    tasks: told.flatMap(({ items }) => items),
    groups: told.map(({ kind, own, nextCursor }) => ({
      kind,
      name: own[0]?.task.group ?? '',
      count: own.length,
      overdue: countOverdue(own),
      nextCursor,
    })),
  };
}

/** 我的任务: of all modules, the most urgent first. */
export function addTaskRoutes(app: App, deps: PublishingDeps): void {
  const { gate, problems, store, clock, tasks } = deps;
  const onRequest = gate.allow('signed-in');
  const tasksOf = async (actor: StaffActor): Promise<PlacedTask[]> => {
    const now = clock.now();
    return tasks.tasksOf(await personOf(store.read, actor, civilDateOf(now)), now);
  };
  app.get(
    '/api/staff/tasks',
    {
      onRequest,
      schema: {
        summary: 'What the signed-in person has to do: how many of each kind, and the most urgent of each',
        tags,
        response: { 200: StaffTaskList, 401: reading[401] },
      },
    },
    async (request, reply) => reply.headers(notCached).send(tell(await tasksOf(gate.actor(request)))),
  );
  app.get(
    '/api/staff/tasks/:kind',
    {
      onRequest,
      schema: {
        summary: 'What of one kind the signed-in person has to do, the most urgent first',
        tags,
        params,
        querystring: Paging,
        response: { 200: StaffTaskPage, 400: reading[400], 401: reading[401] },
      },
    },
    async (request, reply) => {
      const { limit = OF_A_GROUP, cursor } = request.query;
      const after = partsOfCursor(cursor, 1);
      if (after === null) return problems.send(reply, { code: 'request.cursor', field: 'cursor' });
      const own = (await tasksOf(gate.actor(request))).filter(({ task }) => task.kind === request.params.kind);
      const [place = ''] = after ?? [];
      const page = pageOf(
        own.filter((each) => each.place > place),
        limit,
      );
      return reply.headers(notCached).send(page);
    },
  );
}
