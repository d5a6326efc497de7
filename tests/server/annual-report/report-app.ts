import type { LightMyRequestResponse } from 'fastify';
import type { CaseEvent, ReplyKind } from '../../../domain/foi/case';
import { may, type StaffRole } from '../../../domain/staff';
import type { PublicAnswers } from '../../../server/modules/annual-report/public-answers';
import { registerAnnualReport } from '../../../server/modules/annual-report/register';
import type { StaffActor, StaffGate } from '../../../server/platform/auth/staff-gate';
import type { CaseHistory } from '../../../server/platform/case-history';
import type { Problems } from '../../../server/platform/errors/problems';
import type { Engine } from '../foi/engines';
import { runResidentApp, type Running } from '../foi/resident-app';

/** Lets in by the same table of permissions, with roles that a test writes into a header. */
export const gateBy = (problems: Problems): StaffGate => {
  problems.add({
    'staff.not-signed-in': { status: 401, title: '请先登录。' },
    'staff.not-allowed': { status: 403, title: '你的岗位不能做这件事。' },
  });
  const rolesOf = (header: unknown): StaffRole[] =>
    typeof header === 'string' ? (header.split(',') as StaffRole[]) : [];
  return {
    allow: (permission) => (request, reply) => {
      const roles = rolesOf(request.headers['x-test-roles']);
      if (roles.length === 0) return Promise.resolve(problems.send(reply, { code: 'staff.not-signed-in' }));
      if (permission !== 'signed-in' && !may(roles, permission))
        return Promise.resolve(problems.send(reply, { code: 'staff.not-allowed' }));
      return Promise.resolve(undefined);
    },
    actor: (request): StaffActor => ({
      id: 'staff-1',
      account: 'chen.jie',
      name: '陈洁',
      roles: rolesOf(request.headers['x-test-roles']),
      department: 'yibao',
    }),
  };
};

/** A request received on a day and, with a reply, answered eight days later. */
export const aHistory = (id: string, on: string, reply?: ReplyKind, change: Partial<CaseHistory> = {}): CaseHistory => {
  const day = (after: number): string =>
    new Date(Date.parse(`${on}T00:00:00Z`) + after * 86_400_000).toISOString().slice(0, 10);
  const answered: CaseEvent[] =
    reply === undefined
      ? []
      : [
          { kind: 'legal-review', on: day(6), opinion: 'agrees' },
          { kind: 'decided', on: day(7), reply },
          { kind: 'served', on: day(8), method: 'electronic' },
        ];
  return {
    id,
    number: `${on.slice(0, 4)}-${id}`,
    title: `申请${id}`,
    department: 'yibao',
    applicant: { type: 'natural-person' },
    events: [
      { kind: 'submitted', on, channel: 'in-person' },
      { kind: 'assigned', on, department: change.department ?? 'yibao' },
      ...answered,
    ],
    ...change,
  };
};

export interface ReportApp extends Running {
  /** The cases that the report is counted from; a test changes them. */
  cases: CaseHistory[];
  /** What a first screen is rendered from. */
  readonly answers: PublicAnswers;
  as(roles: string, method: 'GET' | 'PUT' | 'POST', url: string, payload?: object): Promise<LightMyRequestResponse>;
}

/** The report's routes over a real store. */
export const runReports = async (engine: Engine): Promise<ReportApp> => {
  const held: { cases: CaseHistory[] } = { cases: [] };
  async function* readCases() {
    for (const each of held.cases) yield Promise.resolve(each);
  }
  let answers: PublicAnswers | undefined;
  const running = await runResidentApp(engine, (app, { store, clock, problems }) => {
    answers = registerAnnualReport(app, {
      store,
      clock,
      problems,
      gate: gateBy(problems),
      readCases,
      organName: (scope) =>
        Promise.resolve(scope === 'unknown' ? null : scope === 'city' ? '临溪市' : `临溪市${scope}局`),
    });
  });
  if (answers === undefined) throw new Error('nothing was registered');
  return Object.assign(held, running, {
    answers,
    as: (roles: string, method: 'GET' | 'PUT' | 'POST', url: string, payload?: object) =>
      running.app.inject({
        method,
        url,
        headers: roles === '' ? {} : { 'x-test-roles': roles },
        ...(payload === undefined ? {} : { payload }),
      }),
  });
};
