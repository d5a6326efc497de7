import { builtInWords, type WordEntry } from '../../../domain/proofreading';
import { entryOfRow, type ProofreadingEntryRow } from './store';

/** A line of the lists as it stands now. */
export interface KnownEntry {
  readonly id: string;
  readonly entry: WordEntry;
  readonly isBuiltIn: boolean;
  readonly isRemoved: boolean;
  /** Null: as it came with the program. */
  readonly changedAt: string | null;
}

/** Names a line that comes with the program, as long as its first word stays. */
const builtInId = ({ list, words: [first = ''] }: WordEntry): string =>
  `b-${list}-${Array.from(first, (character) => (character.codePointAt(0) ?? 0).toString(36)).join('-')}`;

const BUILT_IN: readonly (readonly [id: string, entry: WordEntry])[] = builtInWords().map((entry) => [
  builtInId(entry),
  entry,
]);
const BUILT_IN_IDS: ReadonlySet<string> = new Set(BUILT_IN.map(([id]) => id));

/** All lines, also those taken out: what staff changed, then what came with the program and was not touched. */
export function knownEntries(rows: readonly ProofreadingEntryRow[]): KnownEntry[] {
  const changed = rows.map((row): KnownEntry => ({
    id: row.id,
    entry: entryOfRow(row),
    isBuiltIn: BUILT_IN_IDS.has(row.id),
    isRemoved: row.is_removed === 1,
    changedAt: row.changed_at,
  }));
  const touched = new Set(rows.map(({ id }) => id));
  const untouched = BUILT_IN.filter(([id]) => !touched.has(id)).map(([id, entry]): KnownEntry => ({
    id,
    entry,
    isBuiltIn: true,
    isRemoved: false,
    changedAt: null,
  }));
  return [...changed, ...untouched];
}

/** The line in use that has one of these words already, in the same list. */
export const twinOf = (known: readonly KnownEntry[], { list, words }: WordEntry, id?: string): KnownEntry | undefined =>
  known.find(
    (each) =>
      each.id !== id &&
      !each.isRemoved &&
      each.entry.list === list &&
      each.entry.words.some((word) => words.includes(word)),
  );
