import type { EnquirySubmission } from '../../../contract/enquiry';
import type { Store, Trx } from '../../platform/db/store';
import type { SealedColumn } from '../../platform/reseal';

export interface EnquiryRow {
  readonly id: string;
  readonly idempotency_hash: string;
  readonly body_hash: string;
  readonly state: 'received';
  readonly about_kind: EnquirySubmission['about']['kind'];
  readonly about_id: string;
  readonly question: string;
  readonly phone_sealed: string | null;
  readonly received_at: string;
}

declare module '../../platform/db/tables' {
  interface Tables {
    enquiries: EnquiryRow;
  }
}

export const enquirySealedColumns: readonly SealedColumn[] = [{ table: 'enquiries', column: 'phone_sealed' }];

export const findByKey = (db: Store['read'], keyHash: string): Promise<EnquiryRow | undefined> =>
  db.selectFrom('enquiries').selectAll().where('idempotency_hash', '=', keyHash).executeTakeFirst();

export const insertEnquiry = async (trx: Trx, row: EnquiryRow): Promise<void> => {
  await trx.insertInto('enquiries').values(row).execute();
};
