import { ClarityCount, ClarityTarget, ClarityVote } from '../../../contract/clarity';
import { Problem } from '../../../contract/error';
import type { Clock } from '../../platform/clock';
import type { Store } from '../../platform/db/store';
import type { Problems } from '../../platform/errors/problems';
import type { SentenceTable } from '../../platform/errors/sentences';
import type { App } from '../../platform/http/app-type';
import { withRateLimits } from '../../platform/http/rate-limits';
import type { KeyedHash } from '../../platform/keyed-hash';
import { readCount, recordVote } from './store';

export interface ClarityDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly problems: Problems;
  readonly keyedHash: KeyedHash;
  /** Whether there is something published to vote on. */
  readonly isPublished: (target: ClarityTarget) => Promise<boolean>;
}

const SENTENCES = {
  'clarity.unknown-target': { status: 404, title: '没有找到要评价的内容，可能已经撤下。' },
} satisfies SentenceTable;

/** A thousand a minute: a class that is asked to vote sits behind one address. */
const VOTES = { max: 1_000, windowMs: 60_000 };

const shared = { tags: ['clarity'], params: ClarityTarget } as const;

/** 说清楚了吗: one vote a device, changeable. */
export const registerClarity = (app: App, deps: ClarityDeps): void => {
  const { store, problems } = deps;
  problems.add(SENTENCES);
  const unknown = { code: 'clarity.unknown-target', field: 'id' } as const;

  withRateLimits(app, problems, (scope, limit) => {
    scope.get(
      '/api/clarity/:kind/:id',
      {
        schema: {
          ...shared,
          summary: 'How many found it clear',
          response: { 200: ClarityCount, 400: Problem, 404: Problem },
        },
      },
      async (request, reply) => {
        const { kind, id } = request.params;
        if (!(await deps.isPublished(request.params))) return problems.send(reply, unknown);
        return reply.header('cache-control', 'no-store').send(await readCount(store.read, `${kind}/${id}`));
      },
    );
    scope.put(
      '/api/clarity/:kind/:id',
      {
        preHandler: limit(VOTES),
        schema: {
          ...shared,
          summary: 'Vote, or change the vote of this device',
          body: ClarityVote,
          response: { 200: ClarityCount, 400: Problem, 404: Problem, 413: Problem, 415: Problem, 429: Problem },
        },
      },
      async (request, reply) => {
        const { kind, id } = request.params;
        if (!(await deps.isPublished(request.params))) return problems.send(reply, unknown);
        const target = `${kind}/${id}`;
        const count = await recordVote(store, {
          id: deps.keyedHash.hash('clarity vote', target, request.body.deviceId),
          target,
          verdict: request.body.verdict,
          at: deps.clock.now().toISOString(),
        });
        return reply.header('cache-control', 'no-store').send(count);
      },
    );
  });
};
