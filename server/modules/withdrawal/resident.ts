import { Type } from '@sinclair/typebox';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import { Problem } from '../../../contract/error';
import { ContentKind, PublicId } from '../../../contract/primitives';
import { WithdrawalView } from '../../../contract/withdrawal';
import type { Store } from '../../platform/db/store';
import type { Problems } from '../../platform/errors/problems';
import type { App } from '../../platform/http/app-type';
import { findWithdrawal } from './store';

const params = Type.Object({ kind: ContentKind, id: PublicId }, { additionalProperties: false });
const named = TypeCompiler.Compile(params);
const ADDRESS = /^\/api\/withdrawals\/([a-z-]+)\/([a-z0-9-]+)$/;

/** `GET /api/withdrawals/<kind>/<id>`: what stands at the address of something withdrawn. */
export function addResidentRoute(app: App, { store, problems }: { store: Store; problems: Problems }): void {
  app.get(
    '/api/withdrawals/:kind/:id',
    {
      schema: {
        summary: 'Why something is no longer shown, what its text is worth, and what stands in its place',
        tags: ['withdrawals'],
        params,
        response: { 200: WithdrawalView, 400: Problem, 404: Problem },
      },
    },
    async (request, reply) => {
      const { kind, id } = request.params;
      const found = await findWithdrawal(store.read, kind, id);
      if (!found) return problems.send(reply, { code: 'request.not-found' });
      return reply.header('cache-control', 'public, max-age=0, s-maxage=5').send(found);
    },
  );
}

/** The same for the first screen of a page; null where nothing is withdrawn. */
export async function readWithdrawal(store: Store, pathAndQuery: string): Promise<Buffer | null> {
  const [, kind, id] = ADDRESS.exec(pathAndQuery) ?? [];
  const asked: unknown = { kind, id };
  if (!named.Check(asked)) return null;
  const found = await findWithdrawal(store.read, asked.kind, asked.id);
  return found && Buffer.from(JSON.stringify(found));
}
