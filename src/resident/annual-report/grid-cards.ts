import type { Grid } from '../../../domain/annual-report/grid';

/** A row of a table with its columns named, as it is read on a phone. */
export interface GridCard {
  readonly name: string;
  readonly figures: readonly { readonly name: string; readonly value: string | number }[];
}

export interface GridGroup {
  /** For example 第二十条第（一）项. */
  readonly heading: string;
  readonly cards: readonly GridCard[];
}

/**
 * The second table in groups of cards: a line that is one heading begins a group, a line of headings names the columns,
 * any other is a row.
 */
export function groupsOfGrid({ rows, width }: Grid): GridGroup[] {
  const groups: { heading: string; cards: GridCard[] }[] = [];
  let columns: string[] = [];
  for (const cells of rows) {
    const [first, ...rest] = cells;
    if (first === undefined) continue;
    if (first.columns === width) groups.push({ heading: String(first.value), cards: [] });
    else if (first.heads === 'column') columns = rest.map(({ value }) => String(value));
    else {
      const figures = rest.map(({ value }, at) => ({ name: columns[at] ?? '', value }));
      groups.at(-1)?.cards.push({ name: String(first.value), figures });
    }
  }
  return groups;
}
