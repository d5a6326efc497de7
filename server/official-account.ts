import { readFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import type { PieceChannel } from '../contract/official-account';
import type { ContentKind } from '../contract/primitives';
import { civilDateOf, clockTimeOf, officialDate } from '../domain/calendar';
import { pushStateNames } from '../domain/push';
import { registerOfficialAccount, type OfficialAccountModule } from './modules/official-account/register';
import type { OfficialAccountDeps } from './modules/official-account/deps';
import type { Config } from './config';
import type { StaffGate } from './platform/auth/staff-gate';
import type { Clock } from './platform/clock';
import type { Store } from './platform/db/store';
import type { Problems } from './platform/errors/problems';
import type { App } from './platform/http/app-type';
import { PICTURES_PATH } from './platform/pictures/keep-picture';
import { pageAddress } from './platform/published/page-address';
import { createWechatClient } from './platform/wechat/client';
import { createMessagePush } from './platform/wechat/message-push';

interface OfficialAccountParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly problems: Problems;
  readonly gate: StaffGate;
  readonly config: Config;
  /** Folder served under `/media`. */
  readonly mediaDir: string | undefined;
  readonly read: (path: string) => Promise<Uint8Array | null>;
}

const MEDIA = '/media/';
/** A picture of ten megabytes over a slow line. */
const TIMEOUT_MS = 30_000;

/** Pictures of manuscripts lie with the store, those of the sample city in its folder; nothing else is a picture. */
const pictureReader =
  (config: Config, mediaDir: string | undefined): OfficialAccountDeps['readPicture'] =>
  async (src) => {
    const isKept = src.startsWith(PICTURES_PATH);
    const folder = isKept ? join(config.dataDir, 'media', 'manuscripts') : mediaDir;
    if (folder === undefined || !src.startsWith(MEDIA)) return undefined;
    const file = normalize(join(folder, src.slice((isKept ? PICTURES_PATH : MEDIA).length)));
    if (!file.startsWith(`${normalize(folder)}${sep}`)) return undefined;
    return readFile(file).catch(() => undefined);
  };

const since = (at: string): string => {
  const day = new Date(at);
  return `${officialDate(civilDateOf(day))} ${clockTimeOf(day)}`;
};

/** How a piece stands beside the account: one edition, wherever it is read. */
const channelReader =
  ({ store, config }: OfficialAccountParts): OfficialAccountDeps['channelsOf'] =>
  async ({ kind, id }) => {
    const row = await store.read
      .selectFrom('published')
      .select(['edition', 'updated_at'])
      .where('id', '=', `${kind}/${id}`)
      .where('state', '=', 'shown')
      .executeTakeFirst();
    if (!row) return [];
    const standing = `第${String(row.edition)}版，${since(row.updated_at)}起`;
    const origin = config.publicOrigin ?? '';
    const address = pageAddress(kind as ContentKind, id);
    const channels: PieceChannel[] = [
      { channel: 'site', name: '网站', standing, address: `${origin}${address}` },
      { channel: 'mini-program', name: '小程序', standing, address: '' },
      { channel: 'feed', name: '订阅源', standing, address: `${origin}/feeds/${kind}.atom` },
    ];
    const pushes = await store.read
      .selectFrom('pushes')
      .select(['id', 'state', 'matched', 'delivered'])
      .where('about_kind', '=', kind)
      .where('about_id', '=', id)
      .orderBy('id', 'desc')
      .limit(10)
      .execute();
    for (const push of pushes)
      channels.push({
        channel: 'push',
        name: '精准推送',
        standing: `${pushStateNames[push.state]}：应收 ${String(push.matched)} 人，送到 ${String(push.delivered)} 人`,
        address: `/staff/push/push?id=${push.id}`,
      });
    return channels;
  };

/** 公众号, where an account is connected; without one what is written can be copied. */
export function registerAccount(app: App, parts: OfficialAccountParts): OfficialAccountModule {
  const { config, mediaDir, ...deps } = parts;
  const { officialAccount } = config;
  const reportFault = (cause: unknown): void => app.log.error({ err: cause }, 'the official account was not served');
  const account: OfficialAccountDeps = {
    ...deps,
    publicOrigin: config.publicOrigin,
    account: officialAccount && createWechatClient({ ...officialAccount, clock: deps.clock, timeoutMs: TIMEOUT_MS }),
    messagePush:
      officialAccount?.messagePush &&
      createMessagePush({ ...officialAccount.messagePush, appId: officialAccount.appId }),
    readPicture: pictureReader(config, mediaDir),
    channelsOf: channelReader(parts),
  };
  return registerOfficialAccount(app, account, reportFault);
}
