import type { ReactNode } from 'react';
import { Field, type ControlProps } from '../../../workbench/field';
import { isTooLong } from '../../../workbench/length-note';
import { useEditing } from './editing';
import type { TextSpec } from './form-spec';
import { fromWallClock, wallClock } from './wall-clock';
import { at, textAt, type Place } from './place';
import { Remarks } from './remarks';
import { usePasteInto } from './use-paste';

interface Props {
  readonly spec: TextSpec;
  readonly place: Place;
}

/** What every field has: name, hint, what the server refused, what the checks found. */
export function Placed({
  label,
  hint,
  optional,
  max,
  place,
  children,
}: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly optional?: boolean | undefined;
  /** Characters that fit. */
  readonly max?: number | undefined;
  readonly place: Place;
  readonly children: (control: ControlProps & { readonly 'data-place': Place }) => ReactNode;
}) {
  const { content, faultAt } = useEditing();
  const length = max === undefined ? {} : { most: max, text: textAt(content, place) };
  return (
    <div className="p-placed">
      <Field label={label} hint={hint} optional={optional === true} fault={faultAt(place)} {...length}>
        {(control) => children({ ...control, 'data-place': place })}
      </Field>
      <Remarks place={place} saysLength={max !== undefined} />
    </div>
  );
}

const lengthOf = (text: string): number => [...text].length;

/** How long it is, and whether that reads well. */
function Length({ text, spec: { better, max } }: { readonly text: string; readonly spec: TextSpec }) {
  const length = lengthOf(text);
  // Too long is said by the field itself.
  if (isTooLong(text, max)) return null;
  if (better && length > better.upTo)
    return (
      <p className="w-hint p-length over">
        {length} 字。{better.else}
      </p>
    );
  if (!better) return null;
  return (
    <p className="w-hint p-length">
      {length} 字，{better.upTo} 字以内最好读
    </p>
  );
}

export function TextField({ spec, place }: Props) {
  const { content, change } = useEditing();
  const text = textAt(content, place);
  return (
    <Placed {...spec} place={place}>
      {(control) => (
        <>
          <input
            {...control}
            value={text}
            placeholder={spec.placeholder}
            onChange={({ target }) => change(place, valueOf(spec, target.value))}
          />
          <Length text={text} spec={spec} />
        </>
      )}
    </Placed>
  );
}

export function LongField({ spec, place }: Props) {
  const { content, change } = useEditing();
  const text = textAt(content, place);
  const put = (value: string): void => change(place, valueOf(spec, value));
  const paste = usePasteInto(put);
  return (
    <Placed {...spec} place={place}>
      {(control) => (
        <>
          <textarea
            {...control}
            className={text.length > 400 ? 'p-tall' : spec.max !== undefined && spec.max <= 300 ? 'short' : ''}
            value={text}
            placeholder={spec.placeholder}
            onPaste={paste}
            onChange={({ target }) => put(target.value)}
          />
          <Length text={text} spec={spec} />
        </>
      )}
    </Placed>
  );
}

/** A field that may be left out is left out when nothing stands in it. */
const valueOf = ({ optional }: TextSpec, text: string): string | undefined =>
  optional === true && text === '' ? undefined : text;

export function DateField({ spec, place }: Props) {
  const { content, change } = useEditing();
  return (
    <Placed {...spec} place={place}>
      {(control) => (
        <input
          {...control}
          type="date"
          value={textAt(content, place)}
          onChange={({ target }) => change(place, valueOf(spec, target.value))}
        />
      )}
    </Placed>
  );
}

/** Day and time as the city's clocks show them. */
export function InstantField({ spec, place }: Props) {
  const { content, change } = useEditing();
  return (
    <Placed {...spec} place={place}>
      {(control) => (
        <input
          {...control}
          type="datetime-local"
          value={wallClock(textAt(content, place))}
          onChange={({ target }) => change(place, valueOf(spec, fromWallClock(target.value)))}
        />
      )}
    </Placed>
  );
}

export function WholeField({ spec, place }: Props) {
  const { content, change } = useEditing();
  const value = at(content, place);
  return (
    <Placed {...spec} place={place}>
      {(control) => (
        <input
          {...control}
          inputMode="numeric"
          value={typeof value === 'number' ? String(value) : ''}
          onChange={({ target }) => {
            const digits = target.value.replace(/\D/g, '').slice(0, 7);
            change(place, digits === '' ? undefined : Number(digits));
          }}
        />
      )}
    </Placed>
  );
}
