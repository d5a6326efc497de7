import { Type } from '@sinclair/typebox';
import type { FastifyReply } from 'fastify';
import { Problem } from '../../../contract/error';
import { ListOf } from '../../../contract/list';
import {
  NewMediaAccountView,
  NewMediaId,
  NewMediaOrgan,
  NewMediaQuery,
  NewMediaReceipt,
  NewMediaRegister,
  NewMediaReport,
  NewMediaReportKey,
  NewMediaReportStanding,
  NewMediaSummary,
} from '../../../contract/new-media';
import { civilDateOf } from '../../../domain/calendar';
import type { App } from '../../platform/http/app-type';
import { Documented } from '../../platform/http/documented';
import { withRateLimits } from '../../platform/http/rate-limits';
import { IdempotencyHeaders } from '../../platform/idempotency';
import { sendReport } from './actions/send-report';
import { standingOf } from './standing-of';
import type { NewMediaDeps } from './deps';
import type { PublicAnswers } from './public-answers';
import { qrPicture } from './qr-picture';
import { registerCsv, registerOf } from './sheets/open-data';
import { findAccount } from './store';

const PUBLIC = { 'cache-control': 'public, max-age=60' };
const tags = ['new-media'];
const REPORTS = { max: 300, windowMs: 600_000 };
const LOOK_UPS = { max: 1_200, windowMs: 600_000 };

function addReading(app: App, { problems }: NewMediaDeps, answers: PublicAnswers): void {
  app.get(
    '/api/new-media',
    {
      schema: {
        summary: 'Accounts of the government (政务新媒体), the last to publish first',
        tags,
        querystring: NewMediaQuery,
        response: { 200: ListOf(NewMediaSummary), 400: Problem },
      },
    },
    async (request, reply) => {
      const page = await answers.list(request.query);
      if (!page) return problems.send(reply, { code: 'request.cursor', field: 'cursor' });
      return reply.headers(PUBLIC).send(page);
    },
  );
  app.get(
    '/api/new-media/organs',
    { schema: { summary: 'Who keeps accounts', tags, response: { 200: ListOf(NewMediaOrgan) } } },
    async (_request, reply) => reply.headers(PUBLIC).send(await answers.organs()),
  );
  app.get(
    '/api/new-media/:id',
    {
      schema: {
        summary: 'One account',
        tags,
        params: NewMediaId,
        response: { 200: NewMediaAccountView, 400: Problem, 404: Problem },
      },
    },
    async (request, reply) => {
      const account = await answers.account(request.params.id);
      if (!account) return problems.send(reply, { code: 'new-media.not-found' });
      return reply.headers(PUBLIC).send(account);
    },
  );
}

function addPicture(app: App, { problems, store }: NewMediaDeps): void {
  app.get(
    '/api/new-media/:id/qr.png',
    {
      schema: {
        summary: 'The QR code of an account',
        tags,
        params: NewMediaId,
        response: { 200: Documented(Type.String()), 400: Problem, 404: Problem },
      },
    },
    async (request, reply) => {
      const row = await findAccount(store.read, request.params.id);
      if (!row || row.link === '') return problems.send(reply, { code: 'new-media.not-found' });
      void (reply as unknown as FastifyReply).headers(PUBLIC).type('image/png').send(qrPicture(row.link));
      return reply;
    },
  );
}

function addOpenData(app: App, { store, clock }: NewMediaDeps): void {
  app.get(
    '/api/new-media/all.json',
    { schema: { summary: 'The whole register as JSON', tags, response: { 200: NewMediaRegister } } },
    async (_request, reply) => reply.headers(PUBLIC).send(await registerOf(store.read, civilDateOf(clock.now()))),
  );
  app.get(
    '/api/new-media/all.csv',
    { schema: { summary: 'The whole register as CSV', tags, response: { 200: Documented(Type.String()) } } },
    async (_request, reply) => {
      const { accounts } = await registerOf(store.read, civilDateOf(clock.now()));
      void (reply as unknown as FastifyReply)
        .headers({ ...PUBLIC, 'content-disposition': 'attachment; filename="new-media.csv"' })
        .type('text/csv; charset=utf-8')
        .send(registerCsv(accounts));
      return reply;
    },
  );
}

function addReports(app: App, deps: NewMediaDeps): void {
  const { problems } = deps;
  withRateLimits(app, problems, (scope, limit) => {
    scope.post(
      '/api/new-media/reports',
      {
        preHandler: limit(REPORTS),
        schema: {
          summary: 'Report an account',
          description: 'Sent again with the same key and body, it gives the same receipt (200) and no second report.',
          tags,
          headers: IdempotencyHeaders,
          body: NewMediaReport,
          response: {
            200: NewMediaReceipt,
            201: NewMediaReceipt,
            400: Problem,
            409: Problem,
            413: Problem,
            415: Problem,
            422: Problem,
            429: Problem,
          },
        },
      },
      async (request, reply) => {
        const sent = await sendReport(deps, request.headers['idempotency-key'], request.body);
        if (!sent.ok) return problems.send(reply, sent.refusal);
        const { receipt, repeated } = sent.value;
        return reply
          .code(repeated ? 200 : 201)
          .header('cache-control', 'no-store')
          .send(receipt);
      },
    );
  });
}

function addStandings(app: App, deps: NewMediaDeps): void {
  const { problems } = deps;
  withRateLimits(app, problems, (scope, limit) => {
    scope.post(
      '/api/new-media/reports/standing',
      {
        preHandler: limit(LOOK_UPS),
        schema: {
          summary: 'What became of a report, by the key that it was sent with',
          tags,
          body: NewMediaReportKey,
          response: {
            200: NewMediaReportStanding,
            400: Problem,
            404: Problem,
            413: Problem,
            415: Problem,
            429: Problem,
          },
        },
      },
      async (request, reply) => {
        const standing = await standingOf(deps, request.body.key);
        if (!standing) return problems.send(reply, { code: 'new-media.report.not-found' });
        return reply.header('cache-control', 'no-store').send(standing);
      },
    );
  });
}

/** What everybody may read of the register, and what a resident sends. */
export function addResidentRoutes(app: App, deps: NewMediaDeps, answers: PublicAnswers): void {
  addReading(app, deps, answers);
  addPicture(app, deps);
  addOpenData(app, deps);
  addReports(app, deps);
  addStandings(app, deps);
}
