import { CITY } from '../../../domain/annual-report';
import { Type } from '@sinclair/typebox';
import type { FastifyReply } from 'fastify';
import { ReportExportQuery, ReportYearPath } from '../../../contract/annual-report';
import { Problem } from '../../../contract/error';
import type { ReportLayout } from '../../../domain/annual-report';
import { ok, refuse, type Refusal, type Result } from '../../../domain/result';
import type { App } from '../../platform/http/app-type';
import { Documented } from '../../platform/http/documented';
import type { AnnualReportDeps, ReportOn } from './deps';
import { standingReport } from './draft';
import { reportDocument, type ReportDocument } from './exports/report-document';
import { titleOf } from './snapshot';

interface Format {
  readonly extension: 'docx' | 'xlsx' | 'html';
  readonly type: string;
  readonly write: (document: ReportDocument) => Promise<Buffer | string>;
}

// The writers of documents are heavy and seldom needed: they are loaded when somebody asks for one.
const FORMATS: readonly Format[] = [
  {
    extension: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (document) => (await import('./exports/docx')).reportDocx(document),
  },
  {
    extension: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: async (document) => (await import('./exports/xlsx')).reportXlsx(document),
  },
  {
    extension: 'html',
    type: 'text/html; charset=utf-8',
    write: async (document) => (await import('./exports/html')).reportHtml(document),
  },
];

async function documentOf(
  deps: AnnualReportDeps,
  on: ReportOn,
  layout: ReportLayout | undefined,
): Promise<Result<ReportDocument, Refusal<'report.layout' | 'report.scope'>>> {
  const { report, written } = await standingReport(deps, on);
  // A form that does not divide 其他处理 cannot be printed in one that does.
  if (layout === '2021' && report.layout === '2019') return refuse({ code: 'report.layout', field: 'layout' });
  const organ = await deps.organName(on.scope);
  if (organ === null) return refuse({ code: 'report.scope', field: 'scope' });
  return ok(reportDocument(titleOf(organ, on.year), report, written, layout ?? report.layout));
}

/** The report as a document, a workbook or a page, in the form of 2021 or that of 2019. */
export function addExports(app: App, deps: AnnualReportDeps): void {
  for (const { extension, type, write } of FORMATS) {
    app.get(
      `/api/staff/reports/:year/export.${extension}`,
      {
        onRequest: deps.gate.allow('report.read'),
        schema: {
          summary: `The report on a year as .${extension}`,
          tags: ['report'],
          params: ReportYearPath,
          querystring: ReportExportQuery,
          response: { 200: Documented(Type.String()), 401: Problem, 403: Problem, 422: Problem },
        },
      },
      async (request, reply) => {
        const { scope = CITY, layout } = request.query;
        const { year } = request.params;
        const made = await documentOf(deps, { year, scope }, layout);
        if (!made.ok) return deps.problems.send(reply, made.refusal);
        const body = Buffer.from(await write(made.value));
        void (reply as unknown as FastifyReply)
          .type(type)
          .header('cache-control', 'no-store')
          .header('content-disposition', `attachment; filename="report-${year}-${scope}.${extension}"`)
          .send(body);
        return reply;
      },
    );
  }
}
