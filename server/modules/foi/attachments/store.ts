import type { DeskAttachment } from '../../../../contract/foi-desk';
import type { Cipher } from '../../../platform/cipher';
import type { Store } from '../../../platform/db/store';
import type { FileType } from '../../../platform/files/file-type';
import type { SealedColumn } from '../../../platform/reseal';
import type {} from '../store';

export interface AttachmentRow {
  readonly id: string;
  readonly request_id: string;
  readonly name_sealed: string;
  readonly type: FileType;
  /** Of the file as it was sent. */
  readonly bytes: number;
  readonly sha256: string;
  readonly purpose: DeskAttachment['purpose'];
  readonly redacted_from: string | null;
  readonly added_by: string;
  readonly added_by_name: string;
  readonly added_at: string;
  readonly content: Buffer;
  readonly removed: 0 | 1;
}

export interface SecrecyReviewRow {
  readonly id: string;
  readonly attachment_id: string;
  /** From 1 within an attachment. */
  readonly sequence: number;
  readonly verdict: 'may-disclose' | 'may-not-disclose';
  readonly ground_sealed: string;
  readonly reviewed_by: string;
  readonly reviewed_by_name: string;
  readonly reviewed_at: string;
}

declare module '../../../platform/db/tables' {
  interface Tables {
    foi_attachments: AttachmentRow;
    foi_secrecy_reviews: SecrecyReviewRow;
  }
}

export const attachmentSealedColumns: readonly SealedColumn[] = [
  { table: 'foi_attachments', column: 'name_sealed' },
  { table: 'foi_attachments', column: 'content', holdsBytes: true },
  { table: 'foi_secrecy_reviews', column: 'ground_sealed' },
];

type Db = Store['read'];

/** Everything but the content, which may be large. */
const LINE = [
  'id',
  'request_id',
  'name_sealed',
  'type',
  'bytes',
  'sha256',
  'purpose',
  'redacted_from',
  'added_by',
  'added_by_name',
  'added_at',
] as const;
export type AttachmentLine = Pick<AttachmentRow, (typeof LINE)[number]>;

export const nameOf = (cipher: Cipher, { id, name_sealed }: AttachmentLine): string =>
  cipher.open(name_sealed, { table: 'foi_attachments', column: 'name_sealed', id });

export const findAttachment = (db: Db, id: string): Promise<AttachmentLine | undefined> =>
  db.selectFrom('foi_attachments').select(LINE).where('id', '=', id).where('removed', '=', 0).executeTakeFirst();

/** The file itself. Call it for an attachment that was found. */
export const contentOf = async (db: Db, cipher: Cipher, id: string): Promise<Buffer> => {
  const { content } = await db
    .selectFrom('foi_attachments')
    .select('content')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return cipher.openBytes(content, { table: 'foi_attachments', column: 'content', id });
};

export const linesOf = (db: Db, requestId: string): Promise<AttachmentLine[]> =>
  db
    .selectFrom('foi_attachments')
    .select(LINE)
    .where('request_id', '=', requestId)
    .where('removed', '=', 0)
    .orderBy('id')
    .execute();

/** The newest review of each. */
export const reviewsOf = async (db: Db, ids: readonly string[]): Promise<Map<string, SecrecyReviewRow>> => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('foi_secrecy_reviews')
    .selectAll()
    .where('attachment_id', 'in', ids)
    .orderBy('sequence')
    .execute();
  return new Map(rows.map((row) => [row.attachment_id, row]));
};
