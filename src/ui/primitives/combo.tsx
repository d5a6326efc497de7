import { Input as TaroInput, View } from '@tarojs/components';
import { useScript } from '../../platform/script';
import { aria } from './aria';
import type { ComboProps } from './props';

/** A field and, under it, what may be meant. */
export function Combo(props: ComboProps) {
  const { id, value, onInput, onConfirm, onChoose, options, label, placeholder, maxLength, takesFocus } = props;
  const convert = useScript();
  return (
    <View className="combo">
      <TaroInput
        className="input"
        id={id}
        name={props.name ?? id}
        value={value}
        type="text"
        focus={takesFocus === true}
        placeholder={convert(placeholder)}
        placeholderClass="placeholder"
        maxlength={maxLength}
        confirmType="search"
        onInput={(event) => onInput(event.detail.value)}
        onConfirm={onConfirm}
        {...aria({ label: convert(label) })}
      />
      {options.length === 0 ? null : (
        <View className="combo-options" {...aria({ role: 'list', label: convert('搜索建议') })}>
          {options.map((option) => (
            <View
              key={option}
              className="combo-option"
              hoverClass="pressed"
              {...aria({ role: 'button' })}
              onClick={() => onChoose(option)}
            >
              {convert(option)}
            </View>
          ))}
        </View>
      )}
    </View>
  );
}
