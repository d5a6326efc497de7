import { NearPhrases, PhraseTable, withoutMarks, type SearchTables } from '../../../../domain/search';

/** The tables of staff, made for looking up. */
export interface PreparedTables {
  readonly phrases: PhraseTable;
  readonly near: NearPhrases;
  /** Every word of the phrases. */
  readonly words: ReadonlySet<string>;
  readonly stopWords: ReadonlySet<string>;
  readonly lookAlike: (one: string, other: string) => boolean;
  /** Keys of documents that staff put first, by the words. */
  readonly bestBets: ReadonlyMap<string, readonly string[]>;
}

/** @param fold - writes a word as questions are written */
export function prepareTables(tables: SearchTables, fold: (text: string) => string): PreparedTables {
  const plain = (word: string): string => withoutMarks(fold(word));
  const groups = new Map<string, Set<string>>();
  for (const group of tables.lookAlikes) {
    for (const character of group) {
      const known = groups.get(character) ?? new Set();
      for (const other of group) known.add(other);
      groups.set(character, known);
    }
  }
  const bestBets = new Map<string, string[]>();
  for (const { words, target } of tables.bestBets) {
    for (const word of words.map(plain)) bestBets.set(word, [...(bestBets.get(word) ?? []), target]);
  }
  const phrases = new PhraseTable(tables.phrases, plain);
  const stopWords = new Set(tables.stopWords.map(plain));
  return {
    phrases,
    near: new NearPhrases(tables.phrases, plain, (word) => stopWords.has(word)),
    words: phrases.words(),
    stopWords,
    lookAlike: (one, other) => groups.get(one)?.has(other) ?? false,
    bestBets,
  };
}
