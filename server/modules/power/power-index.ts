import type { PowerList, PowerQuery, PowerSummary } from '../../../contract/power';
import { POWER_LEVELS, POWER_TYPES } from '../../../domain/power';
import type { Store } from '../../platform/db/store';
import { pageBehind, PublishedLines } from '../../platform/published/published-lines';

const DEFAULT_LIMIT = 20;

type Choices = Pick<PowerQuery, 'department' | 'type' | 'level'>;
type Facet = keyof Choices;

const passes: Readonly<Record<Facet, (item: PowerSummary, wanted: string) => boolean>> = {
  department: (item, wanted) => item.department.id === wanted,
  type: (item, wanted) => item.type === wanted,
  level: (item, wanted) => item.levels.some((level) => level === wanted),
};
const FACETS = Object.keys(passes) as Facet[];

/** Whether an item is what was chosen, one of the choices left out where its own numbers are counted. */
const isChosen = (item: PowerSummary, choices: Choices, leaving?: Facet): boolean =>
  FACETS.every((facet) => {
    const wanted = choices[facet];
    return facet === leaving || wanted === undefined || passes[facet](item, wanted);
  });

const wordsOf = (q: string): string[] => q.toLowerCase().split(/\s+/).filter(Boolean);

/** A search of names: every word stands in the name, the code or the organ. */
const isFound = (item: PowerSummary, words: readonly string[]): boolean => {
  const text = `${item.title} ${item.code} ${item.department.name}`.toLowerCase();
  return words.every((word) => text.includes(word));
};

/** How many there are of each choice, those without any left out, in the order of the choices. */
const counted = <Id extends string>(ids: readonly Id[], found: readonly Id[]): { id: Id; count: number }[] => {
  const counts = new Map<Id, number>();
  for (const id of found) counts.set(id, (counts.get(id) ?? 0) + 1);
  return ids.flatMap((id) => {
    const count = counts.get(id) ?? 0;
    return count === 0 ? [] : [{ id, count }];
  });
};

function facetsOf(items: readonly PowerSummary[], choices: Choices): PowerList['facets'] {
  const of = (facet: Facet): PowerSummary[] => items.filter((item) => isChosen(item, choices, facet));
  const names = new Map(items.map(({ department }) => [department.id, department.name]));
  const departments = counted(
    [...names.keys()],
    of('department').map(({ department }) => department.id),
  );
  return {
    departments: departments.map(({ id, count }) => ({ id, name: names.get(id) ?? id, count })),
    types: counted(
      POWER_TYPES,
      of('type').map(({ type }) => type),
    ),
    levels: counted(
      POWER_LEVELS,
      of('level').flatMap(({ levels }) => levels),
    ),
  };
}

const byCode = (a: PowerSummary, b: PowerSummary): number => (a.code < b.code ? -1 : 1);

/** Finds items by words and choices: a list is a few thousand lines. */
export class PowerIndex {
  readonly #lines: PublishedLines<PowerSummary>;

  constructor(store: Pick<Store, 'read'>) {
    this.#lines = new PublishedLines(store, 'powers', byCode);
  }

  /** All items on the list, or those taken off it, in the order of their codes. */
  async all(withdrawn = false): Promise<readonly PowerSummary[]> {
    return (await this.#lines.all()).filter(({ withdrawnOn }) => (withdrawnOn !== null) === withdrawn);
  }

  /** A page of what is asked for; undefined when the cursor is none of ours. */
  async find({
    q = '',
    limit = DEFAULT_LIMIT,
    cursor,
    withdrawn,
    ...choices
  }: PowerQuery): Promise<PowerList | undefined> {
    const words = wordsOf(q);
    const found = (await this.all(withdrawn)).filter((item) => isFound(item, words));
    const chosen = found.filter((item) => isChosen(item, choices));
    const page = pageBehind(chosen, limit, cursor);
    return page && { ...page, total: chosen.length, facets: facetsOf(found, choices) };
  }
}
