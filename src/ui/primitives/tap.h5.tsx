import { convertChildren, useScript } from '../../platform/script';
import type { TapProps } from './props';

export function Tap({ onTap, className, id, label, disabled, expanded, pressed, submits, children }: TapProps) {
  const convert = useScript();
  return (
    <button
      type={submits === true ? 'submit' : 'button'}
      className={`tap${className ? ` ${className}` : ''}${disabled === true ? ' disabled' : ''}`}
      id={id}
      aria-label={label === undefined ? undefined : convert(label)}
      aria-disabled={disabled}
      aria-expanded={expanded}
      aria-pressed={pressed}
      onClick={disabled === true || submits === true ? undefined : onTap}
    >
      {convertChildren(children, convert)}
    </button>
  );
}
