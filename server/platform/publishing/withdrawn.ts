import type { Trx } from '../db/store';

/** Whether the document is withdrawn now. */
export async function isWithdrawn(trx: Trx, documentId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('withdrawals')
    .select('id')
    .where('document_id', '=', documentId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** The document is shown again. */
export async function endWithdrawal(trx: Trx, documentId: string, at: Date): Promise<void> {
  await trx
    .updateTable('withdrawals')
    .set({ ended_at: at.toISOString() })
    .where('document_id', '=', documentId)
    .where('ended_at', 'is', null)
    .execute();
}
