import { createHash, randomBytes } from 'node:crypto';
import type { Json } from './answer';

export interface Token {
  readonly value: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** A picture that was handed over. */
export interface Material {
  readonly type: string;
  readonly bytes: Buffer;
  readonly url: string;
}

/** A draft of the official account, or what was published from it. */
export interface News {
  readonly articles: readonly Json[];
  readonly updatedAt: number;
}

export interface PublishJob {
  readonly mediaId: string;
  readonly articleId: string;
  readonly news: News;
  status: number;
}

/** What the official account (公众号) holds. */
export interface Account {
  /** Pictures of texts, by address. */
  readonly pictures: Map<string, Buffer>;
  /** 永久素材, by media_id. */
  readonly materials: Map<string, Material>;
  readonly drafts: Map<string, News>;
  /** By publish_id. */
  readonly jobs: Map<number, PublishJob>;
  /** What the platform says of the next publications; 0 when none are left. `wait`: until `finishJobs`. */
  readonly outcomes: (number | 'wait')[];
  /** Called with the event that WeChat would push when a publication ends, as XML. */
  onJob: ((xml: string) => void) | undefined;
}

interface Code {
  readonly subject: string;
  readonly issuedAt: number;
  used: boolean;
}

/** What WeChat remembers about one mini-program. */
export interface Platform {
  readonly appid: string;
  readonly secret: string;
  readonly tokenSeconds: number;
  now(): number;
  /** Tokens that are good, by value. An expired one stays, so that it can be told from an unknown one. */
  readonly tokens: Map<string, Token>;
  stable: Token | undefined;
  latest: Token | undefined;
  readonly forcedAt: number[];
  readonly loginCodes: Map<string, Code>;
  readonly phoneCodes: Map<string, Code>;
  /** session_key by openid. */
  readonly sessions: Map<string, string>;
  /** When each openid logged in, for the limit of 100 a minute. */
  readonly logins: Map<string, number[]>;
  readonly blocked: Set<string>;
  /** Left consent for a subscribe message, by `openid template`. */
  readonly consents: Map<string, number>;
  readonly sent: Json[];
  /** How many messages each `openid template` got. */
  readonly got: Map<string, number>;
  /** Own templates, as gettemplate tells them. */
  readonly templates: Json[];
  /** How many sends a day and a minute takes, and when they came. */
  readonly quota: { daily: number; minute: number };
  readonly used: { day: number; daily: number; minuteOf: number; minute: number };
  /** Called with the event that WeChat would push after a send. */
  onSent: ((event: Json) => void) | undefined;
  readonly account: Account;
  /** True in development: a code never issued stands for a resident of its own. */
  readonly anyCode: boolean;
}

export const CODE_LIFE_MS = 5 * 60_000;

/** 28 characters, the first an o. */
export const openidFor = (seed: string): string =>
  `o${createHash('sha256').update(seed).digest('base64url').replace(/[-_]/g, 'x').slice(0, 27)}`;

export const newCode = (subject: string, issuedAt: number): [string, Code] => [
  randomBytes(24).toString('base64url'),
  { subject, issuedAt, used: false },
];

/** 24 characters of base64. */
export const newSessionKey = (): string => randomBytes(16).toString('base64');

export const newToken = (platform: Platform): Token => {
  const token = {
    value: `${String(platform.tokens.size + 60)}_${randomBytes(96).toString('base64url')}`,
    expiresAt: platform.now() + platform.tokenSeconds * 1_000,
  };
  platform.tokens.set(token.value, token);
  return token;
};
