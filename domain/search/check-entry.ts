import { ok, refuse, type Result } from '../result';

/** One line of a table that staff keep. */
export interface Entry {
  readonly list: 'phrases' | 'best-bets' | 'stop-words' | 'look-alikes';
  readonly words: readonly string[];
  readonly meant: readonly string[];
}

export type EntryRefusal =
  | { readonly code: 'search.words-missing'; readonly field: 'words' }
  | { readonly code: 'search.meant-missing' | 'search.target-form'; readonly field: 'meant' }
  | { readonly code: 'search.one-word' | 'search.look-alikes-form'; readonly field: 'words' };

const TARGET = /^[a-z-]{2,30}\/[a-z0-9][a-z0-9-]{1,79}$/;
const LOOK_ALIKES = /^\p{Script=Han}{2,12}$/u;

const tidied = (words: readonly string[]): string[] => {
  const clean = words.map((word) =>
    word
      .normalize('NFKC')
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim(),
  );
  return [...new Set(clean.filter((word) => word !== ''))];
};

/**
 * The line as it is kept, in one form, or what is wrong with it.
 *
 * @returns words without doubles and blanks; of stop words and look-alikes nothing is meant
 */
export const checkEntry = ({ list, words: given, meant: aims }: Entry): Result<Entry, EntryRefusal> => {
  const words = tidied(given.map((word) => word.toLowerCase()));
  const [first] = words;
  if (first === undefined) return refuse({ code: 'search.words-missing', field: 'words' });
  if (list === 'phrases' || list === 'best-bets') {
    const meant = tidied(aims);
    const [target] = meant;
    if (target === undefined) return refuse({ code: 'search.meant-missing', field: 'meant' });
    if (list === 'best-bets' && (meant.length > 1 || !TARGET.test(target))) {
      return refuse({ code: 'search.target-form', field: 'meant' });
    }
    return ok({ list, words, meant });
  }
  if (words.length > 1) return refuse({ code: 'search.one-word', field: 'words' });
  if (list === 'look-alikes' && !LOOK_ALIKES.test(first)) {
    return refuse({ code: 'search.look-alikes-form', field: 'words' });
  }
  return ok({ list, words, meant: [] });
};
