import { AnsweredQuery, AnsweredView } from '../../../contract/enquiry';
import { Problem } from '../../../contract/error';
import type { Result } from '../../../domain/result';
import type { Problems } from '../../platform/errors/problems';
import type { App } from '../../platform/http/app-type';
import { withRateLimits } from '../../platform/http/rate-limits';

/** A published answer of a Q&A issue. */
interface Answered {
  readonly id: string;
  readonly title: string;
  readonly answer?:
    | {
        readonly text: string;
        readonly clause?: { readonly policyId: string; readonly title: string; readonly anchor: string } | undefined;
      }
    | undefined;
}

export interface AnsweredDeps {
  readonly problems: Problems;
  /** Asks the search, which starts with the first question; a refusal when it cannot answer now. */
  readonly findRelated: (request: {
    readonly text: string;
    readonly kind: 'qa-items';
    readonly limit: number;
  }) => Promise<Result<readonly Answered[]>>;
}

/** Asked again and again while somebody types. */
const SUGGESTIONS = { max: 3_000, windowMs: 60_000 };
const SHOWN = 3;
const OPENING_CHARACTERS = 80;

const openingOf = (answer: string): string => {
  const characters = Array.from(answer.replace(/\s+/g, ' ').trim());
  if (characters.length <= OPENING_CHARACTERS) return characters.join('');
  return `${characters.slice(0, OPENING_CHARACTERS - 1).join('')}…`;
};

const itemsOf = ({ id, title, answer }: Answered): AnsweredView['items'] => {
  if (!answer) return [];
  const clause = answer.clause === undefined ? {} : { clause: answer.clause };
  return [{ id, question: title, opening: openingOf(answer.text), ...clause }];
};

/** 看看是不是已经答过: published answers to what somebody is about to ask. */
export const registerAnswered = (app: App, { problems, findRelated }: AnsweredDeps): void => {
  withRateLimits(app, problems, (scope, limit) => {
    scope.get(
      '/api/enquiry/answered',
      {
        preHandler: limit(SUGGESTIONS),
        schema: {
          summary: 'Published answers to a question that is about to be asked',
          description: 'Nothing rather than something unrelated. Nothing of what is written is kept.',
          tags: ['enquiry'],
          querystring: AnsweredQuery,
          response: { 200: AnsweredView, 400: Problem, 429: Problem, 503: Problem },
        },
      },
      async (request, reply) => {
        const found = await findRelated({ text: request.query.q, kind: 'qa-items', limit: SHOWN });
        if (!found.ok) return problems.send(reply, found.refusal);
        return reply.header('cache-control', 'no-store').send({ items: found.value.flatMap(itemsOf) });
      },
    );
  });
};
