import rateLimit from '@fastify/rate-limit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problems } from '../errors/problems';
import type { App } from './app-type';

export interface RateLimit {
  /** Requests that a window takes. */
  readonly max: number;
  readonly windowMs: number;
  /** What is counted apart; the client's address (an IPv6 network counts as one) when left out. */
  readonly key?: (request: FastifyRequest) => string;
  /** Code of the answer, when the general sentence does not fit. */
  readonly code?: string;
}

/** A preHandler that answers 429 with Retry-After when the limit is reached. */
export type Limited = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>;

/**
 * Adds routes that can be limited. Limits are by address, so they have to be wide: a whole office, or a district behind
 * its carrier's translation, is one address.
 */
export const withRateLimits = (
  app: App,
  problems: Problems,
  addRoutes: (app: App, limit: (options: RateLimit) => Limited) => void,
): void => {
  void app.register(async (scope) => {
    if (!scope.hasDecorator('createRateLimit')) await scope.register(rateLimit, { global: false });
    addRoutes(scope, ({ max, windowMs, key, code = 'request.too-many' }) => {
      const check = scope.createRateLimit({
        max,
        timeWindow: windowMs,
        ...(key === undefined ? {} : { keyGenerator: key }),
      });
      return async (request, reply) => {
        const state = await check(request);
        if (state.isAllowed || !state.isExceeded) return undefined;
        return problems.send(reply.header('retry-after', String(state.ttlInSeconds)), { code });
      };
    });
  });
};
