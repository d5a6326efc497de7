import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { ManuscriptView } from '../../../contract/manuscript';
import { stateName } from '../../../domain/publishing';
import { callStaff } from '../../workbench/call';
import { Dialog } from '../../workbench/dialog';
import { FaultText, faultOf, Field } from '../../workbench/field';
import { ProblemNote } from '../../workbench/notes';
import { toStaff } from '../../workbench/routes';
import { FindManuscripts } from './look-up/find-manuscripts';
import { manuscriptPath } from './manuscript-path';
import { NewExplainer } from './new-explainer';

interface Props {
  readonly view: ManuscriptView;
  readonly put: (view: ManuscriptView) => void;
}

/** 解读: a document is released together with what explains it, or says why nothing does. @source 国办发〔2016〕80号（三同步） */
export function ExplainersCard({ view, put }: Props) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [picking, setPicking] = useState(false);
  const chosen = view.explainers.map(({ id }) => id);
  const keep = async (body: object): Promise<void> => {
    const got = await callStaff<ManuscriptView>({ method: 'PUT', path: manuscriptPath(view.id, '/particulars'), body });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) put(got.data);
  };
  const fault = faultOf(problem, 'explainers');
  return (
    <section className="w-card w-form" aria-label="解读" data-place="explainers" tabIndex={-1}>
      <h2>解读</h2>
      <p className="w-hint">文件和解读同步发布：选上解读它的稿件；不解读的，写明理由。</p>
      {fault ? <FaultText fault={fault} /> : <ProblemNote problem={problem} />}
      <ul className="p-picked">
        {view.explainers.map(({ id, title, state }) => (
          <li key={id}>
            <span>
              <a href={toStaff('manuscript', { id })}>{title || '未命名'}</a>{' '}
              <span className="w-badge">{stateName[state]}</span>
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
      <NewExplainer
        policy={view}
        onBegun={(id) => keep({ explainers: [...chosen, id] })}
        onProblem={(refused) => setProblem(refused)}
      />
      <div>
        <button type="button" className="w-button" onClick={() => setPicking(true)}>
          ＋ 选写好的
        </button>
      </div>
      {view.explainers.length === 0 && (
        <NoExplainer key={view.noExplainerReason} kept={view.noExplainerReason} onKeep={keep} />
      )}
      {picking && (
        <Dialog title="选解读稿" onClose={() => setPicking(false)}>
          <FindManuscripts
            without={[view.id, ...chosen]}
            onPick={({ id }) => {
              setPicking(false);
              void keep({ explainers: [...chosen, id] });
            }}
          />
        </Dialog>
      )}
    </section>
  );
}

interface NoExplainerProps {
  readonly kept: string;
  readonly onKeep: (body: object) => Promise<void>;
}

function NoExplainer({ kept, onKeep }: NoExplainerProps) {
  const [reason, setReason] = useState(kept);
  return (
    <Field label="不解读的理由" optional most={500} text={reason}>
      {(control) => (
        <textarea
          {...control}
          className="short"
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          onBlur={() => {
            if (reason.trim() !== kept) void onKeep({ noExplainerReason: reason.trim() });
          }}
        />
      )}
    </Field>
  );
}
