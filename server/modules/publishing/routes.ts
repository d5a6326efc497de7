import { Type } from '@sinclair/typebox';
import type { FastifyReply } from 'fastify';
import { Problem } from '../../../contract/error';
import type { StaffActor } from '../../platform/auth/staff-gate';
import { refusalsOf, type Done } from './actions/once-only';
import type { PublishingDeps } from './deps';
import { loadPiece } from './piece';
import { viewOf } from './present';
import { sendRefusals } from './refused';

export const MANUSCRIPTS = '/api/staff/manuscripts';
export const tags = ['staff-publishing'];
export const notCached = { 'cache-control': 'no-store' };
export const reading = { 400: Problem, 401: Problem, 403: Problem, 404: Problem } as const;
export const writing = { ...reading, 409: Problem, 413: Problem, 415: Problem, 422: Problem } as const;

export const ById = Type.Object({ id: Type.String({ minLength: 1, maxLength: 40 }) }, { additionalProperties: false });

/** Answers with a manuscript as it stands after something was done to it, or why it was not. */
export async function answerPiece<Reply extends object>(
  deps: PublishingDeps,
  reply: Reply,
  actor: StaffActor,
  done: Done<string>,
): Promise<Reply> {
  if (!done.ok) return sendRefusals(deps.problems, reply, refusalsOf(done));
  const piece = await loadPiece(deps.store.read, done.value);
  if (!piece) return sendRefusals(deps.problems, reply, [{ code: 'manuscript.not-found' }]);
  const view = await viewOf(deps, actor, piece);
  void (reply as unknown as FastifyReply).headers(notCached).send(view);
  return reply;
}
