import { useState } from 'react';
import type { PowerList } from '../../../contract/power';
import { powerLevelName, powerTypeName } from '../../../domain/power/kind';

export interface PowerFilters {
  readonly q: string;
  readonly department: string;
  readonly type: string;
  readonly level: string;
  readonly withdrawn: boolean;
}

export const NO_FILTERS: PowerFilters = { q: '', department: '', type: '', level: '', withdrawn: false };

/** What the list is asked for beyond its length. */
export const queryOf = ({ withdrawn, ...words }: PowerFilters): string =>
  [
    ...Object.entries(words).flatMap(([key, value]) => (value === '' ? [] : [`&${key}=${encodeURIComponent(value)}`])),
    ...(withdrawn ? ['&withdrawn=true'] : []),
  ].join('');

interface Props {
  readonly filters: PowerFilters;
  readonly facets: PowerList['facets'] | undefined;
  readonly onChange: (filters: PowerFilters) => void;
}

/** By words, organ, type and level, each choice counted; and what was taken off the list. */
export function Filters({ filters, facets, onChange }: Props) {
  const [words, setWords] = useState(filters.q);
  const option = (id: string, name: string, count: number) => ({ id, text: `${name}（${String(count)}）` });
  const selects = [
    {
      key: 'department',
      label: '机关',
      options: facets?.departments.map(({ id, name, count }) => option(id, name, count)),
    },
    { key: 'type', label: '类型', options: facets?.types.map(({ id, count }) => option(id, powerTypeName[id], count)) },
    {
      key: 'level',
      label: '层级',
      options: facets?.levels.map(({ id, count }) => option(id, powerLevelName[id], count)),
    },
  ] as const;
  return (
    <form
      className="w-stack"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ ...filters, q: words.trim() });
      }}
    >
      <div className="d-save narrow">
        <div className="w-field">
          <label htmlFor="power-words">找事项</label>
          <input
            id="power-words"
            type="search"
            placeholder="名称、编码或者机关"
            maxLength={60}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
        <button type="submit" className="w-button">
          找
        </button>
      </div>
      <div className="w-row">
        {selects.map(({ key, label, options = [] }) => (
          <div key={key} className="w-field">
            <label htmlFor={`power-${key}`}>{label}</label>
            <select
              id={`power-${key}`}
              value={filters[key]}
              onChange={(event) => onChange({ ...filters, [key]: event.target.value })}
            >
              <option value="">全部</option>
              {options.map(({ id, text }) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </select>
          </div>
        ))}
        <label className="w-row p-check">
          <input
            type="checkbox"
            checked={filters.withdrawn}
            onChange={(event) => onChange({ ...filters, withdrawn: event.target.checked })}
          />
          <span>看已撤下的</span>
        </label>
      </div>
    </form>
  );
}
