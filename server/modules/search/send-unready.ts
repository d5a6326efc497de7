import type { FastifyReply } from 'fastify';
import type { Problems } from '../../platform/errors/problems';
import type { SearchRefusal } from './search-index';

const AGAIN_AFTER_SECONDS = '5';

/** Says that the search cannot answer now, and when to try again. */
export const sendUnready = <Reply extends object>(reply: Reply, problems: Problems, refusal: SearchRefusal): Reply => {
  void (reply as unknown as FastifyReply).header('retry-after', AGAIN_AFTER_SECONDS);
  return problems.send(reply, refusal);
};
