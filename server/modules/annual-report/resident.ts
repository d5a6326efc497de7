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
import type { App } from '../../platform/http/app-type';
import { Documented } from '../../platform/http/documented';
import type { AnnualReportDeps } from './deps';
import type { PublicAnswers } from './public-answers';

const PUBLIC = { 'cache-control': 'public, max-age=600' };

function addReports(app: App, { problems }: AnnualReportDeps, answers: PublicAnswers): void {
  app.get(
    '/api/annual-reports',
    {
      schema: {
        summary: 'Published yearly reports (年度报告)',
        tags: ['report'],
        response: { 200: PublishedReportList },
      },
    },
    async (_request, reply) => reply.headers(PUBLIC).send(await answers.list()),
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
      const found = await answers.report(request.params.year, request.query.scope);
      if (found === null) return problems.send(reply, { code: 'report.not-found' });
      const etag = `"${found.hash}"`;
      const plain = reply as unknown as FastifyReply;
      void plain.headers({ ...PUBLIC, etag });
      const same = request.headers['if-none-match']?.split(/\s*,\s*/).some((tag) => tag.replace(/^W\//, '') === etag);
      if (same) void plain.code(304).send();
      else void plain.type('application/json; charset=utf-8').send(Buffer.from(found.text));
      return reply;
    },
  );
}

/** What everybody may read: the published reports, and the figures of a year with how they were made. */
export function addResidentRoutes(app: App, deps: AnnualReportDeps, answers: PublicAnswers): void {
  addReports(app, deps, answers);
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
      const { year, department } = request.query;
      const view = await answers.statistics(year, department);
      if (view === null) return deps.problems.send(reply, { code: 'report.not-found' });
      return reply.headers(PUBLIC).send(view);
    },
  );
}
