import type { App } from '../../platform/http/app-type';
import type { GazetteDeps } from './deps';
import { createPublicAnswers, type PublicAnswers } from './public-answers';
import { addResidentRoutes } from './resident';
import { gazetteSentences } from './sentences';
import { addStaffRoutes } from './staff';
import { addSheetRoutes } from './staff-sheets';

/**
 * 政府公报: the series and its proof, what waits to be published, and where the gazette may be read. Issues and articles
 * themselves are published like all content.
 *
 * @returns what everybody may read, for the first screens of the site
 */
export function registerGazette(app: App, deps: GazetteDeps): PublicAnswers {
  deps.problems.add(gazetteSentences);
  addStaffRoutes(app, deps);
  addSheetRoutes(app, deps);
  const answers = createPublicAnswers(deps);
  addResidentRoutes(app, answers);
  return answers;
}
