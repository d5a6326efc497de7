import type { Department } from '../../../contract/directory';
import { useFetched } from '../../workbench/use-fetched';

/** Every department of the public directory. */
export function useEveryDepartment(): readonly Department[] {
  const answer = useFetched<{ items: Department[] }>({ path: '/api/departments' });
  return answer.state === 'ready' ? answer.data.items : [];
}

/** The departments that take requests. */
export const useDepartments = (): readonly Department[] =>
  useEveryDepartment().filter(({ takesRequests }) => takesRequests);
