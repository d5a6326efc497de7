import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';

/** One body in the codings in which it is sent. A coding that does not make it smaller is null. */
export interface Bytes {
  /** Hash of the body, without quotes and without a mark for the coding. */
  readonly etag: string;
  readonly raw: Buffer;
  readonly gzip: Buffer | null;
  readonly brotli: Buffer | null;
}

const GZIP_LEVEL = 6;
const BROTLI_QUALITY = 5;
/** Above this the thread pool compresses, so that nobody waits behind a long document. */
const ASIDE_FROM_BYTES = 24 * 1024;
/** Below this the header of a coding costs more than it saves. */
const WORTH_IT_FROM_BYTES = 256;

const gzipAside = promisify(gzip);
const brotliAside = promisify(brotliCompress);

/** A copy in memory of its own: pooled slices keep whole slabs alive, which held four times as much. */
export function unpooled(buffer: Buffer): Buffer {
  if (buffer.length === buffer.buffer.byteLength) return buffer;
  const own = Buffer.allocUnsafeSlow(buffer.length);
  buffer.copy(own);
  return own;
}

export const etagOf = (body: Buffer): string => createHash('sha256').update(body).digest('base64url').slice(0, 22);

const brotliParams = (size: number): Record<number, number> => ({
  [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  [constants.BROTLI_PARAM_SIZE_HINT]: size,
});

const smaller = (packed: Buffer, raw: Buffer): Buffer | null => (packed.length < raw.length ? unpooled(packed) : null);

/** Compresses a body once, when it is published. */
export async function prepareBytes(body: Buffer | string): Promise<Bytes> {
  const raw = unpooled(typeof body === 'string' ? Buffer.from(body) : body);
  const etag = etagOf(raw);
  if (raw.length < WORTH_IT_FROM_BYTES) return { etag, raw, gzip: null, brotli: null };
  const params = brotliParams(raw.length);
  const [zipped, brotlied] =
    raw.length < ASIDE_FROM_BYTES
      ? [gzipSync(raw, { level: GZIP_LEVEL }), brotliCompressSync(raw, { params })]
      : await Promise.all([gzipAside(raw, { level: GZIP_LEVEL }), brotliAside(raw, { params })]);
  return { etag, raw, gzip: smaller(zipped, raw), brotli: smaller(brotlied, raw) };
}
