import type { Problem } from '../../../contract/error';
import type { PushOptions, PushTemplate, TemplateField } from '../../../contract/push';
import { checkTemplateField, shortThing } from '../../../domain/push';
import { faultOf, Field, type Fault } from '../../workbench/field';
import { ruleOfField, fieldFault } from './words';
import type { Spoken } from './spoken';

type Template = NonNullable<Spoken['template']>;

interface Props {
  readonly options: PushOptions;
  readonly template: Template | null;
  /** Put into the first word that takes any text. */
  readonly suggested: string;
  readonly onChange: (template: Template | null) => void;
  readonly problem: Problem | null;
}

/** What a template begins with: the title, cut as WeChat wants it, in the first word that takes any. */
function begun({ templateId, fields }: PushTemplate, suggested: string): Template {
  const first = fields.find(({ kind }) => kind === 'thing');
  return {
    templateId,
    fields: Object.fromEntries(fields.map(({ key }) => [key, key === first?.key ? shortThing(suggested) : ''])),
  };
}

/** The words of WeChat's template, each checked as it is typed by the rule by which WeChat refuses. */
export function TemplateFields({ options, template, suggested, onChange, problem }: Props) {
  const known = options.templates.find(({ templateId }) => templateId === template?.templateId);
  return (
    <fieldset className="w-card">
      <legend className="w-hidden">微信提醒的内容</legend>
      <h2>微信提醒的内容</h2>
      {options.templatesProblem !== null && <div className="w-note warn">{options.templatesProblem}</div>}
      <Field
        label="模板"
        hint="微信规定的格式，只能填里面的几项。"
        fault={faultOf(problem, 'template') ?? faultOf(problem, 'templateId')}
      >
        {(control) => (
          <select
            {...control}
            value={known?.templateId ?? ''}
            onChange={(event) => {
              const chosen = options.templates.find(({ templateId }) => templateId === event.target.value);
              onChange(chosen ? begun(chosen, suggested) : null);
            }}
          >
            <option value="">请选择</option>
            {options.templates.map(({ templateId, title, kind }) => (
              <option key={templateId} value={templateId}>
                {`${title}（${kind === 'one-off' ? '一次性' : '长期'}）`}
              </option>
            ))}
          </select>
        )}
      </Field>
      {template !== null &&
        known?.fields.map((field) => (
          <Word
            key={field.key}
            field={field}
            value={template.fields[field.key] ?? ''}
            refused={faultOf(problem, field.key)}
            onChange={(value) => onChange({ ...template, fields: { ...template.fields, [field.key]: value } })}
          />
        ))}
    </fieldset>
  );
}

interface WordProps {
  readonly field: TemplateField;
  readonly value: string;
  readonly refused: Fault | undefined;
  readonly onChange: (value: string) => void;
}

function Word({ field, value, refused, onChange }: WordProps) {
  // An empty word is not called wrong while the others are still being written.
  const found = value === '' ? undefined : checkTemplateField(field, value);
  const fault =
    found === undefined ? (value === '' ? refused : undefined) : { title: fieldFault(found.code, field.kind) };
  return (
    <Field
      label={field.label}
      hint={`${ruleOfField(field.kind)}。现在 ${String(Array.from(value).length)} 个字`}
      fault={fault}
    >
      {(control) =>
        field.choices.length > 0 ? (
          <select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
            <option value="">请选择</option>
            {field.choices.map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </select>
        ) : (
          <input {...control} value={value} onChange={(event) => onChange(event.target.value)} />
        )
      }
    </Field>
  );
}
