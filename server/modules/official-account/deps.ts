import type { PieceChannel } from '../../../contract/official-account';
import type { StaffGate } from '../../platform/auth/staff-gate';
import type { Clock } from '../../platform/clock';
import type { Store } from '../../platform/db/store';
import type { Problems } from '../../platform/errors/problems';
import type { MessagePush } from '../../platform/wechat/message-push';
import type { WechatClient } from '../../platform/wechat/client';

/** What hands articles over. */
export interface HandingDeps {
  readonly store: Store;
  readonly clock: Clock;
  /** Undefined: no account is connected. */
  readonly account: WechatClient | undefined;
  /** Bytes of a picture by its path under /media; undefined where there is none. */
  readonly readPicture: (src: string) => Promise<Buffer | undefined>;
}

export interface OfficialAccountDeps extends HandingDeps {
  readonly problems: Problems;
  readonly gate: StaffGate;
  /** JSON of what is published at an address of the content API; null where nothing is. */
  readonly read: (path: string) => Promise<Uint8Array | null>;
  /** Before every address of the site; undefined: an article has no 阅读原文. */
  readonly publicOrigin: string | undefined;
  /** Of the account's message push; undefined: the account tells nothing by itself. */
  readonly messagePush: MessagePush | undefined;
  /** How a piece stands in the channels beside the account. */
  readonly channelsOf: (page: { readonly kind: string; readonly id: string }) => Promise<PieceChannel[]>;
}
