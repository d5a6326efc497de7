import type { NewMediaImport } from '../../../../contract/new-media-desk';
import { civilDateOf } from '../../../../domain/calendar';
import { accountOf, identityOf } from '../../../../domain/new-media';
import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import { newId } from '../../../platform/db/new-id';
import type { Trx } from '../../../platform/db/store';
import type { NewMediaDeps } from '../deps';
import { planList, presentPlan, type ListPlan } from '../plan-list';
import { accountRow, eventRows, type Doing } from '../rows';
import type { NewMediaRefusal } from '../sentences';
import type { SheetRow } from '../sheets/read-sheet';
import { changeAccount, insertAccounts, insertEvents, lockRegister, type AccountRow, type EventRow } from '../store';

async function carryOut(
  trx: Trx,
  { outcomes, histories }: ListPlan,
  doing: Doing,
  idFor: (identity: string) => string,
): Promise<void> {
  const added: AccountRow[] = [];
  const events: EventRow[] = [];
  for (const outcome of outcomes) {
    if (outcome.outcome === 'added') {
      const id = idFor(identityOf(accountOf(outcome.events)));
      added.push(accountRow(id, outcome.events));
      events.push(...eventRows(id, 0, outcome.events, doing));
    } else if (outcome.outcome === 'updated') {
      const before = histories.get(outcome.id) ?? [];
      await changeAccount(trx, accountRow(outcome.id, [...before, ...outcome.events]));
      events.push(...eventRows(outcome.id, before.length, outcome.events, doing));
    }
  }
  await insertAccounts(trx, added);
  await insertEvents(trx, events);
}

interface ImportOptions {
  /** The plan that was looked at; undefined takes whatever comes (the sample city). */
  readonly confirmed?: string;
  /** Ids of new accounts by what tells one from another; those that cannot be guessed when left out. */
  readonly idFor?: (identity: string) => string;
}

/**
 * Brings in the rows of a list that are in order; the others are told and change nothing.
 */
export async function importList(
  { store, clock }: Pick<NewMediaDeps, 'store' | 'clock'>,
  rows: readonly SheetRow[],
  actor: Pick<StaffActor, 'id' | 'name'>,
  { confirmed, idFor }: ImportOptions = {},
): Promise<Result<NewMediaImport, NewMediaRefusal>> {
  const now = clock.now();
  return store.write(async (trx): Promise<Result<NewMediaImport, NewMediaRefusal>> => {
    await lockRegister(trx);
    const plan = await planList(trx, rows, civilDateOf(now));
    if (confirmed !== undefined && plan.digest !== confirmed)
      return refuse({ code: 'new-media.import.changed-meanwhile' });
    await carryOut(trx, plan, { now, by: actor }, idFor ?? (() => newId(now)));
    const told = presentPlan(plan);
    const { added, updated, unchanged, faulty } = told;
    const detail = { added, updated, unchanged, faulty };
    await writeAudit(trx, { now, actor: actor.id, action: 'new-media.import', subject: 'new-media', detail });
    return ok(told);
  });
}
