import type { FastifyReply, FastifyRequest } from 'fastify';
import { may, passwordIsOld, type Permission } from '../../../domain/staff';
import { writeAudit } from '../audit';
import type { Clock } from '../clock';
import type { Store } from '../db/store';
import type { Problems } from '../errors/problems';
import type { SentenceTable } from '../errors/sentences';
import { tokenFrom } from './cookie';
import type { LiveSession, Sessions } from './sessions';
import type { StaffActor, StaffGate } from './staff-gate';
import { rolesOf, type StaffAccountRow } from './tables';

export const GATE_SENTENCES = {
  'staff.not-signed-in': { status: 401, title: '还没有登录，或者登录已经结束，请重新登录。' },
  'staff.not-allowed': { status: 403, title: '你的岗位没有这项权限。确实需要的，请联系系统管理员。' },
  'staff.wrong-origin': { status: 403, title: '这个请求不是从工作台发出的，没有办理。请回到工作台再操作。' },
  'staff.password-must-change': { status: 403, title: '请先修改密码，再继续使用。' },
} as const satisfies SentenceTable;

export interface GateDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly problems: Problems;
  readonly sessions: Sessions;
}

type Guard = ReturnType<StaffGate['allow']>;

/** The gate as the sign-in itself needs it. */
export interface InnerGate extends StaffGate {
  /** Anyone signed in, also who still has to change the password. */
  allowBeforeChange(): Guard;
  session(request: FastifyRequest): LiveSession;
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The workbench says of what it fetches by itself that nobody asked for it: an empty chair does not stay signed in. */
const isByHand = ({ headers }: FastifyRequest): boolean => headers['x-mingbai-background'] !== '1';

export const mustChange = ({ must_change, password_changed_at }: StaffAccountRow, now: Date): boolean =>
  must_change === 1 || passwordIsOld(new Date(password_changed_at), now);

const actorOf = ({ account: row }: LiveSession): StaffActor => ({
  id: row.id,
  account: row.account,
  name: row.name,
  roles: rolesOf(row),
  department: row.department,
});

/** Who may come in: a live session, the workbench's own header on writes, a password that need not change, a role. */
export const createGate = ({ store, clock, problems, sessions }: GateDeps): InnerGate => {
  const live = new WeakMap<FastifyRequest, LiveSession>();

  const noteRefusal = ({ account }: LiveSession, { method, routeOptions }: FastifyRequest): Promise<void> =>
    store.write((trx) =>
      writeAudit(trx, {
        now: clock.now(),
        actor: account.id,
        action: 'staff.not-allowed',
        subject: `${method} ${routeOptions.url ?? ''}`,
        succeeded: false,
      }),
    );

  const guard =
    (permission: Permission | undefined, beforeChange: boolean): Guard =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
      const now = clock.now();
      const token = tokenFrom(request);
      const found = token === undefined ? undefined : await sessions.find(token, now, isByHand(request));
      if (!found) return problems.send(reply, { code: 'staff.not-signed-in' });
      if (!READING.has(request.method) && request.headers['x-mingbai-staff'] !== '1') {
        return problems.send(reply, { code: 'staff.wrong-origin' });
      }
      if (!beforeChange && mustChange(found.account, now)) {
        return problems.send(reply, { code: 'staff.password-must-change' });
      }
      if (permission !== undefined && !may(rolesOf(found.account), permission)) {
        await noteRefusal(found, request);
        return problems.send(reply, { code: 'staff.not-allowed' });
      }
      live.set(request, found);
      // What staff see is for their eyes: kept by no cache on the way.
      void reply.header('cache-control', 'no-store');
      return undefined;
    };

  const session = (request: FastifyRequest): LiveSession => {
    const found = live.get(request);
    if (!found) throw new Error(`${request.routeOptions.url ?? 'The route'} has no gate.allow(…).`);
    return found;
  };
  return {
    allow: (permission) => guard(permission === 'signed-in' ? undefined : permission, false),
    allowBeforeChange: () => guard(undefined, true),
    session,
    actor: (request) => actorOf(session(request)),
  };
};
