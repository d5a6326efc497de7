import type { BudgetList } from '../../../contract/budget';
import { whichName } from '../../../domain/budget/budget';
import { Box } from '../../ui/primitives/box';
import { Select } from '../../ui/primitives/choice';

export interface Chosen {
  readonly organ: string;
  readonly year: string;
  readonly which: string;
}

interface FiltersProps {
  readonly chosen: Chosen;
  /** Null while the answer is on its way. */
  readonly facets: BudgetList['facets'] | null;
  readonly onChoose: (change: Partial<Chosen>) => void;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

const ALL = 'all';

/** What was chosen stays to be seen, though nothing is left under it. */
const withChosen = (options: readonly Option[], chosen: string, name: string): readonly Option[] =>
  chosen === '' || options.some(({ value }) => value === chosen)
    ? options
    : [...options, { value: chosen, label: `${name}（0）` }];

const names: Readonly<Record<string, string>> = whichName;

/** By what the list is narrowed; each choice says how many it leaves. */
export function Filters({ chosen, facets, onChoose }: FiltersProps) {
  const selects = [
    {
      key: 'organ',
      label: '部门',
      all: '全市和各部门',
      name: '这个部门',
      options: facets?.organs.map(({ id, name, count }) => ({ value: id, label: `${name}（${String(count)}）` })),
    },
    {
      key: 'year',
      label: '年度',
      all: '全部年度',
      name: `${chosen.year}年`,
      options: facets?.years.map(({ year, count }) => ({
        value: String(year),
        label: `${String(year)}年（${String(count)}）`,
      })),
    },
    {
      key: 'which',
      label: '类别',
      all: '预算和决算',
      name: names[chosen.which] ?? chosen.which,
      options: facets?.whiches.map(({ which, count }) => ({
        value: which,
        label: `${whichName[which]}（${String(count)}）`,
      })),
    },
  ] as const;
  return (
    <Box className="stack-small" role="group" label="筛选">
      {selects.map(({ key, label, all, name, options = [] }) => (
        <Select
          key={key}
          id={`budget-${key}`}
          label={label}
          placeholder={all}
          options={[{ value: ALL, label: all }, ...withChosen(options, chosen[key], name)]}
          value={chosen[key] === '' ? ALL : chosen[key]}
          onChange={(value) => onChoose({ [key]: value === ALL ? '' : value })}
        />
      ))}
    </Box>
  );
}
