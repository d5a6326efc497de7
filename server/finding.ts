import { stateCouncilCalendar } from '../domain/calendar';
import type { AppDeps, Parts } from './app-deps';
import { KIND_NAMES } from './content';
import { registerCatalogue, type CatalogueModule } from './modules/catalogue/register';
import { registerSearch, type SearchModule } from './modules/search/register';
import type { StaffGate } from './platform/auth/staff-gate';
import type { App } from './platform/http/app-type';
import { findSearchWorker } from './site-files';

/** 搜索: in a thread of its own, from the first search on. */
export function addSearch(app: App, deps: AppDeps, { published, problems }: Parts, gate: StaffGate): SearchModule {
  return registerSearch(app, {
    store: deps.store,
    clock: deps.clock,
    problems,
    gate,
    departments: async () => (await published.rows.directory()).departments,
    places: async () => (await published.rows.directory()).areas.map(({ name }) => name),
    kindNames: KIND_NAMES,
    workerFile: findSearchWorker(),
    folder: deps.searchDir,
    startWorker: deps.startSearch,
    restMs: deps.searchRestMs,
    onFault: (cause) => app.log.error({ err: cause }, 'the search failed'),
  });
}

/** 主动公开目录. */
export function addCatalogue(
  app: App,
  deps: AppDeps,
  { published, problems }: Parts,
  gate: StaffGate,
): CatalogueModule {
  return registerCatalogue(app, {
    store: deps.store,
    clock: deps.clock,
    calendar: deps.calendar ?? stateCouncilCalendar,
    problems,
    gate,
    directory: () => published.rows.directory(),
    kindNames: KIND_NAMES,
    onFault: (cause) => app.log.error({ err: cause }, 'filing into the catalogue failed'),
  });
}
