import type { ClarityCount, ClarityVote } from '../../../contract/clarity';
import type { Store } from '../../platform/db/store';

declare module '../../platform/db/tables' {
  interface Tables {
    clarity_votes: { id: string; target: string; verdict: ClarityVote['verdict']; voted_at: string };
    clarity_counts: { id: string } & ClarityCount;
  }
}

export interface Vote {
  /** Keyed hash of target and device. */
  readonly id: string;
  /** For example `qa-items/menzhen-01`. */
  readonly target: string;
  readonly verdict: ClarityVote['verdict'];
  readonly at: string;
}

/** The count as it stands; nobody has voted yet where there is none. */
export const readCount = async (db: Store['read'], target: string): Promise<ClarityCount> => {
  const row = await db
    .selectFrom('clarity_counts')
    .select(['clear', 'unclear'])
    .where('id', '=', target)
    .executeTakeFirst();
  return row ?? { clear: 0, unclear: 0 };
};

/** Records or changes a vote; the count beside it moves in the same transaction, behind the lock of its row. */
export const recordVote = (store: Store, vote: Vote): Promise<ClarityCount> =>
  store.write(async (trx) => {
    await trx
      .insertInto('clarity_counts')
      .values({ id: vote.target, clear: 0, unclear: 0 })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
    await store.lockRow(trx, 'clarity_counts', vote.target);
    const before = await trx.selectFrom('clarity_votes').select('verdict').where('id', '=', vote.id).executeTakeFirst();
    if (before?.verdict !== vote.verdict) {
      await trx
        .insertInto('clarity_votes')
        .values({ id: vote.id, target: vote.target, verdict: vote.verdict, voted_at: vote.at })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ verdict: vote.verdict, voted_at: vote.at }))
        .execute();
      await trx
        .updateTable('clarity_counts')
        .set((row) => ({
          [vote.verdict]: row(vote.verdict, '+', 1),
          ...(before ? { [before.verdict]: row(before.verdict, '-', 1) } : {}),
        }))
        .where('id', '=', vote.target)
        .execute();
    }
    return readCount(trx, vote.target);
  });
