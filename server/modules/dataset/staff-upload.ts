import multipart from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { DatasetId } from '../../../contract/dataset';
import { DatasetGuess, DeskDatasetDraft } from '../../../contract/dataset-desk';
import { Problem } from '../../../contract/error';
import { refuse, type Result } from '../../../domain/result';
import type { App } from '../../platform/http/app-type';
import { bringIn, type IncomingFile } from './actions/bring-in';
import type { DatasetDeps } from './deps';
import { deskDraft } from './desk';
import { SourceFault } from './files/source-row';
import { guessFrom } from './guess';
import type { DatasetRefusal } from './sentences';

const tags = ['staff-datasets'];
const denied = { 401: Problem, 403: Problem };
const unfit = { 400: Problem, 404: Problem, 409: Problem, 413: Problem, 415: Problem, 422: Problem };
const notCached = { 'cache-control': 'no-store' };
const LIMITS = { fileSize: 200 * 1024 * 1024, files: 1, fields: 0, parts: 1, headerPairs: 20 } as const;
const upload = { tags, consumes: ['multipart/form-data'] };

interface Part {
  readonly filename: string;
  readonly file: AsyncIterable<Buffer> & { readonly truncated: boolean; resume(): unknown };
}

/** The bytes as they come; a file that was cut off at the limit is none. */
async function* wholeFile({ file }: Part): AsyncGenerator<Buffer> {
  yield* file;
  if (file.truncated) throw new SourceFault('dataset.file.too-large');
}

/** Hands the file of a request over as it comes; what nobody reads of it is let pass. */
async function withFile<T>(
  request: FastifyRequest,
  take: (file: IncomingFile) => Promise<Result<T, DatasetRefusal>>,
): Promise<Result<T, DatasetRefusal>> {
  if (!request.isMultipart()) return refuse({ code: 'dataset.file.missing' });
  const part: Part | undefined = await request.file({ limits: LIMITS, throwFileSizeLimit: false });
  if (!part) return refuse({ code: 'dataset.file.missing' });
  try {
    return await take({ name: part.filename, bytes: wholeFile(part) });
  } finally {
    part.file.resume();
  }
}

function addUploads(app: App, deps: DatasetDeps): void {
  const { gate, problems } = deps;
  const onRequest = gate.allow('dataset.manage');
  app.post(
    '/api/staff/datasets/guess',
    {
      onRequest,
      schema: {
        summary: 'Look at a file: its first rows and a dictionary to begin with; nothing is kept',
        ...upload,
        response: { 200: DatasetGuess, ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const guessed = await withFile(request, guessFrom);
      return guessed.ok ? reply.headers(notCached).send(guessed.value) : problems.send(reply, guessed.refusal);
    },
  );
  app.post(
    '/api/staff/datasets/:id/versions',
    {
      onRequest,
      schema: {
        summary: 'Bring a file in as a version that waits to be published',
        ...upload,
        params: DatasetId,
        response: { 201: DeskDatasetDraft, ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const brought = await withFile(request, (file) => bringIn(deps, id, file, gate.actor(request).name));
      if (!brought.ok) return problems.send(reply, brought.refusal);
      const draft = await deskDraft(deps, id, brought.value);
      if (!draft) return problems.send(reply, { code: 'dataset.version.not-found' });
      return reply.code(201).headers(notCached).send(draft);
    },
  );
}

/** Files of data on their way in. */
export const addUploadRoutes = (app: App, deps: DatasetDeps): void => {
  void app.register(async (scope) => {
    await scope.register(multipart, { limits: LIMITS });
    addUploads(scope, deps);
  });
};
