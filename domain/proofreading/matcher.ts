import { folded, type FoldTable } from './fold';

/** Where a pattern stands in a text: `text.slice(from, to)`, with what stood in between. */
export interface Match {
  /** Number of the pattern in the list that the matcher was made of. */
  readonly pattern: number;
  readonly from: number;
  readonly to: number;
}

const UNITS = 0x10000;

interface Automaton {
  /** From the root: by unit. */
  readonly root: Int32Array;
  /** From any other node: by `node * UNITS + unit`. */
  readonly steps: ReadonlyMap<number, number>;
  readonly fallback: Int32Array;
  /** Nearest node on the way back at which a pattern ends; 0 for none. */
  readonly ending: Int32Array;
  readonly ends: readonly (readonly number[])[];
  readonly lengths: readonly number[];
}

/** The tree of all patterns: each node with the patterns that end there. */
function plant(patterns: readonly string[]) {
  const children = [new Map<number, number>()];
  const ends: number[][] = [[]];
  patterns.forEach((pattern, index) => {
    let node = 0;
    for (let at = 0; at < pattern.length; at += 1) {
      const unit = pattern.charCodeAt(at);
      let next = children[node]?.get(unit);
      if (next === undefined) {
        next = children.push(new Map<number, number>()) - 1;
        ends.push([]);
        children[node]?.set(unit, next);
      }
      node = next;
    }
    if (node !== 0) ends[node]?.push(index);
  });
  return { children, ends };
}

/** Aho and Corasick: where to go on when the next character leads nowhere, level by level. */
function grow(patterns: readonly string[]): Automaton {
  const { children, ends } = plant(patterns);
  const root = new Int32Array(UNITS);
  const steps = new Map<number, number>();
  const fallback = new Int32Array(children.length);
  const ending = new Int32Array(children.length);
  const stepFrom = (node: number, unit: number): number => {
    for (let at = node; at !== 0; at = fallback[at] ?? 0) {
      const next = children[at]?.get(unit);
      if (next !== undefined) return next;
    }
    return children[0]?.get(unit) ?? 0;
  };
  const queue: number[] = [];
  for (const [unit, child] of children[0] ?? []) {
    root[unit] = child;
    queue.push(child);
  }
  for (let head = 0; head < queue.length; head += 1) {
    const node = queue[head] ?? 0;
    const back = fallback[node] ?? 0;
    ending[node] = (ends[node]?.length ?? 0) > 0 ? node : (ending[back] ?? 0);
    for (const [unit, child] of children[node] ?? []) {
      steps.set(node * UNITS + unit, child);
      fallback[child] = stepFrom(back, unit);
      queue.push(child);
    }
  }
  return { root, steps, fallback, ending, ends, lengths: patterns.map(({ length }) => length) };
}

/**
 * Finds many words in one pass over a text, however they are dressed up.
 *
 * @param words - as they are written; folded as the text is. One that folds to nothing is never found
 * @returns every occurrence, also those inside others, in the order of their ends
 * @source Aho and Corasick, Efficient string matching (1975)
 * @example makeMatcher(['按装'], makeFoldTable())('已经按 装') // [{ pattern: 0, from: 2, to: 5 }]
 */
export function makeMatcher(words: readonly string[], table: FoldTable): (text: string) => Match[] {
  const { root, steps, fallback, ending, ends, lengths } = grow(words.map((word) => folded(word, table)));
  const endsAt = (node: number, found: (pattern: number) => void): void => {
    for (let at = ending[node] ?? 0; at !== 0; at = ending[fallback[at] ?? 0] ?? 0) ends[at]?.forEach(found);
  };
  return (text) => {
    const matches: Match[] = [];
    // Place in the text of each character that was kept.
    const places = new Int32Array(text.length);
    let kept = 0;
    let node = 0;
    for (let at = 0; at < text.length; at += 1) {
      const unit = table[text.charCodeAt(at)] ?? 0;
      if (unit === 0) continue;
      places[kept] = at;
      kept += 1;
      let next = 0;
      while (node !== 0) {
        next = steps.get(node * UNITS + unit) ?? 0;
        if (next !== 0) break;
        node = fallback[node] ?? 0;
      }
      node = next === 0 ? (root[unit] ?? 0) : next;
      if (node === 0 || ending[node] === 0) continue;
      endsAt(node, (pattern) =>
        matches.push({ pattern, from: places[kept - (lengths[pattern] ?? 0)] ?? at, to: at + 1 }),
      );
    }
    return matches;
  };
}
