import type { ProposalFacets } from '../../../contract/proposal';
import { Box } from '../../ui/primitives/box';
import { Select } from '../../ui/primitives/choice';
import { formName, resultNames } from './words';

export interface Chosen {
  readonly q: string;
  readonly year: string;
  readonly form: string;
  readonly host: string;
  readonly result: string;
}

interface FiltersProps {
  readonly chosen: Chosen;
  /** Null while the answer is on its way. */
  readonly facets: ProposalFacets | null;
  readonly onChoose: (change: Partial<Chosen>) => void;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

const ALL = 'all';

const counted = <T extends string | number>(
  values: readonly { readonly value: T; readonly count: number }[] = [],
  nameOf: (value: T) => string = String,
): Option[] =>
  values.map(({ value, count }) => ({ value: String(value), label: `${nameOf(value)}（${String(count)}）` }));

/** What was chosen stays to be seen, though nothing is left under it. */
const withChosen = (options: readonly Option[], chosen: string, name: string): readonly Option[] =>
  chosen === '' || options.some(({ value }) => value === chosen)
    ? options
    : [...options, { value: chosen, label: `${name}（0）` }];

const nameIn = (names: Readonly<Record<string, string>>, key: string): string => names[key] ?? key;

/** By what the list is narrowed; each choice says how many it leaves. */
export function Filters({ chosen, facets, onChoose }: FiltersProps) {
  const { year, form, host, result } = chosen;
  return (
    <Box className="stack-small" role="group" label="筛选">
      <One
        id="proposal-year"
        label="年度"
        all="全部年度"
        value={year}
        name={`${year}年`}
        onChoose={(value) => onChoose({ year: value })}
        options={counted(facets?.years, (each) => `${String(each)}年`)}
      />
      <One
        id="proposal-form"
        label="类别"
        all="建议和提案"
        value={form}
        name={nameIn(formName, form)}
        onChoose={(value) => onChoose({ form: value })}
        options={counted(facets?.forms, (each) => formName[each])}
      />
      <One
        id="proposal-host"
        label="主办单位"
        all="全部主办单位"
        value={host}
        name={host}
        onChoose={(value) => onChoose({ host: value })}
        options={counted(facets?.hosts)}
      />
      <One
        id="proposal-result"
        label="办理结果"
        all="全部办理结果"
        value={result}
        name={nameIn(resultNames, result)}
        onChoose={(value) => onChoose({ result: value })}
        options={counted(facets?.results, (each) => resultNames[each])}
      />
    </Box>
  );
}

interface OneProps {
  readonly id: string;
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly name: string;
  readonly options: readonly Option[];
  readonly onChoose: (value: string) => void;
}

const One = ({ id, label, all, value, name, options, onChoose }: OneProps) => (
  <Select
    id={id}
    label={label}
    placeholder={all}
    options={[{ value: ALL, label: all }, ...withChosen(options, value, name)]}
    value={value === '' ? ALL : value}
    onChange={(chosen) => onChoose(chosen === ALL ? '' : chosen)}
  />
);
