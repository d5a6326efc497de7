export interface Line {
  readonly what: string;
  readonly measured: number | undefined;
  readonly unit: string;
  /** Left out: measured for information. */
  readonly budget?: number;
  /** A budget from below, for what is better the more it is. */
  readonly atLeast?: number;
  readonly detail?: string;
}

function passes({ measured, budget, atLeast }: Line): boolean | undefined {
  if (measured === undefined || (budget === undefined && atLeast === undefined)) return undefined;
  return measured <= (budget ?? Infinity) && measured >= (atLeast ?? -Infinity);
}

const budgetOf = ({ budget, atLeast, unit }: Line): string => {
  if (budget !== undefined) return `≤ ${budget} ${unit}`;
  return atLeast === undefined ? '' : `≥ ${atLeast} ${unit}`;
};

const word = (line: Line): string => ({ true: 'pass', false: 'FAIL', undefined: '' })[String(passes(line))] ?? '';

/** Prints the table; true when every budget holds. */
export function report(lines: readonly Line[]): boolean {
  const rows = lines.map((line) => [
    line.what,
    line.measured === undefined ? '-' : `${line.measured.toFixed(2)} ${line.unit}`,
    budgetOf(line),
    word(line),
    line.detail ?? '',
  ]);
  const all = [['', 'measured', 'budget', '', ''], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  for (const row of all) {
    const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
    process.stdout.write(`${cells.join('  ').trimEnd()}\n`);
  }
  return lines.every((line) => passes(line) !== false);
}
