import type { WrittenBudgetLine, BudgetColumn } from './columns';
import { LINES_AT_MOST, type BudgetLineCode, type BudgetLineFault } from './faults';
import { fixedLine, writtenAmount, writtenTable } from './read';
import type { BudgetTable, FixedLine } from '../lines';

/** Cells that a line of each table may have; in another one nothing may stand, for it would be lost. */
const CELLS: Readonly<Record<BudgetTable, readonly BudgetColumn[]>> = {
  revenue: ['amount'],
  functions: ['code', 'amount'],
  expenditure: ['amount'],
  split: ['amount'],
  threePublic: ['amount', 'before'],
  disclosure: ['text'],
};
const CHECKED = ['code', 'amount', 'before', 'text'] as const;

const LONGEST_NAME = 60;

/** Gathers what the lines of one budget say, and every fault of them. */
export class LinesReader {
  readonly faults: BudgetLineFault[] = [];
  readonly #lines: readonly WrittenBudgetLine[];
  readonly #places = new Map<BudgetTable, number[]>();
  readonly #taken = new Map<FixedLine, number>();
  /** Tables that could not be read as a whole: their sums say nothing. */
  readonly #broken = new Set<BudgetTable>();

  /** @param places - which of all lines are of this budget */
  constructor(lines: readonly WrittenBudgetLine[], places: readonly number[]) {
    this.#lines = lines;
    for (const at of places) {
      const table = writtenTable(this.line(at).table);
      if (!table) this.fault(at, 'table', 'budget.line.table');
      else this.#places.set(table, [...(this.#places.get(table) ?? []), at]);
    }
    for (const [table, held] of this.#places) for (const at of held) this.#checkEmpty(table, at);
  }

  line(at: number): WrittenBudgetLine {
    const line = this.#lines[at];
    if (!line) throw new RangeError(`no line ${String(at)}`);
    return line;
  }

  fault(at: number, column: BudgetColumn, code: BudgetLineCode, found?: string): void {
    this.faults.push({ at, column, code, ...(found === undefined ? {} : { found }) });
  }

  /** A fault after which the sums of a table say nothing. */
  break(table: BudgetTable, at: number, column: BudgetColumn, code: BudgetLineCode): void {
    this.#broken.add(table);
    this.fault(at, column, code);
  }

  isBroken(tables: readonly BudgetTable[]): boolean {
    return tables.some((table) => this.#broken.has(table));
  }

  lack(table: BudgetTable): void {
    this.#broken.add(table);
  }

  /** Where a line stands that means the same in every budget. */
  placeOf(line: FixedLine): number | undefined {
    return this.#taken.get(line);
  }

  /** The lines of a table that only this budget has, and those that every one has; a second one of these is a fault. */
  divide<Line extends FixedLine>(table: BudgetTable, among: readonly Line[]) {
    const fixed = new Map<Line, number>();
    const own: number[] = [];
    for (const at of this.#places.get(table) ?? []) {
      const line = fixedLine(this.line(at).name, among);
      if (line === undefined) own.push(at);
      else if (fixed.has(line)) this.break(table, at, 'name', 'budget.line.twice');
      else {
        fixed.set(line, at);
        this.#taken.set(line, at);
      }
    }
    return { fixed, own };
  }

  amount(table: BudgetTable, at: number, column: 'amount' | 'before' = 'amount'): string {
    const amount = writtenAmount(this.line(at)[column]);
    if (amount === undefined) this.break(table, at, column, 'budget.line.amount');
    return amount ?? '0';
  }

  name(at: number): string {
    const name = this.line(at).name.trim();
    if (name === '' || name.length > LONGEST_NAME) this.fault(at, 'name', 'budget.line.name');
    return name;
  }

  /** Lines with their names and amounts. */
  amounts(table: BudgetTable, places: readonly number[]) {
    places.slice(LINES_AT_MOST).forEach((at) => this.fault(at, 'name', 'budget.line.too-many'));
    return places.map((at) => ({ name: this.name(at), amount: this.amount(table, at) }));
  }

  #checkEmpty(table: BudgetTable, at: number): void {
    for (const column of CHECKED) {
      if (!CELLS[table].includes(column) && this.line(at)[column].trim() !== '')
        this.fault(at, column, 'budget.line.not-wanted');
    }
  }
}
