import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useScript } from '../../platform/script';
import type { ComboProps } from './props';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

const optionId = (id: string, at: number): string => `${id}-option-${String(at)}`;

/** A combobox as ARIA describes it: the focus stays in the field, the arrows walk through the list. */
export function Combo(props: ComboProps) {
  const { id, value, onInput, onConfirm, onChoose, onDismiss, options, label, placeholder, maxLength, takesFocus } =
    props;
  const convert = useScript();
  const field = useRef<HTMLInputElement>(null);
  const [active, setActive] = useState(-1);
  const isOpen = options.length > 0;
  const chosen = isOpen ? options[active] : undefined;
  useEffect(() => setActive(-1), [options]);
  useEffect(() => {
    if (takesFocus === true) field.current?.focus({ preventScroll: true });
  }, [takesFocus]);

  const press = (event: KeyboardEvent): void => {
    // While an input method is composing, its keys are its own.
    if (event.nativeEvent.isComposing) return;
    const step = STEPS[event.key];
    if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      onDismiss();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (chosen === undefined) onConfirm();
      else onChoose(chosen);
    } else if (step !== undefined && isOpen) {
      event.preventDefault();
      // The field itself stands between the last and the first.
      setActive(((active + 1 + step + options.length + 1) % (options.length + 1)) - 1);
    }
  };
  return (
    <div className="combo">
      <input
        ref={field}
        className="input"
        id={id}
        name={props.name ?? id}
        type="search"
        enterKeyHint="search"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-label={convert(label)}
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-options` : undefined}
        aria-activedescendant={chosen === undefined ? undefined : optionId(id, active)}
        placeholder={convert(placeholder)}
        maxLength={maxLength}
        value={value}
        onChange={(event) => onInput(event.target.value)}
        onKeyDown={press}
        onBlur={onDismiss}
      />
      {isOpen ? <Options id={id} options={options} active={active} onChoose={onChoose} /> : null}
    </div>
  );
}

type OptionsProps = Pick<ComboProps, 'id' | 'options' | 'onChoose'> & { readonly active: number };

function Options({ id, options, active, onChoose }: OptionsProps) {
  const convert = useScript();
  return (
    <ul className="combo-options" id={`${id}-options`} role="listbox" aria-label={convert('搜索建议')}>
      {options.map((option, at) => (
        <li
          key={option}
          id={optionId(id, at)}
          className={`combo-option${at === active ? ' on' : ''}`}
          role="option"
          aria-selected={at === active}
          // The field would lose the focus first, and the list with it.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
        >
          {convert(option)}
        </li>
      ))}
    </ul>
  );
}
