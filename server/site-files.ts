import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './project-folder';

/** What the site module needs of the builds. */
export interface SiteFiles {
  readonly h5Dir: string;
  readonly renderFile: string;
}

/** The built H5 site and its render bundle, when both are there. */
export function findSiteFiles(): SiteFiles | undefined {
  const h5Dir = projectFolder('dist/h5');
  const renderFile = join(projectFolder('dist/render'), 'render.js');
  return existsSync(join(h5Dir, 'index.html')) && existsSync(renderFile) ? { h5Dir, renderFile } : undefined;
}

/** The built staff workbench, when it is there. */
export function findStaffDir(): string | undefined {
  const staffDir = projectFolder('dist/staff');
  return existsSync(join(staffDir, 'index.html')) ? staffDir : undefined;
}

/** The built search thread, for the server from its sources as from its bundle. */
export const findSearchWorker = (): string => join(projectFolder('dist/server'), 'search-worker.js');
