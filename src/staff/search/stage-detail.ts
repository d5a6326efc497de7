/** What the engine tells of its stages. It is told as it is: what a newer engine leaves out or adds is no fault here. */

export interface Token {
  readonly text: string;
  /** 1 as typed; less for what the tables put beside it. */
  readonly weight: number;
}

export interface Analysis {
  readonly typed: string;
  /** What was searched, after script, letters and wrong characters. */
  readonly text: string;
  readonly changed: string | undefined;
  readonly tokens: readonly Token[];
  readonly pairs: readonly string[];
  readonly numbers: readonly string[];
  readonly place: string | undefined;
  readonly said: readonly { readonly said: string; readonly official: readonly string[]; readonly weight: number }[];
}

export interface Retrieval {
  readonly found: number;
  /** Entries of the index that were read, by table. */
  readonly read: Readonly<Record<string, number>>;
  /** How rare each word is in titles: the higher, the more it says. */
  readonly rarity: Readonly<Record<string, number>>;
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
const numberIn = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
const textsIn = (value: unknown): string[] => listIn(value).filter((each) => typeof each === 'string');
const numbersIn = (value: unknown): Record<string, number> =>
  Object.fromEntries(Object.entries(fieldsOf(value)).map(([name, each]) => [name, numberIn(each)]));

/** 分析, from its detail; undefined when it is none. */
export function analysisIn(detail: unknown): Analysis | undefined {
  const { typed, text, changed, words, pairs, numbers, place, said } = fieldsOf(detail);
  if (typeof typed !== 'string') return undefined;
  return {
    typed,
    text: textIn(text) || typed,
    changed: typeof changed === 'string' ? changed : undefined,
    tokens: listIn(words).map((word) => {
      const fields = fieldsOf(word);
      return { text: textIn(fields['text']), weight: numberIn(fields['weight']) };
    }),
    pairs: textsIn(pairs),
    numbers: textsIn(numbers),
    place: typeof place === 'string' ? place : undefined,
    said: listIn(said).map((one) => {
      const fields = fieldsOf(one);
      return {
        said: textIn(fields['said']),
        official: textsIn(fields['official']),
        weight: numberIn(fields['weight']),
      };
    }),
  };
}

/** 检索, from its detail; undefined when it is none. */
export function retrievalIn(detail: unknown): Retrieval | undefined {
  const { found, read, rarity } = fieldsOf(detail);
  return typeof found === 'number' ? { found, read: numbersIn(read), rarity: numbersIn(rarity) } : undefined;
}
