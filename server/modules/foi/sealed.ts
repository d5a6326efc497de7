import type { FoiSubmission } from '../../../contract/foi';
import type { Cipher } from '../../platform/cipher';
import type { FoiCommentRow, FoiEventRow, FoiRequestRow } from './store';

export const openApplicant = (cipher: Cipher, row: Pick<FoiRequestRow, 'id' | 'applicant_sealed'>) =>
  JSON.parse(
    cipher.open(row.applicant_sealed, { table: 'foi_requests', column: 'applicant_sealed', id: row.id }),
  ) as FoiSubmission['applicant'];

/** An event with what was written with it; blank words are no words. */
export const withNote = (cipher: Cipher, row: FoiEventRow, note: string | undefined): FoiEventRow =>
  note === undefined || note.trim() === ''
    ? row
    : {
        ...row,
        note_sealed: cipher.seal(note.trim(), { table: 'foi_events', column: 'note_sealed', id: row.id }),
      };

export const openNote = (cipher: Cipher, { id, note_sealed }: FoiEventRow): string | null =>
  note_sealed === null ? null : cipher.open(note_sealed, { table: 'foi_events', column: 'note_sealed', id });

const commentPlace = (id: string) => ({ table: 'foi_comments', column: 'text_sealed', id });
export const sealComment = (cipher: Cipher, id: string, text: string): string => cipher.seal(text, commentPlace(id));
export const openComment = (cipher: Cipher, { id, text_sealed }: FoiCommentRow): string =>
  cipher.open(text_sealed, commentPlace(id));

const ratingPlace = (id: string) => ({ table: 'foi_ratings', column: 'words_sealed', id });
export const sealRating = (cipher: Cipher, id: string, words: string): string => cipher.seal(words, ratingPlace(id));
export const openRating = (cipher: Cipher, row: { readonly id: string; readonly words_sealed: string }): string =>
  cipher.open(row.words_sealed, ratingPlace(row.id));
