import { Type } from '@sinclair/typebox';
import {
  ManuscriptList,
  ManuscriptPreview,
  ManuscriptQuery,
  ManuscriptView,
  UnexplainedList,
} from '../../../contract/manuscript';
import { FindingOverriding, ManuscriptActing, RemarkMaking, RemarkSettling } from '../../../contract/manuscript-act';
import type { App } from '../../platform/http/app-type';
import { Documented } from '../../platform/http/documented';
import { IdempotencyHeaders } from '../../platform/idempotency';
import { actOn } from './actions/act';
import { makeRemark, overrideFinding, settleRemark } from './actions/remark';
import type { PublishingDeps } from './deps';
import { listManuscripts } from './lists';
import { loadPiece } from './piece';
import { previewOf, previewPage } from './preview';
import { answerPiece, ById, MANUSCRIPTS, notCached, reading, tags, writing } from './routes';
import { addTaskRoutes } from './staff-tasks';
import { listUnexplained } from './unexplained';

const Paging = Type.Object(
  {
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
);
const Look = Type.Object(
  {
    size: Type.Optional(Type.Union([Type.Literal('16'), Type.Literal('30')], { default: '16' })),
    look: Type.Optional(Type.Union([Type.Literal('light'), Type.Literal('dark')], { default: 'light' })),
  },
  { additionalProperties: false },
);

function addLists(app: App, deps: PublishingDeps): void {
  const { gate, problems } = deps;
  const onRequest = gate.allow('publishing.read');
  app.get(
    MANUSCRIPTS,
    {
      onRequest,
      schema: {
        summary: 'Manuscripts, the last touched first',
        tags,
        querystring: ManuscriptQuery,
        response: { 200: ManuscriptList, ...reading },
      },
    },
    async (request, reply) => {
      const list = await listManuscripts(deps, gate.actor(request).id, request.query);
      if (!list) return problems.send(reply, { code: 'request.cursor', field: 'cursor' });
      return reply.headers(notCached).send(list);
    },
  );
  app.get(
    `${MANUSCRIPTS}/unexplained`,
    {
      onRequest,
      schema: {
        summary: 'Published policies without explainer, or with a late one',
        tags,
        querystring: Paging,
        response: { 200: UnexplainedList, ...reading },
      },
    },
    async (request, reply) => {
      const list = await listUnexplained(deps, request.query);
      if (!list) return problems.send(reply, { code: 'request.cursor', field: 'cursor' });
      return reply.headers(notCached).send(list);
    },
  );
  app.get(
    `${MANUSCRIPTS}/:id`,
    {
      onRequest,
      schema: {
        summary: 'A manuscript with all that is known of it',
        tags,
        params: ById,
        response: { 200: ManuscriptView, ...reading },
      },
    },
    async (request, reply) => answerPiece(deps, reply, gate.actor(request), { ok: true, value: request.params.id }),
  );
}

function addActs(app: App, deps: PublishingDeps): void {
  const { gate } = deps;
  const given = { onRequest: gate.allow('publishing.read') };
  const response = { 200: ManuscriptView, ...writing };
  app.post(
    `${MANUSCRIPTS}/:id/acts`,
    {
      ...given,
      schema: {
        summary: 'Submit, review, return, sign off, publish, correct',
        tags,
        params: ById,
        headers: IdempotencyHeaders,
        body: ManuscriptActing,
        response,
      },
    },
    async (request, reply) => {
      const actor = gate.actor(request);
      const key = request.headers['idempotency-key'];
      return answerPiece(deps, reply, actor, await actOn(deps, actor, request.params.id, request.body, key));
    },
  );
}

/** Remarks, and findings that are let stand. */
function addRemarks(app: App, deps: PublishingDeps): void {
  const { gate } = deps;
  const given = { onRequest: gate.allow('publishing.read') };
  const response = { 200: ManuscriptView, ...writing };
  app.post(
    `${MANUSCRIPTS}/:id/overrides`,
    {
      ...given,
      schema: {
        summary: 'Let a finding stand, with the reason',
        tags,
        params: ById,
        body: FindingOverriding,
        response,
      },
    },
    async (request, reply) => {
      const actor = gate.actor(request);
      return answerPiece(deps, reply, actor, await overrideFinding(deps, actor, request.params.id, request.body));
    },
  );
  app.post(
    `${MANUSCRIPTS}/:id/remarks`,
    { ...given, schema: { summary: 'Remark on a passage (批注)', tags, params: ById, body: RemarkMaking, response } },
    async (request, reply) => {
      const actor = gate.actor(request);
      return answerPiece(deps, reply, actor, await makeRemark(deps, actor, request.params.id, request.body));
    },
  );
  const params = Type.Object(
    { ...ById.properties, remark: Type.String({ minLength: 1, maxLength: 40 }) },
    { additionalProperties: false },
  );
  app.post(
    `${MANUSCRIPTS}/:id/remarks/:remark`,
    {
      ...given,
      schema: { summary: 'Resolve a remark, or open it again', tags, params, body: RemarkSettling, response },
    },
    async (request, reply) => {
      const actor = gate.actor(request);
      return answerPiece(deps, reply, actor, await settleRemark(deps, actor, request.params, request.body));
    },
  );
}

/** Nothing but what the page itself brings: no script runs, and only the workbench frames it. */
const PREVIEW_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data: https:",
  "media-src 'self' https:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

function addPreview(app: App, deps: PublishingDeps): void {
  const { gate, problems, store } = deps;
  const onRequest = gate.allow('publishing.read');
  app.get(
    `${MANUSCRIPTS}/:id/preview`,
    {
      onRequest,
      schema: {
        summary: 'What residents would read, as the content API would answer it',
        tags,
        params: ById,
        response: { 200: ManuscriptPreview, ...reading },
      },
    },
    async (request, reply) => {
      const piece = await loadPiece(store.read, request.params.id);
      if (!piece) return problems.send(reply, { code: 'manuscript.not-found' });
      return reply.headers(notCached).send(await previewOf(deps, piece));
    },
  );
  app.get(
    `${MANUSCRIPTS}/:id/preview.html`,
    {
      onRequest,
      schema: {
        summary: 'The resident page itself, for a frame in the workbench',
        tags,
        params: ById,
        querystring: Look,
        response: { 200: Documented(Type.String()), ...writing },
      },
    },
    async (request, reply) => {
      const piece = await loadPiece(store.read, request.params.id);
      if (!piece) return problems.send(reply, { code: 'manuscript.not-found' });
      const { size = '16', look = 'light' } = request.query;
      const page = await previewPage(deps, piece, { size: Number(size), look });
      if (page === 'incomplete') return problems.send(reply, { code: 'manuscript.cannot-show' });
      if (page === 'not-built') return problems.send(reply, { code: 'manuscript.not-built' });
      return reply
        .headers({ ...notCached, 'content-security-policy': PREVIEW_POLICY, 'x-robots-tag': 'noindex' })
        .type('text/html; charset=utf-8')
        .send(page.html as never);
    },
  );
}

/** Reading, reviewing and releasing. */
export function addDeskRoutes(app: App, deps: PublishingDeps): void {
  addLists(app, deps);
  addActs(app, deps);
  addRemarks(app, deps);
  addPreview(app, deps);
  addTaskRoutes(app, deps);
}
