import { ok, refuse, type Result } from '../domain/result';
import type { Publisher } from './platform/publishing/publisher';

type Kind = Parameters<Publisher['publish']>[0]['kind'];

/** Publishes content of one kind; gives its id, or the first reason why not. */
export const publishing =
  (publisher: Publisher, kind: Kind) =>
  async (content: object, actor: string): Promise<Result<{ readonly id: string }>> => {
    const outcome = await publisher.publish({ kind, content, actor });
    if (outcome.state !== 'refused') return ok({ id: outcome.id });
    return refuse(outcome.refusals[0] ?? { code: 'server.fault' });
  };
