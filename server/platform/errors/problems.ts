import type { FastifyReply } from 'fastify';
import type { Problem } from '../../../contract/error';
import type { Refusal } from '../../../domain/result';
import { PLATFORM_SENTENCES, withMost, type SentenceTable } from './sentences';

/** Turns refusals into problem answers: the one table of status and sentence by code. */
export interface Problems {
  /** Adds a module's sentences. The same code twice is a fault. */
  add(table: SentenceTable): void;
  /** The problem document of one or more refusals; the first gives code and status. */
  of(refusals: Refusal | readonly Refusal[], requestId?: string): Problem;
  /** Answers the request with it: `return deps.problems.send(reply, result.refusal)`. */
  send<Reply extends object>(reply: Reply, refusals: Refusal | readonly Refusal[]): Reply;
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

const optional = ({ field, article }: Refusal): { field?: string; article?: string } => ({
  ...(field === undefined ? {} : { field }),
  ...(article === undefined ? {} : { article }),
});

export function createProblems(): Problems {
  const sentences = new Map(Object.entries(PLATFORM_SENTENCES as SentenceTable));

  function sentenceOf(refusal: Refusal): { status: number; title: string } {
    const sentence = sentences.get(refusal.code);
    if (sentence === undefined) throw new Error(`No sentence for the code ${refusal.code}.`);
    return { ...sentence, title: withMost(sentence.title, refusal) };
  }

  function of(refusals: Refusal | readonly Refusal[], requestId?: string): Problem {
    const all = Array.isArray(refusals) ? (refusals as readonly Refusal[]) : [refusals as Refusal];
    const [first] = all;
    if (first === undefined) throw new Error('A problem needs at least one refusal.');
    const { status, title } = sentenceOf(first);
    const issues = all.map((each) => ({ code: each.code, title: sentenceOf(each).title, ...optional(each) }));
    return {
      type: 'about:blank',
      status,
      code: first.code,
      title,
      ...optional(first),
      ...(issues.length > 1 ? { issues } : {}),
      ...(requestId === undefined ? {} : { requestId }),
    };
  }

  return {
    add(table) {
      for (const [code, sentence] of Object.entries(table)) {
        if (sentences.has(code)) throw new Error(`Two sentences for the code ${code}.`);
        sentences.set(code, sentence);
      }
    },
    of,
    send(reply, refusals) {
      const problem = of(refusals);
      // Routes narrow the type of their reply to what they document; a problem goes out on any of them.
      void (reply as unknown as FastifyReply)
        .code(problem.status)
        .header('cache-control', 'no-store')
        .type(PROBLEM_TYPE)
        .serializer(JSON.stringify)
        .send(problem);
      return reply;
    },
  };
}
