import { Choice } from '../../../workbench/field';
import { useEditing } from './editing';
import { beneath, type ChoiceSpec, type FieldSpec } from './form-spec';
import { DateField, InstantField, LongField, TextField, WholeField } from './fields';
import { textAt, type Place } from './place';
import { Rows } from './rows';

/** The fields of a form, one beneath the other; small ones stand side by side. */
export const FormFields = ({ fields, place }: { readonly fields: readonly FieldSpec[]; readonly place: Place }) => (
  <>
    {grouped(fields).map((group) =>
      group.length === 1 ? (
        group.map((spec) => <OneField key={spec.name} spec={spec} place={place} />)
      ) : (
        <div key={group.map(({ name }) => name).join()} className="w-two">
          {group.map((spec) => (
            <OneField key={spec.name} spec={spec} place={place} />
          ))}
        </div>
      ),
    )}
  </>
);

const isNarrow = (spec: FieldSpec): boolean =>
  'narrow' in spec ? spec.narrow : spec.is === 'date' || spec.is === 'whole' || spec.is === 'instant';

/** Narrow neighbours share a line. */
function grouped(fields: readonly FieldSpec[]): FieldSpec[][] {
  const groups: FieldSpec[][] = [];
  for (const spec of fields) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before && isNarrow(before) && isNarrow(spec)) last.push(spec);
    else groups.push([spec]);
  }
  return groups;
}

function OneField({ spec, place: form }: { readonly spec: FieldSpec; readonly place: Place }) {
  const place = beneath(form, spec.name);
  switch (spec.is) {
    case 'text':
      return <TextField spec={spec} place={place} />;
    case 'long':
      return <LongField spec={spec} place={place} />;
    case 'date':
      return <DateField spec={spec} place={place} />;
    case 'instant':
      return <InstantField spec={spec} place={place} />;
    case 'whole':
      return <WholeField spec={spec} place={place} />;
    case 'choice':
      return <OneOf spec={spec} place={place} />;
    case 'rows':
      return <Rows spec={spec} place={place} FormFields={FormFields} />;
    case 'own':
      return <spec.Form place={place} />;
  }
}

function OneOf({ spec, place }: { readonly spec: ChoiceSpec; readonly place: Place }) {
  const { content, change, faultAt } = useEditing();
  return (
    <div data-place={place}>
      <Choice
        label={spec.label}
        hint={spec.hint}
        value={textAt(content, place)}
        options={spec.options}
        fault={faultAt(place)}
        onChange={(value) => change(place, value)}
      />
    </div>
  );
}
