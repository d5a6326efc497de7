import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { actOnArticle } from '../../../server/modules/official-account/actions/act-on-article';
import { writeArticle } from '../../../server/modules/official-account/actions/write-article';
import type { OfficialAccountDeps } from '../../../server/modules/official-account/deps';
import { createHanding } from '../../../server/modules/official-account/handing/run';
import type { KeptProblem } from '../../../server/modules/official-account/handing/outcome';
import { findPiece } from '../../../server/modules/official-account/piece';
import type { OfficialArticleRow } from '../../../server/modules/official-account/tables';
import type { StaffActor } from '../../../server/platform/auth/staff-gate';
import { createWechatClient } from '../../../server/platform/wechat/client';
import { createWechatDouble, type WechatDouble } from '../../doubles/wechat/server';
import type { Engine } from '../foi/engines';
import { ROOT, runCity, type RunningCity } from '../running-city';
import { directory, explainer, policy } from '../small-city';

const appid = 'wxa1b2c3d4e5f60718';
const secret = 'the-secret-of-the-account';
export const WRITER: StaffActor = { id: 'w', account: 'w', name: '写的人', roles: ['editor'], department: 'yibao' };
export const SIGNER: StaffActor = { id: 's', account: 's', name: '发的人', roles: ['publisher'], department: 'yibao' };
const PICTURE = '/media/pictures/gengdi-butie-rili.svg';

class Killed extends Error {}

/** Hands over when a test says so: nothing else runs, and time stands still until it is moved. */
export interface HandingGround {
  readonly city: RunningCity;
  readonly wechat: WechatDouble;
  /** A new piece with a picture, worded and waiting. */
  wordOne(): Promise<OfficialArticleRow>;
  wordAgain(row: OfficialArticleRow): Promise<OfficialArticleRow>;
  publish(row: OfficialArticleRow): Promise<OfficialArticleRow>;
  remove(row: OfficialArticleRow): Promise<OfficialArticleRow>;
  /** Lets so many seconds pass, then does what is due. */
  after(seconds: number): Promise<void>;
  everyDay(): Promise<void>;
  /** The next answer of this path is never noted: the process ends with it in hand. */
  killAfter(path: string): void;
  now(row: OfficialArticleRow): Promise<OfficialArticleRow>;
  problem(row: OfficialArticleRow): Promise<KeptProblem | null>;
  /** Drafts and publications of this article at the account. */
  drafts(row: OfficialArticleRow): number;
  publications(row: OfficialArticleRow): number;
  stop(): Promise<void>;
}

export async function handingGround(engine?: Engine): Promise<HandingGround> {
  const city = await runCity(engine ? { engine } : {});
  const { store, clock, published } = city;
  await city.publish('directory', directory);
  await city.publish('policies', policy('menzhen'));
  const wechat = createWechatDouble({ appid, secret, clock });
  const options = { appId: appid, secret, api: await wechat.listen(), clock, retryAfterMs: [], timeoutMs: 10_000 };
  const client = createWechatClient(options);
  let dying = '';
  const deps = {
    store,
    clock,
    account: {
      ...client,
      async call(path: string, body: unknown) {
        const answer = await client.call(path, body);
        if (path !== dying) return answer;
        dying = '';
        throw new Killed();
      },
    },
    readPicture: (src: string) => readFile(join(ROOT, 'sample-city', src)).catch(() => undefined),
    read: (path: string) => published.read(path),
    publicOrigin: 'https://www.linxi.example',
  } as unknown as OfficialAccountDeps;
  const handing = createHanding(deps, (fault) => {
    throw fault;
  });
  let pieces = 0;

  const now = (row: OfficialArticleRow): Promise<OfficialArticleRow> =>
    store.read.selectFrom('official_articles').selectAll().where('id', '=', row.id).executeTakeFirstOrThrow();
  const word = async (id: string): Promise<OfficialArticleRow> => {
    const piece = await findPiece(deps, 'explainers', id);
    if (!piece.ok) throw new Error(piece.refusal.code);
    const writing = { title: id, author: '', digest: '', cover: PICTURE, edition: piece.value.edition };
    const written = await writeArticle(deps, WRITER, { kind: 'explainers', id, writing });
    if (!written.ok) throw new Error(written.refusals.map(({ code }) => code).join());
    return written.value;
  };
  const act = async (row: OfficialArticleRow, step: 'publish' | 'remove'): Promise<OfficialArticleRow> => {
    const { version } = await now(row);
    const given = step === 'publish' ? { act: step, version } : { act: step, version, reason: '不再需要' };
    const done = await actOnArticle(deps, SIGNER, row.id, given);
    if (!done.ok) throw new Error(done.refusal.code);
    return done.value;
  };
  const isOf = (row: OfficialArticleRow, articles: readonly Readonly<Record<string, unknown>>[]): boolean =>
    articles.some((each) => each['content_source_url'] === row.source_url);
  return {
    city,
    wechat,
    async wordOne() {
      pieces += 1;
      // Each hands its own pictures over.
      await store.write((trx) => trx.deleteFrom('official_pictures').execute());
      const id = `tujie-${String(pieces)}`;
      const content = explainer(id, 'menzhen');
      const picture = { kind: 'picture', src: PICTURE, width: 640, height: 300, alt: '五个日子' } as const;
      await city.publish('explainers', { ...content, blocks: [...content.blocks, picture] });
      return word(id);
    },
    wordAgain: (row) => word(row.page.split('/')[1] ?? ''),
    publish: (row) => act(row, 'publish'),
    remove: (row) => act(row, 'remove'),
    async after(seconds) {
      clock.set(new Date(clock.now().getTime() + seconds * 1_000).toISOString());
      await handing.run().catch((fault: unknown) => {
        if (!(fault instanceof Killed)) throw fault;
      });
    },
    async everyDay() {
      await handing.everyDay();
      // It only begins; what follows waits for it.
      const isLookedAt = async (): Promise<boolean> => {
        const old = new Date(clock.now().getTime() - 20 * 3_600_000).toISOString();
        const row = await store.read
          .selectFrom('official_articles')
          .select('id')
          .where('state', '=', 'published')
          .where('looked_at', '<=', old)
          .executeTakeFirst();
        return row === undefined;
      };
      for (let tries = 0; tries < 200 && !(await isLookedAt()); tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
    },
    killAfter(path) {
      dying = path;
    },
    now,
    async problem(row) {
      const { problem } = await now(row);
      return problem === null ? null : (JSON.parse(problem) as KeptProblem);
    },
    drafts: (row) => [...wechat.account.drafts.values()].filter(({ articles }) => isOf(row, articles)).length,
    publications: (row) =>
      [...wechat.account.jobs.values()].filter(({ news, status }) => status === 0 && isOf(row, news.articles)).length,
    async stop() {
      await handing.close();
      await city.stop();
      await wechat.close();
    },
  };
}
