import { Type } from '@sinclair/typebox';
import { sql } from 'kysely';
import type { Store } from '../../platform/db/store';
import type { Problems } from '../../platform/errors/problems';
import type { App } from '../../platform/http/app-type';

const Health = Type.Object({ status: Type.Literal('ok') }, { additionalProperties: false });

export interface HealthDeps {
  readonly store: Store;
  readonly problems: Problems;
  /** False while content is being loaded and once the server is shutting down. */
  readonly isReady: () => boolean;
}

/** `/healthz`: the process answers. `/readyz`: it may be sent traffic, and its store answers too. */
export function registerHealth(app: App, { store, problems, isReady }: HealthDeps): void {
  const schema = { hide: true, response: { 200: Health } };
  app.get('/healthz', { schema }, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  );
  app.get('/readyz', { schema }, async (_request, reply) => {
    const storeAnswers = await sql`SELECT 1`.execute(store.read).then(
      () => true,
      () => false,
    );
    if (!isReady() || !storeAnswers) return problems.send(reply, { code: 'server.busy' });
    return reply.header('cache-control', 'no-store').send({ status: 'ok' });
  });
}
