import { Problem } from '../../../contract/error';
import { FoiApplicantAct, FoiCaseView, FoiLookup, FoiRating, FoiReceipt, FoiSubmission } from '../../../contract/foi';
import { stateCouncilCalendar } from '../../../domain/calendar';
import type { StaffGate } from '../../platform/auth/staff-gate';
import type { Problems } from '../../platform/errors/problems';
import type { App } from '../../platform/http/app-type';
import { withRateLimits, type Limited } from '../../platform/http/rate-limits';
import { IdempotencyHeaders } from '../../platform/idempotency';
import { applicantAct, rate } from './actions/applicant-act';
import { lookUp, openWithService } from './actions/look-up';
import { submit } from './actions/submit';
import { addClock, clockSentences } from './clock';
import type { FoiActionDeps } from './deps';
import { addReceivedFiles } from './letters/resident';
import { normalisedNumber } from './lookup-code';
import { keepIndex } from './keep-index';
import { WordSearch } from './word-search';
import { foiSentences } from './sentences';
import { registerDesk, type DeskParts } from './staff';

export interface FoiDeps extends Omit<FoiActionDeps, 'calendar'> {
  readonly problems: Problems;
  readonly calendar?: FoiActionDeps['calendar'];
  /** What guards the desk; without it the desk's routes are not there. */
  readonly gate?: StaffGate;
  readonly desk?: DeskParts;
}

/** What app.ts does for the module as time passes. */
export interface FoiModule {
  /** For the heartbeat, at the start and whenever the date has turned: brings the desk's index up to date and sweeps. */
  turnDay(): Promise<void>;
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
      const { receivedOn } = receipt;
      if (receivedOn === null) throw new Error('an online request without its day of receipt');
      return reply
        .code(repeated ? 200 : 201)
        .header('cache-control', 'no-store')
        .send({ ...receipt, receivedOn });
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

const addActs = (app: App, deps: FoiActionDeps, problems: Problems, limits: Limited[]): void => {
  app.post(
    '/api/foi/act',
    {
      preHandler: limits,
      schema: {
        summary: 'Withdraw, amend, give reasons, ask for a correction, or add words',
        description: 'By number and lookup code. A wrong code and an unknown number get the same answer.',
        tags: ['foi'],
        headers: IdempotencyHeaders,
        body: FoiApplicantAct,
        response: { 200: FoiCaseView, 404: Problem, 409: Problem, 422: Problem, ...inputProblems },
      },
    },
    async (request, reply) => {
      const result = await applicantAct(deps, request.headers['idempotency-key'], request.body);
      if (!result.ok) return problems.send(reply, result.refusal);
      return reply.header('cache-control', 'no-store').send(result.value);
    },
  );
  app.post(
    '/api/foi/rating',
    {
      preHandler: limits,
      schema: {
        summary: 'Say how the reply was, from 1 to 5',
        description:
          'By number and lookup code, once there is a reply. A later rating takes the place of an earlier one.',
        tags: ['foi'],
        body: FoiRating,
        response: { 200: FoiCaseView, 404: Problem, 422: Problem, ...inputProblems },
      },
    },
    async (request, reply) => {
      const result = await rate(deps, request.body);
      if (!result.ok) return problems.send(reply, result.refusal);
      return reply.header('cache-control', 'no-store').send(result.value);
    },
  );
};

/** 依申请公开: submit a request, look it up, and count the time to reply of any case. */
export const registerFoi = (
  app: App,
  { problems, calendar = stateCouncilCalendar, gate, desk = {}, ...rest }: FoiDeps,
): FoiModule => {
  const deps: FoiActionDeps = { ...rest, calendar };
  problems.add(foiSentences);
  problems.add(clockSentences);
  const keep = keepIndex(deps);
  withRateLimits(app, problems, (scope, limit) => {
    addSubmission(scope, deps, problems, limit(SUBMISSIONS));
    const lookups = [limit(LOOKUPS), limit(LOOKUPS_OF_ONE)];
    addLookup(scope, deps, problems, lookups);
    addActs(scope, deps, problems, lookups);
    addReceivedFiles(scope, { ...deps, problems, findCase: (lookup) => openWithService(deps, lookup) }, lookups);
    addClock(scope, calendar, problems, limit(CLOCKS));
  });
  const wordSearch = new WordSearch(deps.store, deps.cipher);
  if (gate) registerDesk(app, { ...deps, ...desk, problems, gate, wordSearch, keepIndex: keep });
  return {
    async turnDay() {
      await keep();
      await desk.turnDay?.();
    },
  };
};
