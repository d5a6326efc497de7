import type { FoiLetterInput } from '../../../../contract/foi-letter';
import {
  decisionOf,
  EMPTY_WORDS,
  letterOf,
  replyText,
  type DecisionWords,
  type DraftWords,
} from '../../../../domain/foi/draft';
import type { Cipher } from '../../../platform/cipher';
import type { KeyedHash } from '../../../platform/keyed-hash';
import type { DraftRow } from './store';

const place = (id: string) => ({ table: 'foi_drafts', column: 'words_sealed', id });

export const sealWords = (cipher: Cipher, id: string, words: DraftWords): string =>
  cipher.seal(JSON.stringify(words), place(id));

export const openWords = (cipher: Cipher, { id, words_sealed }: Pick<DraftRow, 'id' | 'words_sealed'>): DraftWords => ({
  ...EMPTY_WORDS,
  ...(JSON.parse(cipher.open(words_sealed, place(id))) as Partial<DraftWords>),
});

/** What the reply says, as a hash that only this installation can make: a word of it cannot be guessed from it. */
export const hashOfReply = (keyedHash: KeyedHash, decision: DecisionWords, letter: FoiLetterInput): string =>
  keyedHash.hash('foi reply text', replyText(decision, letter));

export const hashOfWords = (keyedHash: KeyedHash, words: DraftWords): string =>
  hashOfReply(keyedHash, decisionOf(words), letterOf(words) as FoiLetterInput);
