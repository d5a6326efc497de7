import type { Bytes } from './bytes';
import { acceptedCodings, entityTag, matchesEtag, type Coding } from './negotiate';

/**
 * Browsers ask again each time (and get 304); a CDN may hold an answer for five seconds, and may show the old one while
 * it fetches the new, or for a day when the server is away.
 */
export const CACHE_CONTENT = 'public, max-age=0, s-maxage=5, stale-while-revalidate=30, stale-if-error=86400';

/** Headers as Node writes them: name, value, name, value. */
type RawHeaders = string[];

interface Variant {
  readonly tag: string;
  readonly body: Buffer;
  readonly headers: RawHeaders;
  readonly notModified: RawHeaders;
}

export interface Answer {
  readonly status: 200 | 304;
  readonly headers: RawHeaders;
  readonly body: Buffer | undefined;
}

/** One address with its answer in every coding, ready to send. */
export class Prepared {
  readonly bytes: Bytes;
  readonly type: string;
  /** Asked for since it was last looked at by the cache. */
  asked = false;
  readonly #variants: Partial<Record<Coding, Variant>> = {};

  constructor(bytes: Bytes, type: string) {
    this.bytes = bytes;
    this.type = type;
  }

  get size(): number {
    const { raw, gzip, brotli } = this.bytes;
    return raw.length + (gzip?.length ?? 0) + (brotli?.length ?? 0);
  }

  /** @param ifNoneMatch - value of the request header */
  answer(acceptEncoding: string | undefined, ifNoneMatch: string | undefined): Answer {
    this.asked = true;
    const variant = this.#variant(acceptedCodings(acceptEncoding));
    if (ifNoneMatch !== undefined && (ifNoneMatch === variant.tag || matchesEtag(ifNoneMatch, this.bytes.etag))) {
      return { status: 304, headers: variant.notModified, body: undefined };
    }
    return { status: 200, headers: variant.headers, body: variant.body };
  }

  #variant(codings: readonly Coding[]): Variant {
    for (const coding of codings) {
      const variant = this.#variants[coding] ?? this.#build(coding);
      if (variant) return variant;
    }
    throw new Error('Every body has its plain form.');
  }

  #build(coding: Coding): Variant | undefined {
    const { raw, gzip, brotli, etag } = this.bytes;
    const body = coding === 'br' ? brotli : coding === 'gzip' ? gzip : raw;
    if (body === null) return undefined;
    const tag = entityTag(etag, coding);
    const kept = [
      'ETag',
      tag,
      'Cache-Control',
      CACHE_CONTENT,
      'Vary',
      'Accept-Encoding',
      'API-Version',
      '1',
      'Access-Control-Allow-Origin',
      '*',
    ];
    const described = ['Content-Type', this.type, 'Content-Length', String(body.length)];
    described.push('X-Content-Type-Options', 'nosniff');
    if (coding !== 'identity') described.push('Content-Encoding', coding);
    const variant = { tag, body, headers: [...described, ...kept], notModified: kept };
    this.#variants[coding] = variant;
    return variant;
  }
}
