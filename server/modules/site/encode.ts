import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { createHash } from 'node:crypto';

const gzipBytes = promisify(gzip);
const brotliBytes = promisify(brotliCompress);

export type Encoding = 'br' | 'gzip' | 'identity';

/** One body, ready to send in each encoding. */
export interface ReadyBody {
  readonly etag: string;
  readonly bytes: Readonly<Record<Encoding, Buffer>>;
}

/** Compresses once what is sent often. @param quality - of brotli, 1 to 11 */
export async function makeReady(raw: Buffer, quality: number): Promise<ReadyBody> {
  const [br, zipped] = await Promise.all([
    brotliBytes(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
    gzipBytes(raw, { level: 9 }),
  ]);
  const etag = `"${createHash('sha256').update(raw).digest('base64url').slice(0, 22)}"`;
  return { etag, bytes: { identity: raw, gzip: zipped, br } };
}

/** The best encoding that the client takes; one that it refuses with q=0 is not used. */
export function acceptedEncoding(header: string | undefined): Encoding {
  const refused = (name: string): boolean =>
    new RegExp(`(?:^|,)\\s*${name}\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$)`).test(header ?? '');
  const named = (name: string): boolean => new RegExp(`(?:^|[,\\s])${name}(?:[;,\\s]|$)`).test(header ?? '');
  if (named('br') && !refused('br')) return 'br';
  if (named('gzip') && !refused('gzip')) return 'gzip';
  return 'identity';
}
