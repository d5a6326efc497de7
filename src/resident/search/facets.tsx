import { useState } from 'react';
import type { FacetValue, SearchView } from '../../../contract/search';
import { to } from '../../routes';
import { Field } from '../../ui/field';
import { Box } from '../../ui/primitives/box';
import { Select } from '../../ui/primitives/choice';
import { Form } from '../../ui/primitives/form';
import { Link } from '../../ui/primitives/link';
import { Tap } from '../../ui/primitives/tap';
import { WithoutScript } from '../../ui/primitives/without-script';
import { addressOf, ALL, keptWithFacets, type Asked, type Facet } from './asked';

interface FacetsProps {
  readonly facets: SearchView['facets'];
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}

/** What stands behind 筛选, apart from the kinds, which are always in sight. */
const NARROWER = [
  { facet: 'department', values: 'departments', name: '部门' },
  { facet: 'topic', values: 'topics', name: '主题' },
  { facet: 'year', values: 'years', name: '年份' },
] as const;

const nameOf = (values: readonly FacetValue[], value: string): string =>
  values.find((each) => each.value === value)?.name ?? value;

const nothing = (): void => undefined;

/** Ways to narrow the results down, with how many there are of each; what is chosen can be taken off. */
export function Facets({ facets, asked, onAsk }: FacetsProps) {
  const [open, setOpen] = useState(false);
  const choose = (facet: Facet, value: string): void => onAsk(withFacet(asked, facet, value));
  const chosen = NARROWER.filter(({ facet }) => asked[facet] !== '');
  return (
    <Box as="section" className="stack-small" label="缩小范围">
      <Kinds kinds={facets.kinds} asked={asked} onAsk={onAsk} />
      <Box className="chips">
        <Tap className="chip with-script" expanded={open} onTap={() => setOpen(!open)}>
          筛选
        </Tap>
        {chosen.map(({ facet, values }) => (
          <Link
            key={facet}
            className="chip on"
            label={`去掉${nameOf(facets[values], asked[facet])}`}
            to={addressOf(withFacet(asked, facet, ''))}
            onTap={() => choose(facet, '')}
          >
            {`${nameOf(facets[values], asked[facet])} ×`}
          </Link>
        ))}
      </Box>
      {open ? (
        <Box className="card stack-small">
          <Choices facets={facets} asked={asked} onChoose={choose} />
        </Box>
      ) : null}
      <WithoutScript>
        <Form className="card stack-small" action={to('search')} kept={keptWithFacets(asked)} onSubmit={nothing}>
          <Choices facets={facets} asked={asked} onChoose={nothing} />
          <Tap className="button ghost" submits onTap={nothing}>
            筛选
          </Tap>
        </Form>
      </WithoutScript>
    </Box>
  );
}

interface ChoicesProps {
  readonly facets: SearchView['facets'];
  readonly asked: Asked;
  readonly onChoose: (facet: Facet, value: string) => void;
}

const Choices = ({ facets, asked, onChoose }: ChoicesProps) => (
  <>
    {NARROWER.map(({ facet, values, name }) => (
      <Field key={facet} id={`search-${facet}`} label={name}>
        <Select
          id={`search-${facet}`}
          name={facet}
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
          onChange={(value) => onChoose(facet, value === ALL ? '' : value)}
        />
      </Field>
    ))}
  </>
);

/** Narrowed down otherwise, one begins again at the first result. */
const withFacet = (asked: Asked, facet: Facet, value: string): Asked => ({ ...asked, [facet]: value, from: 0 });

interface KindsProps {
  readonly kinds: readonly FacetValue[];
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}

function Kinds({ kinds, asked, onAsk }: KindsProps) {
  if (kinds.length === 0) return null;
  const chips = [
    { value: '', text: '全部' },
    ...kinds.map((each) => ({ value: each.value, text: `${each.name} ${String(each.count)}` })),
  ];
  return (
    <Box className="chips chip-row" role="group" label="按种类看">
      {chips.map(({ value, text }) => {
        const wanted = withFacet(asked, 'kind', value === asked.kind ? '' : value);
        return (
          <Link
            key={value}
            className={`chip${value === asked.kind ? ' on' : ''}`}
            current={value === asked.kind}
            to={addressOf(wanted)}
            onTap={() => onAsk(wanted)}
          >
            {text}
          </Link>
        );
      })}
    </Box>
  );
}
