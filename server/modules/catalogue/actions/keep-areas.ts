import type { CatalogueAreas } from '../../../../contract/catalogue-desk';
import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import { withoutNul } from '../../../platform/clean-text';
import type { CatalogueDeps } from '../deps';
import type { CatalogueRefusal } from '../sentences';
import { lockCatalogue, readAreas } from '../store';

const NAME_CHARACTERS = 60;
const SWAPPED = '\u0001';

function areasRefusal(areas: CatalogueAreas['areas']): CatalogueRefusal | null {
  const field = 'areas';
  const isUnnamed = areas.some(({ name }) => name === '' || Array.from(name).length > NAME_CHARACTERS);
  if (isUnnamed) return { code: 'catalogue.area-name', field };
  const isTwice = [areas.map(({ id }) => id), areas.map(({ name }) => name)].some(
    (values) => new Set(values).size < values.length,
  );
  return isTwice ? { code: 'catalogue.area-twice', field } : null;
}

/** Changes the dictionary of areas: names, order, new ones. One with columns stays. @source 国办发〔2019〕54号 */
export async function keepAreas(
  { store, clock }: Pick<CatalogueDeps, 'store' | 'clock'>,
  body: CatalogueAreas,
  actor: Pick<StaffActor, 'id'>,
): Promise<Result<CatalogueAreas, CatalogueRefusal>> {
  const areas = withoutNul(body).areas.map(({ id, name }) => ({ id, name: name.trim() }));
  const unfit = areasRefusal(areas);
  if (unfit) return refuse(unfit);
  const now = clock.now();
  return store.write(async (trx): Promise<Result<CatalogueAreas, CatalogueRefusal>> => {
    await lockCatalogue(trx);
    const kept = new Set(areas.map(({ id }) => id));
    const before = await readAreas(trx);
    const gone = before.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
    if (gone.length > 0) {
      const used = await trx
        .selectFrom('catalogue_columns')
        .select('id')
        .where('group_id', 'in', gone)
        .where('retired', '=', 0)
        .limit(1)
        .executeTakeFirst();
      if (used) return refuse({ code: 'catalogue.area-in-use', field: 'areas' });
      await trx.deleteFrom('catalogue_areas').where('id', 'in', gone).execute();
    }
    // Two areas may change names with each other; names are unique at every moment.
    for (const { id } of before) {
      await trx
        .updateTable('catalogue_areas')
        .set({ name: SWAPPED + id })
        .where('id', '=', id)
        .execute();
    }
    for (const [place, { id, name }] of areas.entries()) {
      await trx
        .insertInto('catalogue_areas')
        .values({ id, name, place })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ name, place }))
        .execute();
    }
    const detail = { from: before, to: areas };
    await writeAudit(trx, { now, actor: actor.id, action: 'catalogue.areas', subject: 'catalogue/areas', detail });
    return ok({ areas });
  });
}
