import { useScript } from '../../platform/script';
import type { CheckProps, ChoiceProps, DateInputProps, SelectProps } from './props';

export function Choice({ label, name, options, value, onChange, className, invalid }: ChoiceProps) {
  const convert = useScript();
  return (
    <div
      className={`choice${className ? ` ${className}` : ''}${invalid === true ? ' invalid' : ''}`}
      role="radiogroup"
      aria-label={convert(label)}
    >
      {options.map((option) => (
        <label key={option.value} className={`choice-option${option.value === value ? ' on' : ''}`}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className="choice-label">{convert(option.label)}</span>
          {option.hint === undefined ? null : <span className="choice-hint">{convert(option.hint)}</span>}
        </label>
      ))}
    </div>
  );
}

export function Check({ id, checked, onChange, label, hint, className }: CheckProps) {
  const convert = useScript();
  return (
    <label className={`check${checked ? ' on' : ''}${className ? ` ${className}` : ''}`}>
      <input
        id={id}
        type="checkbox"
        className="visually-hidden"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="check-mark" aria-hidden="true" />
      <span className="check-words">
        <span className="check-label">{convert(label)}</span>
        {hint === undefined ? null : <span className="check-hint">{convert(hint)}</span>}
      </span>
    </label>
  );
}

export function Select({ id, name = id, label, options, value, onChange, placeholder, invalid }: SelectProps) {
  const convert = useScript();
  return (
    <select
      id={id}
      name={name}
      className={`input select${value ? '' : ' placeholder'}${invalid === true ? ' invalid' : ''}`}
      aria-label={convert(label)}
      aria-invalid={invalid}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="" disabled>
        {convert(placeholder)}
      </option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {convert(option.label)}
        </option>
      ))}
    </select>
  );
}

export function DateInput({ id, label, value, onChange, min, max, invalid }: DateInputProps) {
  const convert = useScript();
  return (
    <input
      id={id}
      type="date"
      className={`input${invalid === true ? ' invalid' : ''}`}
      aria-label={convert(label)}
      aria-invalid={invalid}
      value={value}
      min={min}
      max={max}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
