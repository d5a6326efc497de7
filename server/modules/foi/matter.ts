import type { FoiSubmission } from '../../../contract/foi';
import type { Cipher, SealContext } from '../../platform/cipher';
import type { Store } from '../../platform/db/store';
import type { KeyedHash } from '../../platform/keyed-hash';
import { documentHash } from './search-hashes';
import type { FoiRequestRow } from './store';

/** What is asked for (内容). Sealed, because people write names, addresses and numbers into it. */
export interface Matter {
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly description: string;
}

const place = (id: string): SealContext => ({ table: 'foi_requests', column: 'matter_sealed', id });

export const sealMatter = (cipher: Cipher, id: string, matter: Matter): string =>
  cipher.seal(JSON.stringify(matter), place(id));

export const openMatter = (cipher: Cipher, row: Pick<FoiRequestRow, 'id' | 'matter_sealed'>): Matter =>
  JSON.parse(cipher.open(row.matter_sealed, place(row.id))) as Matter;

const AT_ONCE = 200;

/** Seals what earlier releases kept in clear. Done before anything is read; a second time it finds nothing. */
export const sealClearMatters = async (store: Store, cipher: Cipher, keyedHash: KeyedHash): Promise<void> => {
  for (;;) {
    const rows = await store.read
      .selectFrom('foi_requests')
      .select(['id', 'clear_title', 'clear_document_number', 'clear_description'])
      .where('clear_description', 'is not', null)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute();
    if (rows.length === 0) return;
    await store.write(async (trx) => {
      for (const { id, clear_title: title, clear_document_number: documentNumber, clear_description } of rows) {
        const matter = { title, documentNumber, description: clear_description ?? '' };
        await trx
          .updateTable('foi_requests')
          .set({
            matter_sealed: sealMatter(cipher, id, matter),
            document_hash: documentHash(keyedHash, documentNumber),
            clear_title: null,
            clear_document_number: null,
            clear_description: null,
          })
          .where('id', '=', id)
          // Another process may have been first.
          .where('clear_description', 'is not', null)
          .execute();
      }
    });
  }
};

/** As it was sent. */
export const informationOf = (
  cipher: Cipher,
  row: Pick<FoiRequestRow, 'id' | 'matter_sealed'>,
): FoiSubmission['information'] => {
  const { title, documentNumber, description } = openMatter(cipher, row);
  return {
    description,
    ...(title === null ? {} : { title }),
    ...(documentNumber === null ? {} : { documentNumber }),
  };
};
