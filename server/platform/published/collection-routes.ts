import { Type } from '@sinclair/typebox';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import { Value } from '@sinclair/typebox/value';
import { Problem } from '../../../contract/error';
import { ListOf, ListQuery } from '../../../contract/list';
import { PublicId } from '../../../contract/primitives';
import type { Problems } from '../errors/problems';
import type { App } from '../http/app-type';
import { Documented } from '../http/documented';
import { pageId } from '../publishing/page-id';
import type { PageSchema } from '../publishing/resource';
import type { Recipe } from './change';
import { detailRecipe, listRecipe } from './list-recipe';
import type { Published } from './published';
import { sendPrepared } from './send-prepared';

export interface CollectionDeps {
  readonly published: Published;
  readonly problems: Problems;
}

const DetailParams = Type.Object({ id: PublicId }, { additionalProperties: false });
const listQuery = TypeCompiler.Compile(ListQuery);

/** The query of a list from text, or undefined when it is not as documented. */
function parseListQuery(parameters: URLSearchParams): ListQuery | undefined {
  const query: unknown = Value.Convert(ListQuery, Object.fromEntries(parameters));
  return listQuery.Check(query) ? query : undefined;
}

/** Lets `published.read` find the same pages as the routes below. */
function serveCollection(published: Published, { kind }: PageSchema): void {
  published.serve(`/api/${kind}`, (rest, parameters): Recipe | undefined => {
    if (rest !== '') return parameters.size > 0 ? undefined : detailRecipe(published, kind, rest);
    const query = parseListQuery(parameters);
    return query && listRecipe(published, kind, query);
  });
}

/** `GET /api/<kind>` and `GET /api/<kind>/:id` of one kind of published page. */
export function registerCollection(app: App, { published, problems }: CollectionDeps, schema: PageSchema): void {
  const { kind, name } = schema;
  serveCollection(published, schema);
  app.get(
    `/api/${kind}`,
    {
      schema: {
        tags: [kind],
        summary: `${name}列表`,
        description: '最新的在前。下一页用上一页给出的 nextCursor 取。区域不填的内容属于全市，按任何区域都能查到。',
        querystring: ListQuery,
        response: { 200: Documented(ListOf(schema.summary)), 304: Documented(Type.Null()), 400: Problem },
      },
    },
    async (request, reply) => {
      const recipe = listRecipe(published, kind, request.query);
      const page = recipe && (await published.pages.prepare(recipe, request.originalUrl));
      if (!page) return problems.send(reply, { code: 'request.cursor', field: 'cursor' });
      return sendPrepared(request, reply, page);
    },
  );
  app.get(
    `/api/${kind}/:id`,
    {
      schema: {
        tags: [kind],
        summary: `一篇${name}`,
        params: DetailParams,
        querystring: Type.Object({}, { additionalProperties: false }),
        response: {
          200: Documented(schema.view),
          304: Documented(Type.Null()),
          400: Problem,
          404: Problem,
          410: Problem,
        },
      },
    },
    async (request, reply) => {
      const recipe = detailRecipe(published, kind, request.params.id);
      const page = recipe && (await published.pages.prepare(recipe, request.originalUrl));
      if (!page) {
        const isWithdrawn = await published.rows.isWithdrawn(pageId(kind, request.params.id));
        return problems.send(reply, { code: isWithdrawn ? 'content.withdrawn' : 'request.not-found' });
      }
      return sendPrepared(request, reply, page);
    },
  );
}
