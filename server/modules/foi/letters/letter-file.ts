import { createHash } from 'node:crypto';
import type { Letter } from '../../../../domain/foi/letter';
import type { Cipher } from '../../../platform/cipher';
import type { Clock } from '../../../platform/clock';
import { newId } from '../../../platform/db/new-id';
import type { Store } from '../../../platform/db/store';
import { findLetterFile, keepLetterFile, type LetterFileRow, type LetterForm, type LetterRow } from './store';

export interface LetterFileDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly cipher: Cipher;
}

export interface LetterFile {
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** Loaded when the first letter is drawn: the libraries and the font take memory that readers need. */
const RENDER: Readonly<Record<LetterForm, (letter: Letter) => Promise<Buffer>>> = {
  pdf: async (letter) => (await import('../../../platform/documents/pdf')).renderPdf(letter),
  docx: async (letter) => (await import('../../../platform/documents/docx')).renderDocx(letter),
};

const place = (id: string) => ({ table: 'foi_letter_files', column: 'content', id });

export const letterOf = (cipher: Cipher, { id, letter_sealed }: LetterRow): Letter =>
  JSON.parse(cipher.open(letter_sealed, { table: 'foi_letters', column: 'letter_sealed', id })) as Letter;

/** The file of a letter: made on the first demand, and the very same bytes ever after. */
export const letterFile = async (
  { store, clock, cipher }: LetterFileDeps,
  row: LetterRow,
  form: LetterForm,
): Promise<LetterFile> => {
  const opened = ({ id, content, sha256 }: LetterFileRow): LetterFile => ({
    bytes: cipher.openBytes(content, place(id)),
    sha256,
  });
  const kept = await findLetterFile(store.read, row.id, form);
  if (kept) return opened(kept);
  const bytes = await RENDER[form](letterOf(cipher, row));
  const now = clock.now();
  const id = newId(now);
  await store.write((trx) =>
    keepLetterFile(trx, {
      id,
      letter_id: row.id,
      form,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      content: cipher.sealBytes(bytes, place(id)),
      made_at: now.toISOString(),
    }),
  );
  const first = await findLetterFile(store.read, row.id, form);
  if (!first) throw new Error('the file of a letter was not kept');
  return opened(first);
};
