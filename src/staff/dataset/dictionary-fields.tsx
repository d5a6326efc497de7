import type { DatasetField } from '../../../contract/dataset';
import type { Problem } from '../../../contract/error';
import { fieldTypeName, MOST_FINDABLE } from '../../../domain/dataset/field';
import { optionsOf } from '../../ui/options';
import { Check, faultOf, Field } from '../../workbench/field';

interface Props {
  readonly fields: readonly DatasetField[];
  readonly problem: Problem | null;
  readonly onChange: (fields: DatasetField[]) => void;
}

/** 数据字典: each column with its name, type and what it means. */
export const DictionaryFields = ({ fields, problem, onChange }: Props) => (
  <div className="w-stack">
    <p className="w-hint">{`中文名要和文件里的列名一样。能筛选和排序的最多 ${String(MOST_FINDABLE)} 个。`}</p>
    {fields.map((field, at) => (
      <OneField
        key={at}
        at={at}
        field={field}
        problem={problem}
        onChange={(next) => onChange(fields.map((each, place) => (place === at ? next : each)))}
        onRemove={() => onChange(fields.filter((_, place) => place !== at))}
      />
    ))}
    <div className="w-row">
      <button
        type="button"
        className="w-button"
        onClick={() =>
          onChange([
            ...fields,
            {
              key: `field_${String(fields.length + 1)}`,
              title: '',
              type: 'text',
              unit: '',
              about: '',
              required: false,
              findable: false,
            },
          ])
        }
      >
        加一列
      </button>
    </div>
  </div>
);

interface OneProps {
  readonly at: number;
  readonly field: DatasetField;
  readonly problem: Problem | null;
  readonly onChange: (field: DatasetField) => void;
  readonly onRemove: () => void;
}

function OneField({ at, field, problem, onChange, onRemove }: OneProps) {
  const set = (change: Partial<DatasetField>): void => onChange({ ...field, ...change });
  const place = `fields.${String(at)}`;
  const name = field.title === '' ? `第 ${String(at + 1)} 列` : field.title;
  return (
    <details className="w-card" open={problem?.issues?.some((issue) => issue.field?.startsWith(`${place}.`)) === true}>
      <summary>{`${name}（${fieldTypeName[field.type]}${field.required ? '，必填' : ''}${field.findable ? '，可筛选' : ''}）`}</summary>
      <div className="w-form">
        <div className="w-two">
          <Text
            label="中文名"
            value={field.title}
            fault={faultOf(problem, `${place}.title`)}
            onChange={(title) => set({ title })}
          />
          <Text
            label="英文名"
            value={field.key}
            fault={faultOf(problem, `${place}.key`)}
            onChange={(key) => set({ key })}
          />
          <Field label="类型">
            {(control) => (
              <select
                {...control}
                value={field.type}
                onChange={(event) => set({ type: event.target.value as DatasetField['type'] })}
              >
                {optionsOf(fieldTypeName).map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Text label="单位" value={field.unit} optional onChange={(unit) => set({ unit })} />
        </div>
        <Text label="说明" value={field.about} optional onChange={(about) => set({ about })} />
        <div className="w-choices">
          <Check label="每行必填" checked={field.required} onChange={(required) => set({ required })} />
          <Check label="能筛选和排序" checked={field.findable} onChange={(findable) => set({ findable })} />
        </div>
        <div className="w-row">
          <button type="button" className="w-button" onClick={onRemove}>
            {`去掉“${name}”`}
          </button>
        </div>
      </div>
    </details>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly optional?: boolean;
  readonly fault?: ReturnType<typeof faultOf>;
  readonly onChange: (value: string) => void;
}

const Text = ({ value, onChange, ...field }: TextProps) => (
  <Field {...field}>
    {(control) => <input {...control} value={value} onChange={(event) => onChange(event.target.value)} />}
  </Field>
);
