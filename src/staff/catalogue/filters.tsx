import type { DeskCatalogue } from '../../../contract/catalogue-desk';
import { CATALOGUE_LEVELS, levelName } from '../../../domain/catalogue/level';
import { Field } from '../../workbench/field';

export interface Filters {
  readonly level: string;
  readonly group: string;
  readonly organ: string;
  readonly q: string;
}

export const NO_FILTERS: Filters = { level: '', group: '', organ: '', q: '' };

interface FilterBarProps {
  readonly value: Filters;
  readonly choices: Pick<DeskCatalogue, 'organs' | 'groups'>;
  readonly onChange: (value: Filters) => void;
}

type Options = readonly { readonly value: string; readonly label: string }[];

/** Narrow the columns down by level, class or area, organ and name. */
export function FilterBar({ value, choices, onChange }: FilterBarProps) {
  const pick = (part: keyof Filters, label: string, all: string, options: Options) => (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          value={value[part]}
          onChange={(event) => onChange({ ...value, [part]: event.target.value })}
        >
          <option value="">{all}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  return (
    <div className="w-two" role="group" aria-label="筛选栏目">
      {pick(
        'level',
        '公开层级',
        '全部层级',
        CATALOGUE_LEVELS.map((each) => ({ value: each, label: levelName[each] })),
      )}
      {pick(
        'group',
        '类别或者领域',
        '全部类别和领域',
        choices.groups.map(({ id, name }) => ({ value: id, label: name })),
      )}
      {pick(
        'organ',
        '公开主体',
        '全部主体',
        choices.organs.map((name) => ({ value: name, label: name })),
      )}
      <Field label="栏目名称">
        {(control) => (
          <input
            {...control}
            type="search"
            maxLength={100}
            placeholder="名称里的词"
            value={value.q}
            onChange={(event) => onChange({ ...value, q: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}
