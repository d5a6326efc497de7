import { createHash } from 'node:crypto';
import type { NewMediaImport } from '../../../contract/new-media-desk';
import type { CivilDate } from '../../../domain/calendar';
import { identityOf, planImport, type KnownAccount, type RowOutcome } from '../../../domain/new-media';
import type { Store } from '../../platform/db/store';
import { faultyRowsOf } from '../../platform/sheets/faulty-rows';
import type { SheetRow } from './sheets/read-sheet';
import { sentencesOf } from './sheets/fault-sentences';
import { readRegister } from './store';

/** What a list would do to the register as it stands. */
export interface ListPlan {
  readonly rows: readonly SheetRow[];
  readonly outcomes: readonly RowOutcome[];
  /** The history of each account that is known, by id. */
  readonly histories: ReadonlyMap<string, KnownAccount['events']>;
  /** Of rows and outcomes: another file, or another register, gives another one. */
  readonly digest: string;
}

/** The account in use under each identity, else the one that ended last. */
async function knownAccounts(db: Store['read']): Promise<Map<string, KnownAccount>> {
  const known = new Map<string, KnownAccount & { readonly rank: string }>();
  for (const { row, events } of await readRegister(db)) {
    const rank = row.ended_on ?? '9999-12-31';
    const identity = identityOf(row);
    const other = known.get(identity);
    if (!other || other.rank < rank) known.set(identity, { id: row.id, events, rank });
  }
  return known;
}

export async function planList(db: Store['read'], rows: readonly SheetRow[], today: CivilDate): Promise<ListPlan> {
  const known = await knownAccounts(db);
  const outcomes = planImport(
    rows.map(({ row }) => row),
    known,
    today,
  );
  const histories = new Map([...known.values()].map(({ id, events }) => [id, events]));
  const digest = createHash('sha256')
    .update(JSON.stringify([rows, outcomes]))
    .digest('hex');
  return { rows, outcomes, histories, digest };
}

/** The faulty rows of a plan, with what is wrong. */
export const faultyRows = ({ rows, outcomes }: ListPlan) => faultyRowsOf(rows, outcomes);

/** As the workbench is told it: every row is counted once. */
export function presentPlan(plan: ListPlan): NewMediaImport {
  const count = (wanted: RowOutcome['outcome']): number =>
    plan.outcomes.filter(({ outcome }) => outcome === wanted).length;
  return {
    rows: plan.rows.length,
    added: count('added'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    faulty: count('faulty'),
    faults: faultyRows(plan).map(({ line, row, faults }) => ({ line, name: row.name, problems: sentencesOf(faults) })),
    plan: plan.digest,
  };
}
