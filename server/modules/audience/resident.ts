import {
  AudienceChoice,
  AudienceOptions,
  AudienceView,
  ConsentRevocation,
  SubscriberHeaders,
  WebPushRemoval,
  WebPushSubscription,
  WechatConsents,
} from '../../../contract/audience';
import { AudienceExport } from '../../../contract/audience-inbox';
import { Type } from '@sinclair/typebox';
import type { FastifyReply } from 'fastify';
import { Problem } from '../../../contract/error';
import type { App } from '../../platform/http/app-type';
import { withRateLimits, type Limited } from '../../platform/http/rate-limits';
import { IdempotencyHeaders } from '../../platform/idempotency';
import { choose } from './actions/choose';
import { forgetPerson, revokeConsent } from './actions/take-back';
import { tellConsents } from './actions/tell-consents';
import type { AudienceDeps } from './deps';
import { audienceOptions, audienceView, exportPerson } from './present';
import { audienceSentences } from './sentences';
import { findSubscriber, noteVisit, whoAsks, type Identity } from './subscriber';
import type { SubscriberRow } from './tables';
import { forgetBrowser, keepBrowser } from './web-push';

const tags = ['audience'];
const headers = SubscriberHeaders;
const asked = { 400: Problem, 401: Problem, 404: Problem, 429: Problem };
const written = { ...asked, 409: Problem, 413: Problem, 415: Problem, 422: Problem };
const notCached = { 'cache-control': 'no-store' };
/** A whole district may sit behind one address. */
const CALLS = { max: 3_000, windowMs: 60_000 };

type Headers = Parameters<typeof whoAsks>[1];

/** Answers for the person who asks; 401 or 404 where there is none. */
const forPerson = async (
  deps: AudienceDeps,
  request: { readonly headers: Headers },
  reply: FastifyReply,
  answer: (row: SubscriberRow, identity: Identity) => Promise<unknown>,
): Promise<never> => {
  const { problems } = deps;
  const who = await whoAsks(deps, request.headers);
  if (!who.ok) return problems.send(reply, who.refusal) as never;
  const row = await findSubscriber(deps.store.read, who.value.hash);
  if (!row) return problems.send(reply, { code: 'audience.none' }) as never;
  await noteVisit(deps.store, row, deps.clock.now());
  const sent = await answer(row, who.value);
  return (sent === undefined ? reply : reply.headers(notCached).send(sent)) as never;
};

function addChoices(app: App, deps: AudienceDeps, preHandler: Limited): void {
  const { problems } = deps;
  app.get(
    '/api/audience/options',
    { schema: { summary: 'What can be chosen, and what is agreed to', tags, response: { 200: AudienceOptions } } },
    async (_request, reply) => reply.header('cache-control', 'public, max-age=60').send(await audienceOptions(deps)),
  );
  app.get(
    '/api/audience/me',
    {
      preHandler,
      schema: { summary: 'What somebody chose', tags, headers, response: { 200: AudienceView, ...asked } },
    },
    (request, reply) => forPerson(deps, request, reply, (row) => audienceView(deps, row)),
  );
  app.put(
    '/api/audience/me',
    {
      preHandler,
      schema: {
        summary: 'Choose, and agree to the notice',
        description: '个人信息保护法第十四条、第十七条. Says it all anew; the same twice changes nothing.',
        tags,
        headers,
        body: AudienceChoice,
        response: { 200: AudienceView, ...written },
      },
    },
    async (request, reply) => {
      const who = await whoAsks(deps, request.headers);
      if (!who.ok) return problems.send(reply, who.refusal);
      const done = await choose(deps, who.value, request.body);
      if (!done.ok) return problems.send(reply, done.refusal);
      return forPerson(deps, request, reply, (row) => audienceView(deps, row));
    },
  );
}

function addTakingBack(app: App, deps: AudienceDeps, preHandler: Limited): void {
  app.post(
    '/api/audience/me/revocation',
    {
      preHandler,
      schema: {
        summary: 'Take the consent back; the choices stay',
        tags,
        headers,
        body: ConsentRevocation,
        response: { 200: AudienceView, ...written },
      },
    },
    (request, reply) =>
      forPerson(deps, request, reply, async (_row, identity) => {
        await revokeConsent(deps, identity, request.body.token);
        const row = await findSubscriber(deps.store.read, identity.hash);
        if (row) return audienceView(deps, row);
        deps.problems.send(reply, { code: 'audience.none' });
        return undefined;
      }),
  );
  app.delete(
    '/api/audience/me',
    {
      preHandler,
      schema: {
        summary: 'Delete all that is known of a person',
        tags,
        headers,
        response: { 204: Type.Null(), ...asked },
      },
    },
    async (request, reply) => {
      const who = await whoAsks(deps, request.headers);
      if (!who.ok) return deps.problems.send(reply, who.refusal);
      await forgetPerson(deps, who.value);
      return reply.headers(notCached).code(204).send(null);
    },
  );
  app.get(
    '/api/audience/me/export',
    {
      preHandler,
      schema: { summary: 'All that is kept of a person', tags, headers, response: { 200: AudienceExport, ...asked } },
    },
    (request, reply) =>
      forPerson(deps, request, reply, (row) => {
        void reply.header('content-disposition', 'attachment; filename="mingbai-audience.json"');
        return exportPerson(deps, row);
      }),
  );
}

function addWechat(app: App, deps: AudienceDeps, preHandler: Limited): void {
  const { problems } = deps;
  app.post(
    '/api/audience/me/wechat-consents',
    {
      preHandler,
      schema: {
        summary: 'What requestSubscribeMessage gave',
        tags,
        headers: Type.Composite([SubscriberHeaders, IdempotencyHeaders]),
        body: WechatConsents,
        response: { 200: AudienceView, ...written },
      },
    },
    (request, reply) =>
      forPerson(deps, request, reply, async (row) => {
        if (row.kind === 'wechat') {
          await tellConsents(deps, row, request.body, request.headers['idempotency-key']);
          return audienceView(deps, row);
        }
        problems.send(reply, { code: 'audience.not-wechat' });
        return undefined;
      }),
  );
}

function addBrowsers(app: App, deps: AudienceDeps, preHandler: Limited): void {
  const { problems } = deps;
  app.put(
    '/api/audience/me/web-push',
    {
      preHandler,
      schema: {
        summary: 'Take web push in this browser',
        tags,
        headers,
        body: WebPushSubscription,
        response: { 200: AudienceView, ...written },
      },
    },
    (request, reply) =>
      forPerson(deps, request, reply, async (row) => {
        const kept = await keepBrowser(deps, row, request.body);
        if (kept.ok) return audienceView(deps, row);
        problems.send(reply, kept.refusal);
        return undefined;
      }),
  );
  app.post(
    '/api/audience/me/web-push/removal',
    {
      preHandler,
      schema: {
        summary: 'Take web push no more in this browser',
        tags,
        headers,
        body: WebPushRemoval,
        response: { 200: AudienceView, ...written },
      },
    },
    (request, reply) =>
      forPerson(deps, request, reply, async (row) => {
        await forgetBrowser(deps, row, request.body.endpoint);
        return audienceView(deps, row);
      }),
  );
}

/** 订阅: what residents choose, agree to, take back. */
export function registerAudience(app: App, deps: AudienceDeps): void {
  deps.problems.add(audienceSentences);
  withRateLimits(app, deps.problems, (scope, limit) => {
    const preHandler = limit(CALLS);
    addChoices(scope, deps, preHandler);
    addTakingBack(scope, deps, preHandler);
    addWechat(scope, deps, preHandler);
    addBrowsers(scope, deps, preHandler);
  });
}
