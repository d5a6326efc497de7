import { TypeCompiler } from '@sinclair/typebox/compiler';
import { Value } from '@sinclair/typebox/value';
import { Problem } from '../../../contract/error';
import { PublicationLogQuery, PublicationLogView } from '../../../contract/publication-log';
import type { Store } from '../../platform/db/store';
import type { App } from '../../platform/http/app-type';
import { readLog } from './read-log';

const PATH = '/api/publication-log';
const asked = TypeCompiler.Compile(PublicationLogQuery);

/** 公开记录: what was published, corrected and withdrawn, each row chained to the one before it. */
export function registerPublicationLog(
  app: App,
  { store }: { readonly store: Store },
): { read(pathAndQuery: string): Promise<Buffer | null> } {
  app.get(
    PATH,
    {
      schema: {
        summary: 'The public log of publications, chained by hashes',
        description: 'How a hash is made stands at `PublicationLogEntry`; `npm run log:verify` checks a whole store.',
        tags: ['publication-log'],
        querystring: PublicationLogQuery,
        response: { 200: PublicationLogView, 400: Problem },
      },
    },
    async (request, reply) =>
      reply.header('cache-control', 'public, max-age=0, s-maxage=5').send(await readLog(store.read, request.query)),
  );
  return {
    async read(pathAndQuery) {
      const url = new URL(pathAndQuery, 'http://here');
      if (url.pathname !== PATH) return null;
      const query: unknown = Value.Default(
        PublicationLogQuery,
        Value.Convert(PublicationLogQuery, Object.fromEntries(url.searchParams)),
      );
      return asked.Check(query) ? Buffer.from(JSON.stringify(await readLog(store.read, query))) : null;
    },
  };
}
