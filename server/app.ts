import type { Worker } from 'node:worker_threads';
import helmet from '@fastify/helmet';
import type { ContentKind } from '../contract/primitives';
import { CITY } from '../domain/annual-report';
import { civilDateOf, stateCouncilCalendar, type Calendar } from '../domain/calendar';
import type { Config } from './config';
import { registerDisclosure } from './disclosure';
import { registerEnquiries } from './enquiries';
import { publishing } from './publishing';
import { contentPages, createPublisher, KIND_NAMES } from './content';
import type { PublicAnswers } from './modules/annual-report/public-answers';
import { registerAnnualReport } from './modules/annual-report/register';
import { registerCatalogue, type CatalogueModule } from './modules/catalogue/register';
import { registerAlreadyPublic } from './modules/already-public/resident';
import { registerClarity } from './modules/clarity/resident';
import type { DatasetModule } from './modules/dataset/register';
import { registerDirectory } from './modules/directory/resident';
import { registerFeeds } from './modules/feed/resident';
import { registerFoiDesk } from './modules/foi/desk';
import { sealClearMatters } from './modules/foi/matter';
import { readCases } from './modules/foi/read-cases';
import { registerFoi, type FoiModule } from './modules/foi/resident';
import { registerHealth } from './modules/health/resident';
import { registerHome } from './modules/home/resident';
import { registerMedia } from './modules/media/resident';
import { registerNewMedia } from './modules/new-media/register';
import { collectRoutes, registerOpenapi } from './modules/openapi/resident';
import { registerScript } from './modules/script/resident';
import { registerSearch, type SearchModule } from './modules/search/register';
import { registerSession } from './modules/session/resident';
import { registerSiteFacts } from './modules/site/facts';
import { registerSite } from './modules/site/resident';
import { registerStaffSite } from './modules/site/staff';
import { registerStaff } from './modules/staff/staff';
import { registerWorkingDays } from './modules/working-days/resident';
import type { StaffGate } from './platform/auth/staff-gate';
import type { CaseHistory } from './platform/case-history';
import { createCipher, type Cipher, type DataKey } from './platform/cipher';
import type { Clock } from './platform/clock';
import type { Store } from './platform/db/store';
import { createProblems } from './platform/errors/problems';
import type { App } from './platform/http/app-type';
import { createHttpApp } from './platform/http/create-server';
import { securityHeaders } from './platform/http/security-headers';
import { startHeartbeat } from './platform/heartbeat';
import { openKeyedHash, type KeyedHash } from './platform/keyed-hash';
import { registerCollection } from './platform/published/collection-routes';
import { Published } from './platform/published/published';
import { fastPathOver } from './platform/published/send-prepared';
import type { Publisher } from './platform/publishing/publisher';
import { PUBLISHING_SENTENCES } from './platform/publishing/refusals';
import { createWechatClient } from './platform/wechat/client';
import { findSearchWorker, type SiteFiles } from './site-files';

export interface AppDeps {
  readonly config: Config;
  readonly store: Store;
  readonly clock: Clock;
  /** Working days; by default those of the holiday notices issued so far. */
  readonly calendar?: Calendar;
  readonly dataKeys: readonly DataKey[];
  /** Folder served under `/media`; left out where there is none. */
  readonly mediaDir?: string;
  /** The built H5 site; left out, the server answers the content API alone. */
  readonly site?: SiteFiles | undefined;
  /** Folder of the built staff workbench; left out, it is not served. */
  readonly staffDir?: string | undefined;
  /** Folder of the search's index; left out, it is kept in memory and made anew after each start. */
  readonly searchDir?: string | undefined;
  /** Starts the search's thread from its file; for tests that end it. */
  readonly startSearch?: ((file: string) => Worker) | undefined;
  /** Milliseconds that the search's thread rests after it ended again and again, to begin with; for tests that end it. */
  readonly searchRestMs?: number | undefined;
}

/** The server, composed and ready to listen. */
export interface Mingbai {
  readonly app: App;
  readonly publisher: Publisher;
  readonly published: Published;
  /** What `/readyz` says. */
  setReady(ready: boolean): void;
  /** Finishes requests under way and stops following the store, which stays open. */
  close(): Promise<void>;
}

async function registerContent(app: App, deps: AppDeps, parts: Parts): Promise<{ homeTick: () => Promise<void> }> {
  const { published, problems } = parts;
  const origin = deps.config.publicOrigin ?? `http://localhost:${deps.config.port}`;
  const homeTick = registerHome(app, { published, problems, clock: deps.clock });
  for (const page of contentPages) registerCollection(app, { published, problems }, page);
  registerDirectory(app, { published, problems });
  const { letterhead, siteIdCode, icpNumber, psbNumber } = deps.config;
  registerSiteFacts(app, { published, problems, host: letterhead, siteIdCode, icpNumber, psbNumber });
  registerFeeds(app, { published, problems, pages: contentPages, origin });
  if (deps.mediaDir !== undefined) await registerMedia(app, { folder: deps.mediaDir, clock: deps.clock });
  return { homeTick };
}

interface Parts {
  readonly publisher: Publisher;
  readonly published: Published;
  readonly problems: ReturnType<typeof createProblems>;
}

/** What the rest of the app asks of the modules that write. */
interface Written {
  readonly foi: FoiModule;
  /** What is answered from the tables and not published as pages: 年度报告, 统计, 新媒体. */
  readonly answers: readonly Pick<PublicAnswers, 'read'>[];
  readonly datasets: DatasetModule;
  readonly gate: StaffGate;
  readonly writing: Writing;
}

/** What seals, stamps and keeps what people send. */
interface Writing {
  readonly cipher: Cipher;
  readonly keyedHash: KeyedHash;
  readonly calendar: Calendar;
}

/** What residents send. */
async function registerWrites(app: App, deps: AppDeps, { published, problems, publisher }: Parts): Promise<Written> {
  const { store, clock, config, calendar = stateCouncilCalendar } = deps;
  const cipher = createCipher(deps.dataKeys);
  const keyedHash = await openKeyedHash(store, cipher);
  await sealClearMatters(store, cipher, keyedHash);
  const writing = { store, clock, problems, cipher, keyedHash };
  const departments = async () => (await published.rows.directory()).departments;
  const gate = registerStaff(app, { ...writing, departments, publicOrigin: config.publicOrigin });
  const { issueReceipt, ...desk } = registerFoiDesk(app, {
    ...writing,
    calendar,
    departments,
    gate,
    letterhead: config.letterhead,
    publishNotice: publishing(publisher, 'notices'),
  });
  const foi = registerFoi(app, { ...writing, calendar, departments, gate, desk, issueReceipt });
  const organName = async (scope: string): Promise<string | null> => {
    const { areas, departments: all } = await published.rows.directory();
    const city = areas.find(({ level }) => level === 'city')?.name;
    if (scope === CITY) return city ?? null;
    return all.find(({ id }) => id === scope)?.name ?? null;
  };
  const cases = (): AsyncGenerator<CaseHistory> => readCases(store, cipher);
  const reports = registerAnnualReport(app, { store, clock, calendar, problems, gate, readCases: cases, organName });
  const newMedia = registerNewMedia(app, { ...writing, calendar, departments, gate });
  const { answers, datasets } = registerDisclosure(app, { store, clock, problems, gate, publisher, published });
  await datasets.showOlder();
  registerClarity(app, { ...writing, isPublished: async ({ kind, id }) => published.has(kind, id) });
  const wechat = config.wechat && createWechatClient({ ...config.wechat, clock });
  registerSession(app, { ...writing, wechat });
  const writings = { cipher, keyedHash, calendar };
  return { foi, answers: [reports, newMedia, ...answers], datasets, gate, writing: writings };
}

function addSearch(app: App, deps: AppDeps, { published, problems }: Parts, gate: StaffGate): SearchModule {
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

function addCatalogue(app: App, deps: AppDeps, { published, problems }: Parts, gate: StaffGate): CatalogueModule {
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

/** The pages for residents and the workbench, where they were built. */
async function addSites(
  app: App,
  deps: AppDeps,
  { published, problems }: Parts,
  answers: Written['answers'],
): Promise<void> {
  const { clock, staffDir, site, config } = deps;
  if (staffDir !== undefined) await registerStaffSite(app, { problems, staffDir });
  if (!site) return;
  const read = firstOf([published, ...answers]);
  const { publicOrigin, siteIdCode } = config;
  const columns = new Map<ContentKind, string>(contentPages.map(({ kind, name }) => [kind, name]));
  await registerSite(app, { ...site, clock, problems, publicOrigin, siteIdCode, columns, published, read });
}

/** What the first of several has under an address. */
const firstOf =
  (sources: readonly Pick<PublicAnswers, 'read'>[]): PublicAnswers['read'] =>
  async (path) => {
    for (const source of sources) {
      const found = await source.read(path);
      if (found !== null) return found;
    }
    return null;
  };

interface Followers {
  readonly homeTick: () => Promise<void>;
  readonly foi: FoiModule;
  readonly search: SearchModule;
  readonly catalogue: CatalogueModule;
  readonly datasets: DatasetModule;
}

/** What has to follow publication, each second and each day. */
function keepUp(
  app: App,
  clock: Clock,
  { publisher, published }: Parts,
  followers: Followers,
): ReturnType<typeof startHeartbeat> {
  const { homeTick, foi, search, catalogue, datasets } = followers;
  const reportFault = (cause: unknown): void => app.log.error({ err: cause }, 'background work failed');
  published.onChange(() => void search.catchUp().catch(reportFault));
  published.onChange(() => void catalogue.catchUp().catch(reportFault));
  return startHeartbeat({
    today: () => civilDateOf(clock.now()),
    everySecond: [
      () => published.refresh(),
      homeTick,
      () => publisher.settle(),
      () => search.everySecond(),
      () => catalogue.catchUp(),
    ],
    everyDay: async () => {
      await publisher.turnDay();
      await foi.turnDay();
      await search.turnDay();
      await datasets.makeRoom();
    },
    onFault: reportFault,
  });
}

/** The composition root: the only file that knows every module. */
export async function createApp(deps: AppDeps): Promise<Mingbai> {
  const { config, store, clock } = deps;
  const problems = createProblems();
  problems.add(PUBLISHING_SENTENCES);
  const published = await Published.open(store, config.preparedBytes);
  const publisher = createPublisher({ store, clock });
  publisher.onChange(() => published.refresh());
  const parts: Parts = { publisher, published, problems };
  let ready = false;

  const app = createHttpApp({
    problems,
    fastPath: fastPathOver(published.pages),
    logLevel: config.logLevel,
    trustProxy: config.trustProxy,
  });
  await app.register(helmet, securityHeaders(config.publicOrigin));
  await collectRoutes(app);
  registerHealth(app, { store, problems, isReady: () => ready });
  const { homeTick } = await registerContent(app, deps, parts);
  registerWorkingDays(app, { problems, calendar: deps.calendar ?? stateCouncilCalendar });
  registerScript(app, parts);
  const { foi, answers, datasets, gate, writing } = await registerWrites(app, deps, parts);
  const search = addSearch(app, deps, parts, gate);
  registerAlreadyPublic(app, { problems, findRelated: search.findRelated });
  const { answerWorkingDays } = config;
  registerEnquiries(app, { store, clock, problems, ...writing, gate, published, search, answerWorkingDays });
  const catalogue = addCatalogue(app, deps, parts, gate);
  registerOpenapi(app);
  await addSites(app, deps, parts, [...answers, search.answers, catalogue.answers]);

  const heartbeat = keepUp(app, clock, parts, { homeTick, foi, search, catalogue, datasets });
  return {
    app,
    publisher,
    published,
    setReady: (value) => void (ready = value),
    async close() {
      ready = false;
      await heartbeat.stop();
      await app.close();
      await search.close();
    },
  };
}
