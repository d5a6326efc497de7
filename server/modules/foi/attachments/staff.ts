import multipart from '@fastify/multipart';
import { Type } from '@sinclair/typebox';
import type { FastifyReply } from 'fastify';
import { Problem } from '../../../../contract/error';
import { DeskRedaction, DeskSecrecyReview } from '../../../../contract/foi-attachment';
import { DeskAttachment } from '../../../../contract/foi-desk';
import type { StaffGate } from '../../../platform/auth/staff-gate';
import type { Problems } from '../../../platform/errors/problems';
import { fileSentences } from '../../../platform/files/sentences';
import type { App } from '../../../platform/http/app-type';
import { redactionSentences } from '../../../platform/redaction/sentences';
import { add } from './actions/add';
import { download } from './actions/download';
import { redact } from './actions/redact';
import { remove } from './actions/remove';
import { reviewSecrecy } from './actions/review-secrecy';
import { showPage } from './actions/show-page';
import type { AttachmentDeps } from './deps';
import { receiveFile, UPLOAD_LIMITS } from './receive-file';
import { attachmentSentences } from './sentences';

export interface FoiAttachmentDeps extends AttachmentDeps {
  readonly problems: Problems;
  readonly gate: StaffGate;
}

const Id = Type.Object({ id: Type.String({ maxLength: 40 }) }, { additionalProperties: false });
const PageOfOne = Type.Object(
  { id: Type.String({ maxLength: 40 }), page: Type.Integer({ minimum: 1, maximum: 200 }) },
  { additionalProperties: false },
);
const tags = ['staff-foi'];
const denied = { 401: Problem, 403: Problem, 404: Problem } as const;
const unfit = { 400: Problem, 413: Problem, 415: Problem, 422: Problem, 503: Problem } as const;
/** Whatever a file holds, it runs nothing and is kept by nobody on the way. */
const SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'";

const asFile = (reply: FastifyReply, type: string): FastifyReply =>
  reply
    .header('cache-control', 'no-store')
    .header('content-security-policy', SANDBOX)
    .header('x-content-type-options', 'nosniff')
    .header('cross-origin-resource-policy', 'same-origin')
    .type(type);

const addUpload = (app: App, { problems, gate, ...deps }: FoiAttachmentDeps): void => {
  app.post(
    '/api/staff/foi/cases/:id/attachments',
    {
      onRequest: gate.allow('foi.attach'),
      schema: {
        summary: 'Attach a file to a case',
        description: 'multipart/form-data with one file and `purpose`: scan, evidence or release. At most 20 MB.',
        tags,
        consumes: ['multipart/form-data'],
        params: Id,
        response: { 201: DeskAttachment, ...denied, ...unfit },
      },
    },
    async (request, reply) => {
      const actor = gate.actor(request);
      if (!(await deps.caseAccess(actor, request.params.id))) {
        return problems.send(reply, { code: 'foi.attachment.not-found' });
      }
      if (!request.isMultipart()) return problems.send(reply, { code: 'file.missing' });
      const received = await receiveFile(request);
      if (!received.ok) return problems.send(reply, received.refusal);
      const result = await add(deps, actor, request.params.id, received.value);
      if (!result.ok) return problems.send(reply, result.refusal);
      return reply.code(201).header('cache-control', 'no-store').send(result.value);
    },
  );
};

const addDownload = (app: App, { problems, gate, ...deps }: FoiAttachmentDeps): void => {
  app.get(
    '/api/staff/foi/attachments/:id',
    {
      onRequest: gate.allow('signed-in'),
      schema: {
        summary: 'Download an attachment',
        tags,
        params: Id,
        response: { 200: Type.Unsafe<Buffer>(Type.Any()), ...denied },
      },
    },
    async (request, reply) => {
      const result = await download(deps, gate.actor(request), request.params.id);
      if (!result.ok) return problems.send(reply, result.refusal);
      const { type, disposition, content } = result.value;
      return asFile(reply, type).header('content-disposition', disposition).send(content);
    },
  );
  app.get(
    '/api/staff/foi/attachments/:id/pages/:page.png',
    {
      onRequest: gate.allow('signed-in'),
      schema: {
        summary: 'A page of an attachment as a picture',
        description: 'For the screen on which areas to cover are marked. `x-page-count` says how many pages there are.',
        tags,
        params: PageOfOne,
        response: { 200: Type.Unsafe<Buffer>(Type.Any()), ...denied, ...unfit },
      },
    },
    async (request, reply) => {
      const { id, page } = request.params;
      const result = await showPage(deps, gate.actor(request), id, page);
      if (!result.ok) return problems.send(reply, result.refusal);
      return asFile(reply, 'image/png').header('x-page-count', String(result.value.pages)).send(result.value.png);
    },
  );
};

const addRemoval = (app: App, { problems, gate, ...deps }: FoiAttachmentDeps): void => {
  app.delete(
    '/api/staff/foi/attachments/:id',
    {
      onRequest: gate.allow('foi.attach'),
      schema: {
        summary: 'Take an attachment out of a case',
        description: 'Only before it went out with a letter.',
        tags,
        params: Id,
        response: { 204: Type.Null(), 409: Problem, ...denied },
      },
    },
    async (request, reply) => {
      const result = await remove(deps, gate.actor(request), request.params.id);
      return result.ok ? reply.code(204).send(null) : problems.send(reply, result.refusal);
    },
  );
};

const addReview = (app: App, { problems, gate, ...deps }: FoiAttachmentDeps): void => {
  app.post(
    '/api/staff/foi/attachments/:id/secrecy-review',
    {
      onRequest: gate.allow('foi.secrecy-review'),
      schema: {
        summary: 'Record the secrecy review (保密审查) of one attachment',
        description: 'By somebody other than the person who added it; item by item (保密法实施条例第四十二条).',
        tags,
        params: Id,
        body: DeskSecrecyReview,
        response: { 201: DeskAttachment, ...denied, ...unfit },
      },
    },
    async (request, reply) => {
      const result = await reviewSecrecy(deps, gate.actor(request), request.params.id, request.body);
      if (!result.ok) return problems.send(reply, result.refusal);
      return reply.code(201).header('cache-control', 'no-store').send(result.value);
    },
  );
};

const addRedaction = (app: App, { problems, gate, ...deps }: FoiAttachmentDeps): void => {
  app.post(
    '/api/staff/foi/attachments/:id/redactions',
    {
      onRequest: gate.allow('foi.redact'),
      schema: {
        summary: 'Make a redacted copy of an attachment (区分处理)',
        description: 'The copy holds pictures of the pages and nothing else. It needs a secrecy review of its own.',
        tags,
        params: Id,
        body: DeskRedaction,
        response: { 201: DeskAttachment, ...denied, ...unfit },
      },
    },
    async (request, reply) => {
      const result = await redact(deps, gate.actor(request), request.params.id, request.body);
      if (!result.ok) return problems.send(reply, result.refusal);
      return reply.code(201).header('cache-control', 'no-store').send(result.value);
    },
  );
};

/** Attachments of a case: files in, pages to look at, what is covered, and what may go out. */
export const registerFoiAttachments = (app: App, deps: FoiAttachmentDeps): void => {
  for (const table of [fileSentences, redactionSentences, attachmentSentences]) deps.problems.add(table);
  void app.register(async (scope) => {
    await scope.register(multipart, { limits: UPLOAD_LIMITS });
    addUpload(scope, deps);
    addDownload(scope, deps);
    addRemoval(scope, deps);
    addReview(scope, deps);
    addRedaction(scope, deps);
  });
};
