import { Type } from '@sinclair/typebox';
import type { FastifyReply } from 'fastify';
import {
  CatalogueColumnParams,
  CatalogueColumnView,
  CatalogueEntriesQuery,
  CatalogueFindQuery,
  CatalogueFound,
  CatalogueGroupParams,
  CatalogueGroupView,
  CatalogueLevelQuery,
  CatalogueTree,
  CatalogueWhole,
} from '../../../contract/catalogue';
import { Problem } from '../../../contract/error';
import { civilDateOf } from '../../../domain/calendar';
import type { App } from '../../platform/http/app-type';
import { Documented } from '../../platform/http/documented';
import { sendWorkbook } from '../../platform/sheets/upload';
import type { CatalogueDeps } from './deps';
import { catalogueCsv, wholeCatalogue } from './open-data';
import type { PublicAnswers } from './public-answers';
import type { Snapshot } from './snapshot';
import { catalogueWorkbook } from './workbook';

const CACHE = 'public, max-age=60';
const PUBLIC = { 'cache-control': CACHE };
const tags = ['catalogue'];

function addTree(app: App, { problems }: CatalogueDeps, answers: PublicAnswers): void {
  app.get(
    '/api/catalogue',
    {
      schema: {
        summary: 'The catalogue (主动公开目录): classes of the law and areas, counted',
        tags,
        querystring: CatalogueLevelQuery,
        response: { 200: CatalogueTree, 400: Problem },
      },
    },
    async (request, reply) => reply.headers(PUBLIC).send(await answers.tree(request.query.level)),
  );
  app.get(
    '/api/catalogue/groups/:id',
    {
      schema: {
        summary: 'A class or an area with its columns',
        tags,
        params: CatalogueGroupParams,
        querystring: CatalogueLevelQuery,
        response: { 200: CatalogueGroupView, 400: Problem, 404: Problem },
      },
    },
    async (request, reply) => {
      const group = await answers.group(request.params.id, request.query.level);
      if (!group) return problems.send(reply, { code: 'catalogue.group-not-found' });
      return reply.headers(PUBLIC).send(group);
    },
  );
}

function addEntries(app: App, { problems }: CatalogueDeps, answers: PublicAnswers): void {
  app.get(
    '/api/catalogue/columns/:id',
    {
      schema: {
        summary: 'A column: what the law wants in it, and what stands in it',
        tags,
        params: CatalogueColumnParams,
        querystring: CatalogueEntriesQuery,
        response: { 200: CatalogueColumnView, 400: Problem, 404: Problem },
      },
    },
    async (request, reply) => {
      const column = await answers.column(request.params.id, request.query);
      if (column === 'bad-cursor') return problems.send(reply, { code: 'request.cursor', field: 'cursor' });
      if (!column) return problems.send(reply, { code: 'catalogue.column-not-found' });
      return reply.headers(PUBLIC).send(column);
    },
  );
  app.get(
    '/api/catalogue/find',
    {
      schema: {
        summary: 'Columns and entries by name, or an entry by its index number (索引号)',
        tags,
        querystring: CatalogueFindQuery,
        response: { 200: CatalogueFound, 400: Problem },
      },
    },
    async (request, reply) => {
      const found = await answers.find(request.query);
      if (!found || found === 'bad-cursor') {
        return problems.send(reply, { code: 'request.cursor', field: 'cursor' });
      }
      return reply.headers(PUBLIC).send(found);
    },
  );
}

function addDownloads(app: App, deps: CatalogueDeps, snapshots: () => Promise<Snapshot>): void {
  const { store, clock } = deps;
  const whole = async () => {
    const snapshot = await snapshots();
    return { snapshot, data: await wholeCatalogue(store.read, snapshot, civilDateOf(clock.now())) };
  };
  app.get(
    '/api/catalogue.json',
    { schema: { summary: 'The whole catalogue as JSON', tags, response: { 200: CatalogueWhole } } },
    async (_request, reply) => reply.headers(PUBLIC).send((await whole()).data),
  );
  app.get(
    '/api/catalogue.csv',
    { schema: { summary: 'Every entry as CSV', tags, response: { 200: Documented(Type.String()) } } },
    async (_request, reply) => {
      const { snapshot, data } = await whole();
      void (reply as unknown as FastifyReply)
        .headers({ ...PUBLIC, 'content-disposition': 'attachment; filename="catalogue.csv"' })
        .type('text/csv; charset=utf-8')
        .send(catalogueCsv(data, snapshot));
      return reply;
    },
  );
  app.get(
    '/api/catalogue.xlsx',
    {
      schema: {
        summary: 'The columns as .xlsx in the standard form (基层政务公开标准目录)',
        tags,
        response: { 200: Documented(Type.String()) },
      },
    },
    async (_request, reply) =>
      sendWorkbook(reply, 'catalogue', await catalogueWorkbook(deps, await snapshots()), CACHE),
  );
}

/** What everybody may read of the catalogue: look up, read, take along. @source 条例第二十四条 */
export function addResidentRoutes(
  app: App,
  deps: CatalogueDeps,
  answers: PublicAnswers,
  snapshots: () => Promise<Snapshot>,
): void {
  addTree(app, deps, answers);
  addEntries(app, deps, answers);
  addDownloads(app, deps, snapshots);
}
