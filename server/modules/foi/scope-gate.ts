import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DeskDeps } from './desk-deps';
import { scopeOf } from './scope';

/** Cases are read by those who may read all, or their department's; an administrator of accounts reads none. */
export const mayRead =
  ({ gate, problems }: Pick<DeskDeps, 'gate' | 'problems'>) =>
  (request: FastifyRequest, reply: FastifyReply): Promise<unknown> =>
    Promise.resolve(
      scopeOf(gate.actor(request)) === null ? problems.send(reply, { code: 'foi.desk.not-yours' }) : undefined,
    );
