import type { FastifyRequest } from 'fastify';
import { Type } from '@sinclair/typebox';
import { Problem } from '../../../contract/error';
import { StaffMe, StaffPasswordChange, StaffSecondFactor, StaffSignIn, StaffSignInStep } from '../../../contract/staff';
import { clearToken, setToken } from '../../platform/auth/cookie';
import type { App } from '../../platform/http/app-type';
import type { Limited } from '../../platform/http/rate-limits';
import { changePassword } from './actions/change-password';
import { enterCode } from './actions/enter-code';
import { signIn } from './actions/sign-in';
import { signOut } from './actions/sign-out';
import { meOf } from './present';
import { guarded, guardedBody, type StaffRoutes } from './routes';

const tags = ['staff'];
const door = { 400: Problem, 401: Problem, 413: Problem, 415: Problem, 429: Problem } as const;

const isSecure = (secure: boolean, { protocol }: FastifyRequest): boolean => secure || protocol === 'https';

const addSignIn = (app: App, { deps, problems }: StaffRoutes, limit: Limited): void => {
  app.post(
    '/api/staff/session',
    {
      preHandler: limit,
      schema: {
        summary: 'Sign in: account and password',
        description: 'The first of two steps. A wrong account and a wrong password get the same answer.',
        tags,
        body: StaffSignIn,
        response: { 200: StaffSignInStep, ...door },
      },
    },
    async (request, reply) => {
      const result = await signIn(deps, request.body, request.ip);
      if (!result.ok) return problems.send(reply, result.refusal);
      return reply.header('cache-control', 'no-store').send(result.value);
    },
  );
};

const addCode = (app: App, { deps, problems, secure }: StaffRoutes, limit: Limited): void => {
  app.post(
    '/api/staff/session/code',
    {
      preHandler: limit,
      schema: {
        summary: 'Sign in: the one-time code',
        description: 'The second step. Sets the cookie of the session; a code and a ticket are good once.',
        tags,
        body: StaffSecondFactor,
        response: { 200: StaffMe, ...door },
      },
    },
    async (request, reply) => {
      const result = await enterCode(deps, request.body, request.ip);
      if (!result.ok) return problems.send(reply, result.refusal);
      setToken(reply, result.value.token, isSecure(secure, request));
      return reply.header('cache-control', 'no-store').send(await meOf(deps, result.value));
    },
  );
};

const addOwnSession = (app: App, { deps, gate, secure }: StaffRoutes): void => {
  app.delete(
    '/api/staff/session',
    {
      onRequest: gate.allowBeforeChange(),
      schema: { summary: 'Sign out', tags, response: { 204: Type.Null(), ...guarded } },
    },
    async (request, reply) => {
      await signOut(deps, gate.session(request));
      clearToken(reply, isSecure(secure, request));
      return reply.code(204).send(null);
    },
  );
  app.get(
    '/api/staff/me',
    {
      onRequest: gate.allowBeforeChange(),
      schema: { summary: 'Who is signed in, and until when', tags, response: { 200: StaffMe, ...guarded } },
    },
    async (request) => meOf(deps, gate.session(request)),
  );
};

const addPassword = (app: App, { deps, problems, gate }: StaffRoutes, limit: Limited): void => {
  app.post(
    '/api/staff/password',
    {
      onRequest: gate.allowBeforeChange(),
      preHandler: limit,
      schema: {
        summary: 'Change the own password',
        description: 'Every other session of the account ends.',
        tags,
        body: StaffPasswordChange,
        response: { 200: StaffMe, ...guardedBody, 422: Problem, 429: Problem },
      },
    },
    async (request, reply) => {
      const result = await changePassword(deps, gate.session(request), request.body);
      if (!result.ok) return problems.send(reply, result.refusal);
      return reply.send(await meOf(deps, result.value));
    },
  );
};

/** In, out, and one's own password. */
export const addSessionRoutes = (app: App, routes: StaffRoutes, limit: Limited): void => {
  addSignIn(app, routes, limit);
  addCode(app, routes, limit);
  addOwnSession(app, routes);
  addPassword(app, routes, limit);
};
