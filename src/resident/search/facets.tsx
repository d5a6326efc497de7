import { useState } from 'react';
import type { FacetValue, SearchView } from '../../../contract/search';
import { Field } from '../../ui/field';
import { Box } from '../../ui/primitives/box';
import { Select } from '../../ui/primitives/choice';
import { Tap } from '../../ui/primitives/tap';
import type { Asked, Facet } from './asked';

interface FacetsProps {
  readonly facets: SearchView['facets'];
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}

const ALL = 'all';
/** What stands behind 筛选, apart from the kinds, which are always in sight. */
const NARROWER = [
  { facet: 'department', values: 'departments', name: '部门' },
  { facet: 'topic', values: 'topics', name: '主题' },
  { facet: 'year', values: 'years', name: '年份' },
] as const;

const nameOf = (values: readonly FacetValue[], value: string): string =>
  values.find((each) => each.value === value)?.name ?? value;

/** Ways to narrow the results down, with how many there are of each; what is chosen can be taken off. */
export function Facets({ facets, asked, onAsk }: FacetsProps) {
  const [open, setOpen] = useState(false);
  const choose = (facet: Facet, value: string): void => onAsk({ ...asked, [facet]: value });
  const chosen = NARROWER.filter(({ facet }) => asked[facet] !== '');
  return (
    <Box as="section" className="stack-small" label="缩小范围">
      <Kinds kinds={facets.kinds} chosen={asked.kind} onChoose={(kind) => choose('kind', kind)} />
      <Box className="chips">
        <Tap className="chip" expanded={open} onTap={() => setOpen(!open)}>
          筛选
        </Tap>
        {chosen.map(({ facet, values }) => (
          <Tap
            key={facet}
            className="chip on"
            label={`去掉${nameOf(facets[values], asked[facet])}`}
            onTap={() => choose(facet, '')}
          >
            {`${nameOf(facets[values], asked[facet])} ×`}
          </Tap>
        ))}
      </Box>
      {!open ? null : (
        <Box className="card stack-small">
          {NARROWER.map(({ facet, values, name }) => (
            <Field key={facet} id={`search-${facet}`} label={name}>
              <Select
                id={`search-${facet}`}
                label={name}
                placeholder="全部"
                options={[
                  { value: ALL, label: '全部' },
                  ...facets[values].map((each) => ({
                    value: each.value,
                    label: `${each.name}（${String(each.count)}）`,
                  })),
                ]}
                value={asked[facet] === '' ? ALL : asked[facet]}
                onChange={(value) => choose(facet, value === ALL ? '' : value)}
              />
            </Field>
          ))}
        </Box>
      )}
    </Box>
  );
}

interface KindsProps {
  readonly kinds: readonly FacetValue[];
  readonly chosen: string;
  readonly onChoose: (kind: string) => void;
}

function Kinds({ kinds, chosen, onChoose }: KindsProps) {
  if (kinds.length === 0) return null;
  const chips = [
    { value: '', text: '全部' },
    ...kinds.map((each) => ({ value: each.value, text: `${each.name} ${String(each.count)}` })),
  ];
  return (
    <Box className="chips chip-row" role="group" label="按种类看">
      {chips.map(({ value, text }) => (
        <Tap
          key={value}
          className={`chip${value === chosen ? ' on' : ''}`}
          pressed={value === chosen}
          onTap={() => onChoose(value === chosen ? '' : value)}
        >
          {text}
        </Tap>
      ))}
    </Box>
  );
}
