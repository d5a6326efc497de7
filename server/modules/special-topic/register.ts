import { Type } from '@sinclair/typebox';
import { Problem } from '../../../contract/error';
import { ListOf, type ListPage } from '../../../contract/list';
import {
  SectionId,
  SectionQuery,
  SpecialTopicFound,
  SpecialTopicId,
  SpecialTopicItem,
  SpecialTopicPage,
  TopicSearchQuery,
} from '../../../contract/special-topic';
import type { Store } from '../../platform/db/store';
import type { Problems } from '../../platform/errors/problems';
import type { App } from '../../platform/http/app-type';
import { Documented } from '../../platform/http/documented';
import type { Recipe } from '../../platform/published/change';
import type { Published } from '../../platform/published/published';
import { sendPrepared } from '../../platform/published/send-prepared';
import { placeOfCursor } from './cursor';
import { createTopicSearch } from './find-in-topic';
import { SectionRecipe, TopicRecipe, type RecipeDeps } from './recipes';
import { Topics } from './topics';

export interface SpecialTopicDeps {
  readonly store: Store;
  readonly published: Published;
  readonly problems: Problems;
}

/** What is answered when it is asked for, for the first screen of a page. */
export interface SpecialTopicAnswers {
  read(pathAndQuery: string): Promise<Buffer | null>;
}

const BASE = '/api/special-topic';
const tags = ['special-topics'];
const DEFAULT_LIMIT = 20;
const PUBLIC = { 'cache-control': 'public, max-age=60' };
const refusals = { 400: Problem, 404: Problem };
const prepared = (view: Parameters<typeof Documented>[0]) => ({
  200: Documented(view),
  304: Documented(Type.Null()),
  ...refusals,
});

/** The recipe of a page of a section; undefined when its cursor is none of ours. */
function sectionRecipe(deps: RecipeDeps, of: SectionId, { limit = DEFAULT_LIMIT, cursor }: SectionQuery) {
  if (cursor === undefined) return new SectionRecipe(deps, of, limit);
  const from = placeOfCursor(cursor);
  return from && new SectionRecipe(deps, of, limit, from);
}

const limitOf = (text: string | null): number | undefined => {
  const limit = text === null ? DEFAULT_LIMIT : Number(text);
  return Number.isInteger(limit) && limit >= 1 && limit <= 100 ? limit : undefined;
};

/** Lets `published.read` find the same pages as the routes. */
const resolver =
  (deps: RecipeDeps) =>
  (rest: string, query: URLSearchParams): Recipe | undefined => {
    const [, id = '', section] = /^([a-z0-9-]+)(?:\/sections\/([a-z0-9-]+))?$/.exec(rest) ?? [];
    if (!deps.published.has('special-topics', id)) return undefined;
    if (section === undefined) return query.size === 0 ? new TopicRecipe(deps, id) : undefined;
    const limit = limitOf(query.get('limit'));
    return limit === undefined ? undefined : sectionRecipe(deps, { id, section }, { limit, ...cursorIn(query) });
  };

const cursorIn = (query: URLSearchParams): { cursor?: string } => {
  const cursor = query.get('cursor');
  return cursor === null ? {} : { cursor };
};

function addPrepared(app: App, deps: RecipeDeps, problems: Problems): void {
  app.get(
    `${BASE}/:id`,
    {
      schema: {
        tags,
        summary: '一个专题，各栏目带最前面的几条',
        params: SpecialTopicId,
        querystring: Type.Object({}, { additionalProperties: false }),
        response: prepared(SpecialTopicPage),
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const page = deps.published.has('special-topics', id)
        ? await deps.published.pages.prepare(new TopicRecipe(deps, id), request.originalUrl)
        : undefined;
      return page ? sendPrepared(request, reply, page) : problems.send(reply, { code: 'request.not-found' });
    },
  );
  app.get(
    `${BASE}/:id/sections/:section`,
    {
      schema: {
        tags,
        summary: '专题里一个栏目的内容',
        description: '先是编辑放在前面的，后面按日期从新到旧。下一页用上一页给出的 nextCursor 取。',
        params: SectionId,
        querystring: SectionQuery,
        response: prepared(ListOf(SpecialTopicItem)),
      },
    },
    async (request, reply) => {
      const recipe = sectionRecipe(deps, request.params, request.query);
      if (!recipe) return problems.send(reply, { code: 'request.cursor', field: 'cursor' });
      const page = await deps.published.pages.prepare(recipe, request.originalUrl);
      return page ? sendPrepared(request, reply, page) : problems.send(reply, { code: 'request.not-found' });
    },
  );
}

/**
 * 专题: what is in a topic, put together from what is published.
 *
 * @returns what is answered when it is asked for, for the first screens of the site
 */
export function registerSpecialTopic(app: App, { store, published, problems }: SpecialTopicDeps): SpecialTopicAnswers {
  const topics = new Topics(store, published);
  const deps = { published, topics };
  const search = createTopicSearch(store, published, topics);
  published.serve(BASE, resolver(deps));
  addPrepared(app, deps, problems);
  const find = (id: string, { q, limit = DEFAULT_LIMIT, cursor }: TopicSearchQuery) =>
    search.find(id, { q, limit, cursor });
  app.get(
    `${BASE}/:id/items`,
    {
      schema: {
        tags,
        summary: '在专题里按标题找',
        params: SpecialTopicId,
        querystring: TopicSearchQuery,
        response: { 200: ListOf(SpecialTopicFound), ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      if (!published.has('special-topics', id)) return problems.send(reply, { code: 'request.not-found' });
      const page = await find(id, request.query);
      if (!page) return problems.send(reply, { code: 'request.cursor', field: 'cursor' });
      return reply.headers(PUBLIC).send(page);
    },
  );
  return {
    async read(pathAndQuery) {
      const [, id, text] = /^\/api\/special-topic\/([a-z0-9-]+)\/items\?(.*)$/.exec(pathAndQuery) ?? [];
      if (id === undefined) return null;
      const query = new URLSearchParams(text);
      const [q, limit] = [query.get('q') ?? '', limitOf(query.get('limit'))];
      if (q === '' || q.length > 60 || limit === undefined) return null;
      const page: ListPage<SpecialTopicFound> | undefined = await find(id, { q, limit, ...cursorIn(query) });
      return page ? Buffer.from(JSON.stringify(page)) : null;
    },
  };
}
