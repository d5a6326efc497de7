import type { App } from '../../platform/http/app-type';
import type { CatalogueDeps } from './deps';
import { followPublication, type CatalogueFollower } from './follow-publication';
import { createPublicAnswers, type PublicAnswers } from './public-answers';
import { addResidentRoutes } from './resident';
import { catalogueSentences } from './sentences';
import { createSnapshots } from './snapshot';
import { addSheetRoutes } from './staff-sheets';
import { addStaffRoutes } from './staff';

export interface CatalogueModule extends Pick<CatalogueFollower, 'catchUp'> {
  /** What everybody may read, for the first screens of the site. */
  readonly answers: PublicAnswers;
}

/** 主动公开目录: what has to be published, and what is. @source 条例第十二条、第二十条、第二十一条 */
export function registerCatalogue(
  app: App,
  deps: CatalogueDeps & { readonly onFault: (cause: unknown) => void },
): CatalogueModule {
  deps.problems.add(catalogueSentences);
  const snapshots = createSnapshots(deps);
  const follower = followPublication(deps);
  app.addHook('onClose', () => follower.close());
  const answers = createPublicAnswers(deps, snapshots);
  addResidentRoutes(app, deps, answers, snapshots);
  const changed = (): void => void follower.catchUp().catch(deps.onFault);
  addStaffRoutes(app, deps, snapshots, changed);
  addSheetRoutes(app, deps, snapshots, changed);
  return { answers, catchUp: () => follower.catchUp() };
}
