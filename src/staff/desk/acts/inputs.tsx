import { DepartmentField } from '../../../workbench/departments';
import { faultOf, Choice, Field } from '../../../workbench/field';
import type { ActWords, FieldsProps } from './act-words';

type TextName = Exclude<keyof ActWords, 'attachments'>;

interface InputProps extends Pick<FieldsProps, 'words' | 'change' | 'problem'> {
  readonly name: TextName;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

export const DayInput = ({
  name,
  label,
  hint,
  words,
  change,
  problem,
  min,
  max,
}: InputProps & { readonly min?: string; readonly max?: string }) => (
  <Field label={label} hint={hint} fault={faultOf(problem, name)}>
    {(control) => (
      <input
        {...control}
        type="date"
        required
        min={min}
        max={max}
        value={words[name]}
        onChange={(event) => change({ [name]: event.target.value })}
      />
    )}
  </Field>
);

interface NumberProps extends InputProps {
  /** Name of the field in the act, where it differs. */
  readonly field?: string;
  readonly min: number;
  readonly max: number;
}

export const NumberInput = ({ name, field, label, hint, words, change, problem, min, max }: NumberProps) => (
  <Field label={label} hint={hint} fault={faultOf(problem, field ?? name)}>
    {(control) => (
      <input
        {...control}
        type="number"
        inputMode="numeric"
        required
        min={min}
        max={max}
        value={words[name]}
        onChange={(event) => change({ [name]: event.target.value })}
      />
    )}
  </Field>
);

export const LongInput = ({ name, label, hint, optional, words, change, problem }: InputProps) => (
  <Field
    label={label}
    hint={hint}
    optional={optional === true}
    fault={faultOf(problem, name)}
    most={5_000}
    text={words[name]}
  >
    {(control) => (
      <textarea
        {...control}
        required={optional !== true}
        value={words[name]}
        onChange={(event) => change({ [name]: event.target.value })}
      />
    )}
  </Field>
);

interface ChoiceProps<T extends string> extends InputProps {
  readonly options: readonly { readonly value: T; readonly label: string; readonly hint?: string }[];
}

export const ChoiceInput = <T extends string>({
  name,
  label,
  hint,
  words,
  change,
  problem,
  options,
}: ChoiceProps<T>) => (
  <Choice
    label={label}
    hint={hint}
    value={words[name] as T | ''}
    options={options}
    fault={faultOf(problem, name)}
    onChange={(value) => change({ [name]: value })}
  />
);

interface DepartmentProps extends Pick<FieldsProps, 'words' | 'change' | 'problem'> {
  /** Name of the field in the act. */
  readonly field: string;
  readonly label: string;
  readonly without?: string | undefined;
}

export const DepartmentInput = ({ field, label, without, words, change, problem }: DepartmentProps) => (
  <DepartmentField
    label={label}
    required
    without={without}
    value={words.department}
    fault={faultOf(problem, field)}
    onChange={(department) => change({ department })}
  />
);
