import { Value } from '@sinclair/typebox/value';
import type { FastifyRequest } from 'fastify';
import { AttachmentPurpose } from '../../../../contract/foi-attachment';
import { ok, refuse, type Result } from '../../../../domain/result';
import { MAX_FILE_BYTES } from '../../../platform/files/file-type';
import type { Upload } from './actions/add';
import type { AttachmentRefusal } from './sentences';

/** One file and one field; everything else is refused before it is read. */
export const UPLOAD_LIMITS = {
  fileSize: MAX_FILE_BYTES,
  files: 1,
  fields: 1,
  parts: 2,
  fieldSize: 40,
  headerPairs: 20,
} as const;

const tooLarge = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'FST_REQ_FILE_TOO_LARGE';

/** The file and its purpose, in whichever order they come. */
export const receiveFile = async (request: FastifyRequest): Promise<Result<Upload, AttachmentRefusal>> => {
  let name = '';
  let content: Buffer | undefined;
  let purpose: unknown;
  try {
    for await (const part of request.parts({ limits: UPLOAD_LIMITS, preservePath: false })) {
      if (part.type === 'file') {
        name = part.filename;
        content = await part.toBuffer();
      } else if (part.fieldname === 'purpose') purpose = part.value;
    }
  } catch (cause) {
    if (tooLarge(cause)) return refuse({ code: 'file.too-large' });
    throw cause;
  }
  if (!content) return refuse({ code: 'file.missing' });
  if (!Value.Check(AttachmentPurpose, purpose)) return refuse({ code: 'foi.attachment.purpose-required' });
  return ok({ name, content, purpose });
};
