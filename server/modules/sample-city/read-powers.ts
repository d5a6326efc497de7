import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { findClause, splitClauses } from '../../../domain/clause';
import { lawsByName } from '../../../domain/power';
import {
  POWER_COLUMN_KEYS,
  POWER_COLUMNS,
  powerKey,
  powerRowSentence,
  readPowerRow,
  type PowerOrgan,
  type WrittenPower,
} from '../../../domain/power/import';
import { publicIdOf } from '../../platform/publishing/public-id';
import type { CityFile } from './city-file';

type Row = Readonly<Record<string, string>>;

/** The row as an organ would write it: what is the same for all of a type stands once. */
const written = (row: Row, types: Readonly<Record<string, Row>>): WrittenPower => {
  const all = { ...types[row['type'] ?? ''], ...row };
  return Object.fromEntries(POWER_COLUMN_KEYS.map((key) => [key, all[key] ?? ''])) as WrittenPower;
};

const lawsOf = (policies: readonly CityFile[]) =>
  lawsByName(
    policies.map(({ content }) => {
      const clauses = splitClauses(String(content['body']));
      return {
        id: publicIdOf(String(content['sourceId'])),
        title: String(content['title']),
        hasClause: (anchor: string) => findClause(clauses, anchor) !== undefined,
      };
    }),
  );

/**
 * The city's list of powers (权责清单), read by the same rules as a list that is brought in.
 *
 * @throws Error naming every row at fault
 */
export function readPowers(folder: string, organs: readonly PowerOrgan[], policies: readonly CityFile[]): CityFile[] {
  const file = join(folder, 'powers.yaml');
  if (!existsSync(file)) return [];
  const { types, items } = parse(readFileSync(file, 'utf8')) as { types: Record<string, Row>; items: Row[] };
  const names = { organs, laws: lawsOf(policies) };
  return items.map((row) => {
    const { item, faults } = readPowerRow(written(row, types), names);
    const told = faults.map(({ column, code }) => `${POWER_COLUMNS[column]}：${powerRowSentence[code]}`).join(' ');
    if (!item) throw new Error(`powers.yaml: ${row['code'] ?? ''}: ${told}`);
    return { kind: 'powers', name: `powers.yaml ${item.code}`, content: { sourceId: powerKey(item.code), ...item } };
  });
}
