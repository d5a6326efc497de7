import { AlreadyPublicQuery, AlreadyPublicView } from '../../../contract/already-public';
import { Problem } from '../../../contract/error';
import type { ContentKind } from '../../../contract/primitives';
import type { Result } from '../../../domain/result';
import type { Problems } from '../../platform/errors/problems';
import type { App } from '../../platform/http/app-type';
import { withRateLimits } from '../../platform/http/rate-limits';

/** A published page that speaks of what somebody writes. */
interface Related {
  readonly kind: ContentKind;
  readonly id: string;
  readonly title: string;
  readonly passage: string;
  readonly anchor?: string | undefined;
}

export interface AlreadyPublicDeps {
  readonly problems: Problems;
  /** Asks the search, which starts with the first question; a refusal when it cannot answer now. */
  readonly findRelated: (request: {
    readonly text: string;
    readonly limit: number;
  }) => Promise<Result<readonly Related[]>>;
}

/** Asked again and again while somebody types. */
const SUGGESTIONS = { max: 3_000, windowMs: 60_000 };
const SHOWN = 5;
const EXCERPT_CHARACTERS = 60;

const excerptOf = (passage: string): string => {
  const characters = Array.from(passage.replace(/\s+/g, ' ').trim());
  if (characters.length <= EXCERPT_CHARACTERS) return characters.join('');
  return `${characters.slice(0, EXCERPT_CHARACTERS - 1).join('')}…`;
};

const itemOf = ({ kind, id, title, passage, anchor }: Related): AlreadyPublicView['items'][number] => ({
  kind,
  id,
  title,
  excerpt: excerptOf(passage),
  ...(anchor === undefined ? {} : { anchor }),
});

/**
 * What is already public (已主动公开), offered before somebody sends a request for it.
 *
 * @source 条例第三十六条第一项
 */
export const registerAlreadyPublic = (app: App, { problems, findRelated }: AlreadyPublicDeps): void => {
  withRateLimits(app, problems, (scope, limit) => {
    scope.get(
      '/api/already-public',
      {
        preHandler: limit(SUGGESTIONS),
        schema: {
          summary: 'What is published and may answer a request',
          description: 'Nothing rather than something unrelated. Nothing of what is written is kept.',
          tags: ['already-public'],
          querystring: AlreadyPublicQuery,
          response: { 200: AlreadyPublicView, 400: Problem, 429: Problem, 503: Problem },
        },
      },
      async (request, reply) => {
        const found = await findRelated({ text: request.query.q, limit: SHOWN });
        if (!found.ok) return problems.send(reply, found.refusal);
        // What somebody is about to ask is nobody else's business: no cache on the way keeps it.
        return reply.header('cache-control', 'no-store').send({ items: found.value.map(itemOf) });
      },
    );
  });
};
