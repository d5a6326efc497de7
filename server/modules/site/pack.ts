import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { etagOf, type Bytes } from '../../platform/published/bytes';

/** Files of the app change their name with their content: they are packed once, as small as can be. */
export async function packTightly(raw: Buffer): Promise<Bytes> {
  const [brotli, zipped] = await Promise.all([
    promisify(brotliCompress)(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
    promisify(gzip)(raw, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  return { etag: etagOf(raw), raw, gzip: zipped, brotli };
}
