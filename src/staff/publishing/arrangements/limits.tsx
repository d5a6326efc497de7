import { useState, type SyntheticEvent } from 'react';
import type { Problem } from '../../../../contract/error';
import type { PublishingSettings } from '../../../../contract/publishing-settings';
import { callStaff } from '../../../workbench/call';
import { Field, faultOf } from '../../../workbench/field';
import { useMe } from '../../../workbench/me';
import { Done, Loading, ProblemNote } from '../../../workbench/notes';
import { useFetched } from '../../../workbench/use-fetched';
import { MANUSCRIPTS } from '../manuscript-path';

const PATH = `${MANUSCRIPTS}/settings`;

interface Limit {
  readonly name: keyof PublishingSettings;
  readonly what: string;
  /** What is counted; its field asks 几个工作日. */
  readonly unit: '个工作日' | '小时' | '个月';
  readonly from: number;
  readonly to: number;
}

const LIMITS: readonly Limit[] = [
  { name: 'firstReviewDays', what: '初审', unit: '个工作日', from: 1, to: 60 },
  { name: 'secondReviewDays', what: '复审', unit: '个工作日', from: 1, to: 60 },
  { name: 'secrecyReviewDays', what: '保密审查', unit: '个工作日', from: 1, to: 60 },
  { name: 'finalReviewDays', what: '签发', unit: '个工作日', from: 1, to: 60 },
  { name: 'revisionDays', what: '退回后修改', unit: '个工作日', from: 1, to: 60 },
  { name: 'dueSoonDays', what: '到期前提醒，提前', unit: '个工作日', from: 0, to: 10 },
  { name: 'explainerDays', what: '文件公开后发解读', unit: '个工作日', from: 1, to: 60 },
  { name: 'emergencyReviewHours', what: '紧急发布后补审', unit: '小时', from: 1, to: 72 },
  { name: 'reassessMonths', what: '不公开的，再评估', unit: '个月', from: 1, to: 60 },
];

/** How long each step may take; only who manages changes it. */
export function Limits() {
  const me = useMe();
  const answer = useFetched<PublishingSettings>({ path: PATH });
  return (
    <section className="w-card w-stack" aria-label="办理时限">
      <h2>办理时限</h2>
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {answer.state === 'ready' &&
        (me.can('publishing.manage') ? (
          <LimitForm known={answer.data} onSaved={answer.put} />
        ) : (
          <dl className="p-facts p-limits">
            {LIMITS.map(({ name, what, unit }) => (
              <div key={name}>
                <dt>{what}</dt>
                <dd>{`${String(answer.data[name])} ${unit}`}</dd>
              </div>
            ))}
          </dl>
        ))}
    </section>
  );
}

interface FormProps {
  readonly known: PublishingSettings;
  readonly onSaved: (settings: PublishingSettings) => void;
}

function LimitForm({ known, onSaved }: FormProps) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(LIMITS.map(({ name }) => [name, String(known[name])])),
  );
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saved, setSaved] = useState(false);
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const body = Object.fromEntries(LIMITS.map(({ name }) => [name, Number(values[name])]));
    const got = await callStaff<PublishingSettings>({ method: 'PUT', path: PATH, body });
    setProblem(got.ok ? null : got.problem);
    setSaved(got.ok);
    if (got.ok) onSaved(got.data);
  };
  return (
    <form className="w-stack" onSubmit={(event) => void send(event)}>
      <div className="w-two">
        {LIMITS.map(({ name, what, unit, from, to }) => (
          <Field key={name} label={`${what}，几${unit}`} fault={faultOf(problem, name)}>
            {(control) => (
              <input
                {...control}
                type="number"
                required
                min={from}
                max={to}
                value={values[name] ?? ''}
                onChange={({ target }) => {
                  setSaved(false);
                  setValues({ ...values, [name]: target.value });
                }}
              />
            )}
          </Field>
        ))}
      </div>
      <ProblemNote problem={problem} />
      {saved && <Done>保存了，从现在起按新的时限算。</Done>}
      <div className="w-row">
        <button type="submit" className="w-button main">
          保存时限
        </button>
      </div>
    </form>
  );
}
