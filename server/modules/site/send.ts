import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Bytes } from '../../platform/published/bytes';
import { acceptedCodings, entityTag, matchesEtag } from '../../platform/published/negotiate';

interface Sending {
  readonly status: number;
  readonly type: string;
  readonly cacheControl: string;
  readonly vary: string;
}

/** Sends bytes in the best coding that the client takes, or 304 when it has them. */
export function sendBytes(
  request: FastifyRequest,
  reply: FastifyReply,
  bytes: Bytes,
  { status, type, cacheControl, vary }: Sending,
): FastifyReply {
  const bodies = { br: bytes.brotli, gzip: bytes.gzip, identity: bytes.raw };
  const coding =
    acceptedCodings(request.headers['accept-encoding']).find((name) => bodies[name] !== null) ?? 'identity';
  void reply.header('cache-control', cacheControl).header('vary', vary).header('etag', entityTag(bytes.etag, coding));
  const known = request.headers['if-none-match'];
  if (status === 200 && known !== undefined && matchesEtag(known, bytes.etag)) return reply.code(304).send();
  if (coding !== 'identity') void reply.header('content-encoding', coding);
  return reply.code(status).type(type).send(bodies[coding]);
}
