import { useState } from 'react';
import type { CitablePolicy } from '../../../../contract/citable-policy';
import type { Clause, ClauseRef } from '../../../../contract/clause';
import { Dialog } from '../../../workbench/dialog';
import { Field } from '../../../workbench/field';
import { Loading, ProblemNote } from '../../../workbench/notes';
import { useFetched } from '../../../workbench/use-fetched';
import { FindPolicies } from './find-policies';
import { policyPath, usePolicies } from './names';

interface Props {
  readonly chosen: readonly ClauseRef[];
  /** Documents that the piece rests on already: most clauses come from them. */
  readonly policies: readonly string[];
  readonly onChange: (chosen: readonly ClauseRef[]) => void;
  readonly onClose: () => void;
}

/** 依据条款: a document, then its clauses to tick. */
export function ClausePicker({ chosen, policies, onChange, onClose }: Props) {
  const near = [...new Set([...chosen.map(({ policyId }) => policyId), ...policies])];
  const [policyId, setPolicy] = useState<string | null>(near.length === 1 ? (near[0] ?? null) : null);
  const known = usePolicies(near);
  return (
    <Dialog title="选依据条款" onClose={onClose} wide>
      {policyId === null ? (
        <>
          {near.length > 0 && (
            <div className="w-row" role="group" aria-label="本稿依据的文件">
              {near.map((id) => (
                <button key={id} type="button" className="w-button" onClick={() => setPolicy(id)}>
                  {known.get(id)?.title ?? id}
                </button>
              ))}
            </div>
          )}
          <FindPolicies without={near} onPick={({ id }) => setPolicy(id)} />
        </>
      ) : (
        <Clauses policyId={policyId} chosen={chosen} onChange={onChange} onOther={() => setPolicy(null)} />
      )}
      <div className="w-row end p-dialog-end">
        <span className="w-hint">已选 {chosen.length} 条</span>
        <button type="button" className="w-button main" onClick={onClose}>
          选好了
        </button>
      </div>
    </Dialog>
  );
}

interface ClausesProps extends Pick<Props, 'chosen' | 'onChange'> {
  readonly policyId: string;
  readonly onOther: () => void;
}

const SHOWN_AT_ONCE = 200;

function Clauses({ policyId, chosen, onChange, onOther }: ClausesProps) {
  const answer = useFetched<CitablePolicy>({ path: policyPath(policyId) });
  const [words, setWords] = useState('');
  if (answer.state === 'failed') return <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />;
  if (answer.state === 'loading') return <Loading what="正在取来条款" />;
  const view = answer.data;
  const citable = view.clauses.filter(({ text }) => text.trim() !== '');
  const found = citable.filter(({ text, label }) => text.includes(words.trim()) || label.includes(words.trim()));
  const isChosen = ({ anchor }: Clause): boolean =>
    chosen.some((each) => each.policyId === policyId && each.anchor === anchor);
  const toggle = (clause: Clause): void =>
    onChange(
      isChosen(clause)
        ? chosen.filter((each) => each.policyId !== policyId || each.anchor !== clause.anchor)
        : [...chosen, { policyId, anchor: clause.anchor }],
    );
  return (
    <>
      <div className="w-row apart">
        <strong>
          {view.title || '未命名'}
          {!view.isPublished && <span className="w-badge soon">还没发布</span>}
        </strong>
        <button type="button" className="w-button quiet" onClick={onOther}>
          换一份文件
        </button>
      </div>
      <Field label="在这份文件里找" optional>
        {(control) => (
          <input
            {...control}
            type="search"
            value={words}
            placeholder="第十条&emsp;分摊"
            onChange={({ target }) => setWords(target.value)}
          />
        )}
      </Field>
      {!view.isPublished && <p className="w-hint">这份文件还在写。条款改了，这里选的也要再看一遍。</p>}
      {found.length === 0 && <p className="w-hint">这份文件里没有这样的条款。</p>}
      <div className="p-clauses">
        {found.slice(0, SHOWN_AT_ONCE).map((clause) => (
          <label key={clause.anchor} className={isChosen(clause) ? 'w-option p-clause on' : 'w-option p-clause'}>
            <input type="checkbox" checked={isChosen(clause)} onChange={() => toggle(clause)} />
            <span>
              {!clause.text.trim().startsWith(clause.label) && <strong>{clause.label}&emsp;</strong>}
              {clause.text.trim().slice(0, 160)}
            </span>
          </label>
        ))}
      </div>
      {found.length > SHOWN_AT_ONCE && (
        <p className="w-hint">还有 {found.length - SHOWN_AT_ONCE} 条，请再写几个字来找。</p>
      )}
    </>
  );
}
