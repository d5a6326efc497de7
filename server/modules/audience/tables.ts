import type { Frequency, TagKind } from '../../../domain/audience';
import type { SealedColumn } from '../../platform/reseal';

export interface SubscriberRow {
  readonly number: number;
  readonly id: string;
  readonly identity_hash: string;
  readonly kind: 'wechat' | 'device';
  readonly openid_sealed: string | null;
  readonly code: string;
  readonly frequency: Frequency;
  readonly paused: number;
  readonly uses_reading: number;
  readonly notice_version: number | null;
  readonly created_at: string;
  readonly changed_at: string;
  readonly seen_on: string;
}

export interface TemplateRow {
  readonly number: number;
  readonly template_id: string;
  readonly title: string;
  readonly kind: 'one-off' | 'long-term';
  readonly fields: string;
  readonly example: string;
  readonly in_use: number;
  readonly told_at: string;
}

export type StockState = 'open' | 'rejected' | 'banned';

declare module '../../platform/db/tables' {
  interface Tables {
    subscribers: SubscriberRow;
    audience_tags: { number: number; kind: TagKind; tag: string };
    subscriber_tags: { tag: number; subscriber: number };
    audience_consents: {
      id: string;
      subscriber: number;
      notice_version: number;
      at: string;
      revoked_at: string | null;
    };
    wechat_templates: TemplateRow;
    wechat_stocks: { template: number; subscriber: number; stock: number; state: StockState };
    wechat_stock_ledger: {
      id: string;
      template: number;
      subscriber: number;
      change: number;
      cause: 'accepted' | 'handed' | 'given-back' | 'burnt' | 'rejected' | 'banned';
      told_by: 'phone' | 'event' | 'sender';
      paired: number;
      at: string;
    };
    audience_told: { id: string; at: string };
    web_push_endpoints: {
      id: string;
      subscriber: number;
      host: string;
      subscription_sealed: string;
      created_at: string;
    };
  }
}

export const audienceSealedColumns: readonly SealedColumn[] = [
  { table: 'subscribers', column: 'openid_sealed' },
  { table: 'web_push_endpoints', column: 'subscription_sealed' },
];
