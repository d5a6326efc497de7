import type { FastifyReply, FastifyRequest } from 'fastify';
import { ok, refuse, type Result } from '../../../domain/result';
import { MAX_FILE_BYTES } from '../files/file-type';
import type { FileRefusal } from '../files/sentences';

/** One file and nothing beside it. For `@fastify/multipart`. */
export const ONE_FILE = { fileSize: MAX_FILE_BYTES, files: 1, fields: 0, parts: 1, headerPairs: 20 } as const;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The file of an upload. */
export async function receiveFile(request: FastifyRequest): Promise<Result<Buffer, FileRefusal>> {
  if (!request.isMultipart()) return refuse({ code: 'file.missing' });
  try {
    const part = await request.file({ limits: ONE_FILE });
    return part ? ok(await part.toBuffer()) : refuse({ code: 'file.missing' });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'FST_REQ_FILE_TOO_LARGE') return refuse({ code: 'file.too-large' });
    throw cause;
  }
}

/** Answers with a workbook to be kept. @param name - without its ending; ASCII */
export function sendWorkbook<Reply extends object>(
  reply: Reply,
  name: string,
  bytes: Buffer,
  cacheControl = 'no-store',
): Reply {
  void (reply as unknown as FastifyReply)
    .type(XLSX)
    .headers({ 'cache-control': cacheControl, 'content-disposition': `attachment; filename="${name}.xlsx"` })
    .send(bytes);
  return reply;
}
