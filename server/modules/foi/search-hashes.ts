import type { KeyedHash } from '../../platform/keyed-hash';

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{P}]/gu, '')
    .toLowerCase();

/** Finds the requests of one applicant by the whole name, which is not kept. */
export const nameHash = (keyedHash: KeyedHash, name: string): string =>
  keyedHash.hash('foi applicant name', name.normalize('NFKC').replace(/\s/g, ''));

/** Finds requests of the same words, however they are spaced and pointed. */
const wordsHash = (keyedHash: KeyedHash, title: string | null, description: string): string =>
  keyedHash.hash('foi words', bare(title ?? ''), bare(description));

/** Finds requests for one document, however its number is spaced and bracketed. */
export const documentHash = (keyedHash: KeyedHash, documentNumber: string | null): string | null =>
  documentNumber === null ? null : keyedHash.hash('foi document', bare(documentNumber));

export const hashesOf = (keyedHash: KeyedHash, name: string, title: string | null, description: string) => ({
  name_hash: nameHash(keyedHash, name),
  words_hash: wordsHash(keyedHash, title, description),
});
