import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../http/app-type';
import { ShapeError, type ShapeFault } from '../http/validator';
import { PROBLEM_TYPE, type Problems } from './problems';
import type { PlatformCode, PlatformRefusal } from './sentences';

const SHAPE_CODES: Record<ShapeFault['kind'], PlatformCode> = {
  unknown: 'request.unknown-parameter',
  missing: 'request.missing',
  'too-long': 'request.too-long',
  'too-many': 'request.list-too-long',
  shape: 'request.shape',
};

/** Fastify's own errors, by the status it gives them. */
const BY_STATUS: Partial<Record<number, PlatformCode>> = {
  400: 'request.malformed',
  // A folder of files: there is nothing to see, and nothing more to say.
  403: 'request.not-found',
  404: 'request.not-found',
  405: 'request.method',
  413: 'request.too-large',
  414: 'request.address-too-long',
  415: 'request.media-type',
  416: 'request.range',
  429: 'request.too-many',
  503: 'server.busy',
};

function refusalsOf(error: FastifyError | ShapeError): PlatformRefusal[] | undefined {
  if (error instanceof ShapeError) {
    return error.faults.map(({ kind, field, ...more }) => ({
      code: SHAPE_CODES[kind],
      ...(field === '' ? {} : { field }),
      ...more,
    }));
  }
  const status = error.statusCode ?? 500;
  const code = BY_STATUS[status] ?? (status >= 400 && status < 500 ? 'request.malformed' : undefined);
  return code === undefined ? undefined : [{ code }];
}

/** One place where errors become answers: expected ones get their sentence, faults 500 and a number to quote. */
export function registerErrors(app: App, problems: Problems): void {
  app.setErrorHandler((error: FastifyError | ShapeError, request: FastifyRequest, reply: FastifyReply) => {
    const refusals = refusalsOf(error);
    if (refusals !== undefined && refusals.length > 0) return problems.send(reply, refusals);
    request.log.error({ err: error }, 'fault');
    return reply
      .code(500)
      .header('cache-control', 'no-store')
      .type(PROBLEM_TYPE)
      .serializer(JSON.stringify)
      .send(problems.of({ code: 'server.fault' }, request.id));
  });
}
