import type { Clause } from '../../../contract/clause';

export interface TextPart {
  readonly text: string;
  readonly found: boolean;
}

/** Divides a text at each place where the words stand; letters compare without case. */
export function partsAround(text: string, words: string): readonly TextPart[] {
  const wanted = words.toLowerCase();
  if (wanted === '') return [{ text, found: false }];
  const plain = text.toLowerCase();
  const parts: TextPart[] = [];
  let from = 0;
  for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, from)) {
    if (at > from) parts.push({ text: text.slice(from, at), found: false });
    parts.push({ text: text.slice(at, at + wanted.length), found: true });
    from = at + wanted.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), found: false });
  return parts;
}

/** The clauses that have the words, and how often the words stand in the document. */
export function searchClauses(
  clauses: readonly Clause[],
  words: string,
): { readonly clauses: readonly Clause[]; readonly count: number } {
  const wanted = words.trim();
  if (wanted === '') return { clauses: [], count: 0 };
  let count = 0;
  const hits = clauses.filter(({ text }) => {
    const found = partsAround(text, wanted).filter((part) => part.found).length;
    count += found;
    return found > 0;
  });
  return { clauses: hits, count };
}
