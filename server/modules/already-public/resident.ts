import { AlreadyPublicQuery, AlreadyPublicView } from '../../../contract/already-public';
import { Problem } from '../../../contract/error';
import type { Store } from '../../platform/db/store';
import type { Problems } from '../../platform/errors/problems';
import type { App } from '../../platform/http/app-type';
import { withRateLimits } from '../../platform/http/rate-limits';
import { followPublication, type PublicationFollower } from './follow-publication';
import { suggest } from './suggest';
import { SuggestionIndex } from './suggestion-index';

export interface AlreadyPublicDeps {
  readonly store: Store;
  readonly problems: Problems;
}

/** Asked again and again while somebody types. */
const SUGGESTIONS = { max: 3_000, windowMs: 60_000 };

/**
 * What is already public (已主动公开), offered before somebody sends a request for it.
 *
 * @returns how the index learns of publications: call `catchUp` once the server listens, and after each publication
 * @source 条例第三十六条第一项
 */
export const registerAlreadyPublic = (app: App, { store, problems }: AlreadyPublicDeps): PublicationFollower => {
  const index = new SuggestionIndex();
  const follower = followPublication(store, index);
  withRateLimits(app, problems, (scope, limit) => {
    scope.get(
      '/api/already-public',
      {
        preHandler: limit(SUGGESTIONS),
        schema: {
          summary: 'What is published and may answer a request',
          tags: ['already-public'],
          querystring: AlreadyPublicQuery,
          response: { 200: AlreadyPublicView, 400: Problem, 429: Problem },
        },
      },
      async (request, reply) => {
        await follower.ready();
        const items = await suggest(store, index, request.query.q);
        // What somebody is about to ask is nobody else's business: no cache on the way keeps it.
        return reply.header('cache-control', 'no-store').send({ items });
      },
    );
  });
  return follower;
};
