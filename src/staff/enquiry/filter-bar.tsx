import { useState, type SyntheticEvent } from 'react';
import type { DeskEnquiries, DeskEnquiryView } from '../../../contract/enquiry-desk';
import { useDepartments } from '../../workbench/departments';
import { Field } from '../../workbench/field';
import type { Filters } from './use-enquiries';
import { VIEWS } from './words';

interface Props {
  readonly counts: DeskEnquiries['counts'] | null;
  readonly filters: Filters;
  readonly onChange: (next: Filters) => void;
}

const TO_DO: readonly DeskEnquiryView[] = ['open', 'passed-on', 'mine', 'claimed'];
const ENDED: readonly DeskEnquiryView[] = ['answered', 'closed', 'all'];

/** Which questions are listed: by what became of them, each counted; by department; by words. */
export const FilterBar = (props: Props) => (
  <>
    <Views {...props} />
    <div className="d-filters q-filters">
      <Words {...props} />
      <Department {...props} />
    </div>
  </>
);

function Views({ counts, filters, onChange }: Props) {
  const pick = (view: DeskEnquiryView) => ({
    'aria-pressed': filters.view === view,
    onClick: () => onChange({ ...filters, view }),
  });
  return (
    <div className="d-tabs" role="group" aria-label="看哪些提问">
      {TO_DO.map((view) => (
        <button key={view} type="button" className="d-count" {...pick(view)}>
          <b>{counts ? counts[view] : '–'}</b>
          <span>{VIEWS[view]}</span>
        </button>
      ))}
      <div className="d-tabs-rest">
        {ENDED.map((view) => (
          <button key={view} type="button" className="d-view" {...pick(view)}>
            {VIEWS[view]} {counts ? counts[view] : '–'}
          </button>
        ))}
      </div>
    </div>
  );
}

function Words({ filters, onChange }: Props) {
  const [words, setWords] = useState(filters.words ?? '');
  const find = (event: SyntheticEvent): void => {
    event.preventDefault();
    onChange({ ...filters, words: words.trim() });
  };
  return (
    <form role="search" className="d-search" onSubmit={find}>
      <label className="w-hidden" htmlFor="enquiry-words">
        在提问里找字词
      </label>
      <input
        id="enquiry-words"
        type="search"
        placeholder="在提问里找字词，几个词用空格隔开"
        maxLength={100}
        autoComplete="off"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <button type="submit" className="w-button">
        查找
      </button>
      {(filters.words ?? '') !== '' && (
        <button
          type="button"
          className="w-button quiet"
          onClick={() => {
            setWords('');
            onChange({ ...filters, words: '' });
          }}
        >
          不按字词找
        </button>
      )}
    </form>
  );
}

function Department({ filters, onChange }: Props) {
  const departments = useDepartments();
  return (
    <Field label="在哪个部门">
      {(control) => (
        <select
          {...control}
          value={filters.department ?? ''}
          onChange={({ target }) => onChange({ ...filters, department: target.value })}
        >
          <option value="">不限</option>
          <option value="none">还没有部门</option>
          {departments.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
