import type { FoiSubmission } from '../../../contract/foi';
import type { DeskCase } from '../../../contract/foi-desk';
import type { Calendar } from '../../../domain/calendar';
import { may, STAFF_ROLES, type StaffRole } from '../../../domain/staff';
import { registerFoi } from '../../../server/modules/foi/resident';
import type { StaffActor, StaffGate } from '../../../server/platform/auth/staff-gate';
import type { Problems } from '../../../server/platform/errors/problems';
import type { Engine } from './engines';
import { departments, newKey, person, sendTo } from './forms';
import { runResidentApp, type Running } from './resident-app';

/** A gate that believes a header; the real one is tested where it is. */
const headerGate = (problems: Problems): StaffGate => {
  problems.add({
    'staff.not-signed-in': { status: 401, title: '请先登录。' },
    'staff.not-allowed': { status: 403, title: '不允许。' },
  });
  const read = (header: unknown): StaffActor | null =>
    typeof header === 'string' ? (JSON.parse(decodeURI(header)) as StaffActor) : null;
  return {
    allow: (permission) => (request, reply) => {
      const actor = read(request.headers['x-test-actor']);
      if (!actor) return Promise.resolve(problems.send(reply, { code: 'staff.not-signed-in' }));
      const allowed = permission === 'signed-in' || may(actor.roles, permission);
      return Promise.resolve(allowed ? undefined : problems.send(reply, { code: 'staff.not-allowed' }));
    },
    actor(request) {
      const actor = read(request.headers['x-test-actor']);
      if (!actor) throw new Error('a route without allow');
      return actor;
    },
  };
};

export const runDesk = (engine: Engine, calendar?: Calendar): Promise<Running> =>
  runResidentApp(engine, (app, ground) => {
    registerFoi(app, {
      ...ground,
      departments: () => Promise.resolve(departments),
      gate: headerGate(ground.problems),
      ...(calendar ? { calendar } : {}),
    });
  });

/** Somebody with one role, in a department. */
export const asRole = (role: StaffRole, department = 'yibao', id: string = role): StaffActor => ({
  id,
  account: id,
  name: `工作人员 ${id}`,
  roles: [role],
  department,
});
export const everyRole = STAFF_ROLES.map((role) => asRole(role));

export const ask = (
  running: Running,
  actor: StaffActor | null,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  payload?: object,
  key = newKey(),
) =>
  running.app.inject({
    method,
    url: `/api/staff/foi${path}`,
    headers: {
      'idempotency-key': key,
      ...(actor ? { 'x-test-actor': encodeURI(JSON.stringify({ ...actor, name: actor.id })) } : {}),
    },
    ...(payload ? { payload } : {}),
  });

export interface Sent {
  readonly id: string;
  readonly number: string;
  readonly code: string;
}

/** A request that came online. */
export const sendOnline = async (running: Running, submission: FoiSubmission = person): Promise<Sent> => {
  const { number, lookupCode } = (await sendTo(running, newKey(), submission)).json<{
    number: string;
    lookupCode: string;
  }>();
  const { id } = await running.store.read
    .selectFrom('foi_requests')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return { id, number, code: lookupCode };
};

/** Does one thing after the other, each by the one whose act it is; throws at a refusal. */
export const doAll = async (
  running: Running,
  id: string,
  acts: readonly (readonly [StaffActor, object])[],
): Promise<DeskCase> => {
  let seen: DeskCase | undefined;
  for (const [actor, event] of acts) {
    const sequence = (
      await running.store.read.selectFrom('foi_events').select('id').where('request_id', '=', id).execute()
    ).length;
    const answer = await ask(running, actor, 'POST', `/cases/${id}/acts`, { sequence, act: event });
    if (answer.statusCode !== 200) throw new Error(`${String(answer.statusCode)} ${answer.body}`);
    seen = answer.json<DeskCase>();
  }
  if (!seen) throw new Error('nothing to do');
  return seen;
};
