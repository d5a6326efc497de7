import { CITY } from '../../../domain/annual-report';
import type { PublishedReport, ReportDraft } from '../../../contract/annual-report';
import {
  checkReport,
  checkSections,
  countLedger,
  draftSections,
  emptyTableTwo,
  renderSections,
  type AnnualReport,
  type Finding,
  type SectionTexts,
  type WrittenSection,
} from '../../../domain/annual-report';
import { annualReportDue } from '../../../domain/foi/case';
import type { AnnualReportDeps, ReportOn } from './deps';
import { readLedger } from './ledger';
import { findReport, sectionsOf, tableTwoOf, type AnnualReportRow } from './store';

/** A report as it stands: numbers, text, and what does not add up. */
export interface StandingReport {
  readonly row: AnnualReportRow | undefined;
  readonly report: AnnualReport;
  readonly findings: readonly Finding[];
  readonly sections: SectionTexts;
  readonly written: readonly WrittenSection[];
}

export const snapshotOf = (row: AnnualReportRow | undefined): PublishedReport | null =>
  row?.snapshot ? (JSON.parse(row.snapshot) as PublishedReport) : null;

const lastYearOf = async ({ store }: AnnualReportDeps, { year, scope }: ReportOn): Promise<AnnualReport | undefined> =>
  snapshotOf(await findReport(store.read, year - 1, scope))?.report;

/** A published report is what was published, whatever the cases say by now. */
async function published(deps: AnnualReportDeps, row: AnnualReportRow, kept: PublishedReport): Promise<StandingReport> {
  const { report } = kept;
  const findings = checkReport(report, { lastYear: await lastYearOf(deps, row) });
  return { row, report, findings, sections: sectionsOf(row) ?? [[], [], [], [], [], []], written: kept.sections };
}

/** The report on a year as it stands: counted anew from the cases until it is published. */
export async function standingReport(deps: AnnualReportDeps, on: ReportOn): Promise<StandingReport> {
  const row = await findReport(deps.store.read, on.year, on.scope);
  const kept = snapshotOf(row);
  if (row && kept) return published(deps, row, kept);
  const { cases } = await readLedger(deps, on);
  const { tableThree, tableFour, feeIncomeYuan } = countLedger(cases, on.year);
  const tableTwo = tableTwoOf(row) ?? emptyTableTwo;
  const report: AnnualReport = { year: on.year, layout: '2021', tableTwo, tableThree, tableFour, feeIncomeYuan };
  const sections = sectionsOf(row) ?? draftSections();
  const lastYear = await lastYearOf(deps, on);
  const findings = [...checkReport(report, { lastYear, counted: { tableThree } }), ...checkSections(sections, report)];
  return { row, report, findings, sections, written: renderSections(sections, report) };
}

/** As the workbench is told it. */
export const presentDraft = ({ year, scope }: ReportOn, standing: StandingReport): ReportDraft => {
  const { row, report, findings, sections, written } = standing;
  const due = annualReportDue(year);
  return {
    year,
    scope,
    source: row?.source ?? 'ledger',
    state: row?.state ?? 'draft',
    publishedAt: row?.published_at ?? null,
    report,
    findings: findings.map((each) => ({ ...each, cells: [...each.cells] })),
    sections: sections.map((paragraphs) => paragraphs.map((paragraph) => [...paragraph])),
    written: written.map(({ title, paragraphs }) => ({ title, paragraphs: [...paragraphs] })),
    dueOn: scope === CITY ? due.governmentDueOn : due.departmentDueOn,
  };
};
