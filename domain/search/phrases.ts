import type { Phrase } from './tables';

/** What residents say, found in a question. */
export interface Said {
  readonly said: string;
  readonly official: readonly string[];
  readonly from: number;
}

/** The table of residents' words, made for looking up. */
export class PhraseTable {
  readonly #official = new Map<string, string[]>();
  readonly #longest = new Map<string, number>();

  /** @param folded - writes a word as questions are written */
  constructor(phrases: readonly Phrase[], folded: (word: string) => string) {
    for (const { said, official } of phrases) {
      for (const word of said.map(folded)) {
        if (word === '') continue;
        this.#official.set(word, [...new Set([...(this.#official.get(word) ?? []), ...official.map(folded)])]);
        const first = word.charAt(0);
        this.#longest.set(first, Math.max(this.#longest.get(first) ?? 0, word.length));
      }
    }
  }

  /** Every word of the table, said or official. */
  words(): Set<string> {
    return new Set([...this.#official.keys(), ...[...this.#official.values()].flat()]);
  }

  /** The longest words of the table at each place, left to right, none over another. */
  find(question: string): Said[] {
    const found: Said[] = [];
    for (let from = 0; from < question.length;) {
      let length = Math.min(this.#longest.get(question.charAt(from)) ?? 0, question.length - from);
      while (length > 0 && !this.#official.has(question.slice(from, from + length))) length -= 1;
      const said = question.slice(from, from + length);
      if (length > 0) found.push({ said, official: this.#official.get(said) ?? [], from });
      from += Math.max(1, length);
    }
    return found;
  }
}
