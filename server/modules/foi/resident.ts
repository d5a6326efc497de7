import { Problem } from '../../../contract/error';
import { FoiCaseView, FoiLookup, FoiReceipt, FoiSubmission } from '../../../contract/foi';
import { stateCouncilCalendar } from '../../../domain/calendar';
import type { Problems } from '../../platform/errors/problems';
import type { App } from '../../platform/http/app-type';
import { withRateLimits, type Limited } from '../../platform/http/rate-limits';
import { IdempotencyHeaders } from '../../platform/idempotency';
import { lookUp } from './actions/look-up';
import { submit } from './actions/submit';
import { addClock, clockSentences } from './clock';
import type { FoiActionDeps } from './deps';
import { normalisedNumber } from './lookup-code';
import { foiSentences } from './sentences';

export interface FoiDeps extends Omit<FoiActionDeps, 'calendar'> {
  readonly problems: Problems;
  readonly calendar?: FoiActionDeps['calendar'];
}

const TEN_MINUTES = 600_000;
/** A whole service hall may sit behind one address. */
const SUBMISSIONS = { max: 600, windowMs: TEN_MINUTES };
const CLOCKS = { max: 600, windowMs: TEN_MINUTES };
const LOOKUPS = { max: 300, windowMs: TEN_MINUTES, code: 'foi.too-many-lookups' };
/** For one number, from wherever: a code has 80 bits, so this is not what keeps it from being guessed. */
const LOOKUPS_OF_ONE = {
  max: 30,
  windowMs: TEN_MINUTES,
  code: 'foi.too-many-lookups',
  key: ({ body }: { readonly body: unknown }) => `number ${normalisedNumber((body as FoiLookup).number)}`,
};

const inputProblems = { 400: Problem, 413: Problem, 415: Problem, 429: Problem } as const;

const addSubmission = (app: App, deps: FoiActionDeps, problems: Problems, limit: Limited): void => {
  app.post(
    '/api/foi',
    {
      preHandler: limit,
      schema: {
        summary: 'Request government information (依申请公开)',
        description:
          'Takes what Article 29 asks for, and nothing more. The receipt is the mutual confirmation of Article 31. Sent ' +
          'again with the same key and body, it gives the same receipt (200) and no second case.',
        tags: ['foi'],
        headers: IdempotencyHeaders,
        body: FoiSubmission,
        response: { 200: FoiReceipt, 201: FoiReceipt, 409: Problem, 422: Problem, ...inputProblems },
      },
    },
    async (request, reply) => {
      const result = await submit(deps, request.headers['idempotency-key'], request.body);
      if (!result.ok) return problems.send(reply, 'refusals' in result ? result.refusals : result.refusal);
      const { receipt, repeated } = result.value;
      return reply
        .code(repeated ? 200 : 201)
        .header('cache-control', 'no-store')
        .send(receipt);
    },
  );
};

const addLookup = (app: App, deps: FoiActionDeps, problems: Problems, limits: Limited[]): void => {
  app.post(
    '/api/foi/lookup',
    {
      preHandler: limits,
      schema: {
        summary: 'Look a request up by its number and lookup code',
        description: 'Needs no login. A wrong code and an unknown number get the same answer.',
        tags: ['foi'],
        body: FoiLookup,
        response: { 200: FoiCaseView, 404: Problem, ...inputProblems },
      },
    },
    async (request, reply) => {
      const result = await lookUp(deps, request.body);
      if (!result.ok) return problems.send(reply, result.refusal);
      return reply.header('cache-control', 'no-store').send(result.value);
    },
  );
};

/** 依申请公开: submit a request, look it up, and count the time to reply of any case. */
export const registerFoi = (app: App, { problems, calendar = stateCouncilCalendar, ...rest }: FoiDeps): void => {
  const deps: FoiActionDeps = { ...rest, calendar };
  problems.add(foiSentences);
  problems.add(clockSentences);
  withRateLimits(app, problems, (scope, limit) => {
    addSubmission(scope, deps, problems, limit(SUBMISSIONS));
    addLookup(scope, deps, problems, [limit(LOOKUPS), limit(LOOKUPS_OF_ONE)]);
    addClock(scope, calendar, problems, limit(CLOCKS));
  });
};
