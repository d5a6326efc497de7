import { ok, refuse, type Result } from '../result';
import type { Severity } from './finding';

/**
 * The lists (错敏词): wrong characters with the right ones, sensitive words, forms that are not used any more (old names of
 * organs, numbers written wrongly), political and legal wording; and exceptions, which win over hits of every list.
 */
export const WORD_LISTS = {
  'wrong-word': '错别字',
  sensitive: '敏感词',
  'banned-form': '不规范写法',
  wording: '政治和法律用语',
  exception: '例外',
} as const;

export type WordList = keyof typeof WORD_LISTS;

/** One line of a list. */
export interface WordEntry {
  readonly list: WordList;
  /** What is looked for; of an exception what is let through. */
  readonly words: readonly string[];
  /** What should stand there; empty where there is no one right form. */
  readonly instead: string;
  /** Why, in plain words; it is shown with every hit. */
  readonly reason: string;
  readonly severity: Severity;
  /**
   * Texts that are right although a word of this line stands in them: 既使用 for 既使. `A…B` lets through what lies between
   * A and B in one sentence.
   */
  readonly exceptions: readonly string[];
}

export type WordEntryRefusal =
  | { readonly code: 'proofreading.words-missing' | 'proofreading.word-too-short'; readonly field: 'words' }
  | { readonly code: 'proofreading.reason-missing'; readonly field: 'reason' }
  | { readonly code: 'proofreading.instead-missing' | 'proofreading.instead-same'; readonly field: 'instead' }
  | { readonly code: 'proofreading.exception-form'; readonly field: 'exceptions' | 'words' };

/** Between the two halves of an exception that goes by what stands around. */
export const BETWEEN_SIGN = '…';

const tidied = (words: readonly string[]): string[] => {
  const clean = words.map((word) =>
    word
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ')
      .trim(),
  );
  return [...new Set(clean.filter((word) => word !== ''))];
};

/** Without marks there is nothing to find. */
const isFindable = (word: string): boolean => /[\p{L}\p{N}]/u.test(word) && Array.from(word).length >= 2;

const isException = (text: string): boolean => {
  const halves = text.split(BETWEEN_SIGN);
  return halves.length <= 2 && halves.every((half) => /[^\s]/u.test(half)) && text.length >= 2;
};

/**
 * The line as it is kept, or the first thing that is wrong with it.
 *
 * @returns without doubles and blanks; an exception has neither a right form nor exceptions of its own
 */
export function checkWordEntry(given: WordEntry): Result<WordEntry, WordEntryRefusal> {
  const words = tidied(given.words);
  const reason = tidied([given.reason])[0];
  const instead = tidied([given.instead])[0] ?? '';
  if (words.length === 0) return refuse({ code: 'proofreading.words-missing', field: 'words' });
  if (reason === undefined) return refuse({ code: 'proofreading.reason-missing', field: 'reason' });
  if (given.list === 'exception') {
    if (!words.every(isException)) return refuse({ code: 'proofreading.exception-form', field: 'words' });
    return ok({ list: given.list, words, instead: '', reason, severity: 'should', exceptions: [] });
  }
  if (!words.every(isFindable)) return refuse({ code: 'proofreading.word-too-short', field: 'words' });
  if (given.list === 'wrong-word' && instead === '')
    return refuse({ code: 'proofreading.instead-missing', field: 'instead' });
  if (words.includes(instead)) return refuse({ code: 'proofreading.instead-same', field: 'instead' });
  const exceptions = tidied(given.exceptions);
  if (!exceptions.every(isException)) return refuse({ code: 'proofreading.exception-form', field: 'exceptions' });
  return ok({ list: given.list, words, instead, reason, severity: given.severity, exceptions });
}
