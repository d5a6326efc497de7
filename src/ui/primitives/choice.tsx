import { Picker, View } from '@tarojs/components';
import { useScript } from '../../platform/script';
import { aria } from './aria';
import type { CheckProps, ChoiceProps, DateInputProps, SelectProps } from './props';

/** One of a few, all in sight. */
export function Choice({ label, options, value, onChange, className, invalid }: ChoiceProps) {
  const convert = useScript();
  return (
    <View
      className={`choice${className ? ` ${className}` : ''}${invalid === true ? ' invalid' : ''}`}
      {...aria({ role: 'radiogroup', label: convert(label) })}
    >
      {options.map((option) => (
        <View
          key={option.value}
          className={`choice-option${option.value === value ? ' on' : ''}`}
          hoverClass="pressed"
          {...aria({
            role: 'radio',
            label: convert(option.hint === undefined ? option.label : `${option.label}，${option.hint}`),
            checked: option.value === value,
          })}
          onClick={() => onChange(option.value)}
        >
          <View className="choice-label">{convert(option.label)}</View>
          {option.hint === undefined ? null : <View className="choice-hint">{convert(option.hint)}</View>}
        </View>
      ))}
    </View>
  );
}

/** Yes or no. */
export function Check({ id, checked, onChange, label, hint, className }: CheckProps) {
  const convert = useScript();
  return (
    <View
      id={id}
      className={`check${checked ? ' on' : ''}${className ? ` ${className}` : ''}`}
      hoverClass="pressed"
      {...aria({ role: 'checkbox', label: convert(hint === undefined ? label : `${label}，${hint}`), checked })}
      onClick={() => onChange(!checked)}
    >
      <View className="check-mark" aria-hidden="true" />
      <View className="check-words">
        <View className="check-label">{convert(label)}</View>
        {hint === undefined ? null : <View className="check-hint">{convert(hint)}</View>}
      </View>
    </View>
  );
}

/** One of many. */
export function Select({ id, label, options, value, onChange, placeholder, invalid }: SelectProps) {
  const convert = useScript();
  const index = options.findIndex((option) => option.value === value);
  const shown = options[index]?.label ?? placeholder;
  return (
    <Picker
      mode="selector"
      id={id}
      range={options.map((option) => convert(option.label))}
      value={index < 0 ? 0 : index}
      onChange={(event) => onChange(options[Number(event.detail.value)]?.value ?? '')}
    >
      <View
        className={`input select${index < 0 ? ' placeholder' : ''}${invalid === true ? ' invalid' : ''}`}
        {...aria({ role: 'combobox', expanded: false, label: `${convert(label)}，${convert(shown)}` })}
      >
        {convert(shown)}
      </View>
    </Picker>
  );
}

/** A civil date. */
export function DateInput({ id, label, value, onChange, min, max, invalid }: DateInputProps) {
  const convert = useScript();
  return (
    <Picker
      mode="date"
      id={id}
      value={value}
      {...(min === undefined ? {} : { start: min })}
      {...(max === undefined ? {} : { end: max })}
      onChange={(event) => onChange(event.detail.value)}
    >
      <View
        className={`input select${value ? '' : ' placeholder'}${invalid === true ? ' invalid' : ''}`}
        {...aria({ role: 'combobox', expanded: false, label: `${convert(label)}，${value || convert('还没有选')}` })}
      >
        {value || convert('选一个日期')}
      </View>
    </Picker>
  );
}
