import type { Department } from '../../../contract/directory';
import { useFetched } from '../../workbench/use-fetched';

/** All departments by id. */
export function useDepartmentList(): readonly Department[] {
  const answer = useFetched<{ items: Department[] }>({ path: '/api/departments' });
  return answer.state === 'ready' ? answer.data.items : [];
}

export function useDepartmentNames(): (id: string) => string {
  const names = new Map(useDepartmentList().map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
