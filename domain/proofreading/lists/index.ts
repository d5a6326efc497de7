import { readForms } from './forms';
import type { WordEntry } from '../word-entry';
import { readPairs } from './read-pairs';
import { WRONG_WORDS_ALIKE } from './wrong-words-alike';
import { WRONG_WORDS_COMMON } from './wrong-words-common';
import { WRONG_WORDS_IDIOMS } from './wrong-words-idioms';
import { WRONG_WORDS_OFFICE } from './wrong-words-office';

/** The lists that come with the program; what staff keep goes before them. */
export const builtInWords = (): WordEntry[] => [
  ...[WRONG_WORDS_OFFICE, WRONG_WORDS_COMMON, WRONG_WORDS_ALIKE, WRONG_WORDS_IDIOMS].flatMap(readPairs),
  ...readForms(),
];
