import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { NewMediaOrgan, NewMediaQuery } from '../../../contract/new-media';
import { withoutNul } from '../../platform/clean-text';
import type { Store } from '../../platform/db/store';
import type { Tables } from '../../platform/db/tables';
import { cursorAfter, placeOf } from '../../platform/published/order';
import type { AccountRow } from './store';

type Where = (row: ExpressionBuilder<Tables, 'new_media_accounts'>) => Expression<SqlBool>;

/** Each word that is asked for stands somewhere in name, account or organ. */
export function wordConditions(asked: string): Where[] {
  const words = withoutNul(asked).toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
  return words.map((word) => {
    const pattern = `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    return () => sql<SqlBool>`words LIKE ${pattern} ESCAPE '\\'`;
  });
}

/** What a reader's question means. */
export function publicConditions({ q = '', platform, organ, state }: NewMediaQuery): Where[] {
  const words = wordConditions(q);
  // Who looks for a name is to see that the account was closed; who leafs through sees those in use.
  const wanted = state ?? (words.length > 0 ? undefined : 'kept');
  return [
    ...words,
    ...(platform === undefined ? [] : [((row) => row('platform', '=', platform)) satisfies Where]),
    ...(organ === undefined ? [] : [((row) => row('organ', '=', withoutNul(organ))) satisfies Where]),
    ...(wanted === undefined ? [] : [((row) => row('state', '=', wanted)) satisfies Where]),
  ];
}

interface Paging {
  readonly limit: number;
  readonly cursor: string | undefined;
  /** The quietest first, for those who see to it. */
  readonly oldestFirst?: boolean;
}

export interface AccountPage {
  readonly rows: readonly AccountRow[];
  readonly nextCursor: string | null;
}

/** One page of accounts by their last sign; undefined when the cursor is none of ours. */
export async function pageOfAccounts(
  db: Store['read'],
  conditions: readonly Where[],
  { limit, cursor, oldestFirst = false }: Paging,
): Promise<AccountPage | undefined> {
  const after = cursor === undefined ? undefined : placeOf(cursor);
  if (cursor !== undefined && after === undefined) return undefined;
  const direction = oldestFirst ? 'asc' : 'desc';
  const beyond = oldestFirst ? '>' : '<';
  let query = db.selectFrom('new_media_accounts').selectAll();
  for (const condition of conditions) query = query.where(condition);
  if (after) {
    query = query.where((row) =>
      row.or([
        row('last_sign_on', beyond, after.sortKey),
        row.and([row('last_sign_on', '=', after.sortKey), row('id', beyond, after.id)]),
      ]),
    );
  }
  const found = await query
    .orderBy('last_sign_on', direction)
    .orderBy('id', direction)
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const nextCursor = found.length > limit && last ? cursorAfter({ sortKey: last.last_sign_on, id: last.id }) : null;
  return { rows, nextCursor };
}

/** Who keeps accounts, those with the most first. */
export const organsOf = async (db: Store['read']): Promise<NewMediaOrgan[]> => {
  const rows = await db
    .selectFrom('new_media_accounts')
    .select(({ fn }) => ['organ', fn.countAll<number | string>().as('count')])
    .where('state', '=', 'kept')
    .groupBy('organ')
    .execute();
  return rows
    .map(({ organ, count }) => ({ name: organ, count: Number(count) }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
};
