import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { SearchTrial } from '../../../contract/search-desk';
import { callStaff } from '../../workbench/call';
import { Choice, Field, type Fault } from '../../workbench/field';
import { ProblemNote } from '../../workbench/notes';
import { KINDS } from './words';

export interface Target {
  /** `kind/id`. */
  readonly key: string;
  readonly title: string;
}

interface Props {
  readonly label: string;
  /** What is likely to be looked for. */
  readonly first: string;
  readonly target: Target | null;
  readonly onChoose: (target: Target) => void;
  readonly fault: Fault | undefined;
}

const targetsOf = ({ view }: SearchTrial): Target[] =>
  view.hits.slice(0, 8).map(({ kind, id, title }) => ({
    key: `${kind}/${id}`,
    title: `${title.map(({ text }) => text).join('')}（${KINDS[kind] ?? kind}）`,
  }));

/** Chooses a published page by looking for it: nobody types an address. */
export function TargetChoice({ label, first, target, onChoose, fault }: Props) {
  const [sought, setSought] = useState(first);
  const [found, setFound] = useState<readonly Target[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const find = async (): Promise<void> => {
    const got = await callStaff<SearchTrial>({ path: `/api/staff/search?q=${encodeURIComponent(sought)}` });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) setFound(targetsOf(got.data));
  };
  const listed = found ?? [];
  const options = target && !listed.some(({ key }) => key === target.key) ? [target, ...listed] : listed;
  return (
    <div className="w-stack">
      <Field label="找要推荐的那一页" hint="按标题找，找到以后在下面选中">
        {(control) => (
          <div className="s-find">
            <input
              {...control}
              type="search"
              maxLength={60}
              value={sought}
              onChange={(event) => setSought(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                void find();
              }}
            />
            <button type="button" className="w-button" onClick={() => void find()}>
              找
            </button>
          </div>
        )}
      </Field>
      <ProblemNote problem={problem} />
      {found?.length === 0 && <p className="w-hint">没有找到，换个词再找。</p>}
      {options.length > 0 && (
        <Choice
          label={label}
          value={target?.key ?? ''}
          options={options.map(({ key, title }) => ({ value: key, label: title }))}
          onChange={(key) => {
            const chosen = options.find((each) => each.key === key);
            if (chosen) onChoose(chosen);
          }}
          fault={fault}
        />
      )}
    </div>
  );
}
