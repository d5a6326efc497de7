import type { CatalogueImport } from '../../../../contract/catalogue-desk';
import type { ColumnDetails } from '../../../../domain/catalogue';
import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import { newId } from '../../../platform/db/new-id';
import type { Trx } from '../../../platform/db/store';
import type { CatalogueDeps } from '../deps';
import { planSheet, presentPlan, type SheetPlan } from '../plan-sheet';
import type { CatalogueRefusal } from '../sentences';
import type { SheetRow } from '../sheets/read-catalogue';
import { changeColumns, insertColumns, lockCatalogue, raiseRules, type ColumnWriting, type Doing } from '../store';

interface ImportOptions {
  /** The plan that was looked at; undefined takes whatever comes (the sample city). */
  readonly confirmed?: string;
  /** Ids of new columns; those that cannot be guessed when left out. */
  readonly idFor?: (details: ColumnDetails) => string;
}

async function carryOut(
  trx: Trx,
  { outcomes, versions }: SheetPlan,
  doing: Doing,
  idFor: (details: ColumnDetails) => string,
): Promise<void> {
  const added: ColumnWriting[] = [];
  const changed: ColumnWriting[] = [];
  for (const outcome of outcomes) {
    if (outcome.outcome === 'added') {
      added.push({ id: idFor(outcome.details), details: outcome.details, version: 1 });
    } else if (outcome.outcome === 'updated') {
      const { id, details } = outcome;
      changed.push({ id, details, version: (versions.get(id) ?? 0) + 1 });
    }
  }
  await insertColumns(trx, added, doing);
  await changeColumns(trx, changed, doing);
  if (added.length + changed.length > 0) await raiseRules(trx);
}

/** Brings in the rows of a sheet that are in order; the others are told and change nothing. */
export async function importSheet(
  { store, clock, kindNames }: Pick<CatalogueDeps, 'store' | 'clock' | 'kindNames'>,
  rows: readonly SheetRow[],
  actor: Pick<StaffActor, 'id' | 'name'>,
  { confirmed, idFor }: ImportOptions = {},
): Promise<Result<CatalogueImport, CatalogueRefusal>> {
  const now = clock.now();
  return store.write(async (trx): Promise<Result<CatalogueImport, CatalogueRefusal>> => {
    await lockCatalogue(trx);
    const plan = await planSheet(trx, rows, { kindNames });
    if (confirmed !== undefined && plan.digest !== confirmed) {
      return refuse({ code: 'catalogue.import.changed-meanwhile' });
    }
    await carryOut(trx, plan, { now, by: actor }, idFor ?? (() => newId(now)));
    const told = presentPlan(plan);
    const { added, updated, unchanged, faulty } = told;
    const detail = { added, updated, unchanged, faulty };
    await writeAudit(trx, { now, actor: actor.id, action: 'catalogue.import', subject: 'catalogue', detail });
    return ok(told);
  });
}
