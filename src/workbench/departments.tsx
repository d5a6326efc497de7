import type { Department } from '../../contract/directory';
import { Field, type Fault } from './field';
import { useFetched } from './use-fetched';

/** All departments of the public directory. */
export function useDepartments(): readonly Department[] {
  const answer = useFetched<{ items: Department[] }>({ path: '/api/departments' });
  return answer.state === 'ready' ? answer.data.items : [];
}

/** Names by id, also of those that take no requests any more. */
export function useDepartmentNames(length: 'name' | 'shortName' = 'name'): (id: string) => string {
  const names = new Map(useDepartments().map((each) => [each.id, each[length]]));
  return (id) => names.get(id) ?? id;
}

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly fault?: Fault | undefined;
  readonly required?: boolean;
  /** What stands where none is chosen. */
  readonly none?: string;
  readonly optional?: boolean;
  readonly hint?: string;
  /** Also those that take no requests. */
  readonly all?: boolean;
  /** Id of one that cannot be chosen. */
  readonly without?: string | undefined;
}

/** One department of the public directory. */
export function DepartmentField({ value, onChange, required, none, all, without, ...field }: Props) {
  const offered = useDepartments().filter(
    ({ id, takesRequests }) => (all === true || takesRequests) && (id !== without || id === value),
  );
  return (
    <Field {...field}>
      {(control) => (
        <select {...control} required={required} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{none ?? '选一个部门'}</option>
          {offered.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
