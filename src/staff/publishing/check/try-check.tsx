import { useState } from 'react';
import type { ConcernCheck } from '../../../../contract/explainer';
import { askedSoFar, evaluateConcern, VERDICT_NAMES, type ConcernAnswers } from '../../../../domain/explainer';
import { Choice } from '../../../workbench/field';
import { clauseName, usePolicies } from '../look-up/names';

const LOOKS = { yes: 'w-note good', maybe: 'w-note warn', no: 'w-note' } as const;

/** 试一试: the check as a resident goes through it, as it is written now. */
export function TryCheck({ check }: { readonly check: ConcernCheck }) {
  const [answers, setAnswers] = useState<ConcernAnswers>({});
  const result = evaluateConcern(check, answers);
  const asked = askedSoFar(check, answers);
  // A condition on a question that was deleted asks for what nobody can answer.
  const isStuck = result.state === 'unanswered' && !asked.some(({ id }) => id === result.question);
  return (
    <section className="w-card" aria-label="试一试自测">
      <div className="w-row apart">
        <h3>这和我有关吗？</h3>
        {Object.keys(answers).length > 0 && (
          <button type="button" className="w-button quiet" onClick={() => setAnswers({})}>
            重新来
          </button>
        )}
      </div>
      {asked.map(({ id, text, options }) => (
        <Choice
          key={id}
          label={text === '' ? '还没写的问题' : text}
          value={answers[id] ?? ''}
          options={options.map((option, index) => ({
            value: option.id,
            label: option.label === '' ? `第 ${String(index + 1)} 个回答` : option.label,
          }))}
          onChange={(option) => setAnswers({ ...answers, [id]: option })}
        />
      ))}
      <div role="status">
        {result.state === 'outcome' && (
          <Told outcome={result.outcome} number={check.outcomes.indexOf(result.outcome) + 1} />
        )}
        {(result.state === 'none' || isStuck) && <p className="w-note bad">这样回答的人得不到结论。</p>}
      </div>
    </section>
  );
}

interface ToldProps {
  readonly outcome: ConcernCheck['outcomes'][number];
  readonly number: number;
}

function Told({ outcome: { verdict, text, clauses = [] }, number }: ToldProps) {
  const known = usePolicies(clauses.map(({ policyId }) => policyId));
  return (
    <div className={LOOKS[verdict]}>
      <p>
        <strong>{VERDICT_NAMES[verdict]}</strong>
        <span className="w-hint">&emsp;结论 {number}</span>
      </p>
      <p>{text === '' ? '还没写怎么说。' : text}</p>
      {clauses.length > 0 && (
        <p className="w-hint">
          依据：
          {clauses
            .map((ref) => {
              const view = known.get(ref.policyId);
              return `${view ? `《${view.title}》` : ''}${clauseName(view, ref)}`;
            })
            .join('、')}
        </p>
      )}
    </div>
  );
}
