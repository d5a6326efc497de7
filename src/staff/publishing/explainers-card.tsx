import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { ManuscriptList, ManuscriptView } from '../../../contract/manuscript';
import { stateName } from '../../../domain/publishing';
import { callStaff } from '../../workbench/call';
import { faultOf, Field } from '../../workbench/field';
import { ProblemNote } from '../../workbench/notes';
import { useFetched } from '../../workbench/use-fetched';
import { manuscriptPath, MANUSCRIPTS } from './manuscript-path';
import { KINDS } from './words';

interface Props {
  readonly view: ManuscriptView;
  readonly put: (view: ManuscriptView) => void;
}

const EXPLAINING = new Set(['explainers', 'qa-issues', 'press-conferences']);

/** 解读: a document is released together with what explains it, or says why nothing does. @source 国办发〔2016〕80号（三同步） */
export function ExplainersCard({ view, put }: Props) {
  const [reason, setReason] = useState(view.noExplainerReason);
  const [problem, setProblem] = useState<Problem | null>(null);
  const all = useFetched<ManuscriptList>({ path: `${MANUSCRIPTS}?limit=100` });
  const chosen = view.explainers.map(({ id }) => id);
  const keep = async (body: object): Promise<void> => {
    const got = await callStaff<ManuscriptView>({ method: 'PUT', path: manuscriptPath(view.id, '/particulars'), body });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) put(got.data);
  };
  const offered = all.state === 'ready' ? all.data.items : [];
  return (
    <section className="w-card w-form" aria-label="解读" data-place="explainers" tabIndex={-1}>
      <h2>解读</h2>
      <p className="w-hint">文件和解读同步发布：选上解读它的稿件；不解读的，写明理由。</p>
      <ProblemNote problem={problem} />
      <ul className="p-picked">
        {view.explainers.map(({ id, title, state }) => (
          <li key={id}>
            <span>
              {title || '未命名'} <span className="w-badge">{stateName[state]}</span>
            </span>
            <button
              type="button"
              className="w-button quiet"
              aria-label={`去掉${title || '未命名'}`}
              onClick={() => void keep({ explainers: chosen.filter((each) => each !== id) })}
            >
              去掉
            </button>
          </li>
        ))}
      </ul>
      <Field label="选解读稿" fault={faultOf(problem, 'explainers')}>
        {(control) => (
          <select {...control} value="" onChange={({ target }) => void keep({ explainers: [...chosen, target.value] })}>
            <option value="">选一篇稿件</option>
            {offered
              .filter(({ id, kind }) => EXPLAINING.has(kind) && !chosen.includes(id))
              .map(({ id, kind, title }) => (
                <option key={id} value={id}>
                  {title || '未命名'}（{KINDS[kind].name}）
                </option>
              ))}
          </select>
        )}
      </Field>
      {view.explainers.length === 0 && (
        <Field label="不解读的理由" optional most={500} text={reason}>
          {(control) => (
            <textarea
              {...control}
              className="short"
              value={reason}
              onChange={({ target }) => setReason(target.value)}
              onBlur={() => {
                if (reason.trim() !== view.noExplainerReason) void keep({ noExplainerReason: reason.trim() });
              }}
            />
          )}
        </Field>
      )}
    </section>
  );
}
