import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastPath } from '../http/create-server';
import type { Prepared } from './answer';
import type { PreparedPages } from './prepared-pages';

/** Sends a prepared answer through Fastify: the first time an address is asked for. */
export function sendPrepared<Reply extends object>(request: FastifyRequest, reply: Reply, page: Prepared): Reply {
  const { headers: asked } = request;
  const answer = page.answer(asked['accept-encoding'], asked['if-none-match']);
  const plain = reply as unknown as FastifyReply;
  void plain.code(answer.status);
  for (let at = 0; at < answer.headers.length; at += 2) {
    const [name, value] = [answer.headers[at], answer.headers[at + 1]];
    if (name !== undefined) void plain.header(name, value);
  }
  void plain.send(answer.body);
  return reply;
}

/** The way of nearly every read: address → bytes, before any framework. */
export const fastPathOver =
  (pages: PreparedPages): FastPath =>
  (request, response) => {
    const { method, url } = request;
    if ((method !== 'GET' && method !== 'HEAD') || url === undefined) return false;
    const page = pages.get(url);
    if (page === undefined) return false;
    const { headers } = request;
    const answer = page.answer(headers['accept-encoding'], headers['if-none-match']);
    response.writeHead(answer.status, answer.headers);
    response.end(method === 'HEAD' ? undefined : answer.body);
    return true;
  };
