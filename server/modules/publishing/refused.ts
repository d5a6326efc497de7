import type { FastifyReply } from 'fastify';
import type { Problem } from '../../../contract/error';
import { PROBLEM_TYPE, type Problems } from '../../platform/errors/problems';
import type { ManuscriptRefusal } from './sentences';

/** Carries refusals out of a transaction that has to be undone. */
export class Refused extends Error {
  readonly refusals: readonly ManuscriptRefusal[];

  constructor(...refusals: readonly ManuscriptRefusal[]) {
    super('refused');
    this.refusals = refusals;
  }
}

/** The problem of refusals; one that has a sentence of its own keeps it. */
export function problemOf(problems: Problems, refusals: readonly ManuscriptRefusal[]): Problem {
  const problem = problems.of(refusals);
  const issues = problem.issues?.map((issue, at) => ({ ...issue, title: refusals[at]?.title ?? issue.title }));
  return { ...problem, title: refusals[0]?.title ?? problem.title, ...(issues ? { issues } : {}) };
}

/** Answers with it. */
export function sendRefusals<Reply extends object>(
  problems: Problems,
  reply: Reply,
  refusals: readonly ManuscriptRefusal[],
  more: object = {},
): Reply {
  const problem = problemOf(problems, refusals);
  void (reply as unknown as FastifyReply)
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type(PROBLEM_TYPE)
    .serializer(JSON.stringify)
    .send({ ...problem, ...more });
  return reply;
}
