import { Type } from '@sinclair/typebox';
import { Problem } from '../../../contract/error';
import { ListOf } from '../../../contract/list';
import {
  AuditRow,
  StaffAccount,
  StaffAccountChange,
  StaffAccountChanged,
  StaffAccountCreated,
  StaffAccountCreation,
} from '../../../contract/staff';
import type { App } from '../../platform/http/app-type';
import { changeAccount } from './actions/change-account';
import { createAccount } from './actions/create-account';
import { accountOf, auditRowOf } from './present';
import { guarded, guardedBody, type StaffRoutes } from './routes';
import { allAccounts, auditLines } from './store';

const tags = ['staff'];
const AccountId = Type.Object({ id: Type.String({ pattern: '^[0-9a-z]{26}$' }) });
const AuditQuery = Type.Object(
  {
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
    /** `nextCursor` of the page before. */
    cursor: Type.Optional(Type.String({ pattern: '^\\d{1,15}$' })),
  },
  { additionalProperties: false },
);

const addAccounts = (app: App, { deps, problems, gate }: StaffRoutes): void => {
  app.get(
    '/api/staff/accounts',
    {
      onRequest: gate.allow('staff.manage'),
      schema: { summary: 'Accounts of the staff', tags, response: { 200: ListOf(StaffAccount), ...guarded } },
    },
    async () => {
      const { store, clock, attempts } = deps;
      const now = clock.now();
      const rows = await allAccounts(store.read);
      const locked = await attempts.lockedNames(
        store.read,
        rows.map(({ account }) => account),
        now,
      );
      return { items: rows.map((row) => accountOf(row, locked.has(row.account))), nextCursor: null };
    },
  );
  app.post(
    '/api/staff/accounts',
    {
      onRequest: gate.allow('staff.manage'),
      schema: {
        summary: 'Make an account',
        description: 'Answers its first password, which is told once and has to be changed.',
        tags,
        body: StaffAccountCreation,
        response: { 201: StaffAccountCreated, ...guardedBody, 409: Problem, 422: Problem },
      },
    },
    async (request, reply) => {
      const result = await createAccount(deps, request.body, gate.actor(request).id);
      if (!result.ok) return problems.send(reply, result.refusal);
      return reply.code(201).send(result.value);
    },
  );
};

const addAccountChange = (app: App, { deps, problems, gate }: StaffRoutes): void => {
  app.patch(
    '/api/staff/accounts/:id',
    {
      onRequest: gate.allow('staff.manage'),
      schema: {
        summary: 'Change, unlock, close or reset an account',
        description: 'The last administrator stays one. A closed account stays closed.',
        tags,
        params: AccountId,
        body: StaffAccountChange,
        response: { 200: StaffAccountChanged, ...guardedBody, 404: Problem, 409: Problem, 422: Problem },
      },
    },
    async (request, reply) => {
      const result = await changeAccount(deps, request.params.id, request.body, gate.actor(request).id);
      if (!result.ok) return problems.send(reply, result.refusal);
      return reply.send(result.value);
    },
  );
};

const addAudit = (app: App, { deps, gate }: StaffRoutes): void => {
  app.get(
    '/api/staff/audit',
    {
      onRequest: gate.allow('audit.read'),
      schema: {
        summary: 'The audit log, newest first',
        tags,
        querystring: AuditQuery,
        response: { 200: ListOf(AuditRow), ...guarded },
      },
    },
    async ({ query: { limit = 50, cursor } }) => {
      const before = cursor === undefined ? undefined : Number(cursor);
      const lines = await auditLines(deps.store.read, before, limit + 1);
      const last = lines.length > limit ? lines[limit - 1] : undefined;
      return { items: lines.slice(0, limit).map(auditRowOf), nextCursor: last ? String(last.sequence) : null };
    },
  );
};

/** Accounts, and what everybody has done. */
export const addAccountRoutes = (app: App, routes: StaffRoutes): void => {
  addAccounts(app, routes);
  addAccountChange(app, routes);
  addAudit(app, routes);
};
