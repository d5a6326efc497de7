import { createHash } from 'node:crypto';
import type { ProofreadingImport } from '../../../contract/proofreading-desk';
import {
  checkWordEntry,
  WORD_LISTS,
  type WordEntry,
  type WordEntryRefusal,
  type WordList,
} from '../../../domain/proofreading';
import type { SheetRow } from '../../platform/sheets/read-sheet';
import { faultyRowsOf } from '../../platform/sheets/faulty-rows';
import { knownEntries, twinOf } from './known-entries';
import { proofreadingSentences } from './sentences';
import type { ProofreadingEntryRow } from './store';

/** The columns of a list, as the first row has them. */
export const COLUMNS = {
  list: '词表',
  words: '要查的词',
  instead: '正确的写法',
  reason: '理由',
  severity: '程度',
  exceptions: '例外',
} as const;

export type Column = keyof typeof COLUMNS;
export type WrittenRow = SheetRow<Column>;

/** As the sheet says it. */
export const SEVERITIES = { must: '必须改', should: '提醒' } as const;

interface Fault {
  readonly column: Column;
  readonly title: string;
}

type Outcome =
  | { readonly outcome: 'added'; readonly entry: WordEntry }
  | { readonly outcome: 'updated'; readonly id: string; readonly entry: WordEntry }
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'faulty'; readonly faults: readonly Fault[] };

export interface ListPlan {
  readonly rows: readonly WrittenRow[];
  readonly outcomes: readonly Outcome[];
  /** Of rows and outcomes: another file, or a list changed meanwhile, gives another one. */
  readonly digest: string;
}

const SEPARATORS = /[、，,；;\n]+/;

const listNamed = (name: string): WordList | undefined =>
  (Object.keys(WORD_LISTS) as WordList[]).find((list) => WORD_LISTS[list] === name.trim());

/** An empty cell is 必须改: it is the stricter one. */
const severityNamed = (name: string): WordEntry['severity'] | undefined => {
  if (name.trim() === '' || name.trim() === SEVERITIES.must) return 'must';
  return name.trim() === SEVERITIES.should ? 'should' : undefined;
};

const faulty = (column: Column, title: string): Outcome => ({ outcome: 'faulty', faults: [{ column, title }] });

const refusedRow = ({ code, field }: WordEntryRefusal): Outcome => faulty(field, proofreadingSentences[code].title);

function readRow({ row }: WrittenRow): Outcome | WordEntry {
  const list = listNamed(row.list);
  if (!list) return faulty('list', `没有这个词表。可以写：${Object.values(WORD_LISTS).join('、')}。`);
  const severity = severityNamed(row.severity);
  if (!severity) return faulty('severity', `写“${SEVERITIES.must}”或者“${SEVERITIES.should}”。`);
  const { instead, reason } = row;
  const words = row.words.split(SEPARATORS);
  const checked = checkWordEntry({
    list,
    words,
    instead,
    reason,
    severity,
    exceptions: row.exceptions.split(SEPARATORS),
  });
  return checked.ok ? checked.value : refusedRow(checked.refusal);
}

/** What each row of a sheet would do to the lists; a word that stands there already changes its line. */
export function planList(rows: readonly WrittenRow[], kept: readonly ProofreadingEntryRow[]): ListPlan {
  const known = knownEntries(kept);
  const seen = new Set<string>();
  const outcomes = rows.map((row): Outcome => {
    const entry = readRow(row);
    if ('outcome' in entry) return entry;
    const keys = entry.words.map((word) => `${entry.list} ${word}`);
    if (keys.some((key) => seen.has(key))) return faulty('words', '这个词在表里出现了两次。');
    for (const key of keys) seen.add(key);
    const twin = twinOf(known, entry);
    if (!twin) return { outcome: 'added', entry };
    if (twinOf(known, entry, twin.id)) return faulty('words', '这几个词现在分在几条里，请分成几行。');
    const isSame = JSON.stringify(checkWordEntry(twin.entry)) === JSON.stringify({ ok: true, value: entry });
    return isSame ? { outcome: 'unchanged' } : { outcome: 'updated', id: twin.id, entry };
  });
  const digest = createHash('sha256')
    .update(JSON.stringify([rows, outcomes]))
    .digest('hex');
  return { rows, outcomes, digest };
}

export const faultyRows = ({ rows, outcomes }: ListPlan): (WrittenRow & { readonly faults: readonly Fault[] })[] =>
  faultyRowsOf(rows, outcomes);

/** As the workbench is told it: every row is counted once. */
export function presentPlan(plan: ListPlan): ProofreadingImport {
  const count = (wanted: Outcome['outcome']): number =>
    plan.outcomes.filter(({ outcome }) => outcome === wanted).length;
  return {
    rows: plan.rows.length,
    added: count('added'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    faulty: count('faulty'),
    faults: faultyRows(plan).map(({ line, row, faults }) => ({
      line,
      name: row.words,
      problems: faults.map(({ column, title }) => ({ column: COLUMNS[column], title })),
    })),
    plan: plan.digest,
  };
}
