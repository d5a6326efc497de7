import type { DatasetForm } from '../../../contract/dataset-desk';
import type { Problem } from '../../../contract/error';
import { frequencyName } from '../../../domain/dataset/update';
import { optionsOf } from '../../ui/options';
import { DepartmentField } from '../../workbench/departments';
import { faultOf, Field } from '../../workbench/field';
import { useFetched } from '../../workbench/use-fetched';

export const EMPTY_FORM: DatasetForm = {
  name: '',
  about: '',
  department: '',
  topic: '',
  frequency: 'monthly',
  terms: '可以免费使用、转载和加工，也可以用于经营；请注明来源和数据的更新日期。',
  contact: '',
  fields: [],
};

interface Props {
  readonly form: DatasetForm;
  readonly problem: Problem | null;
  readonly onChange: (form: DatasetForm) => void;
}

/** What is said of a set, but its dictionary. */
export function FormFields({ form, problem, onChange }: Props) {
  const topics = useFetched<{ items: { id: string; name: string }[] }>({ path: '/api/topics' });
  const set = (change: Partial<DatasetForm>): void => onChange({ ...form, ...change });
  return (
    <>
      <Field label="名称" fault={faultOf(problem, 'name')} most={60} text={form.name}>
        {(control) => <input {...control} value={form.name} onChange={(event) => set({ name: event.target.value })} />}
      </Field>
      <Field
        label="一句话说明"
        hint="群众看得懂：里面有什么，能拿来做什么。"
        fault={faultOf(problem, 'about')}
        most={200}
        text={form.about}
      >
        {(control) => (
          <input {...control} value={form.about} onChange={(event) => set({ about: event.target.value })} />
        )}
      </Field>
      <DepartmentField
        label="部门"
        all
        value={form.department}
        onChange={(department) => set({ department })}
        fault={faultOf(problem, 'department')}
      />
      <Field label="主题" optional fault={faultOf(problem, 'topic')}>
        {(control) => (
          <select {...control} value={form.topic} onChange={(event) => set({ topic: event.target.value })}>
            <option value="">不分主题</option>
            {topics.state === 'ready' &&
              topics.data.items.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </select>
        )}
      </Field>
      <Field label="多久更新一次" hint="过了日子没有更新，群众会看到提示。">
        {(control) => (
          <select
            {...control}
            value={form.frequency}
            onChange={(event) => set({ frequency: event.target.value as DatasetForm['frequency'] })}
          >
            {optionsOf(frequencyName).map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="使用条件" fault={faultOf(problem, 'terms')} most={500} text={form.terms}>
        {(control) => (
          <textarea {...control} value={form.terms} onChange={(event) => set({ terms: event.target.value })} />
        )}
      </Field>
      <Field
        label="有疑问找谁"
        hint="科室和座机，会公开。"
        fault={faultOf(problem, 'contact')}
        most={200}
        text={form.contact}
      >
        {(control) => (
          <input {...control} value={form.contact} onChange={(event) => set({ contact: event.target.value })} />
        )}
      </Field>
    </>
  );
}
