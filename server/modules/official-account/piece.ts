import type { ArticleKind } from '../../../contract/official-account';
import { contentFault } from '../../../domain/official-account';
import { ok, refuse, type Result } from '../../../domain/result';
import { compose, type Composed } from './article/compose';
import type { OfficialAccountDeps } from './deps';
import type { OfficialAccountRefusal } from './sentences';

/** A published piece as the account would get it. */
export interface Piece extends Composed {
  readonly page: string;
  readonly edition: number;
}

/** The edition that is published on a page now; undefined: nothing is. */
export async function publishedEdition(
  { store }: Pick<OfficialAccountDeps, 'store'>,
  page: string,
): Promise<number | undefined> {
  const row = await store.read
    .selectFrom('published')
    .select('edition')
    .where('id', '=', page)
    .where('state', '=', 'shown')
    .executeTakeFirst();
  return row?.edition;
}

/** @returns refused where nothing is published there */
export async function findPiece(
  deps: Pick<OfficialAccountDeps, 'store' | 'read'>,
  kind: ArticleKind,
  id: string,
): Promise<Result<Piece, OfficialAccountRefusal>> {
  const page = `${kind}/${id}`;
  const edition = await publishedEdition(deps, page);
  const bytes = edition === undefined ? null : await deps.read(`/api/${kind}/${id}`);
  if (edition === undefined || bytes === null) return refuse({ code: 'official-account.not-published' });
  return ok({ page, edition, ...compose(kind, JSON.parse(Buffer.from(bytes).toString()) as never) });
}

/** Why its text cannot be an article's. */
export const faultOfPiece = ({ html }: Piece): OfficialAccountRefusal | undefined => {
  const fault = contentFault(html);
  return fault && { code: `official-account.content-${fault}` };
};
