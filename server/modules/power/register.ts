import type { App } from '../../platform/http/app-type';
import type { PowerDeps } from './deps';
import { PowerIndex } from './power-index';
import { addResidentRoutes, createPowerAnswers, type PowerAnswers } from './resident';
import { powerSentences } from './sentences';
import { addStaffRoutes } from './staff';

/**
 * 权责清单: what each organ may do to or for a resident. The items themselves are published pages.
 *
 * @returns what everybody may ask, for the first screens of the site
 */
export function registerPowers(app: App, deps: PowerDeps): PowerAnswers {
  deps.problems.add(powerSentences);
  const index = new PowerIndex(deps.store);
  addResidentRoutes(app, deps, index);
  addStaffRoutes(app, deps, index);
  return createPowerAnswers(index);
}
