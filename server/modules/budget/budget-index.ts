import type { BudgetList, BudgetQuery, BudgetSummary } from '../../../contract/budget';
import { WHICH } from '../../../domain/budget';
import type { Store } from '../../platform/db/store';
import { pageBehind, PublishedLines } from '../../platform/published/published-lines';

const DEFAULT_LIMIT = 20;
/** The government among the organs. */
export const GOVERNMENT = { id: 'government', name: '全市（政府）' } as const;

/** Whose it is: the id of a department, or the government. */
export const organOf = ({ scope, department }: BudgetSummary): string =>
  scope === 'government' ? GOVERNMENT.id : department.id;

type Choice = 'organ' | 'year' | 'which';

const valueOf: Readonly<Record<Choice, (budget: BudgetSummary) => string | number>> = {
  organ: organOf,
  year: ({ year }) => year,
  which: ({ which }) => which,
};
const CHOICES = Object.keys(valueOf) as Choice[];

/** Whether one is what was chosen, one of the choices left out where its own numbers are counted. */
const isChosen = (budget: BudgetSummary, query: BudgetQuery, leaving?: Choice): boolean =>
  CHOICES.every((each) => each === leaving || query[each] === undefined || query[each] === valueOf[each](budget));

/** The newest year first; within it the government's, then by department; each final account before its budget. */
function inOrder(a: BudgetSummary, b: BudgetSummary): number {
  if (a.year !== b.year) return b.year - a.year;
  if (a.scope !== b.scope) return a.scope === 'government' ? -1 : 1;
  if (a.department.id !== b.department.id) return a.department.id < b.department.id ? -1 : 1;
  return a.which === 'final' ? -1 : 1;
}

function countsOf<T extends string | number>(budgets: readonly BudgetSummary[], choice: Choice): Map<T, number> {
  const counts = new Map<T, number>();
  for (const budget of budgets) {
    const value = valueOf[choice](budget) as T;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function facetsOf(all: readonly BudgetSummary[], query: BudgetQuery): BudgetList['facets'] {
  const leftBut = (choice: Choice) => all.filter((budget) => isChosen(budget, query, choice));
  const names = new Map(all.map((each) => [valueOf.organ(each), each.department.name]));
  names.set(GOVERNMENT.id, GOVERNMENT.name);
  const organs = [...countsOf<string>(leftBut('organ'), 'organ')];
  const whiches = countsOf<BudgetSummary['which']>(leftBut('which'), 'which');
  return {
    organs: organs.map(([id, count]) => ({ id, name: names.get(id) ?? id, count })),
    years: [...countsOf<number>(leftBut('year'), 'year')]
      .map(([year, count]) => ({ year, count }))
      .sort((a, b) => b.year - a.year),
    whiches: WHICH.flatMap((which) => {
      const count = whiches.get(which);
      return count === undefined ? [] : [{ which, count }];
    }),
  };
}

/** Finds budgets and final accounts by organ, year and kind: a city has some two hundred a year. */
export class BudgetIndex {
  readonly #lines: PublishedLines<BudgetSummary>;

  constructor(store: Pick<Store, 'read'>) {
    this.#lines = new PublishedLines(store, 'budgets', inOrder);
  }

  /** All that are shown, in their order. */
  all(): Promise<readonly BudgetSummary[]> {
    return this.#lines.all();
  }

  /** A page of what is asked for; undefined when the cursor is none of ours. */
  async find(query: BudgetQuery): Promise<BudgetList | undefined> {
    const all = await this.#lines.all();
    const found = all.filter((budget) => isChosen(budget, query));
    const page = pageBehind(found, query.limit ?? DEFAULT_LIMIT, query.cursor);
    return page && { ...page, total: found.length, facets: facetsOf(all, query) };
  }
}
