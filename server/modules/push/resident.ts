import { Type } from '@sinclair/typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SubscriberHeaders } from '../../../contract/audience';
import { Inbox, InboxQuery, OwnPushes, PushEvent, UnreadCount } from '../../../contract/audience-inbox';
import { Problem } from '../../../contract/error';
import type { App } from '../../platform/http/app-type';
import { withRateLimits, type Limited } from '../../platform/http/rate-limits';
import type { PushDeps } from './deps';
import { countUnread, inboxOf, noteEvent, ownPushes } from './own';

const tags = ['audience'];
const headers = SubscriberHeaders;
const asked = { 400: Problem, 401: Problem, 404: Problem, 429: Problem };
const CALLS = { max: 6_000, windowMs: 60_000 };
const CURSOR = /^\d{1,9}$/;

const pageForPerson = async (
  { findPerson, problems }: PushDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  { cursor, answer }: { cursor: string | undefined; answer: (number: number) => Promise<unknown> },
): Promise<never> => {
  const person = await findPerson(request.headers);
  if (!person.ok) return problems.send(reply, person.refusal) as never;
  if (!person.value) return problems.send(reply, { code: 'audience.none' }) as never;
  if (cursor !== undefined && !CURSOR.test(cursor))
    return problems.send(reply, { code: 'request.cursor', field: 'cursor' }) as never;
  return reply.header('cache-control', 'no-store').send(await answer(person.value.number)) as never;
};

function addMessages(scope: App, deps: PushDeps, preHandler: Limited): void {
  const { problems } = deps;
  scope.get(
    '/api/audience/me/inbox',
    {
      preHandler,
      schema: {
        summary: 'Messages, newest first',
        tags,
        headers,
        querystring: InboxQuery,
        response: { 200: Inbox, ...asked },
      },
    },
    (request, reply) =>
      pageForPerson(deps, request, reply, {
        cursor: request.query.cursor,
        answer: (own) => inboxOf(deps, own, request.query.cursor),
      }),
  );
  scope.get(
    '/api/audience/me/inbox/unread',
    {
      preHandler,
      schema: {
        summary: 'How many messages were not opened yet',
        tags,
        headers,
        response: { 200: UnreadCount, 400: Problem, 401: Problem, 429: Problem },
      },
    },
    async (request, reply) => {
      const person = await deps.findPerson(request.headers);
      if (!person.ok) return problems.send(reply, person.refusal);
      const unread = person.value ? await countUnread(deps, person.value.number) : 0;
      return reply.header('cache-control', 'no-store').send({ unread });
    },
  );
}

function addWhy(scope: App, deps: PushDeps, preHandler: Limited): void {
  scope.get(
    '/api/audience/me/pushes',
    {
      preHandler,
      schema: {
        summary: 'Why one did or did not get what was sent',
        tags,
        headers,
        querystring: InboxQuery,
        response: { 200: OwnPushes, ...asked },
      },
    },
    (request, reply) =>
      pageForPerson(deps, request, reply, {
        cursor: request.query.cursor,
        answer: (own) => ownPushes(deps, own, request.query.cursor),
      }),
  );
}

function addEvents(scope: App, deps: PushDeps, preHandler: Limited): void {
  scope.post(
    '/api/push/events',
    {
      preHandler,
      schema: {
        summary: 'A message was opened, followed or judged',
        description: 'The token names the delivery and nothing else; one that means nothing is answered alike.',
        tags: ['push'],
        body: PushEvent,
        response: { 202: Type.Null(), 400: Problem, 413: Problem, 415: Problem, 429: Problem },
      },
    },
    async (request, reply) => {
      await noteEvent(deps, request.body);
      return reply.code(202).header('cache-control', 'no-store').send(null);
    },
  );
}

/** What is there for one person to read. */
export function registerInbox(app: App, deps: PushDeps): void {
  withRateLimits(app, deps.problems, (scope, limit) => {
    const preHandler = limit(CALLS);
    addMessages(scope, deps, preHandler);
    addWhy(scope, deps, preHandler);
    addEvents(scope, deps, preHandler);
  });
}
