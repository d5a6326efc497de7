import type { App } from '../../platform/http/app-type';
import { makeRoom } from './actions/make-room';
import { showOlder } from './actions/show-dataset';
import type { DatasetDeps } from './deps';
import { createPublicAnswers, type PublicAnswers } from './public-answers';
import { addResidentRoutes } from './resident';
import { datasetSentences } from './sentences';
import { addStaffRoutes } from './staff';
import { addUploadRoutes } from './staff-upload';

/** What the rest of the app asks of this module. */
export interface DatasetModule {
  /** What everybody may read, for the first screens of the site. */
  readonly answers: PublicAnswers;
  /** Takes away what killed imports and replaced versions leave behind. */
  readonly makeRoom: () => Promise<void>;
  /** Gives sets a page that were published before such pages were; to be called once, before anybody reads. */
  readonly showOlder: () => Promise<void>;
}

/** 开放数据: sets with their dictionaries, rows and versions; read, searched and downloaded by everybody. */
export function registerDataset(app: App, deps: DatasetDeps): DatasetModule {
  deps.problems.add(datasetSentences);
  const answers = createPublicAnswers(deps);
  addResidentRoutes(app, deps, answers);
  addStaffRoutes(app, deps);
  addUploadRoutes(app, deps);
  return { answers, makeRoom: () => makeRoom(deps), showOlder: () => showOlder(deps) };
}
