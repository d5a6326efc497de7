import { findingAt, type Finding } from './finding';
import { folded, makeFoldTable, type FoldTable } from './fold';
import { makeMatcher, type Match } from './matcher';
import { BETWEEN_SIGN, type WordEntry, type WordList } from './word-entry';

/** A word of a list in a text, with the line it belongs to. */
export interface WordHit {
  readonly entry: WordEntry;
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a pattern of the matcher stands for. */
type Role =
  | { readonly is: 'word'; readonly entry: WordEntry; readonly word: string }
  | { readonly is: 'exception'; readonly entry: WordEntry | null }
  | { readonly is: 'before' | 'after'; readonly entry: WordEntry | null; readonly pair: number };

/** An exception of an entry counts for that entry alone; of the list of exceptions (null) for all. */
type Exceptions = Map<WordEntry | null, Span[]>;

/** These are looked for behind spaces, invisible signs and traditional characters too: somebody may be dodging. */
const SEEN_THROUGH: ReadonlySet<WordList> = new Set(['sensitive', 'wording']);
const REACH = 20;
const SENTENCE_END = /[。！？!?\n]/;
const PLAIN = makeFoldTable();

/** Whether the word itself stands there, and not one that reads the same after all is levelled. */
const isWritten = (text: string, { from, to }: Span, word: string): boolean => {
  const quotation = text.slice(from, to);
  return !/\s/.test(quotation) && folded(quotation, PLAIN) === folded(word, PLAIN);
};

function rolesOf(entries: readonly WordEntry[]): { texts: string[]; roles: Role[] } {
  const texts: string[] = [];
  const roles: Role[] = [];
  let pair = 0;
  const put = (text: string, role: Role): void => {
    texts.push(text);
    roles.push(role);
  };
  const putException = (text: string, entry: WordEntry | null): void => {
    const [before = '', after] = text.split(BETWEEN_SIGN);
    if (after === undefined) {
      put(text, { is: 'exception', entry });
      return;
    }
    pair += 1;
    put(before, { is: 'before', entry, pair });
    put(after, { is: 'after', entry, pair });
  };
  for (const entry of entries) {
    if (entry.list === 'exception') entry.words.forEach((word) => putException(word, null));
    else {
      entry.words.forEach((word) => put(word, { is: 'word', entry, word }));
      entry.exceptions.forEach((text) => putException(text, entry));
    }
  }
  return { texts, roles };
}

/** From each A to the nearest B behind it, in one sentence. */
function spansBetween(text: string, befores: readonly Match[], afters: readonly Match[]): Span[] {
  return befores.flatMap(({ from, to }) => {
    const after = afters.find((each) => each.from >= to);
    if (!after || after.from - to > REACH || SENTENCE_END.test(text.slice(to, after.from))) return [];
    return [{ from, to: after.to }];
  });
}

function exceptionsIn(text: string, matches: readonly Match[], roles: readonly Role[]): Exceptions {
  const spans: Exceptions = new Map();
  const put = (entry: WordEntry | null, found: readonly Span[]): void => {
    spans.set(entry, [...(spans.get(entry) ?? []), ...found]);
  };
  const pairs = new Map<number, { entry: WordEntry | null; before: Match[]; after: Match[] }>();
  for (const match of matches) {
    const role = roles[match.pattern];
    if (role?.is === 'exception') put(role.entry, [match]);
    if (role?.is !== 'before' && role?.is !== 'after') continue;
    const pair = pairs.get(role.pair) ?? { entry: role.entry, before: [], after: [] };
    pair[role.is].push(match);
    pairs.set(role.pair, pair);
  }
  for (const { entry, before, after } of pairs.values()) put(entry, spansBetween(text, before, after));
  return spans;
}

/** The longest at each place, from left to right, list by list. */
function longestOf(hits: readonly WordHit[]): WordHit[] {
  const sorted = [...hits].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: WordHit[] = [];
  const ends = new Map<WordList, number>();
  for (const hit of sorted) {
    if (hit.from < (ends.get(hit.entry.list) ?? 0)) continue;
    ends.set(hit.entry.list, hit.to);
    kept.push(hit);
  }
  return kept;
}

/**
 * Makes the search for the words of the lists. A hit that lies inside an exception is none, whichever is longer elsewhere.
 *
 * @param entries - checked ones
 * @param table - also levels traditional characters, which is how sensitive words are dodged
 */
export function makeWordFinder(entries: readonly WordEntry[], table: FoldTable): (text: string) => WordHit[] {
  const { texts, roles } = rolesOf(entries);
  const match = makeMatcher(texts, table);
  return (text) => {
    const matches = match(text);
    if (matches.length === 0) return [];
    const exceptions = exceptionsIn(text, matches, roles);
    const isExcepted = ({ entry, from, to }: WordHit): boolean =>
      [...(exceptions.get(entry) ?? []), ...(exceptions.get(null) ?? [])].some(
        (span) => span.from <= from && span.to >= to,
      );
    const hits = matches.flatMap(({ pattern, from, to }): WordHit[] => {
      const role = roles[pattern];
      if (role?.is !== 'word') return [];
      const { entry, word } = role;
      if (!SEEN_THROUGH.has(entry.list) && !isWritten(text, { from, to }, word)) return [];
      const hit = { entry, word, from, to };
      return isExcepted(hit) ? [] : [hit];
    });
    return longestOf(hits);
  };
}

/** A hit as it is told. */
export function wordFinding(text: string, { entry, word, from, to }: WordHit): Finding {
  const { list, severity, reason, instead } = entry;
  const isDodged = SEEN_THROUGH.has(list) && !isWritten(text, { from, to }, word);
  return findingAt(text, from, to, {
    check: 'word',
    code: `word.${list}`,
    severity,
    reason: isDodged ? `${reason}（写成“${text.slice(from, to)}”，就是“${word}”）` : reason,
    suggestion: instead === '' ? undefined : instead,
  });
}
