import { migrationFiles } from '../../../server/platform/db/migrate';
import { sealedColumns } from '../../../server/sealed-columns';

/** Columns that the migrations call sealed, by the name that their table has in the end. */
const columnsOfMigrations = (): string[] =>
  migrationFiles().flatMap(({ sql }) => [
    ...[...sql.matchAll(/CREATE TABLE (\w+) \(([\s\S]*?)\n\);/g)].flatMap(([, table = '', body = '']) =>
      [...body.matchAll(/^ {2}(\w+_sealed) /gm)].map(
        ([, column = '']) => `${table.replace(/_(next|anew)$/, '')}.${column}`,
      ),
    ),
    ...[...sql.matchAll(/ALTER TABLE (\w+) ADD COLUMN (\w+_sealed) /g)].map(
      ([, table = '', column = '']) => `${table}.${column}`,
    ),
  ]);

describe('sealedColumns', () => {
  it('names every column that a migration calls sealed, so that no key is retired too early', () => {
    const known = new Set(sealedColumns.map(({ table, column }) => `${table}.${column}`));
    const wanted = columnsOfMigrations();
    expect(wanted.length).toBeGreaterThan(10);
    expect(wanted.filter((column) => !known.has(column))).toEqual([]);
  });
});
