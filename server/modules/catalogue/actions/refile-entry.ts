import type { EntryFiling } from '../../../../contract/catalogue-desk';
import { MOST_COLUMNS } from '../../../../domain/catalogue';
import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import { withoutNul } from '../../../platform/clean-text';
import type { Store, Trx } from '../../../platform/db/store';
import type { CatalogueDeps } from '../deps';
import { placeEntry } from '../place-entry';
import type { CatalogueRefusal } from '../sentences';
import { detailsOf, lockCatalogue } from '../store';
import type { EntryRow } from '../tables';

const REASON_CHARACTERS = 200;

/** Why a reason will not do. */
export function reasonRefusal(reason: string): CatalogueRefusal | null {
  if (reason === '') return { code: 'catalogue.reason-needed', field: 'reason' };
  return Array.from(reason).length > REASON_CHARACTERS ? { code: 'catalogue.reason-too-long', field: 'reason' } : null;
}

/** The entry, if nobody has done anything to it since it was looked at. */
export async function entryAt(trx: Trx, id: string, version: number): Promise<Result<EntryRow, CatalogueRefusal>> {
  const entry = await trx
    .selectFrom('catalogue_entries')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'shown')
    .executeTakeFirst();
  if (!entry) return refuse({ code: 'catalogue.entry-not-found' });
  return entry.version === version ? ok(entry) : refuse({ code: 'catalogue.changed-meanwhile' });
}

const placedIn = async (db: Store['read'], id: string): Promise<string[]> => {
  const rows = await db.selectFrom('catalogue_placements').select('column_id').where('entry_id', '=', id).execute();
  return rows.map(({ column_id }) => column_id).sort();
};

/** The columns that are asked for, if each is there and takes the entry's level. */
async function columnsRefusal(
  trx: Trx,
  entry: EntryRow,
  columns: readonly string[],
  before: readonly string[],
): Promise<CatalogueRefusal | null> {
  const field = 'columns';
  if (columns.length === 0 || columns.length > MOST_COLUMNS) return { code: 'catalogue.columns-needed', field };
  const rows = await trx
    .selectFrom('catalogue_columns')
    .select('details')
    .where('id', 'in', columns)
    .where('retired', '=', 0)
    .execute();
  if (rows.length !== columns.length) return { code: 'catalogue.columns-unknown', field };
  const takes = rows.every((row) => detailsOf(row).levels.includes(entry.level));
  if (!takes) return { code: 'catalogue.column-not-of-level', field };
  return columns.join() === before.join() ? { code: 'catalogue.columns-unchanged', field } : null;
}

/** Moves an entry to other columns, or adds it to one more, with the reason. From then on no rule moves it. */
export async function refileEntry(
  { store, clock }: Pick<CatalogueDeps, 'store' | 'clock'>,
  id: string,
  body: EntryFiling,
  actor: Pick<StaffActor, 'id' | 'name'>,
): Promise<Result<null, CatalogueRefusal>> {
  const given = withoutNul(body);
  const reason = given.reason.trim();
  const columns = [...new Set(given.columns)].sort();
  const unfit = reasonRefusal(reason);
  if (unfit) return refuse(unfit);
  const now = clock.now();
  return store.write(async (trx): Promise<Result<null, CatalogueRefusal>> => {
    await lockCatalogue(trx);
    const entry = await entryAt(trx, id, given.version);
    if (!entry.ok) return entry;
    const before = await placedIn(trx, id);
    const refusal = await columnsRefusal(trx, entry.value, columns, before);
    if (refusal) return refuse(refusal);
    const filed = {
      filed_by_name: actor.name,
      filed_at: now.toISOString(),
      filed_reason: reason,
      filed_columns: JSON.stringify(columns),
    };
    const row = { ...filed, version: entry.value.version + 1, unfiled: 0 };
    await trx.updateTable('catalogue_entries').set(row).where('id', '=', id).execute();
    await placeEntry(trx, entry.value, columns);
    const detail = { from: before, to: columns, reason };
    await writeAudit(trx, { now, actor: actor.id, action: 'catalogue.refile', subject: `catalogue/${id}`, detail });
    return ok(null);
  });
}
