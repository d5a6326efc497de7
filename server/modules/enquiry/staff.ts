import { Type } from '@sinclair/typebox';
import {
  AnswerPages,
  AnswerPagesQuery,
  DeskEnquiries,
  DeskEnquiryDeed,
  DeskEnquiryDone,
  DeskEnquiryHistory,
  DeskEnquiryPhone,
  DeskEnquiryQuery,
} from '../../../contract/enquiry-desk';
import { Problem } from '../../../contract/error';
import { PublicId } from '../../../contract/primitives';
import { ANSWERING_KINDS } from '../../../domain/enquiry';
import type { App } from '../../platform/http/app-type';
import { IdempotencyHeaders } from '../../platform/idempotency';
import { actOnSeveral } from './actions/act-on-several';
import { seePhone } from './actions/see-phone';
import type { EnquiryDeskDeps } from './deps';
import { deskHistory } from './desk-history';
import { deskEnquiries } from './desk-list';
import { enquiryDeskSentences } from './sentences';

const tags = ['staff-enquiry'];
const denied = { 401: Problem, 403: Problem };
const refused = { 400: Problem, 404: Problem, 409: Problem, 413: Problem, 415: Problem, 422: Problem, ...denied };
const notCached = { 'cache-control': 'no-store' };
const params = Type.Object({ id: PublicId }, { additionalProperties: false });

function addReading(app: App, deps: EnquiryDeskDeps): void {
  const { gate, problems } = deps;
  const onRequest = gate.allow('enquiry.read');
  app.post(
    '/api/staff/enquiries/list',
    {
      onRequest,
      schema: {
        summary: 'What residents ask, with what became of it; alike questions that wait come together',
        tags,
        body: DeskEnquiryQuery,
        response: { 200: DeskEnquiries, 400: Problem, 413: Problem, 415: Problem, ...denied },
      },
    },
    async (request, reply) =>
      reply.headers(notCached).send(await deskEnquiries(deps, gate.actor(request), request.body)),
  );
  app.get(
    '/api/staff/enquiries/:id',
    {
      onRequest,
      schema: {
        summary: 'A question with all that was done to it',
        tags,
        params,
        response: { 200: DeskEnquiryHistory, 400: Problem, 404: Problem, ...denied },
      },
    },
    async (request, reply) => {
      const history = await deskHistory(deps, gate.actor(request), request.params.id);
      if (!history) return problems.send(reply, { code: 'enquiry.not-found' });
      return reply.headers(notCached).send(history);
    },
  );
}

function addActing(app: App, deps: EnquiryDeskDeps): void {
  const { gate, problems } = deps;
  app.post(
    '/api/staff/enquiries/acts',
    {
      onRequest: gate.allow('enquiry.answer'),
      schema: {
        summary: 'Take on, pass on, answer or close questions, or take that back',
        description: 'Each is done or refused by itself. Sent again with the same key, nothing is done twice.',
        tags,
        headers: IdempotencyHeaders,
        body: DeskEnquiryDeed,
        response: { 200: DeskEnquiryDone, ...refused },
      },
    },
    async (request, reply) => {
      const key = request.headers['idempotency-key'];
      const done = await actOnSeveral(deps, gate.actor(request), request.body, key);
      return done.ok ? reply.headers(notCached).send(done.value) : problems.send(reply, done.refusal);
    },
  );
  app.post(
    '/api/staff/enquiries/:id/phone',
    {
      onRequest: gate.allow('enquiry.answer'),
      schema: {
        summary: 'The phone of who wants an answer, without mask; the look is written to the audit log',
        tags,
        params,
        response: { 200: DeskEnquiryPhone, 400: Problem, 404: Problem, ...denied },
      },
    },
    async (request, reply) => {
      const phone = await seePhone(deps, gate.actor(request), request.params.id);
      return phone.ok ? reply.headers(notCached).send({ phone: phone.value }) : problems.send(reply, phone.refusal);
    },
  );
}

const isAnswering = <P extends { readonly kind: string }>(
  page: P,
): page is P & { readonly kind: (typeof ANSWERING_KINDS)[number] } =>
  ANSWERING_KINDS.some((kind) => kind === page.kind);

/** In the body: what is looked for is what a resident wrote. */
function addFinding(app: App, { gate, problems, findPages }: EnquiryDeskDeps): void {
  app.post(
    '/api/staff/enquiries/answers',
    {
      onRequest: gate.allow('enquiry.answer'),
      schema: {
        summary: 'Published pages that may answer a question',
        tags,
        body: AnswerPagesQuery,
        response: { 200: AnswerPages, 400: Problem, 413: Problem, 415: Problem, 503: Problem, ...denied },
      },
    },
    async (request, reply) => {
      const found = await findPages(request.body.q, ANSWERING_KINDS);
      if (!found.ok) return problems.send(reply, found.refusal);
      return reply.headers(notCached).send({ items: found.value.filter(isAnswering) });
    },
  );
}

/** 群众提问: what residents ask, for those who answer it or pass it on. */
export const registerEnquiryDesk = (app: App, deps: EnquiryDeskDeps): void => {
  deps.problems.add(enquiryDeskSentences);
  addReading(app, deps);
  addActing(app, deps);
  addFinding(app, deps);
};
