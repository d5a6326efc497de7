import type { Finding } from '../../../domain/annual-report';
import type { Refusal } from '../../../domain/result';
import type { FastifyReply } from 'fastify';
import { PROBLEM_TYPE, type Problems } from '../../platform/errors/problems';

const MOST = 100;

/** A problem whose issues are the findings: rule, sentence with the numbers, and the cell. */
export function sendRefusal<Reply extends object>(
  reply: Reply,
  problems: Problems,
  { findings = [], ...refusal }: Refusal & { readonly findings?: readonly Finding[] },
): Reply {
  if (findings.length === 0) return problems.send(reply, refusal);
  const problem = problems.of(refusal);
  const issues = findings.slice(0, MOST).map(({ code, sentence, cells: [first] }) => ({
    code: `report.${code.toLowerCase()}`,
    title: sentence,
    ...(first === undefined ? {} : { field: `${first.cell}/${first.column}` }),
  }));
  void (reply as unknown as FastifyReply)
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type(PROBLEM_TYPE)
    .serializer(JSON.stringify)
    .send({ ...problem, issues });
  return reply;
}
