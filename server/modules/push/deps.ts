import type { ContentKind } from '../../../contract/primitives';
import type { DirectoryContent } from '../../../contract/directory';
import type { PushTemplate } from '../../../contract/push';
import type { AudienceTag } from '../../../domain/audience';
import type { Channel } from '../../../domain/push';
import type { Result } from '../../../domain/result';
import type { StaffGate } from '../../platform/auth/staff-gate';
import type { Cipher } from '../../platform/cipher';
import type { Clock } from '../../platform/clock';
import type { Store, Trx } from '../../platform/db/store';
import type { Problems } from '../../platform/errors/problems';
import type { KeyedHash } from '../../platform/keyed-hash';
import type { WebPushClient } from '../../platform/web-push';
import type { WechatClient } from '../../platform/wechat/client';
import type { Tokens } from './tokens';

/** A published page, as pushes need it. */
export interface PushedPage {
  readonly title: string;
  /** Rises when it is published anew; 0 for what tells at its address that it was withdrawn. */
  readonly edition: number;
  /** Of a policy document: how it stands; left out or null for every other page. */
  readonly standing?: string | null;
  readonly topics: readonly string[];
}

/** What WeChat still takes from whom; kept by the audience module. */
export interface Stocks {
  take(trx: Trx, template: number, subscribers: readonly number[], now: Date): Promise<ReadonlySet<number>>;
  giveBack(trx: Trx, template: number, subscribers: readonly number[], now: Date): Promise<void>;
  burn(trx: Trx, template: number, subscribers: readonly number[], now: Date): Promise<void>;
}

/** What is looked up of people and pages while pushes are planned and sent. */
export interface SendingDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly cipher: Cipher;
  readonly tokens: Tokens;
  readonly stocks: Stocks;
  /** @param orWithdrawn - also what stands at the address of something withdrawn: a correction may lead there */
  readonly findPage: (kind: string, id: string, orWithdrawn?: boolean) => Promise<PushedPage | undefined>;
  readonly noticeVersion: number;
  readonly weeklyCap: number;
  readonly perSecond: number;
  readonly wechat: WechatClient | undefined;
  readonly webPush: WebPushClient | undefined;
}

/** Who asks for himself, as far as pushes need him. */
export interface OwnPerson {
  readonly number: number;
}

export interface PushDeps extends SendingDeps {
  readonly keyedHash: KeyedHash;
  readonly problems: Problems;
  readonly gate: StaffGate;
  readonly directory: () => Promise<Pick<DirectoryContent, 'topics' | 'areas'>>;
  readonly channels: readonly Channel[];
  /** Numbers of tags, made where there are none yet. */
  readonly tagNumbers: (trx: Trx, tags: readonly AudienceTag[]) => Promise<number[]>;
  /** In use, with their number in the store; the problem where WeChat did not tell them. */
  readonly templates: () => Promise<{
    readonly items: readonly (PushTemplate & { readonly number: number })[];
    readonly problem: string | null;
  }>;
  readonly findPerson: (headers: Readonly<Record<string, unknown>>) => Promise<Result<OwnPerson | undefined>>;
  /** 还有疑问 about a page since an instant; null where the kind takes none. */
  readonly countQuestions: (kind: ContentKind, id: string, since: string) => Promise<number | null>;
}
