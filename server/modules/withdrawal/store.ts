import type { ContentKind, ContentLink } from '../../../contract/primitives';
import type { WithdrawalLine, WithdrawalView } from '../../../contract/withdrawal';
import { titleMayStay } from '../../../domain/withdrawal';
import type { Store } from '../../platform/db/store';
import type { PageRef } from '../../platform/publishing/tables';

type Read = Store['read'];

/** How many of the latest withdrawals the desk lists. */
const LISTED = 200;

const refOf = (page: string): PageRef => {
  const at = page.indexOf('/');
  return { kind: page.slice(0, at) as ContentKind, id: page.slice(at + 1) };
};

/** What stands in the place of something withdrawn, while it is shown itself. */
async function linkOf(db: Read, page: string | null): Promise<{ replacement?: ContentLink }> {
  if (page === null) return {};
  const row = await db
    .selectFrom('published')
    .innerJoin('rendered', 'rendered.id', 'published.id')
    .select('rendered.title')
    .where('published.id', '=', page)
    .where('published.state', '=', 'shown')
    .executeTakeFirst();
  return row ? { replacement: { ...refOf(page), title: row.title } } : {};
}

/** What residents read at the address of a page that is withdrawn now; null for every other one. */
export async function findWithdrawal(db: Read, kind: ContentKind, id: string): Promise<WithdrawalView | null> {
  const row = await db
    .selectFrom('withdrawn_pages')
    .innerJoin('withdrawals', 'withdrawals.id', 'withdrawn_pages.withdrawal_id')
    .selectAll('withdrawals')
    .select('withdrawn_pages.title')
    .where('withdrawn_pages.page', '=', `${kind}/${id}`)
    .where('withdrawals.ended_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  return {
    kind,
    id,
    title: titleMayStay(row.reason) ? row.title : null,
    withdrawnAt: row.withdrawn_at,
    reason: row.reason,
    explanation: row.explanation,
    standing: row.standing,
    logSequence: row.log_sequence,
    ...(await linkOf(db, row.replacement)),
  };
}

/** The latest withdrawals, for the desk: with their titles, and those that have ended. */
export async function listWithdrawals(db: Read): Promise<WithdrawalLine[]> {
  const rows = await db
    .selectFrom('withdrawals')
    .innerJoin('withdrawn_pages', (join) =>
      join
        .onRef('withdrawn_pages.withdrawal_id', '=', 'withdrawals.id')
        .onRef('withdrawn_pages.page', '=', 'withdrawals.page'),
    )
    .selectAll('withdrawals')
    .select('withdrawn_pages.title')
    .orderBy('withdrawals.withdrawn_at', 'desc')
    .orderBy('withdrawals.id', 'desc')
    .limit(LISTED)
    .execute();
  const lines: WithdrawalLine[] = [];
  for (const row of rows) {
    lines.push({
      id: row.id,
      page: refOf(row.page),
      title: row.title,
      withdrawnAt: row.withdrawn_at,
      reason: row.reason,
      explanation: row.explanation,
      standing: row.standing,
      endedAt: row.ended_at,
      ...(await linkOf(db, row.replacement)),
    });
  }
  return lines;
}
