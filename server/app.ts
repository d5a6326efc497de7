import helmet from '@fastify/helmet';
import type { ContentKind } from '../contract/primitives';
import { CITY } from '../domain/annual-report';
import { civilDateOf, stateCouncilCalendar, type Calendar } from '../domain/calendar';
import type { AppDeps, Parts } from './app-deps';
import { registerBeforeRelease } from './before-release';
import { registerDisclosure } from './disclosure';
import { registerEnquiries } from './enquiries';
import { firstOf } from './first-of';
import { registerManuscripts } from './manuscripts';
import { publishing } from './publishing';
import { registerAccount } from './official-account';
import { registerPushing, type Pushing } from './push';
import { contentPages, createPublisher } from './content';
import { addCatalogue, addSearch } from './finding';
import type { PublicAnswers } from './modules/annual-report/public-answers';
import { registerAnnualReport } from './modules/annual-report/register';
import type { CatalogueModule } from './modules/catalogue/register';
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
import type { LineageFollower } from './modules/lineage/follow-publication';
import { registerLineage } from './modules/lineage/register';
import { registerMedia } from './modules/media/resident';
import { registerNewMedia } from './modules/new-media/register';
import { collectRoutes, registerOpenapi } from './modules/openapi/resident';
import { registerPublicationLog } from './modules/publication-log/resident';
import type { ProofreadingModule } from './modules/proofreading/register';
import { registerScript } from './modules/script/resident';
import type { SearchModule } from './modules/search/register';
import type { OfficialAccountModule } from './modules/official-account/register';
import type { PublishingModule } from './modules/publishing/register';
import { registerSession } from './modules/session/resident';
import { registerSiteFacts } from './modules/site/facts';
import { registerSite } from './modules/site/resident';
import { registerStaffSite } from './modules/site/staff';
import { registerStaff } from './modules/staff/staff';
import { registerWithdrawals } from './modules/withdrawal/register';
import { registerWorkingDays } from './modules/working-days/resident';
import type { StaffGate } from './platform/auth/staff-gate';
import type { CaseHistory } from './platform/case-history';
import { createCipher, type Cipher } from './platform/cipher';
import type { Clock } from './platform/clock';
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
import { createStaffTasks } from './platform/staff-tasks';
import { createWechatClient } from './platform/wechat/client';

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

/** What the rest of the app asks of the modules that write. */
interface Written {
  readonly foi: FoiModule;
  /** What is answered from the tables and not published as pages: 年度报告, 统计, 新媒体. */
  readonly answers: readonly Pick<PublicAnswers, 'read'>[];
  readonly datasets: DatasetModule;
  readonly gate: StaffGate;
  readonly pushing: Pushing;
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
  const withdrawals = registerWithdrawals(app, { store, problems, gate, publisher });
  const log = registerPublicationLog(app, { store });
  registerClarity(app, { ...writing, isPublished: async ({ kind, id }) => published.has(kind, id) });
  const wechat = config.wechat && createWechatClient({ ...config.wechat, clock });
  registerSession(app, { ...writing, wechat });
  const pushing = registerPushing(app, { ...writing, gate, published, wechat, config });
  const writings = { cipher, keyedHash, calendar };
  const everyAnswer = [reports, newMedia, withdrawals, log, ...answers];
  return { foi, answers: everyAnswer, datasets, gate, pushing, writing: writings };
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

interface Followers {
  readonly homeTick: () => Promise<void>;
  readonly foi: FoiModule;
  readonly search: SearchModule;
  readonly catalogue: CatalogueModule;
  readonly lineage: LineageFollower;
  readonly datasets: DatasetModule;
  readonly manuscripts: PublishingModule;
  readonly proofreading: ProofreadingModule;
  readonly pushing: Pushing;
  readonly account: OfficialAccountModule;
}

/** What is written and reviewed before it is published, and what becomes of it afterwards; tasks of all of them. */
async function addEditorial(
  app: App,
  deps: AppDeps,
  { published, publisher, problems }: Parts,
  given: Pick<Written, 'gate' | 'pushing' | 'writing'> & { readonly everyAnswer: Written['answers'] },
): Promise<Pick<Followers, 'lineage' | 'proofreading' | 'manuscripts' | 'account'>> {
  const { store, clock, config } = deps;
  const { gate, pushing, writing, everyAnswer } = given;
  const tasks = createStaffTasks();
  tasks.addTaskSource(pushing.tasksOf);
  const desk = { store, clock, problems, gate };
  const directory = () => published.rows.directory();
  const lineage = registerLineage(app, { ...desk, directory, settle: () => publisher.settle(), tasks });
  const { dataDir } = config;
  const { keyedHash } = writing;
  const proofreading = await registerBeforeRelease(app, { ...desk, keyedHash, dataDir, askLink: deps.askLink });
  const read = firstOf([published, ...everyAnswer]);
  const account = registerAccount(app, { ...desk, config, mediaDir: deps.mediaDir, read });
  tasks.addTaskSource(account.tasks);
  const parts = { ...desk, publisher, ...writing, tasks, proofreading, site: deps.site, read };
  return { lineage, proofreading, account, manuscripts: registerManuscripts(app, parts) };
}

/** What has to follow publication, each second and each day. */
function keepUp(
  app: App,
  clock: Clock,
  { publisher, published }: Parts,
  followers: Followers,
): ReturnType<typeof startHeartbeat> {
  const { homeTick, foi, search, catalogue, lineage, datasets, manuscripts, proofreading, pushing, account } =
    followers;
  const reportFault = (cause: unknown): void => app.log.error({ err: cause }, 'background work failed');
  published.onChange(() => void search.catchUp().catch(reportFault));
  published.onChange(() => void catalogue.catchUp().catch(reportFault));
  published.onChange(() => void lineage.catchUp().catch(reportFault));
  return startHeartbeat({
    today: () => civilDateOf(clock.now()),
    everySecond: [
      () => published.refresh(),
      homeTick,
      () => publisher.settle(),
      () => search.everySecond(),
      () => catalogue.catchUp(),
      () => lineage.catchUp(),
      () => manuscripts.everySecond(),
      () => proofreading.everySecond(),
      () => pushing.everySecond(),
      () => account.handing.everySecond(),
    ],
    everyDay: async () => {
      await publisher.turnDay();
      await foi.turnDay();
      await search.turnDay();
      await datasets.makeRoom();
      await proofreading.turnDay();
      await pushing.everyDay();
      await account.handing.everyDay();
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
  const { foi, answers, datasets, gate, pushing, writing } = await registerWrites(app, deps, parts);
  const search = addSearch(app, deps, parts, gate);
  registerAlreadyPublic(app, { problems, findRelated: search.findRelated });
  const enquiryDeps = { store, clock, problems, ...writing, gate, published, search };
  const { answerWorkingDays } = config;
  registerEnquiries(app, { ...enquiryDeps, answerWorkingDays, countFromMessage: pushing.countQuestion });
  const catalogue = addCatalogue(app, deps, parts, gate);
  const everyAnswer = [...answers, search.answers, catalogue.answers];
  const editorial = await addEditorial(app, deps, parts, { gate, pushing, writing, everyAnswer });
  registerOpenapi(app);
  await addSites(app, deps, parts, everyAnswer);

  const followers = { homeTick, foi, search, catalogue, datasets, pushing, ...editorial };
  const heartbeat = keepUp(app, clock, parts, followers);
  return {
    app,
    publisher,
    published,
    setReady: (value) => void (ready = value),
    async close() {
      ready = false;
      await heartbeat.stop();
      await pushing.close();
      await editorial.account.handing.close();
      await app.close();
      await search.close();
    },
  };
}
