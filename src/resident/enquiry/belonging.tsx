import type { Department, Topic } from '../../../contract/directory';
import type { ListPage } from '../../../contract/list';
import { useAnswer } from '../../platform/answers';
import { Field } from '../../ui/field';
import { Select } from '../../ui/primitives/choice';
import type { EnquiryForm } from './use-enquiry-form';

const ANY = 'any';

/** What the question is taken to be about, for who knows it; nobody has to. */
export function Belonging({ form }: { readonly form: EnquiryForm }) {
  const topics = useAnswer<ListPage<Topic>>('/api/topics');
  const departments = useAnswer<ListPage<Department>>('/api/departments');
  const { draft, change, faultOf } = form;
  return (
    <>
      <Choice
        id="topic"
        label="关于哪方面"
        fault={faultOf('about.topic')}
        options={topics.state === 'ready' ? topics.data.items : []}
        value={draft.topic}
        onChange={(topic) => change({ topic })}
      />
      <Choice
        id="department"
        label="想问哪个部门"
        fault={faultOf('about.department')}
        options={departments.state === 'ready' ? departments.data.items : []}
        value={draft.department}
        onChange={(department) => change({ department })}
      />
    </>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly fault: string | undefined;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Without the list there is nothing to choose, and the question is sent all the same. */
function Choice({ id, label, fault, options, value, onChange }: ChoiceProps) {
  if (options.length === 0) return null;
  return (
    <Field id={id} label={label} required={false} fault={fault}>
      <Select
        id={id}
        label={`${label}（选填）`}
        placeholder="请选择"
        options={[{ value: ANY, label: '不确定' }, ...options.map((each) => ({ value: each.id, label: each.name }))]}
        value={value === '' ? ANY : value}
        onChange={(chosen) => onChange(chosen === ANY ? '' : chosen)}
        invalid={fault !== undefined}
      />
    </Field>
  );
}
