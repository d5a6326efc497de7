import { useScript } from '../../platform/script';
import type { InputProps } from './props';

const KINDS = {
  text: { type: 'text' },
  number: { type: 'text', inputMode: 'numeric' },
  tel: { type: 'tel', inputMode: 'tel' },
  email: { type: 'email', inputMode: 'email' },
  'id-number': { type: 'text', inputMode: 'text', autoCapitalize: 'characters' },
  search: { type: 'search', enterKeyHint: 'search' },
} as const;

const aria = ({ invalid, required, describedBy }: InputProps, label: string) => ({
  'aria-label': label,
  'aria-invalid': invalid,
  'aria-required': required,
  'aria-describedby': describedBy,
});

export function Input(props: InputProps) {
  const { id, value, onInput, onLeave, label, placeholder, kind = 'text', maxLength, invalid, onConfirm } = props;
  const convert = useScript();
  return (
    <input
      className={`input${invalid === true ? ' invalid' : ''}`}
      id={id}
      name={id}
      value={value}
      placeholder={placeholder === undefined ? undefined : convert(placeholder)}
      maxLength={maxLength}
      autoComplete={props.autoComplete ?? 'off'}
      onChange={(event) => onInput(event.target.value)}
      onBlur={() => onLeave?.()}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) onConfirm?.();
      }}
      {...KINDS[kind]}
      {...aria(props, convert(label))}
    />
  );
}

export function TextArea(props: InputProps) {
  const { id, value, onInput, onLeave, label, placeholder, maxLength, invalid } = props;
  const convert = useScript();
  return (
    <textarea
      className={`input textarea${invalid === true ? ' invalid' : ''}`}
      id={id}
      name={id}
      value={value}
      rows={4}
      placeholder={placeholder === undefined ? undefined : convert(placeholder)}
      maxLength={maxLength}
      onChange={(event) => onInput(event.target.value)}
      onBlur={() => onLeave?.()}
      {...aria(props, convert(label))}
    />
  );
}
