import type { SearchEntryInput } from '../../../../contract/search-desk';
import { ok, refuse, type Refusal, type Result } from '../../../../domain/result';
import { checkEntry, type Entry, type EntryRefusal } from '../../../../domain/search/check-entry';
import { writeAudit } from '../../../platform/audit';
import { withoutNul } from '../../../platform/clean-text';
import type { Clock } from '../../../platform/clock';
import { newId } from '../../../platform/db/new-id';
import type { Store, Trx } from '../../../platform/db/store';
import {
  deleteEntry,
  findEntry,
  findTwin,
  insertEntries,
  listOf,
  raiseRevision,
  shownTitles,
  updateEntry,
  type SearchEntryRow,
} from '../store';

export type ChangeRefusal =
  | EntryRefusal
  | Refusal<'search.no-entry' | 'search.entry-exists'>
  | { readonly code: 'search.target-unknown'; readonly field: 'meant' };

interface ChangeDeps {
  readonly store: Store;
  readonly clock: Clock;
}

type Done = Promise<Result<SearchEntryRow, ChangeRefusal>>;

const refuseUnknownTarget = async (
  trx: Trx,
  { list, meant: [target = ''] }: Entry,
): Promise<ChangeRefusal | undefined> => {
  if (list !== 'best-bets') return undefined;
  const shown = await shownTitles(trx, [target]);
  return shown.has(target) ? undefined : { code: 'search.target-unknown', field: 'meant' };
};

const audited = async (trx: Trx, now: Date, actor: string, deed: string, row: SearchEntryRow): Promise<void> => {
  const detail = { list: row.list, words: listOf(row.words), meant: listOf(row.meant) };
  await writeAudit(trx, { now, actor, action: `search.entry-${deed}`, subject: `search/${row.id}`, detail });
};

/** Writes a line: a new one, or another text of one that is there. Lines of one table have different words. */
const writeEntry = (
  { store, clock }: ChangeDeps,
  given: SearchEntryInput,
  { actor, id }: { readonly actor: string; readonly id?: string },
): Done =>
  store.write(async (trx) => {
    const checked = checkEntry(withoutNul(given));
    if (!checked.ok) return checked;
    const entry = checked.value;
    await raiseRevision(trx);
    if (id !== undefined && (await findEntry(trx, id))?.list !== entry.list) return refuse({ code: 'search.no-entry' });
    const words = JSON.stringify(entry.words);
    const twin = await findTwin(trx, { list: entry.list, words });
    if (twin !== undefined && twin.id !== id) return refuse({ code: 'search.entry-exists' });
    const unknown = await refuseUnknownTarget(trx, entry);
    if (unknown) return refuse(unknown);
    const now = clock.now();
    const kept = { list: entry.list, words, meant: JSON.stringify(entry.meant) };
    const row = { id: id ?? newId(now), ...kept, changed_at: now.toISOString(), changed_by: actor };
    if (id === undefined) await insertEntries(trx, [row]);
    else await updateEntry(trx, row);
    await audited(trx, now, actor, id === undefined ? 'add' : 'change', row);
    return ok(row);
  });

export const addEntry = (deps: ChangeDeps, given: SearchEntryInput, actor: string): Done =>
  writeEntry(deps, given, { actor });

export const changeEntry = (deps: ChangeDeps, id: string, given: SearchEntryInput, actor: string): Done =>
  writeEntry(deps, given, { actor, id });

/** Takes a line out, and gives it back, so that it can be put in again. */
export const removeEntry = ({ store, clock }: ChangeDeps, id: string, actor: string): Done =>
  store.write(async (trx) => {
    await raiseRevision(trx);
    const row = await findEntry(trx, id);
    if (!row) return refuse({ code: 'search.no-entry' });
    await deleteEntry(trx, id);
    await audited(trx, clock.now(), actor, 'remove', row);
    return ok(row);
  });
