import { Field } from './field';
import { Input } from './primitives/input';

interface Props {
  readonly value: string;
  readonly onInput: (phone: string) => void;
  readonly fault: string | undefined;
  /** What it is answered about: 这个问题. */
  readonly about: string;
}

/** A number at which staff may answer, for who wants that: sealed, and used for nothing else. */
export function ReplyPhone({ value, onInput, fault, about }: Props) {
  return (
    <Field
      id="phone"
      label="手机号"
      required={false}
      fault={fault}
      hint={`想要工作人员联系你时才填。加密存放，只用来回复${about}。`}
    >
      <Input
        id="phone"
        label="手机号，选填"
        kind="tel"
        value={value}
        onInput={onInput}
        autoComplete="tel"
        invalid={fault !== undefined}
      />
    </Field>
  );
}
