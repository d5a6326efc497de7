import type { ColumnRetirement } from '../../../../contract/catalogue-desk';
import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import { withoutNul } from '../../../platform/clean-text';
import type { CatalogueDeps } from '../deps';
import type { CatalogueRefusal } from '../sentences';
import { lockCatalogue, raiseRules } from '../store';
import { reasonRefusal } from './refile-entry';

/**
 * Takes a column out of the catalogue. What stood in it is filed anew by the rules of the others; what finds no place is
 * told on the desk. Numbers stay.
 */
export async function retireColumn(
  { store, clock }: Pick<CatalogueDeps, 'store' | 'clock'>,
  id: string,
  body: ColumnRetirement,
  actor: Pick<StaffActor, 'id'>,
): Promise<Result<null, CatalogueRefusal>> {
  const reason = withoutNul(body).reason.trim();
  const unfit = reasonRefusal(reason);
  if (unfit) return refuse(unfit);
  const now = clock.now();
  return store.write(async (trx): Promise<Result<null, CatalogueRefusal>> => {
    await lockCatalogue(trx);
    const gone = await trx
      .updateTable('catalogue_columns')
      .set({ retired: 1, identity: `retired/${id}` })
      .where('id', '=', id)
      .where('retired', '=', 0)
      .returning('name')
      .executeTakeFirst();
    if (!gone) return refuse({ code: 'catalogue.column-not-found' });
    await trx.deleteFrom('catalogue_placements').where('column_id', '=', id).execute();
    await raiseRules(trx);
    const detail = { name: gone.name, reason };
    const subject = `catalogue/columns/${id}`;
    await writeAudit(trx, { now, actor: actor.id, action: 'catalogue.retire', subject, detail });
    return ok(null);
  });
}
