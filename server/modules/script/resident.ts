import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { Type } from '@sinclair/typebox';
import { ScriptTableView } from '../../../contract/script';
import type { App } from '../../platform/http/app-type';
import { hantTable } from './hant-table';

export interface ScriptTable {
  /** The table as JSON bytes, made when first asked for. */
  read(): Buffer;
}

/** 繁体字表: made and compressed once, when somebody first wants it. */
export function registerScript(app: App): ScriptTable {
  let made: Buffer | undefined;
  const read = (): Buffer => (made ??= Buffer.from(JSON.stringify(hantTable())));
  const compressed = new Map<string, Promise<Buffer>>();
  const inEncoding = (encoding: 'br' | 'gzip'): Promise<Buffer> => {
    const known = compressed.get(encoding) ?? promisify(encoding === 'br' ? brotliCompress : gzip)(read());
    compressed.set(encoding, known);
    return known;
  };
  app.get(
    '/api/script/hant',
    {
      schema: {
        summary: 'Words from simplified to traditional script',
        description: 'OpenCC words, for converting text on the device.',
        tags: ['script'],
        response: { 200: ScriptTableView, 304: Type.Null({ description: 'The words have not changed' }) },
      },
      serializerCompiler: () => (bytes: unknown) => bytes as string,
    },
    async (request, reply) => {
      const etag = `"${createHash('sha256').update(read()).digest('base64url').slice(0, 22)}"`;
      void reply
        .header('etag', etag)
        .header('cache-control', 'public, max-age=86400')
        .header('vary', 'Accept-Encoding')
        .type('application/json; charset=utf-8');
      if (request.headers['if-none-match'] === etag) return reply.code(304).send(null);
      const accepted = request.headers['accept-encoding'] ?? '';
      const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
      if (encoding === undefined) return reply.send(read() as unknown as ScriptTableView);
      return reply
        .header('content-encoding', encoding)
        .send((await inEncoding(encoding)) as unknown as ScriptTableView);
    },
  );
  return { read };
}
