import { stateCouncilCalendar } from '../../../domain/calendar';
import type { App } from '../../platform/http/app-type';
import type { AnnualReportDeps } from './deps';
import { addExports } from './export';
import { addResidentRoutes } from './resident';
import { reportSentences } from './sentences';
import { addStaffRoutes } from './staff';

export type AnnualReportParts = Omit<AnnualReportDeps, 'calendar'> & Partial<Pick<AnnualReportDeps, 'calendar'>>;

/** 年度报告: counted from the cases, checked, published, exported; and the public figures. */
export function registerAnnualReport(app: App, parts: AnnualReportParts): void {
  const deps: AnnualReportDeps = { calendar: stateCouncilCalendar, ...parts };
  deps.problems.add(reportSentences);
  addStaffRoutes(app, deps);
  addExports(app, deps);
  addResidentRoutes(app, deps);
}
