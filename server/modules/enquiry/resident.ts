import { EnquiryKeys, EnquiryReceipt, EnquiryStandings, EnquirySubmission } from '../../../contract/enquiry';
import { Problem } from '../../../contract/error';
import { MOST_CHARACTERS } from '../../../domain/enquiry';
import type { Problems } from '../../platform/errors/problems';
import type { SentenceTable } from '../../platform/errors/sentences';
import type { App } from '../../platform/http/app-type';
import { withRateLimits } from '../../platform/http/rate-limits';
import { IdempotencyHeaders } from '../../platform/idempotency';
import { sendEnquiry, type EnquiryRefusalCode, type SendEnquiryDeps } from './actions/send-enquiry';
import { standingsOf, type StandingsDeps } from './standings';

export interface EnquiryDeps extends SendEnquiryDeps, Omit<StandingsDeps, 'directory'> {
  readonly problems: Problems;
}

const SENTENCES = {
  'enquiry.text-required': { status: 422, title: '请写下你想问的问题。' },
  'enquiry.text-too-long': {
    status: 422,
    title: `问题最多写 ${String(MOST_CHARACTERS)} 个字，请精简一些，或者分几次问。`,
  },
  'enquiry.phone-shape': { status: 422, title: '电话号码写得不对。只有想收到回复时才需要填。' },
  'enquiry.unknown-subject': { status: 422, title: '没有找到你要提问的内容，可能已经撤下。' },
  'enquiry.unknown-topic': { status: 422, title: '没有这个主题，请重新选。不确定可以不选。' },
  'enquiry.unknown-department': { status: 422, title: '没有这个部门，请重新选。不确定可以不选。' },
  'enquiry.press-conference-started': { status: 409, title: '发布会已经开始，会前提问已截止。' },
  'enquiry.key-used': {
    status: 409,
    title: '这次提交和之前的一次重复了，但内容不同。请重新打开页面再提交；之前的那一份已经收到。',
  },
} satisfies SentenceTable<EnquiryRefusalCode>;

const QUESTIONS = { max: 300, windowMs: 600_000 };
const LOOK_UPS = { max: 600, windowMs: 600_000 };

/** 我的提问: what became of the questions that a phone sent. */
function addStandings(app: App, deps: EnquiryDeps): void {
  const { problems } = deps;
  withRateLimits(app, problems, (scope, limit) => {
    scope.post(
      '/api/enquiry/standings',
      {
        preHandler: limit(LOOK_UPS),
        schema: {
          summary: 'What became of questions, by the keys that they were sent with',
          tags: ['enquiry'],
          body: EnquiryKeys,
          response: { 200: EnquiryStandings, 400: Problem, 413: Problem, 415: Problem, 429: Problem },
        },
      },
      async (request, reply) =>
        reply.header('cache-control', 'no-store').send(await standingsOf(deps, request.body.keys)),
    );
  });
}

/** 咨询: follow-up questions (还有疑问), questions before a press conference (会前提问), and any other (提个问题). */
export const registerEnquiry = (app: App, deps: EnquiryDeps): void => {
  const { problems } = deps;
  problems.add(SENTENCES);
  addStandings(app, deps);
  withRateLimits(app, problems, (scope, limit) => {
    scope.post(
      '/api/enquiry',
      {
        preHandler: limit(QUESTIONS),
        schema: {
          summary: 'Ask a question',
          description: 'Sent again with the same key and body, it gives the same receipt (200) and no second question.',
          tags: ['enquiry'],
          headers: IdempotencyHeaders,
          body: EnquirySubmission,
          response: {
            200: EnquiryReceipt,
            201: EnquiryReceipt,
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
        const sent = await sendEnquiry(deps, request.headers['idempotency-key'], request.body);
        if (!sent.ok) return problems.send(reply, sent.refusal);
        const { receipt, repeated } = sent.value;
        return reply
          .code(repeated ? 200 : 201)
          .header('cache-control', 'no-store')
          .send(receipt);
      },
    );
  });
};
