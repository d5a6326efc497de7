import { Field } from '../../ui/field';
import { Input } from '../../ui/primitives/input';
import type { InputProps } from '../../ui/primitives/props';
import type { DraftText } from './draft';
import { fieldId } from './faults';
import type { Form } from './form';

interface LineFieldProps {
  readonly form: Form;
  readonly field: keyof DraftText;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required?: boolean | undefined;
  readonly kind?: InputProps['kind'];
  readonly autoComplete?: string | undefined;
}

/** A line of the form, with its fault told on leaving it. */
export function LineField({ form, field, label, hint, required, kind, autoComplete }: LineFieldProps) {
  const id = fieldId(field);
  const fault = form.faultAt(field);
  return (
    <Field id={id} label={label} hint={hint} fault={fault} required={required}>
      <Input
        id={id}
        label={label}
        value={form.draft[field]}
        onInput={(value) => form.write({ [field]: value }, field)}
        onLeave={() => form.leave(field)}
        kind={kind}
        autoComplete={autoComplete}
        required={required !== false}
        invalid={fault !== undefined}
        describedBy={describedBy(id, fault, hint)}
      />
    </Field>
  );
}

/** The ids of what explains a field. */
export const describedBy = (id: string, fault: string | undefined, hint: string | undefined): string | undefined =>
  [fault === undefined ? '' : `${id}-fault`, hint === undefined ? '' : `${id}-hint`].filter(Boolean).join(' ') ||
  undefined;
