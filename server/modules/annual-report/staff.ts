import { CITY } from '../../../domain/annual-report';
import { Problem } from '../../../contract/error';
import {
  PublishedReport,
  ReportCell,
  ReportCellPath,
  ReportColumnChoice,
  ReportDraft,
  ReportImport,
  ReportList,
  ReportScopeQuery,
  ReportSections,
  ReportTableTwo,
  ReportYearPath,
} from '../../../contract/annual-report';
import { Type } from '@sinclair/typebox';
import type { Refusal } from '../../../domain/result';
import type { Finding, TableTwo } from '../../../domain/annual-report';
import type { App } from '../../platform/http/app-type';
import { changeDraft, type DraftChange } from './actions/change-draft';
import { correctColumn } from './actions/correct-column';
import { importPastYear } from './actions/import-past-year';
import { publish } from './actions/publish';
import { casesBehind } from './cells';
import type { AnnualReportDeps, ReportOn } from './deps';
import { presentDraft, standingReport } from './draft';
import { sendRefusal } from './refused';
import { listReports } from './store';

const tags = ['report'];
const refused = { 401: Problem, 403: Problem };
const notCached = { 'cache-control': 'no-store' };

const onOf = (request: { readonly params: { year: number }; readonly query: { scope?: string } }): ReportOn => ({
  year: request.params.year,
  scope: request.query.scope ?? CITY,
});

function addReading(app: App, deps: AnnualReportDeps): void {
  const { gate, problems, store } = deps;
  const onRequest = gate.allow('report.read');
  app.get(
    '/api/staff/reports',
    { onRequest, schema: { summary: 'Yearly reports (年度报告)', tags, response: { 200: ReportList, ...refused } } },
    async (_request, reply) => {
      const rows = await listReports(store.read);
      const items = rows.map(({ published_at: publishedAt, ...line }) => ({ ...line, publishedAt }));
      return reply.headers(notCached).send({ items });
    },
  );
  app.get(
    '/api/staff/reports/:year',
    {
      onRequest,
      schema: {
        summary: 'The report on a year as it stands, with what does not add up',
        tags,
        params: ReportYearPath,
        querystring: ReportScopeQuery,
        response: { 200: ReportDraft, ...refused },
      },
    },
    async (request, reply) => {
      const on = onOf(request);
      return reply.headers(notCached).send(presentDraft(on, await standingReport(deps, on)));
    },
  );
  app.get(
    '/api/staff/reports/:year/cells/:row/:column',
    {
      onRequest,
      schema: {
        summary: 'The cases that a cell counts',
        tags,
        params: ReportCellPath,
        querystring: ReportScopeQuery,
        response: { 200: ReportCell, 404: Problem, ...refused },
      },
    },
    async (request, reply) => {
      const { row, column } = request.params;
      const found = await casesBehind(deps, onOf(request), { cell: row, column });
      if (!found.ok) return problems.send(reply, found.refusal);
      return reply.headers(notCached).send(found.value);
    },
  );
}

function addWriting(app: App, deps: AnnualReportDeps): void {
  const { gate, problems } = deps;
  const onRequest = gate.allow('report.write');
  const schema = { tags, params: ReportYearPath, querystring: ReportScopeQuery };
  const response = { 200: ReportDraft, 409: Problem, ...refused };
  const changed = async (on: ReportOn, change: DraftChange, actor: ReturnType<typeof gate.actor>) => {
    const done = await changeDraft(deps, on, change, actor);
    return done.ok ? { draft: presentDraft(on, await standingReport(deps, on)) } : { refusal: done.refusal };
  };
  app.put(
    '/api/staff/reports/:year/table-two',
    {
      onRequest,
      schema: { summary: 'Enter 表二 (主动公开)', ...schema, body: ReportTableTwo, response },
    },
    async (request, reply) => {
      const { form2019, ...table } = request.body;
      const tableTwo: TableTwo = form2019 === undefined ? table : { ...table, form2019 };
      const done = await changed(onOf(request), { tableTwo }, gate.actor(request));
      return 'draft' in done ? reply.headers(notCached).send(done.draft) : problems.send(reply, done.refusal);
    },
  );
  app.put(
    '/api/staff/reports/:year/sections',
    {
      onRequest,
      schema: { summary: 'Write the six sections', ...schema, body: ReportSections, response },
    },
    async (request, reply) => {
      const { sections } = request.body;
      const done = await changed(onOf(request), { sections }, gate.actor(request));
      return 'draft' in done ? reply.headers(notCached).send(done.draft) : problems.send(reply, done.refusal);
    },
  );
  app.put(
    '/api/staff/reports/columns/:case',
    {
      onRequest,
      schema: {
        summary: 'Say in which column the applicant of a case is counted',
        tags,
        params: Type.Object({ case: Type.String({ maxLength: 60 }) }, { additionalProperties: false }),
        body: ReportColumnChoice,
        response: { 200: ReportColumnChoice, 404: Problem, ...refused },
      },
    },
    async (request, reply) => {
      const { column } = request.body;
      const done = await correctColumn(deps, request.params.case, column, gate.actor(request));
      return done.ok ? reply.headers(notCached).send({ column }) : problems.send(reply, done.refusal);
    },
  );
}

function addPublishing(app: App, deps: AnnualReportDeps): void {
  const { gate, problems } = deps;
  const onRequest = gate.allow('report.publish');
  const response = { 201: PublishedReport, 409: Problem, 422: Problem, ...refused };
  type Done = Promise<
    | { readonly ok: true; readonly value: PublishedReport }
    | { readonly ok: false; readonly refusal: Refusal & { readonly findings?: readonly Finding[] } }
  >;
  app.post(
    '/api/staff/reports/:year/publish',
    {
      onRequest,
      schema: {
        summary: 'Publish the report on a year; refused while an error stands',
        tags,
        params: ReportYearPath,
        querystring: ReportScopeQuery,
        response,
      },
    },
    async (request, reply) => {
      const done = await (publish(deps, onOf(request), gate.actor(request)) as Done);
      if (!done.ok) return sendRefusal(reply, problems, done.refusal);
      return reply.code(201).headers(notCached).send(done.value);
    },
  );
  app.post(
    '/api/staff/reports/import',
    {
      onRequest,
      schema: { summary: 'Bring in the report on a past year; it has to add up', tags, body: ReportImport, response },
    },
    async (request, reply) => {
      const done = await (importPastYear(deps, request.body, gate.actor(request)) as Done);
      if (!done.ok) return sendRefusal(reply, problems, done.refusal);
      return reply.code(201).headers(notCached).send(done.value);
    },
  );
}

/** The workbench's side of the yearly report. */
export function addStaffRoutes(app: App, deps: AnnualReportDeps): void {
  addReading(app, deps);
  addWriting(app, deps);
  addPublishing(app, deps);
}
