import { Type } from '@sinclair/typebox';
import { CitablePolicy } from '../../../contract/citable-policy';
import { PublicId } from '../../../contract/primitives';
import { splitClauses } from '../../../domain/clause';
import type { Store } from '../../platform/db/store';
import type { App } from '../../platform/http/app-type';
import type { PublishingDeps } from './deps';
import { MANUSCRIPTS, notCached, reading, tags } from './routes';
import { contentAt, findRevision } from './store';

type Db = Store['read'];

interface PolicyText {
  readonly title?: string;
  readonly documentNumber?: string;
  readonly body?: string;
}

async function publishedText(db: Db, id: string): Promise<PolicyText | undefined> {
  const row = await db
    .selectFrom('published')
    .innerJoin('editions', (join) =>
      join
        .onRef('editions.document_id', '=', 'published.document_id')
        .onRef('editions.number', '=', 'published.edition'),
    )
    .select('editions.content')
    .where('published.id', '=', `policies/${id}`)
    .where('published.state', '=', 'shown')
    .executeTakeFirst();
  return row && (JSON.parse(row.content) as PolicyText);
}

async function writtenText(db: Db, id: string): Promise<PolicyText | undefined> {
  const row = await db
    .selectFrom('manuscripts')
    .select(['id', 'revision'])
    .where('kind', '=', 'policies')
    .where('public_id', '=', id)
    .where('state', 'not in', ['discarded', 'kept'])
    .executeTakeFirst();
  const revision = row && (await findRevision(db, row.id, row.revision));
  return revision && (await contentAt(db, revision.content_hash));
}

async function citablePolicy(db: Db, id: string): Promise<CitablePolicy | undefined> {
  const published = await publishedText(db, id);
  const text = published ?? (await writtenText(db, id));
  if (!text) return undefined;
  const { title = '', documentNumber, body = '' } = text;
  return {
    id,
    title,
    ...(documentNumber === undefined ? {} : { documentNumber }),
    clauses: splitClauses(body),
    isPublished: published !== undefined,
  };
}

/** What an explainer may cite that is written while its document is not published yet. @source 国办发〔2016〕80号（三同步） */
export function addCitableRoute(app: App, { gate, problems, store }: PublishingDeps): void {
  app.get(
    `${MANUSCRIPTS}/policies/:id`,
    {
      onRequest: gate.allow('publishing.read'),
      schema: {
        summary: 'A document with its clauses to cite, published or still being written',
        tags,
        params: Type.Object({ id: PublicId }, { additionalProperties: false }),
        response: { 200: CitablePolicy, ...reading },
      },
    },
    async (request, reply) => {
      const found = await citablePolicy(store.read, request.params.id);
      if (!found) return problems.send(reply, { code: 'manuscript.not-found' });
      return reply.headers(notCached).send(found);
    },
  );
}
