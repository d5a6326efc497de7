import { Input as TaroInput, Textarea as TaroTextarea } from '@tarojs/components';
import { useScript } from '../../platform/script';
import { aria } from './aria';
import type { InputProps } from './props';

type WeappInputType = 'text' | 'number' | 'idcard' | 'digit';
const KINDS: Record<NonNullable<InputProps['kind']>, WeappInputType> = {
  text: 'text',
  number: 'number',
  tel: 'number',
  email: 'text',
  'id-number': 'idcard',
  search: 'text',
};

/** WeChat cuts at 140 characters where nothing is said; what a person writes or pastes is never cut off. */
const ENDLESS = -1;

const named = ({ invalid, required, describedBy }: InputProps, label: string) =>
  aria({ label, invalid, required, describedby: describedBy });

/** One line of text. */
export function Input(props: InputProps) {
  const { id, value, onInput, onLeave, label, placeholder, kind = 'text', maxLength, invalid, onConfirm } = props;
  const convert = useScript();
  return (
    <TaroInput
      className={`input${invalid === true ? ' invalid' : ''}`}
      id={id}
      name={id}
      value={value}
      type={KINDS[kind]}
      placeholder={placeholder === undefined ? '' : convert(placeholder)}
      placeholderClass="placeholder"
      maxlength={maxLength ?? ENDLESS}
      confirmType={kind === 'search' ? 'search' : 'done'}
      onInput={(event) => onInput(event.detail.value)}
      onBlur={() => onLeave?.()}
      onConfirm={() => onConfirm?.()}
      {...named(props, convert(label))}
    />
  );
}

/** Several lines of text. */
export function TextArea(props: InputProps) {
  const { id, value, onInput, onLeave, label, placeholder, maxLength, invalid } = props;
  const convert = useScript();
  return (
    <TaroTextarea
      className={`input textarea${invalid === true ? ' invalid' : ''}`}
      id={id}
      name={id}
      value={value}
      placeholder={placeholder === undefined ? '' : convert(placeholder)}
      placeholderClass="placeholder"
      maxlength={maxLength ?? ENDLESS}
      autoHeight
      onInput={(event) => onInput(event.detail.value)}
      onBlur={() => onLeave?.()}
      {...named(props, convert(label))}
    />
  );
}
