import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { DeskFilters } from '../../../contract/foi-queue';
import { callStaff } from '../../workbench/call';
import { Field } from '../../workbench/field';
import { ProblemNote } from '../../workbench/notes';
import { useFetched } from '../../workbench/use-fetched';
import type { QueueFilters } from './use-queue';

const PATH = '/api/staff/foi/filters';
const MOST = 20;

interface Props {
  readonly filters: QueueFilters;
  readonly onPick: (query: QueueFilters) => void;
}

/** Filters that a member of staff uses every day, kept under a name. Words are not kept: they may name a person. */
export function SavedFilters({ filters, onPick }: Props) {
  const kept = useFetched<DeskFilters>({ path: PATH });
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const all = kept.state === 'ready' ? kept.data.filters : [];
  const put = async (next: DeskFilters): Promise<void> => {
    const got = await callStaff<DeskFilters>({ method: 'PUT', path: PATH, body: next });
    setProblem(got.ok ? null : got.problem);
    if (!got.ok) return;
    kept.put(next);
    setName('');
  };
  const { words: _words, ...query } = filters;
  const keep = () =>
    put({ filters: [...all.filter((each) => each.name !== name.trim()), { name: name.trim(), query }] });
  return (
    <div className="w-stack">
      <ProblemNote problem={problem} />
      {all.length > 0 && (
        <ul className="d-saved" aria-label="存下的筛选">
          {all.map((each) => (
            <li key={each.name}>
              <button type="button" className="w-button" onClick={() => onPick(each.query)}>
                {each.name}
              </button>
              <button
                type="button"
                className="w-button quiet"
                aria-label={`删除筛选“${each.name}”`}
                onClick={() => void put({ filters: all.filter((other) => other !== each) })}
              >
                删除
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="d-save">
        <Field label="把现在的筛选存下来，叫做" most={20} text={name}>
          {(control) => <input {...control} value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <button
          type="button"
          className="w-button"
          disabled={name.trim() === '' || kept.state !== 'ready' || all.length >= MOST}
          onClick={() => void keep()}
        >
          存下
        </button>
      </div>
    </div>
  );
}
