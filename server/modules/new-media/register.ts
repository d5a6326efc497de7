import type { App } from '../../platform/http/app-type';
import type { NewMediaDeps } from './deps';
import { createPublicAnswers, type PublicAnswers } from './public-answers';
import { addResidentRoutes } from './resident';
import { newMediaSentences } from './sentences';
import { addSheetRoutes } from './staff-sheets';
import { addStaffRoutes } from './staff';

/**
 * 政务新媒体台账: what accounts the government has, what happened to each, what residents report.
 *
 * @returns what everybody may read, for the first screens of the site
 */
export function registerNewMedia(app: App, deps: NewMediaDeps): PublicAnswers {
  deps.problems.add(newMediaSentences);
  addStaffRoutes(app, deps);
  addSheetRoutes(app, deps);
  const answers = createPublicAnswers(deps);
  addResidentRoutes(app, deps, answers);
  return answers;
}
