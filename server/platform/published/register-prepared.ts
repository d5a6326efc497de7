import { Type, type TSchema } from '@sinclair/typebox';
import { Problem } from '../../../contract/error';
import type { Problems } from '../errors/problems';
import type { App } from '../http/app-type';
import { Documented } from '../http/documented';
import type { Recipe } from './change';
import type { Published } from './published';
import { sendPrepared } from './send-prepared';

export interface PreparedAddress {
  /** Path without parameters, two segments: `/api/home`. */
  readonly path: string;
  readonly recipe: Recipe;
  readonly tag: string;
  readonly summary: string;
  readonly view: TSchema;
}

/** One address that is answered with prepared bytes: home, the directory. */
export function registerPrepared(
  app: App,
  { published, problems }: { published: Published; problems: Problems },
  { path, recipe, tag, summary, view }: PreparedAddress,
): void {
  published.serve(path, (rest, query) => (rest === '' && query.size === 0 ? recipe : undefined));
  app.get(
    path,
    {
      schema: {
        tags: [tag],
        summary,
        querystring: Type.Object({}, { additionalProperties: false }),
        response: { 200: Documented(view), 304: Documented(Type.Null()), 400: Problem, 404: Problem },
      },
    },
    async (request, reply) => {
      const page = await published.pages.prepare(recipe, request.originalUrl);
      return page ? sendPrepared(request, reply, page) : problems.send(reply, { code: 'request.not-found' });
    },
  );
}
