import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { ManuscriptView } from '../../../contract/manuscript';
import type { Disclosure } from '../../../contract/manuscript-state';
import { callStaff } from '../../workbench/call';
import { faultOf, Field } from '../../workbench/field';
import { plainDay } from '../../ui/dates';
import { manuscriptPath } from './manuscript-path';
import { DisclosureForm } from './steps/disclosure-form';
import { Refusal } from './steps/refusal';
import { focusPlace } from './focus-place';

interface Props {
  readonly view: ManuscriptView;
  readonly put: (view: ManuscriptView) => void;
}

/** 公开属性 and 形成日期, as part of the form; kept as soon as they are chosen. */
export function ParticularsCard({ view, put }: Props) {
  const [disclosure, setDisclosure] = useState<Disclosure | null>(view.disclosure);
  const [problem, setProblem] = useState<Problem | null>(null);
  const keep = async (body: object): Promise<void> => {
    const got = await callStaff<ManuscriptView>({ method: 'PUT', path: manuscriptPath(view.id, '/particulars'), body });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) put(got.data);
  };
  const isWhole = (value: Disclosure): boolean =>
    value.attribute === 'proactive' || (value.ground !== undefined && (value.reason ?? '').trim().length >= 4);
  const change = (value: Disclosure): void => {
    setDisclosure(value);
    if (value.attribute === 'proactive') void keep({ disclosure: value });
  };
  const { disclosureDue } = view;
  const isChanged = JSON.stringify(disclosure) !== JSON.stringify(view.disclosure);
  return (
    <section className="w-card w-form" aria-label="公开属性和日期">
      <h2>公开属性和日期</h2>
      <Refusal problem={problem} onGo={focusPlace} />
      {disclosure === null && <p className="w-hint">大多数稿件是主动公开。现在选，或者送审时确认。</p>}
      <DisclosureForm value={disclosure} problem={problem} onChange={change} />
      {disclosure !== null && disclosure.attribute !== 'proactive' && isChanged && (
        <div className="w-row">
          <button
            type="button"
            className="w-button"
            disabled={!isWhole(disclosure)}
            onClick={() => void keep({ disclosure })}
          >
            保存公开属性
          </button>
          {!isWhole(disclosure) && <span className="w-hint">还要选依据、写理由（至少四个字）</span>}
        </div>
      )}
      <Field
        label="形成日期"
        hint={
          disclosureDue?.dueOn
            ? `信息形成或者变更的那一天。主动公开的，最迟 ${plainDay(disclosureDue.dueOn)} 公开（20 个工作日）。`
            : '信息形成或者变更的那一天。主动公开的，20 个工作日内公开。'
        }
        fault={faultOf(problem, 'formedOn')}
      >
        {(control) => (
          <input
            {...control}
            type="date"
            data-place="formedOn"
            value={view.formedOn}
            onChange={({ target }) => {
              if (target.value !== '') void keep({ formedOn: target.value });
            }}
          />
        )}
      </Field>
    </section>
  );
}
