import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkEntry, type Entry } from '../../../domain/search/check-entry';
import { writeAudit } from '../../platform/audit';
import type { Clock } from '../../platform/clock';
import { newId } from '../../platform/db/new-id';
import type { Store } from '../../platform/db/store';
import { insertEntries, raiseRevision } from './store';

/** In `counters` once it is done: what staff have taken out since does not come back. */
const MARK = 'search-seed';

type Parse = (text: string) => unknown;

const readYaml = <T>(parse: Parse, folder: string, name: string): T[] => {
  const file = join(folder, name);
  if (!existsSync(file)) return [];
  const parsed = parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(parsed)) throw new Error(`${file} is not a list.`);
  return parsed as T[];
};

const readEntries = async (folder: string): Promise<Entry[]> => {
  // Loaded only the first time that a store is opened.
  const { parse } = await import('yaml');
  const read = <T>(name: string): T[] => readYaml<T>(parse, folder, name);
  const phrases = readdirSync(folder)
    .sort()
    .filter((name) => /^phrases.*\.yaml$/.test(name))
    .flatMap((name) => read<{ said: string[]; official: string[] }>(name));
  const bets = read<{ words: string[]; target: string }>('best-bets.yaml');
  const single = (list: 'stop-words' | 'look-alikes'): Entry[] =>
    read<string>(`${list}.yaml`).map((word) => ({ list, words: [word], meant: [] }));
  return [
    ...phrases.map(({ said, official }): Entry => ({ list: 'phrases', words: said, meant: official })),
    ...bets.map(({ words, target }): Entry => ({ list: 'best-bets', words, meant: [target] })),
    ...single('stop-words'),
    ...single('look-alikes'),
  ];
};

/**
 * Puts the tables of a folder into the store, once.
 *
 * @throws Error naming the first line that is not as it should be
 * @returns how many lines there were; 0 where it was done before, or there is no folder
 */
export const seedSearchTables = async (
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  folder: string,
): Promise<number> => {
  if (!existsSync(folder)) return 0;
  const done = await store.read.selectFrom('counters').select('id').where('id', '=', MARK).executeTakeFirst();
  if (done) return 0;
  const now = clock.now();
  const rows = (await readEntries(folder)).map((entry) => {
    const checked = checkEntry(entry);
    if (!checked.ok) throw new Error(`${folder}: ${entry.list} ${entry.words.join(' ')}: ${checked.refusal.code}`);
    const { list, words, meant } = checked.value;
    const kept = { list, words: JSON.stringify(words), meant: JSON.stringify(meant) };
    return { id: newId(now), ...kept, changed_at: now.toISOString(), changed_by: 'system' };
  });
  return store.write(async (trx) => {
    await insertEntries(trx, rows);
    await trx.insertInto('counters').values({ id: MARK, value: 1 }).execute();
    await raiseRevision(trx);
    const entry = { now, actor: 'system', action: 'search.seed', subject: 'search/entries' };
    await writeAudit(trx, { ...entry, detail: { lines: rows.length } });
    return rows.length;
  });
};
