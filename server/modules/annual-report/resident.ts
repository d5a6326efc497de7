import type { FastifyReply } from 'fastify';
import {
  FoiStatisticsQuery,
  FoiStatisticsView,
  PublishedReport,
  PublishedReportList,
  ReportScopeQuery,
  ReportYearPath,
} from '../../../contract/annual-report';
import { Problem } from '../../../contract/error';
import { civilDateOf } from '../../../domain/calendar';
import type { App } from '../../platform/http/app-type';
import { Documented } from '../../platform/http/documented';
import { CITY, type AnnualReportDeps } from './deps';
import { createStatistics } from './statistics';
import { findReport, listPublished } from './store';

const PUBLIC = { 'cache-control': 'public, max-age=600' };

function addReports(app: App, { store, problems }: AnnualReportDeps): void {
  app.get(
    '/api/annual-reports',
    {
      schema: {
        summary: 'Published yearly reports (年度报告)',
        tags: ['report'],
        response: { 200: PublishedReportList },
      },
    },
    async (_request, reply) => {
      const rows = await listPublished(store.read);
      const items = rows.flatMap(({ year, scope, published_at: at }) =>
        at === null ? [] : [{ year, scope, publishedOn: civilDateOf(at) }],
      );
      return reply.headers(PUBLIC).send({ items });
    },
  );
  app.get(
    '/api/annual-reports/:year',
    {
      schema: {
        summary: 'The report on a year, as it was published',
        tags: ['report'],
        params: ReportYearPath,
        querystring: ReportScopeQuery,
        response: { 200: Documented(PublishedReport), 404: Problem },
      },
    },
    async (request, reply) => {
      const row = await findReport(store.read, request.params.year, request.query.scope ?? CITY);
      if (!row?.snapshot || !row.snapshot_hash) return problems.send(reply, { code: 'report.not-found' });
      const etag = `"${row.snapshot_hash}"`;
      const plain = reply as unknown as FastifyReply;
      void plain.headers({ ...PUBLIC, etag });
      const same = request.headers['if-none-match']?.split(/\s*,\s*/).some((tag) => tag.replace(/^W\//, '') === etag);
      if (same) void plain.code(304).send();
      else void plain.type('application/json; charset=utf-8').send(Buffer.from(row.snapshot));
      return reply;
    },
  );
}

/** What everybody may read: the published reports, and the figures of a year with how they were made. */
export function addResidentRoutes(app: App, deps: AnnualReportDeps): void {
  addReports(app, deps);
  const statistics = createStatistics(deps);
  app.get(
    '/api/foi/statistics',
    {
      schema: {
        summary: 'Figures on requests for information, with method and denominators',
        tags: ['foi'],
        querystring: FoiStatisticsQuery,
        response: { 200: FoiStatisticsView, 404: Problem },
      },
    },
    async (request, reply) => {
      const { year } = request.query;
      if (String(year) > civilDateOf(deps.clock.now()).slice(0, 4))
        return deps.problems.send(reply, { code: 'report.not-found', field: 'year' });
      return reply.headers(PUBLIC).send(await statistics(year));
    },
  );
}
