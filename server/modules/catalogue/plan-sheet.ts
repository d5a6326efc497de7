import { createHash } from 'node:crypto';
import type { CatalogueImport } from '../../../contract/catalogue-desk';
import {
  catalogueSentence,
  planImport,
  SHEET_COLUMNS,
  type CatalogueWords,
  type KnownColumn,
  type RowFault,
  type RowOutcome,
} from '../../../domain/catalogue';
import type { Store } from '../../platform/db/store';
import type { CatalogueDeps } from './deps';
import type { SheetRow } from './sheets/read-catalogue';
import type { FaultyRow } from './sheets/write-sheet';
import { readAreas, readColumns } from './store';

/** What a sheet would do to the catalogue as it stands. */
export interface SheetPlan {
  readonly rows: readonly SheetRow[];
  readonly outcomes: readonly RowOutcome[];
  readonly versions: ReadonlyMap<string, number>;
  /** Of rows and outcomes: another file, or another catalogue, gives another one. */
  readonly digest: string;
}

/** A kind by its own name, or by what the city calls it. */
function kindOf(kindNames: ReadonlyMap<string, string>): CatalogueWords['kindOf'] {
  const byName = new Map([...kindNames].map(([kind, name]) => [name, kind]));
  return (word) => (kindNames.has(word) ? word : byName.get(word));
}

export async function planSheet(
  db: Store['read'],
  rows: readonly SheetRow[],
  { kindNames }: Pick<CatalogueDeps, 'kindNames'>,
): Promise<SheetPlan> {
  const columns = await readColumns(db);
  const known: KnownColumn[] = columns.map(({ id, details }) => ({ id, details }));
  const words: CatalogueWords = { areas: await readAreas(db), kindOf: kindOf(kindNames) };
  const outcomes = planImport(
    rows.map(({ row }) => row),
    known,
    words,
  );
  const digest = createHash('sha256')
    .update(JSON.stringify([rows, outcomes]))
    .digest('hex');
  return { rows, outcomes, versions: new Map(columns.map(({ id, version }) => [id, version])), digest };
}

const problemsOf = (faults: readonly RowFault[]) =>
  faults.map(({ column, code }) => ({ column: SHEET_COLUMNS[column], title: catalogueSentence[code] }));

/** The faulty rows of a plan, each with what is wrong in words. */
export const faultyRows = ({ rows, outcomes }: SheetPlan): FaultyRow[] =>
  rows.flatMap((each, at) => {
    const outcome = outcomes[at];
    if (outcome?.outcome !== 'faulty') return [];
    const said = problemsOf(outcome.faults).map(({ column, title }) => `${column}：${title}`);
    return [{ ...each, said: said.join('\n') }];
  });

/** As the workbench is told it: every row is counted once. */
export function presentPlan({ rows, outcomes, digest }: SheetPlan): CatalogueImport {
  const count = (wanted: RowOutcome['outcome']): number => outcomes.filter(({ outcome }) => outcome === wanted).length;
  const faults: CatalogueImport['faults'] = [];
  const changes: CatalogueImport['changes'] = [];
  outcomes.forEach((outcome, at) => {
    const each = rows[at];
    if (!each) return;
    const place = { sheet: each.sheet, line: each.line, name: each.row.name };
    if (outcome.outcome === 'faulty') faults.push({ ...place, problems: problemsOf(outcome.faults) });
    if (outcome.outcome !== 'updated') return;
    changes.push({ ...place, parts: outcome.changed.map((part) => SHEET_COLUMNS[part]) });
  });
  return {
    rows: rows.length,
    added: count('added'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    faulty: count('faulty'),
    faults,
    changes,
    plan: digest,
  };
}
