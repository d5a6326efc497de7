import type { ClauseRef } from '../../../../contract/clause';
import type { Department, Topic } from '../../../../contract/directory';
import type { CitablePolicy } from '../../../../contract/citable-policy';
import { clauseLabel } from '../../../../domain/clause';
import { MANUSCRIPTS } from '../manuscript-path';
import { useKept, useKeptOne } from './kept-answers';

interface Items<T> {
  readonly items: readonly T[];
}

/** All series, the newest first. */
export const SERIES_PATH = '/api/qa-series?limit=100';

/** A document to cite, also one that is released together with what is written now. */
export const policyPath = (id: string): string => `${MANUSCRIPTS}/policies/${encodeURIComponent(id)}`;

export const useTopics = (): readonly Topic[] => useKeptOne<Items<Topic>>('/api/topics')?.items ?? [];

interface Named {
  readonly id: string;
  readonly name: string;
}

export const useAreas = (): readonly Named[] => useKeptOne<Items<Named>>('/api/areas')?.items ?? [];

/** 《…办法》第三条; until it has come, nothing that would be taken for a name. */
export function usePolicies(ids: readonly string[]): ReadonlyMap<string, CitablePolicy> {
  const answers = useKept<CitablePolicy>([...new Set(ids)].map(policyPath));
  return new Map([...answers.values()].map((view) => [view.id, view]));
}

export const clauseName = (view: CitablePolicy | undefined, { anchor }: ClauseRef): string =>
  view ? clauseLabel(view.clauses, anchor) || '正文' : '……';

/** Names of what a text points to, for comparisons. */
export function useNameOf(contents: readonly unknown[]): (field: string, id: string) => string {
  const topics = new Map(useTopics().map(({ id, name }) => [id, name]));
  const departments = useKeptOne<Items<Department>>('/api/departments')?.items ?? [];
  const areas = useAreas();
  const series = useKeptOne<Items<{ id: string; title: string }>>(SERIES_PATH)?.items ?? [];
  const all = JSON.stringify(contents);
  const cited = [...all.matchAll(/"policyId":"([a-z0-9-]+)"/g)].map(([, id = '']) => id);
  const listed = [...all.matchAll(/"policies":\[([^\]]*)\]/g)].flatMap(
    ([, ids = '']) => ids.match(/[a-z0-9-]+/g) ?? [],
  );
  const policies = usePolicies([...cited, ...listed]);
  const title = (id: string): string => `《${policies.get(id)?.title ?? id}》`;
  return (field, id) => {
    if (field === 'topics') return topics.get(id) ?? id;
    if (field === 'department') return departments.find((each) => each.id === id)?.name ?? id;
    if (field === 'area') return areas.find((each) => each.id === id)?.name ?? id;
    if (field === 'series') return series.find((each) => each.id === id)?.title ?? id;
    if (field === 'policies') return title(id);
    if (field !== 'clauses') return id;
    const [policyId = '', anchor = ''] = id.split('#');
    return `${title(policyId)}${clauseName(policies.get(policyId), { policyId, anchor })}`;
  };
}
