import { existsSync, readFileSync } from 'node:fs';
import { SHEET_COLUMN_KEYS, type CatalogueRow, type ColumnDetails } from '../../../domain/catalogue';
import { importSheet } from './actions/import-sheet';
import { keepAreas } from './actions/keep-areas';
import type { CatalogueDeps } from './deps';
import type { SheetRow } from './sheets/read-catalogue';

/** In `counters` once it is done: what staff have changed since stays as they left it. */
const MARK = 'catalogue-seed';
const SEEDER = { id: 'sample-city', name: '示例数据' };

type Words = Readonly<Record<string, string>>;

/** A catalogue as a file: what many columns share is said once for their group. */
interface CatalogueFile {
  readonly areas: readonly { readonly id: string; readonly name: string }[];
  readonly organs: Words;
  readonly groups: readonly (Words & { readonly group: string; readonly columns: readonly Words[] })[];
}

function rowsOf({ groups }: CatalogueFile): SheetRow[] {
  return groups.flatMap(({ columns, ...shared }) =>
    columns.map((column, at) => {
      const said = { ...shared, ...column } as Words;
      const row = Object.fromEntries(SHEET_COLUMN_KEYS.map((key) => [key, said[key] ?? ''])) as CatalogueRow;
      return { sheet: shared.group, line: at + 1, row };
    }),
  );
}

/** Ids that are the same at every first start: `a01-03`, counted within each group. */
function countedIds(): (details: ColumnDetails) => string {
  const times = new Map<string, number>();
  return ({ group }) => {
    const at = (times.get(group) ?? 0) + 1;
    times.set(group, at);
    return `${group}-${String(at).padStart(2, '0')}`;
  };
}

/**
 * Puts the catalogue of a file into the store, once.
 *
 * @throws Error naming every row at fault
 * @returns whether it was put in now
 */
export async function seedCatalogue(
  deps: Pick<CatalogueDeps, 'store' | 'clock' | 'kindNames'>,
  file: string,
): Promise<boolean> {
  const { store } = deps;
  if (!existsSync(file)) return false;
  const done = await store.read.selectFrom('counters').select('id').where('id', '=', MARK).executeTakeFirst();
  if (done) return false;
  // Loaded only the first time that a store is opened.
  const { parse } = await import('yaml');
  const given = parse(readFileSync(file, 'utf8')) as CatalogueFile;
  const areas = await keepAreas(deps, { areas: [...given.areas] }, SEEDER);
  if (!areas.ok) throw new Error(`${file}: ${areas.refusal.code}`);
  const codes = Object.entries(given.organs).map(([department, code]) => ({ department, code }));
  await store.write((trx) =>
    trx
      .insertInto('catalogue_organs')
      .values(codes)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  const imported = await importSheet(deps, rowsOf(given), SEEDER, { idFor: countedIds() });
  if (!imported.ok || imported.value.faulty > 0) {
    throw new Error(`${file} has faults: ${JSON.stringify(imported.ok ? imported.value.faults : imported.refusal)}`);
  }
  await store.write((trx) => trx.insertInto('counters').values({ id: MARK, value: 1 }).execute());
  return true;
}
