import type { EntryNumbering } from '../../../../contract/catalogue-desk';
import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import { withoutNul } from '../../../platform/clean-text';
import type { CatalogueDeps } from '../deps';
import { makeNumber } from '../number';
import type { CatalogueRefusal } from '../sentences';
import { lockCatalogue } from '../store';
import { entryAt, reasonRefusal } from './refile-entry';

/**
 * Settles a number that could not be taken as the document has it: the entry gets one by rule, or keeps the one that it
 * has. A number that was given never changes.
 *
 * @source 条例第十二条
 */
export async function giveNumber(
  { store, clock }: Pick<CatalogueDeps, 'store' | 'clock'>,
  id: string,
  body: EntryNumbering,
  actor: Pick<StaffActor, 'id' | 'name'>,
): Promise<Result<null, CatalogueRefusal>> {
  const { version, reason: written } = withoutNul(body);
  const reason = written.trim();
  const unfit = reasonRefusal(reason);
  if (unfit) return refuse(unfit);
  const now = clock.now();
  return store.write(async (trx): Promise<Result<null, CatalogueRefusal>> => {
    await lockCatalogue(trx);
    const entry = await entryAt(trx, id, version);
    if (!entry.ok) return entry;
    const { number_fault: fault, number_written: brought, index_number: given } = entry.value;
    if (fault === null) return refuse({ code: 'catalogue.number-in-order' });
    const first = await trx
      .selectFrom('catalogue_placements')
      .innerJoin('catalogue_columns', 'catalogue_columns.id', 'catalogue_placements.column_id')
      .select('group_id')
      .where('entry_id', '=', id)
      .orderBy('group_id')
      .orderBy('place')
      .executeTakeFirst();
    const number = given ?? (await makeNumber(trx, entry.value, first?.group_id));
    const row = { index_number: number, number_fault: null, number_written: null, number_settled: brought };
    await trx.updateTable('catalogue_entries').set(row).where('id', '=', id).execute();
    const detail = { number, brought, fault, reason };
    await writeAudit(trx, { now, actor: actor.id, action: 'catalogue.number', subject: `catalogue/${id}`, detail });
    return ok(null);
  });
}
