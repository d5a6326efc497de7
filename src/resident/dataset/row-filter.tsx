import { useState } from 'react';
import type { DatasetField } from '../../../contract/dataset';
import { Box } from '../../ui/primitives/box';
import { Select } from '../../ui/primitives/choice';
import { Input } from '../../ui/primitives/input';
import { Tap } from '../../ui/primitives/tap';
import { valueFault, wayOf, waysOf } from './asked';

interface RowFilterProps {
  readonly fields: readonly DatasetField[];
  /** What the rows are narrowed by now. */
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
}

/** No way to narrow rows, so that it stands for none. */
const NONE = '*';

/** Narrows the rows by one field; what cannot be meant is said before anybody is asked. */
export function RowFilter({ fields, filter, onFilter }: RowFilterProps) {
  const now = wayOf(filter, fields);
  const [head, setHead] = useState(now?.head ?? '');
  const [value, setValue] = useState(now === undefined ? '' : filter.slice(now.head.length));
  const [fault, setFault] = useState('');
  const ways = waysOf(fields);
  const way = ways.find((each) => each.head === head);
  if (ways.length === 0) return null;
  const choose = (chosen: string): void => {
    setHead(chosen === NONE ? '' : chosen);
    setValue('');
    setFault('');
    if (chosen === NONE && filter !== '') onFilter('');
  };
  const apply = (): void => {
    if (way === undefined) return;
    const found = valueFault(value, way.field);
    setFault(found);
    if (found === '') onFilter(`${way.head}${value.trim()}`);
  };
  return (
    <Box className="stack-small" role="group" label="筛选">
      <Select
        id="dataset-row-filter"
        label="按哪一项筛选"
        placeholder="按哪一项筛选"
        options={[{ value: NONE, label: '不筛选' }, ...ways.map((each) => ({ value: each.head, label: each.label }))]}
        value={head === '' ? NONE : head}
        onChange={choose}
      />
      {way === undefined ? null : (
        <Box className="field-and-button">
          <Input
            id="dataset-row-value"
            label={way.label}
            placeholder={way.field.unit === '' ? way.label : `${way.label}多少${way.field.unit}`}
            value={value}
            onInput={setValue}
            onConfirm={apply}
            maxLength={100}
            invalid={fault !== ''}
          />
          <Tap className="button" onTap={apply}>
            筛选
          </Tap>
        </Box>
      )}
      {fault === '' ? null : (
        <Box className="field-fault" role="alert">
          {fault}
        </Box>
      )}
    </Box>
  );
}
