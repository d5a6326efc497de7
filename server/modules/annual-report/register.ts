import { stateCouncilCalendar } from '../../../domain/calendar';
import type { App } from '../../platform/http/app-type';
import type { AnnualReportDeps } from './deps';
import { addExports } from './export';
import { createPublicAnswers, type PublicAnswers } from './public-answers';
import { addResidentRoutes } from './resident';
import { reportSentences } from './sentences';
import { addStaffRoutes } from './staff';

export type AnnualReportParts = Omit<AnnualReportDeps, 'calendar'> & Partial<Pick<AnnualReportDeps, 'calendar'>>;

/**
 * 年度报告: counted from the cases, checked, published, exported; and the public figures.
 *
 * @returns what everybody may read, for the first screens of the site
 */
export function registerAnnualReport(app: App, parts: AnnualReportParts): PublicAnswers {
  const deps: AnnualReportDeps = { calendar: stateCouncilCalendar, ...parts };
  deps.problems.add(reportSentences);
  addStaffRoutes(app, deps);
  addExports(app, deps);
  const answers = createPublicAnswers(deps);
  addResidentRoutes(app, deps, answers);
  return answers;
}
