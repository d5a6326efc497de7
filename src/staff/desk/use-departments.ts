import type { Department } from '../../../contract/directory';
import { useFetched } from '../../workbench/use-fetched';

/** The departments that take requests, by the public directory. */
export function useDepartments(): readonly Department[] {
  const answer = useFetched<{ items: Department[] }>({ path: '/api/departments' });
  return answer.state === 'ready' ? answer.data.items.filter(({ takesRequests }) => takesRequests) : [];
}
