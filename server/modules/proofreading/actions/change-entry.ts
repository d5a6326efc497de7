import { checkWordEntry, type WordEntry } from '../../../../domain/proofreading';
import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import { withoutNul } from '../../../platform/clean-text';
import type { Clock } from '../../../platform/clock';
import { newId } from '../../../platform/db/new-id';
import type { Store, Trx } from '../../../platform/db/store';
import { knownEntries, twinOf, type KnownEntry } from '../known-entries';
import type { ProofreadingRefusal } from '../sentences';
import { columnsOf, raiseRevision, readRows, saveRow } from '../store';

interface ChangeDeps {
  readonly store: Store;
  readonly clock: Clock;
}

type Done = Promise<Result<KnownEntry, ProofreadingRefusal>>;

type Deed = 'add' | 'change' | 'remove' | 'restore';

interface Saving {
  readonly actor: string;
  readonly deed: Deed;
  readonly now: Date;
}

/** Keeps a line as it is to stand from now on, and says so in the audit log. */
async function save(trx: Trx, known: Omit<KnownEntry, 'changedAt'>, { actor, deed, now }: Saving): Promise<KnownEntry> {
  const { id, entry, isRemoved } = known;
  const changedAt = now.toISOString();
  const kept = { ...columnsOf(entry), is_removed: isRemoved ? 1 : 0, changed_at: changedAt, changed_by: actor };
  await saveRow(trx, { id, ...kept });
  const { list, words, instead, severity } = entry;
  await writeAudit(trx, {
    now,
    actor,
    action: `proofreading.entry-${deed}`,
    subject: `proofreading/${id}`,
    detail: { list, words, instead, severity },
  });
  return { ...known, changedAt };
}

/** Adds a line. One word stands once in a list. */
export const addEntry = ({ store, clock }: ChangeDeps, given: WordEntry, actor: string): Done =>
  store.write(async (trx) => {
    const checked = checkWordEntry(withoutNul(given));
    if (!checked.ok) return checked;
    await raiseRevision(trx);
    if (twinOf(knownEntries(await readRows(trx)), checked.value)) return refuse({ code: 'proofreading.entry-exists' });
    const now = clock.now();
    const added = { id: newId(now), entry: checked.value, isBuiltIn: false, isRemoved: false };
    return ok(await save(trx, added, { actor, deed: 'add', now }));
  });

/** Changes a line, also one that came with the program. */
export const changeEntry = ({ store, clock }: ChangeDeps, id: string, given: WordEntry, actor: string): Done =>
  store.write(async (trx) => {
    const checked = checkWordEntry(withoutNul(given));
    if (!checked.ok) return checked;
    await raiseRevision(trx);
    const known = knownEntries(await readRows(trx));
    const before = known.find((each) => each.id === id);
    if (before?.entry.list !== checked.value.list) return refuse({ code: 'proofreading.no-entry' });
    if (twinOf(known, checked.value, id)) return refuse({ code: 'proofreading.entry-exists' });
    return ok(await save(trx, { ...before, entry: checked.value }, { actor, deed: 'change', now: clock.now() }));
  });

const moveEntry = ({ store, clock }: ChangeDeps, id: string, deed: 'remove' | 'restore', actor: string): Done =>
  store.write(async (trx) => {
    await raiseRevision(trx);
    const known = knownEntries(await readRows(trx));
    const isRemoved = deed === 'remove';
    const before = known.find((each) => each.id === id && each.isRemoved !== isRemoved);
    if (!before) return refuse({ code: 'proofreading.no-entry' });
    if (!isRemoved && twinOf(known, before.entry, id)) return refuse({ code: 'proofreading.entry-exists' });
    return ok(await save(trx, { ...before, isRemoved }, { actor, deed, now: clock.now() }));
  });

/** Takes a line out; it can be put back. */
export const removeEntry = (deps: ChangeDeps, id: string, actor: string): Done => moveEntry(deps, id, 'remove', actor);

/** Puts a line back that was taken out. */
export const restoreEntry = (deps: ChangeDeps, id: string, actor: string): Done =>
  moveEntry(deps, id, 'restore', actor);
