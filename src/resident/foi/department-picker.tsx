import type { Department } from '../../../contract/directory';
import type { ListPage } from '../../../contract/list';
import { useAnswer } from '../../platform/answers';
import { Field } from '../../ui/field';
import { Box } from '../../ui/primitives/box';
import { Select } from '../../ui/primitives/choice';
import { Tap } from '../../ui/primitives/tap';
import { Failed } from '../../ui/states';
import { fieldId } from './faults';
import type { Form } from './form';
import { recommend } from './recommend';

export const DEPARTMENTS = '/api/departments';
export const takersOf = (page: ListPage<Department>): readonly Department[] =>
  page.items.filter(({ takesRequests }) => takesRequests);

/** 向谁申请: recommended by what was written, and all of them. */
export function DepartmentPicker({ form }: { readonly form: Form }) {
  const answer = useAnswer<ListPage<Department>>(DEPARTMENTS);
  const { draft, write, faultAt } = form;
  const id = fieldId('department');
  const fault = faultAt('department');
  if (answer.state === 'failed') return <Failed title={answer.problem.title} retry={answer.retry} />;
  const departments = answer.state === 'ready' ? takersOf(answer.data) : [];
  const fitting = recommend(departments, `${draft.title}${draft.description}`);
  const choose = (department: string): void => write({ department }, 'department');
  return (
    <Field
      id={id}
      label="向谁申请"
      fault={fault}
      hint="哪个部门做出来的，就向哪个部门要。选错了也不要紧，收件后会告诉你该找谁。"
    >
      {fitting.length === 0 ? null : (
        <Box className="stack-small">
          <Box className="meta">按你写的，可能归这里管：</Box>
          <Box className="chips" role="group" label="推荐的部门">
            {fitting.map((department) => (
              <Tap
                key={department.id}
                className={`chip${department.id === draft.department ? ' on' : ''}`}
                pressed={department.id === draft.department}
                onTap={() => choose(department.id)}
              >
                {department.name}
              </Tap>
            ))}
          </Box>
        </Box>
      )}
      <Select
        id={id}
        label="向谁申请"
        options={departments.map((department) => ({ value: department.id, label: department.name }))}
        value={draft.department}
        onChange={choose}
        placeholder={answer.state === 'ready' ? '从全部部门里选' : '正在取部门名单…'}
        invalid={fault !== undefined}
      />
    </Field>
  );
}
