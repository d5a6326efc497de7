import type { PowerItem } from '../item';
import type { WrittenPower } from './columns';
import { readPowerRow, type PowerNames, type PowerRowFault } from './row';

/** An item that is published already. */
export interface KnownPower {
  readonly item: PowerItem;
  readonly isWithdrawn: boolean;
}

/** What becomes of a row. Each row has exactly one outcome. */
export type PowerOutcome =
  | { readonly outcome: 'added'; readonly item: PowerItem }
  /** @property fields - what differs; none of them where an item that was withdrawn comes back as it was */
  | { readonly outcome: 'changed'; readonly item: PowerItem; readonly fields: readonly (keyof PowerItem)[] }
  | { readonly outcome: 'unchanged'; readonly item: PowerItem }
  | { readonly outcome: 'faulty'; readonly faults: readonly PowerRowFault[] };

export interface PowerPlan {
  readonly outcomes: readonly PowerOutcome[];
  /** Codes of published items that the list no longer has, of the organs that it lists; never withdrawn by themselves. */
  readonly missing: readonly string[];
}

/** Codes are told apart as public addresses are: without regard to the size of letters. */
export const powerKey = (code: string): string => code.trim().toLowerCase();

function compared(item: PowerItem, known: KnownPower | undefined): PowerOutcome {
  if (!known) return { outcome: 'added', item };
  const fields = (Object.keys(item) as (keyof PowerItem)[]).filter(
    (field) => JSON.stringify(item[field]) !== JSON.stringify(known.item[field]),
  );
  return fields.length === 0 && !known.isWithdrawn
    ? { outcome: 'unchanged', item }
    : { outcome: 'changed', item, fields };
}

/**
 * What a list would do to what is published, row by row. Nothing is done; a row that is faulty changes nothing and hinders
 * no other row, and planning again after it was done finds nothing new. A faulty row still stands for its code: its item is
 * not missing.
 *
 * @param known - published items by `powerKey` of their code, the withdrawn ones too
 */
export function planPowers(
  rows: readonly WrittenPower[],
  known: ReadonlyMap<string, KnownPower>,
  names: PowerNames,
): PowerPlan {
  const times = new Map<string, number>();
  for (const { code } of rows) times.set(powerKey(code), (times.get(powerKey(code)) ?? 0) + 1);
  const outcomes = rows.map((row): PowerOutcome => {
    const key = powerKey(row.code);
    const { item, faults } = readPowerRow(row, names);
    const isTwice = key !== '' && (times.get(key) ?? 0) > 1;
    if (isTwice) return { outcome: 'faulty', faults: [...faults, { column: 'code', code: 'power.row.twice' }] };
    return item ? compared(item, known.get(key)) : { outcome: 'faulty', faults };
  });
  const organs = new Set(outcomes.flatMap((each) => (each.outcome === 'faulty' ? [] : [each.item.organ])));
  const missing = [...known]
    .filter(([key, { item, isWithdrawn }]) => !isWithdrawn && organs.has(item.organ) && !times.has(key))
    .map(([, { item }]) => item.code);
  return { outcomes, missing };
}
