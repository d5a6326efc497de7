import { optionsOf } from '../../ui/options';
import { useState, type RefObject, type SyntheticEvent } from 'react';
import { DepartmentField } from '../../workbench/departments';
import { Field } from '../../workbench/field';
import { SavedFilters } from './saved-filters';
import type { QueueFilters } from './use-queue';
import { CHANNELS, STATES } from './words';

interface Props {
  readonly filters: QueueFilters;
  readonly onChange: (next: Readonly<Record<string, string | undefined>>) => void;
  readonly search: RefObject<HTMLInputElement>;
}

/** Which cases are listed: words, department, state, channel, days. */
export function QueueFilterBar({ filters, onChange, search }: Props) {
  const [words, setWords] = useState(filters.words ?? '');
  const set = (part: Readonly<Record<string, string | undefined>>): void => onChange({ ...filters, ...part });
  const find = (event: SyntheticEvent): void => {
    event.preventDefault();
    set({ words: words.trim() });
  };
  const select = (name: 'state' | 'channel', label: string, options: readonly { value: string; label: string }[]) => (
    <Field label={label}>
      {(control) => (
        <select {...control} value={filters[name] ?? ''} onChange={(event) => set({ [name]: event.target.value })}>
          <option value="">不限</option>
          {options.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  const day = (name: 'receivedFrom' | 'receivedUntil', label: string) => (
    <Field label={label}>
      {(control) => (
        <input
          {...control}
          type="date"
          value={filters[name] ?? ''}
          onChange={(event) => set({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  const narrowed = ['department', 'state', 'channel', 'receivedFrom', 'receivedUntil', 'words'].filter(
    (name) => filters[name as keyof QueueFilters] !== undefined,
  ).length;
  return (
    <div className="d-filters">
      <form role="search" className="d-search" onSubmit={find}>
        <label className="w-hidden" htmlFor="queue-words">
          按编号、申请人全名或内容查找
        </label>
        <input
          id="queue-words"
          ref={search}
          type="search"
          placeholder="编号、申请人全名或内容"
          maxLength={100}
          autoComplete="off"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <button type="submit" className="w-button">
          查找
        </button>
      </form>
      <details className="d-more-filters">
        <summary className="w-button">筛选{narrowed > 0 ? `（${String(narrowed)} 项）` : ''}</summary>
        <div className="w-card d-filter-card">
          <div className="w-two">
            <DepartmentField
              label="承办部门"
              all
              none="不限"
              value={filters.department ?? ''}
              onChange={(department) => set({ department })}
            />
            {select('state', '办到哪一步', optionsOf(STATES))}
            {select('channel', '怎么收到的', optionsOf(CHANNELS))}
            {day('receivedFrom', '收到日期从')}
            {day('receivedUntil', '到（含）')}
          </div>
          <SavedFilters
            filters={filters}
            onPick={(query) => {
              setWords(query.words ?? '');
              onChange(query);
            }}
          />
        </div>
      </details>
      {narrowed > 0 && (
        <button
          type="button"
          className="w-button quiet"
          onClick={() => {
            setWords('');
            onChange({ view: filters.view });
          }}
        >
          清除筛选
        </button>
      )}
    </div>
  );
}
