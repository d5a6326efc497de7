import type { BudgetList, BudgetQuery, BudgetSummary } from '../../../contract/budget';
import { WHICH } from '../../../domain/budget';
import type { Store } from '../../platform/db/store';

const DEFAULT_LIMIT = 20;
const GOVERNMENT = 'government';

type Choice = 'organ' | 'year' | 'which';

const valueOf: Readonly<Record<Choice, (budget: BudgetSummary) => string | number>> = {
  organ: ({ scope, department }) => (scope === 'government' ? GOVERNMENT : department.id),
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
  names.set(GOVERNMENT, '全市（政府）');
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

/** The lines of all budgets in memory, kept up with what is published: a city has some two hundred a year. */
export class BudgetIndex {
  readonly #store: Pick<Store, 'read'>;
  readonly #budgets = new Map<string, BudgetSummary>();
  #sorted: readonly BudgetSummary[] = [];
  #seq = -1;
  #reading: Promise<void> = Promise.resolve();

  constructor(store: Pick<Store, 'read'>) {
    this.#store = store;
  }

  /** A page of what is asked for; undefined when the cursor is none of ours. */
  async find(query: BudgetQuery): Promise<BudgetList | undefined> {
    const { limit = DEFAULT_LIMIT, cursor } = query;
    this.#reading = this.#reading.catch(() => undefined).then(() => this.#catchUp());
    await this.#reading;
    const found = this.#sorted.filter((budget) => isChosen(budget, query));
    const before = cursor === undefined ? -1 : found.findIndex(({ id }) => id === cursor);
    if (cursor !== undefined && before < 0) return undefined;
    const items = found.slice(before + 1, before + 1 + limit);
    const nextCursor = before + 1 + limit >= found.length ? null : (items.at(-1)?.id ?? null);
    return { items, nextCursor, total: found.length, facets: facetsOf(this.#sorted, query) };
  }

  async #catchUp(): Promise<void> {
    const rows = await this.#store.read
      .selectFrom('published')
      .innerJoin('rendered', 'rendered.id', 'published.id')
      .where('published.kind', '=', 'budgets')
      .where('published.seq', '>', this.#seq)
      .select(['published.public_id', 'published.state', 'published.seq', 'rendered.summary'])
      .execute();
    if (rows.length === 0) return;
    for (const { public_id, state, seq, summary } of rows) {
      this.#seq = Math.max(this.#seq, seq);
      if (state === 'shown') this.#budgets.set(public_id, JSON.parse(summary) as BudgetSummary);
      else this.#budgets.delete(public_id);
    }
    this.#sorted = [...this.#budgets.values()].sort(inOrder);
  }
}
