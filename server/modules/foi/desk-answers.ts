import { Type } from '@sinclair/typebox';
import type { FastifyReply } from 'fastify';
import { Problem } from '../../../contract/error';
import type { Result } from '../../../domain/result';
import type { Problems } from '../../platform/errors/problems';

/** The case, or what belongs to one, by the id that stands in the address. */
export const Id = Type.Object({ id: Type.String({ minLength: 1, maxLength: 40 }) });

/** What a route of the desk may answer beside what was asked for. */
export const refusals = {
  400: Problem,
  401: Problem,
  403: Problem,
  404: Problem,
  409: Problem,
  413: Problem,
  415: Problem,
  422: Problem,
} as const;

/** Sends what was found, or the refusal. Nothing of the desk is kept on the way. */
export const answering =
  ({ problems }: { readonly problems: Problems }) =>
  <T>(reply: FastifyReply, result: Result<T>): FastifyReply =>
    result.ok ? reply.header('cache-control', 'no-store').send(result.value) : problems.send(reply, result.refusal);
