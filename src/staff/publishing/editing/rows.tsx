import type { ComponentType } from 'react';
import { useEditing } from './editing';
import type { FieldSpec, RowsSpec } from './form-spec';
import { inserted, listAt, type Place } from './place';
import { RowTools } from './row-tools';
import { useList } from './use-list';

interface Props {
  readonly spec: RowsSpec;
  readonly place: Place;
  readonly FormFields: ComponentType<{ readonly fields: readonly FieldSpec[]; readonly place: Place }>;
}

/** A list inside a form: steps, figures, speakers. */
export function Rows({ spec, place, FormFields }: Props) {
  const { content, change, faultAt } = useEditing();
  const rows = listAt(content, place);
  const { tools } = useList(place, spec.one, spec.min ?? 0);
  const fault = faultAt(place);
  return (
    <fieldset className="p-rows" data-place={place} tabIndex={-1}>
      <legend>
        {spec.label}
        {spec.optional && <span className="w-optional">（可不填）</span>}
      </legend>
      {spec.hint && <p className="w-hint">{spec.hint}</p>}
      {fault && <p className="w-fault">{fault.title}</p>}
      {rows.map((_, index) => (
        // The place is what the row is: its fields keep nothing themselves.
        <div key={index} className="p-row" role="group" aria-label={`第 ${String(index + 1)} ${spec.one.slice(1)}`}>
          <div className="p-row-fields">
            <FormFields fields={spec.fields} place={`${place}.${String(index)}`} />
          </div>
          <RowTools {...tools(index)} name={`第 ${String(index + 1)} ${spec.one.slice(1)}`} small />
        </div>
      ))}
      {rows.length < (spec.max ?? Infinity) && (
        <button
          type="button"
          className="w-button quiet p-add"
          onClick={() => change(place, inserted(rows, rows.length, spec.empty()))}
        >
          ＋ 加{spec.one}
        </button>
      )}
    </fieldset>
  );
}
