import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse, type Result } from '../../../domain/result';
import { MAX_FILE_BYTES } from '../files/file-type';
import type { FileRefusal } from '../files/sentences';

/** One file and nothing else. */
export const SHEET_LIMITS = { fileSize: MAX_FILE_BYTES, files: 1, fields: 0, parts: 1, headerPairs: 20 } as const;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The bytes of the one file that a form brings. */
export async function receiveSheet(request: FastifyRequest): Promise<Result<Buffer, FileRefusal>> {
  if (!request.isMultipart()) return refuse({ code: 'file.missing' });
  try {
    const part = await request.file({ limits: SHEET_LIMITS });
    return part ? { ok: true, value: await part.toBuffer() } : refuse({ code: 'file.missing' });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'FST_REQ_FILE_TOO_LARGE') return refuse({ code: 'file.too-large' });
    throw cause;
  }
}

/** Hands out a workbook to be kept. */
export function sendSheet<Reply extends object>(reply: Reply, name: string, bytes: Buffer): Reply {
  void (reply as unknown as FastifyReply)
    .type(XLSX)
    .headers({ 'cache-control': 'no-store', 'content-disposition': `attachment; filename="${name}.xlsx"` })
    .send(bytes);
  return reply;
}
