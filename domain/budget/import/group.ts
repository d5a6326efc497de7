import { identityOfBudget, titleOfBudget, type BudgetIdentity } from '../budget';
import type { BudgetColumn, WrittenBudgetLine } from './columns';
import type { BudgetLineCode, BudgetLineFault } from './faults';
import { writtenScope, writtenWhich, writtenYear } from './read';

/** Whom a name in a sheet is looked up among. */
export interface BudgetOrgan {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
}

/** The lines of one budget of a sheet. */
export interface BudgetGroup {
  /** Places among all lines of the sheet, ascending. */
  readonly lines: readonly number[];
  /** As it is told of. */
  readonly title: string;
  /** Null where the lines do not say which budget they are of. */
  readonly identity: BudgetIdentity | null;
  readonly faults: readonly BudgetLineFault[];
}

interface Said {
  readonly organ: BudgetOrgan | undefined;
  readonly scope: BudgetIdentity['scope'] | undefined;
  readonly year: number | undefined;
  readonly which: BudgetIdentity['which'] | undefined;
}

const IDENTITY_COLUMNS = ['organ', 'scope', 'year', 'which'] as const satisfies readonly BudgetColumn[];

const CODES: Readonly<Record<(typeof IDENTITY_COLUMNS)[number], BudgetLineCode>> = {
  organ: 'budget.line.organ',
  scope: 'budget.line.scope',
  year: 'budget.line.year',
  which: 'budget.line.which',
};

function saidBy(line: WrittenBudgetLine, organs: readonly BudgetOrgan[]): Said {
  const named = line.organ.trim();
  return {
    organ: organs.find(({ id, name, shortName }) => [id, name, shortName].includes(named)),
    scope: writtenScope(line.scope),
    year: writtenYear(line.year),
    which: writtenWhich(line.which),
  };
}

const identityOf = ({ organ, scope, year, which }: Said): BudgetIdentity | null =>
  organ && scope && year !== undefined && which ? { department: organ.id, scope, year, which } : null;

/** Two lines are of one budget where they say the same, in whatever words; what cannot be read is compared as it stands. */
const keyOf = (line: WrittenBudgetLine, { organ, scope, year, which }: Said): string =>
  JSON.stringify([organ?.id ?? [line.organ.trim()], scope ?? [line.scope], year ?? [line.year], which ?? [line.which]]);

const titleOf = (line: WrittenBudgetLine, { organ, scope, year, which }: Said): string => {
  const name = organ?.name ?? line.organ.trim();
  if (scope && year !== undefined && which) return titleOfBudget(name, { scope, year, which });
  return `${name}${line.year.trim()}${line.scope.trim()}${line.which.trim()}`;
};

interface Gathered {
  readonly said: Said;
  readonly first: WrittenBudgetLine;
  readonly lines: number[];
}

function gather(lines: readonly WrittenBudgetLine[], organs: readonly BudgetOrgan[]): Gathered[] {
  const groups = new Map<string, Gathered>();
  lines.forEach((line, at) => {
    const said = saidBy(line, organs);
    const key = keyOf(line, said);
    const known = groups.get(key);
    if (known) known.lines.push(at);
    else groups.set(key, { said, first: line, lines: [at] });
  });
  return [...groups.values()];
}

/** What the first line of lines that are alike does not say; it is the same in the others. */
const unsaid = ({ said, lines: [at = 0] }: Gathered): BudgetLineFault[] =>
  IDENTITY_COLUMNS.filter((column) => said[column] === undefined).map((column) => ({
    at,
    column,
    code: CODES[column],
  }));

/** No budget has fewer lines: sums, one class, “三公”经费, days and words. */
const FEWEST_LINES = 12;

/** Finds the budget that stands above a line, or the first one where none does. */
function homes(whole: readonly Gathered[]): (at: number) => Gathered | undefined {
  const starts = whole.map((group) => ({ group, from: group.lines[0] ?? 0 }));
  return (at) => (starts.filter(({ from }) => from < at).at(-1) ?? starts[0])?.group;
}

/**
 * Lines of the same organ, scope, year and kind are one budget. A few lines that do not say which one they are of (a slip
 * in one cell) belong to the budget they stand in, which is then not published without them.
 */
export function groupLines(
  lines: readonly WrittenBudgetLine[],
  organs: readonly BudgetOrgan[],
): readonly BudgetGroup[] {
  const all = gather(lines, organs);
  const isStray = (group: Gathered) => identityOf(group.said) === null && group.lines.length < FEWEST_LINES;
  const whole = all.filter((group) => !isStray(group));
  const homeOf = homes(whole);
  const strays = new Map<Gathered, Gathered[]>();
  const alone: Gathered[] = [];
  for (const stray of all.filter(isStray)) {
    const home = homeOf(stray.lines[0] ?? 0);
    if (home) strays.set(home, [...(strays.get(home) ?? []), stray]);
    else alone.push(stray);
  }
  const groups = [...whole, ...alone].map((group): BudgetGroup => {
    const parts = [group, ...(strays.get(group) ?? [])];
    return {
      lines: parts.flatMap((part) => part.lines).sort((a, b) => a - b),
      title: titleOf(group.first, group.said),
      identity: identityOf(group.said),
      faults: parts.flatMap(unsaid),
    };
  });
  return withoutRivals(groups).sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
}

/** There is one budget of the government in a year: of two organs that both bring it in neither is taken. */
function withoutRivals(groups: readonly BudgetGroup[]): BudgetGroup[] {
  const times = new Map<string, number>();
  for (const { identity } of groups) {
    if (!identity) continue;
    const id = identityOfBudget(identity);
    times.set(id, (times.get(id) ?? 0) + 1);
  }
  return groups.map((group) => {
    const { identity, lines } = group;
    if (!identity || (times.get(identityOfBudget(identity)) ?? 0) < 2) return group;
    const rival: BudgetLineFault = { at: lines[0] ?? 0, column: 'organ', code: 'budget.line.two-organs' };
    return { ...group, faults: [...group.faults, rival] };
  });
}
