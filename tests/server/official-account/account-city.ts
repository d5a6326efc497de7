import type { OfficialArticle, OfficialArticles, OfficialPiece } from '../../../contract/official-account';
import type { StaffTaskList } from '../../../contract/staff-task';
import type { StaffRole } from '../../../domain/staff';
import { createWechatDouble, type WechatDouble } from '../../doubles/wechat/server';
import type { Engine } from '../foi/engines';
import { testClock, type TestClock } from '../foi/resident-app';
import { NOW, runCity, type RunningCity } from '../running-city';
import { signIn, type StaffHeaders } from '../staff/signed-in';

const appid = 'wxa1b2c3d4e5f60718';
const secret = 'the-secret-of-the-account';
export const PICTURED = { kind: 'explainers', id: 'gengdi-butie-tujie' } as const;
export const PLAIN = { kind: 'qa-issues', id: 'anju-wenda-1-dianti' } as const;

type Sent = 'GET' | 'PUT' | 'POST';

/** A city with an official account at the local WeChat server, and a clock that a test moves. */
export interface AccountCity {
  readonly city: RunningCity;
  readonly wechat: WechatDouble;
  readonly clock: TestClock;
  as(role: StaffRole): Promise<StaffHeaders>;
  ask<T>(method: Sent, url: string, headers: object, body?: object): Promise<T>;
  refused(method: Sent, url: string, headers: object, body?: object): Promise<string>;
  piece(headers: object, about?: { kind: string; id: string }): Promise<OfficialPiece>;
  /** Words the suggested article. */
  write(headers: object, about?: { kind: string; id: string }): Promise<OfficialArticle>;
  articles(headers: object): Promise<readonly OfficialArticle[]>;
  tasks(headers: object): Promise<readonly string[]>;
  /** Lets time pass until the article is as a test wants it; three seconds a step. */
  until(headers: object, id: string, holds: (article: OfficialArticle) => boolean): Promise<OfficialArticle>;
  stop(): Promise<void>;
}

export const pathOf = ({ kind, id }: { kind: string; id: string }): string =>
  `/api/staff/official-account/pieces/${kind}/${id}`;

export async function runAccountCity(engine: Engine, env: Readonly<Record<string, string>> = {}): Promise<AccountCity> {
  const wechatClock = testClock(NOW);
  const wechat = createWechatDouble({ appid, secret, clock: wechatClock });
  const api = await wechat.listen();
  const account = { WECHAT_ACCOUNT_APPID: appid, WECHAT_ACCOUNT_SECRET: secret, WECHAT_ACCOUNT_API: api };
  const city = await runCity({ engine, city: true, env: { ...account, ...env } });
  const send = (method: Sent, url: string, headers: object, body?: object) =>
    city.app.inject({ method, url, headers: { ...headers }, ...(body === undefined ? {} : { payload: body }) });
  const ask = async <T>(method: Sent, url: string, headers: object, body?: object): Promise<T> => {
    const answer = await send(method, url, headers, body);
    if (answer.statusCode >= 300) throw new Error(`${url}: ${String(answer.statusCode)} ${answer.body}`);
    return answer.json<T>();
  };
  const piece = (headers: object, about: { kind: string; id: string } = PICTURED) =>
    ask<OfficialPiece>('GET', pathOf(about), headers);
  const articles = async (headers: object) =>
    (await ask<OfficialArticles>('GET', '/api/staff/official-account/articles', headers)).articles;
  return {
    city,
    wechat,
    clock: city.clock,
    as: (role) => signIn(city, role),
    ask,
    refused: async (...given) => (await send(...given)).json<{ code: string }>().code,
    piece,
    async write(headers, about = PICTURED) {
      const { suggested, edition } = await piece(headers, about);
      return ask<OfficialArticle>('PUT', pathOf(about), headers, { ...suggested, edition });
    },
    articles,
    tasks: async (headers) =>
      (await ask<StaffTaskList>('GET', '/api/staff/tasks', headers)).tasks
        .filter(({ kind }) => kind.startsWith('official-account'))
        .map(({ kind, title }) => `${kind} ${title}`),
    async until(headers, id, holds) {
      for (let step = 0; step < 200; step += 1) {
        const found = (await articles(headers)).find((each) => each.id === id);
        if (found && holds(found)) return found;
        for (const clock of [city.clock, wechatClock]) clock.set(new Date(clock.now().getTime() + 3_000).toISOString());
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(
        `it did not come to that: ${JSON.stringify((await articles(headers)).find((each) => each.id === id))}`,
      );
    },
    async stop() {
      await city.stop();
      await wechat.close();
    },
  };
}
