import { useId, type ReactNode } from 'react';
import type { Problem } from '../../contract/error';
import { isTooLong, LengthNote } from './length-note';

export interface Fault {
  readonly title: string;
  readonly article?: string | undefined;
}

/** What a control needs so that it is read out with its hint and its fault. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly fault?: Fault | undefined;
  readonly optional?: boolean;
  /** Characters that fit, and what stands there: said when it comes near, and when it is too much. */
  readonly most?: number;
  readonly text?: string;
  readonly children: (control: ControlProps) => ReactNode;
}

/** One field of a form: its name above, then what helps to fill it in, and beneath it what is wrong with it. */
export function Field({ label, hint, fault, optional, most, text = '', children }: FieldProps) {
  const id = useId();
  const tooLong = isTooLong(text, most);
  const described = [hint && `${id}-hint`, tooLong && `${id}-length`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div className="w-field">
      <label htmlFor={id}>
        {label}
        {optional && <span className="w-optional">（可不填）</span>}
      </label>
      {hint && (
        <p className="w-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': fault || tooLong ? true : undefined,
      })}
      {most !== undefined && <LengthNote id={`${id}-length`} text={text} most={most} />}
      {fault && <FaultText id={`${id}-fault`} fault={fault} />}
    </div>
  );
}

export function FaultText({ id, fault }: { readonly id?: string; readonly fault: Fault }) {
  return (
    <p className="w-fault" id={id}>
      {fault.title}
      {fault.article && <span className="w-article">{fault.article}</span>}
    </p>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly value: T | '';
  readonly options: readonly { readonly value: T; readonly label: string; readonly hint?: string | undefined }[];
  readonly onChange: (value: T) => void;
  readonly fault?: Fault | undefined;
}

/** One of a few: radio buttons under a legend. */
export function Choice<T extends string>({ label, hint, value, options, onChange, fault }: ChoiceProps<T>) {
  const id = useId();
  return (
    <fieldset className="w-choice" aria-describedby={fault ? `${id}-fault` : undefined}>
      <legend>{label}</legend>
      {hint && <p className="w-hint">{hint}</p>}
      <div className="w-choices">
        {options.map((option) => (
          <label key={option.value} className={option.value === value ? 'w-option on' : 'w-option'}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.label}
              {option.hint && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
      {fault && <FaultText id={`${id}-fault`} fault={fault} />}
    </fieldset>
  );
}

interface CheckProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Check({ label, hint, checked, onChange }: CheckProps) {
  return (
    <label className={checked ? 'w-option on' : 'w-option'}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
    </label>
  );
}

/** What a problem says of one field; paths of the server may stand in another object: `act.dueOn` is `dueOn`. */
export function faultOf(problem: Problem | null | undefined, field: string): Fault | undefined {
  if (!problem) return undefined;
  const is = (path: string | undefined): boolean => path === field || path?.endsWith(`.${field}`) === true;
  const issue = problem.issues?.find((each) => is(each.field));
  if (issue) return issue;
  return is(problem.field) ? problem : undefined;
}
