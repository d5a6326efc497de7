import type { CivilDate } from '../calendar/civil-date';
import type { NewMediaPlatform } from './platform';

/** What the register says of an account. */
export interface AccountDetails {
  readonly platform: NewMediaPlatform;
  /** 账号: the name that the platform itself knows it by, one on each platform. */
  readonly handle: string;
  /** 账号名称, as everybody sees it. */
  readonly name: string;
  /** 主办单位. */
  readonly organ: string;
  /** What its QR code says: an address at the platform; empty where it has none. */
  readonly link: string;
  /** What it is for, in a sentence or two; may be empty. */
  readonly about: string;
}

/** The platform is what an account is: on another one it would be another account. */
export type ChangeableDetails = Omit<AccountDetails, 'platform'>;

/** What can happen to an account, each on a civil date in Asia/Shanghai. */
export type NewMediaEvent =
  | { readonly kind: 'opened'; readonly on: CivilDate; readonly details: AccountDetails }
  | { readonly kind: 'changed'; readonly on: CivilDate; readonly details: Partial<ChangeableDetails> }
  /** 整合: its readers are sent to another account, and it ends. */
  | { readonly kind: 'merged'; readonly on: CivilDate; readonly into: string }
  | { readonly kind: 'closed'; readonly on: CivilDate; readonly reason: string }
  /** Something was published on this day: noted, not counted. */
  | { readonly kind: 'published'; readonly on: CivilDate }
  /** 备案 of an earlier event. @property of - its place in the history, from 0 */
  | { readonly kind: 'filed'; readonly on: CivilDate; readonly of: number };

export type NewMediaEventKind = NewMediaEvent['kind'];

/** What has to be filed. @source 国办发〔2018〕123号；各地实施规则（开设、变更、关停、注销备案） */
export const FILED_KINDS = ['opened', 'changed', 'merged', 'closed'] as const;
export type FiledKind = (typeof FILED_KINDS)[number];

/** The office's words for what happened. */
export const eventName: Readonly<Record<NewMediaEventKind, string>> = {
  opened: '开设',
  changed: '变更',
  merged: '整合',
  closed: '关停',
  published: '发布',
  filed: '备案',
};
