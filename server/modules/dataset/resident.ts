import { Type } from '@sinclair/typebox';
import type { FastifyReply } from 'fastify';
import {
  DatasetDepartment,
  DatasetId,
  DatasetQuery,
  DatasetRows,
  DatasetRowsQuery,
  DatasetSummary,
  DatasetWithdrawn,
} from '../../../contract/dataset';
import { Problem } from '../../../contract/error';
import { ListOf } from '../../../contract/list';
import type { App } from '../../platform/http/app-type';
import { Documented } from '../../platform/http/documented';
import { withRateLimits, type Limited } from '../../platform/http/rate-limits';
import type { DatasetDeps } from './deps';
import { createDownloads, FORMATS, type Format } from './downloads';
import type { PublicAnswers } from './public-answers';

const PUBLIC = { 'cache-control': 'public, max-age=60' };
const tags = ['datasets'];
/** A whole office is one address, and a program that reads all pages of a large set is no attack. */
const ROWS = { max: 3_000, windowMs: 600_000 };
const DOWNLOADS = { max: 200, windowMs: 600_000 };

function addLists(app: App, { problems }: DatasetDeps, answers: PublicAnswers): void {
  app.get(
    '/api/datasets/find',
    {
      schema: {
        summary: 'Open data sets by words, department and topic, the last updated first',
        tags,
        querystring: DatasetQuery,
        response: { 200: ListOf(DatasetSummary), 400: Problem },
      },
    },
    async (request, reply) => {
      const page = await answers.find(request.query);
      if (!page) return problems.send(reply, { code: 'request.cursor', field: 'cursor' });
      return reply.headers(PUBLIC).send(page);
    },
  );
  app.get(
    '/api/datasets/departments',
    { schema: { summary: 'Who publishes data', tags, response: { 200: ListOf(DatasetDepartment) } } },
    async (_request, reply) => reply.headers(PUBLIC).send(await answers.departments()),
  );
  app.get(
    '/api/datasets/:id/withdrawal',
    {
      schema: {
        summary: 'Since when, and why, a data set is published no more',
        tags,
        params: DatasetId,
        response: { 200: DatasetWithdrawn, 400: Problem, 404: Problem },
      },
    },
    async (request, reply) => {
      const found = await answers.withdrawal(request.params.id);
      if (!found) return problems.send(reply, { code: 'dataset.not-found' });
      return reply.headers(PUBLIC).send(found);
    },
  );
}

function addRows(app: App, { problems }: DatasetDeps, answers: PublicAnswers, limit: Limited): void {
  app.get(
    '/api/datasets/:id/rows',
    {
      preHandler: limit,
      schema: {
        summary: 'Rows of a data set, a page at a time',
        description:
          'filter 可以写几次，同时成立：字段:值，数字和日期还可以 字段>=值、字段<=值。sort 写字段名，前面加 - 从大到小；空的总在最后。' +
          'q 在所有字段里找字，加上 in=字段 就只在那个字段里找。用 nextCursor 翻页；翻页中途数据更新了，看到的还是原来那一版。',
        tags,
        params: DatasetId,
        querystring: DatasetRowsQuery,
        response: { 200: DatasetRows, 400: Problem, 404: Problem, 409: Problem, 429: Problem },
      },
    },
    async (request, reply) => {
      const rows = await answers.rows(request.params.id, request.query);
      return rows.ok ? reply.headers(PUBLIC).send(rows.value) : problems.send(reply, rows.refusal);
    },
  );
}

const formatName: Readonly<Record<Format, string>> = { csv: 'CSV', json: 'JSON', xlsx: 'xlsx' };

function addDownloads(app: App, deps: DatasetDeps, limit: Limited): void {
  const { problems } = deps;
  const downloads = createDownloads(deps);
  for (const format of FORMATS) {
    app.get(
      `/api/datasets/:id/data.${format}`,
      {
        preHandler: limit,
        schema: {
          summary: `All rows as ${formatName[format]}`,
          ...(format === 'xlsx' ? { description: '最多 100000 行；更多的请用 CSV。' } : {}),
          tags,
          params: DatasetId,
          response: {
            200: Documented(Type.String()),
            400: Problem,
            404: Problem,
            422: Problem,
            429: Problem,
            503: Problem,
          },
        },
      },
      async (request, reply) => {
        const file = await downloads.open(request.params.id, format);
        if (!file.ok) return problems.send(reply, file.refusal);
        const { etag, type, disposition, bytes } = file.value;
        const plain = reply as unknown as FastifyReply;
        void plain.headers({ etag, 'cache-control': 'public, no-cache' });
        if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag) === true) {
          void plain.code(304).send();
          return reply;
        }
        void plain.type(type).header('content-disposition', disposition);
        if (bytes !== null) void plain.header('content-length', bytes);
        void plain.send(request.method === 'HEAD' ? '' : file.value.stream());
        return reply;
      },
    );
  }
}

/** What everybody may read of open data beyond the pages of sets. @source 条例第十二条、第二十四条 */
export function addResidentRoutes(app: App, deps: DatasetDeps, answers: PublicAnswers): void {
  addLists(app, deps, answers);
  withRateLimits(app, deps.problems, (scope, limit) => {
    addRows(scope, deps, answers, limit(ROWS));
    addDownloads(scope, deps, limit(DOWNLOADS));
  });
}
