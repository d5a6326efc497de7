import type { AskedTemplate } from '../../../contract/audience';
import type { AudienceExport } from '../../../contract/audience-inbox';
import type { DirectoryContent } from '../../../contract/directory';
import type { Cipher } from '../../platform/cipher';
import type { Clock } from '../../platform/clock';
import type { Store, Trx } from '../../platform/db/store';
import type { Problems } from '../../platform/errors/problems';
import type { KeyedHash } from '../../platform/keyed-hash';
import type { MessagePush } from '../../platform/wechat/message-push';

/** A WeChat user who is logged in. */
export interface WechatUser {
  readonly openidHash: string;
  readonly openid: string;
}

/** What pushes hold of a person; the push module gives it. */
export interface HeldDeliveries {
  /** Takes away every row of a person; only counts stay. */
  forget(trx: Trx, subscriber: number): Promise<void>;
  /** What still waits for him is not sent any more. */
  withhold(trx: Trx, subscriber: number, now: Date): Promise<void>;
  /** Counts that a message led somebody to take his consent back. */
  countUnsubscribed(trx: Trx, subscriber: number, token: string, now: Date): Promise<void>;
  /** WeChat tells what became of a message. */
  confirm(trx: Trx, told: { subscriber: number; template: number; arrived: boolean; now: Date }): Promise<void>;
  messagesOf(subscriber: number): Promise<AudienceExport['messages']>;
}

export interface AudienceDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly cipher: Cipher;
  readonly keyedHash: KeyedHash;
  readonly problems: Problems;
  readonly directory: () => Promise<Pick<DirectoryContent, 'topics' | 'areas'>>;
  /** Who has this token; undefined when it has run out or never was. */
  readonly findWechatUser: (token: string) => Promise<WechatUser | undefined>;
  readonly deliveries: HeldDeliveries;
  /** Who keeps the data, for the notice. */
  readonly keeper: { readonly name: string; readonly contact: string };
  readonly weeklyCap: number;
  /** Which templates residents are asked for: those in use. */
  readonly templates: () => Promise<readonly (AskedTemplate & { readonly number: number })[]>;
  readonly webPush: { readonly publicKey: string; readonly hosts: readonly string[] } | undefined;
  /** Undefined where WeChat sends no events. */
  readonly messagePush: MessagePush | undefined;
}
