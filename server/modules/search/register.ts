import { randomInt } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Store } from '../../platform/db/store';
import type { App } from '../../platform/http/app-type';
import type { SearchDeps } from './deps';
import { createFindPages, type FindPages } from './find-pages';
import { createPublicAnswers, type PublicAnswers } from './public-answers';
import { createRebuild } from './rebuild';
import { createFindRelated, type FindRelated } from './related';
import { addResidentRoutes } from './resident';
import { SearchIndex } from './search-index';
import { createSearchLog } from './search-log';
import { searchSentences } from './sentences';
import { addStaffRoutes } from './staff';
import { indexFiles, type IndexFiles } from './worker/index-files';
import { THREAD_LIMITS } from './worker/limits';

export interface SearchParts extends Omit<SearchDeps, 'index' | 'rebuild' | 'log'> {
  /** The built search-worker.js. */
  readonly workerFile: string;
  /** Where the index lies; undefined: in memory, made anew with each start. */
  readonly folder: string | undefined;
  readonly onFault: (cause: unknown) => void;
  /** Starts the thread; given by tests that end it. */
  readonly startWorker?: ((file: string) => Worker) | undefined;
  /** The first rest of a thread that ends again and again; a second by default. */
  readonly restMs?: number | undefined;
}

/** How the search is kept in step. Nothing here starts it: that does the first search. */
export interface SearchModule {
  readonly index: SearchIndex;
  /** For first screens. */
  readonly answers: Pick<PublicAnswers, 'read'>;
  /** For forms that offer what is published before something is sent. */
  readonly findRelated: FindRelated;
  /** For staff who choose a published page. */
  readonly findPages: FindPages;
  /** To be called after each publication. */
  catchUp(): Promise<void>;
  everySecond(): Promise<void>;
  turnDay(): Promise<void>;
  close(): Promise<void>;
}

const STORE = 'search-store';

/** A number of the store's own, so that no index of another store is used. */
const storeNumber = async (store: Store): Promise<string> => {
  const read = () => store.read.selectFrom('counters').select('value').where('id', '=', STORE).executeTakeFirst();
  const known = await read();
  if (known) return known.value.toString(36);
  const value = randomInt(1, 2 ** 47);
  await store.write((trx) =>
    trx
      .insertInto('counters')
      .values({ id: STORE, value })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute(),
  );
  return ((await read())?.value ?? value).toString(36);
};

/** One search over everything that is published (搜索), and the tables that staff keep for it. */
export const registerSearch = (app: App, parts: SearchParts): SearchModule => {
  const { store, clock, problems, folder, onFault, workerFile } = parts;
  const startWorker = parts.startWorker ?? ((file: string) => new Worker(file, { resourceLimits: THREAD_LIMITS }));
  problems.add(searchSentences);
  const files = async (): Promise<IndexFiles> =>
    indexFiles(folder, folder === undefined ? '' : await storeNumber(store));
  const index = new SearchIndex({
    store,
    clock,
    startWorker: () => startWorker(workerFile),
    files,
    onFault,
    restMs: parts.restMs,
  });
  const log = createSearchLog({ store, clock });
  const rebuild = createRebuild({ store, clock, index, onFault });
  const deps: SearchDeps = { ...parts, index, rebuild, log };
  const answers = createPublicAnswers(deps);
  addResidentRoutes(app, deps, answers);
  addStaffRoutes(app, deps);
  return {
    index,
    answers,
    findRelated: createFindRelated(deps),
    findPages: createFindPages(deps),
    catchUp: () => index.catchUp(),
    async everySecond() {
      await log.flush();
      await index.followTables();
    },
    turnDay: () => log.forgetOld(),
    async close() {
      await log.flush();
      await index.close();
      await rebuild.settled();
    },
  };
};
