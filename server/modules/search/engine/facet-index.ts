import {
  countFacets,
  FACETS,
  type FacetColumns,
  type FacetCounts,
  type FacetFilter,
  type FacetName,
} from '../../../../domain/search';
import type { EngineAnswer, FacetCount, SearchRequest } from './engine';
import { yearOf, type KeptDocument } from './prepared';

const MOST_FACET_VALUES = 40;

/** Numbers by document, for as many as there are. */
class Column {
  numbers = new Int32Array(1_024);

  set(id: number, value: number): void {
    if (id >= this.numbers.length) {
      const room = new Int32Array(id * 2);
      room.set(this.numbers);
      this.numbers = room;
    }
    this.numbers[id] = value;
  }
}

/** Values by the numbers that stand for them, from 1. */
class Values {
  readonly #numbers = new Map<string, number>();
  readonly #values: string[] = [''];

  numberOf(value: string): number {
    let number = this.#numbers.get(value);
    if (number === undefined) {
      number = this.#values.length;
      this.#numbers.set(value, number);
      this.#values.push(value);
    }
    return number;
  }

  known = (value: string): number => this.#numbers.get(value) ?? -1;
  valueOf = (number: number): string => this.#values[number] ?? '';
  all = (): readonly string[] => this.#values;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Parts the topics of a set; ids have no such character. */
const BETWEEN = '\n';

/** What facets are counted by, and the names of their values. */
export class FacetIndex {
  readonly #columns = { kinds: new Column(), departments: new Column(), topics: new Column(), years: new Column() };
  readonly #kinds = new Values();
  readonly #departments = new Values();
  readonly #topicSets = new Values();
  readonly #departmentsById = new Map<string, Named>();
  readonly #topicsById = new Map<string, Named>();

  /** Named things are kept once, not once for each document that came from the file. */
  oneOf(kind: 'departments' | 'topics', named: Named): Named {
    return (kind === 'departments' ? this.#departmentsById : this.#topicsById).get(named.id) ?? named;
  }

  add(id: number, document: KeptDocument): void {
    const { kind, department, topics } = document;
    if (department) this.#departmentsById.set(department.id, department);
    for (const topic of topics) this.#topicsById.set(topic.id, topic);
    const { kinds, departments, topics: sets, years } = this.#columns;
    kinds.set(id, this.#kinds.numberOf(kind));
    departments.set(id, department ? this.#departments.numberOf(department.id) : 0);
    sets.set(id, topics.length > 0 ? this.#topicSets.numberOf(topics.map((topic) => topic.id).join(BETWEEN)) : 0);
    years.set(id, yearOf(document));
  }

  remove(id: number): void {
    for (const name of FACETS) this.#columns[name].set(id, 0);
  }

  yearOf = (id: number): number => this.#columns.years.numbers[id] ?? 0;

  /** What passes the filters, and the counts of the facets. */
  filtered(
    found: readonly number[],
    request: SearchRequest,
  ): { readonly passing: readonly number[]; readonly counts: FacetCounts } {
    const { kinds, departments, topics, years } = this.#columns;
    const columns: FacetColumns = {
      kinds: kinds.numbers,
      departments: departments.numbers,
      topics: topics.numbers,
      years: years.numbers,
    };
    return countFacets(found, columns, this.#filterOf(request));
  }

  /** The counts with the names of the values. */
  named({ kinds, departments, topics, years }: FacetCounts): EngineAnswer['facets'] {
    const nameOf = (known: ReadonlyMap<string, Named>) => (id: string) => known.get(id)?.name ?? id;
    return {
      kinds: listed('kinds', kinds, this.#kinds.valueOf, (value) => value),
      departments: listed('departments', departments, this.#departments.valueOf, nameOf(this.#departmentsById)),
      topics: listed('topics', this.#byTopic(topics), (topic) => topic, nameOf(this.#topicsById)),
      years: listed('years', years, String, (value) => value),
    };
  }

  #byTopic(sets: ReadonlyMap<number, number>): Map<string, number> {
    const counts = new Map<string, number>();
    for (const [set, many] of sets)
      for (const topic of this.#topicSets.valueOf(set).split(BETWEEN))
        counts.set(topic, (counts.get(topic) ?? 0) + many);
    return counts;
  }

  #filterOf({ kind, department, topic, year }: SearchRequest): FacetFilter {
    return {
      ...(kind === undefined ? {} : { kinds: new Set([this.#kinds.known(kind)]) }),
      ...(department === undefined ? {} : { departments: new Set([this.#departments.known(department)]) }),
      ...(topic === undefined ? {} : { topics: this.#setsWith(topic) }),
      ...(year === undefined ? {} : { years: new Set([year]) }),
    };
  }

  #setsWith(topic: string): Set<number> {
    const sets = this.#topicSets.all();
    return new Set(sets.flatMap((set, number) => (number > 0 && set.split(BETWEEN).includes(topic) ? [number] : [])));
  }
}

function listed<Value>(
  name: FacetName,
  counts: ReadonlyMap<Value, number>,
  valueOf: (value: Value) => string,
  nameOf: (value: string) => string,
): FacetCount[] {
  return [...counts]
    .map(([key, count]) => ({ value: valueOf(key), count }))
    .map(({ value, count }) => ({ value, name: nameOf(value), count }))
    .sort((a, b) => (name === 'years' ? b.value.localeCompare(a.value) : b.count - a.count))
    .slice(0, MOST_FACET_VALUES);
}
