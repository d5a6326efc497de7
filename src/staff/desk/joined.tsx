import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { DeskCase } from '../../../contract/foi-desk';
import { plainDate, plainDay } from '../../ui/dates';
import { callStaff } from '../../workbench/call';
import { useMe } from '../../workbench/me';
import { ProblemNote } from '../../workbench/notes';
import { toStaff } from '../../workbench/routes';
import { casePath } from './case-path';
import { STATES } from './words';

interface Props {
  readonly view: DeskCase;
  readonly reload: () => Promise<void>;
}

type Joined = NonNullable<DeskCase['joined']>;

/** The cases that are handled together, each with its own last day and state. */
export function JoinedCases({ view, reload }: Props) {
  const me = useMe();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const { joined } = view;
  if (!joined) return null;
  const part = async (id: string): Promise<void> => {
    setBusy(true);
    const got = await callStaff<unknown>({ method: 'DELETE', path: casePath(id, '/joining') });
    setProblem(got.ok ? null : got.problem);
    await reload();
    setBusy(false);
  };
  return (
    <section className="w-card" aria-labelledby="joined">
      <h2 id="joined">并案办理（{joined.cases.length} 件）</h2>
      {joined.earliestDueOn && (
        <p>
          最早到期：<strong>{plainDate(joined.earliestDueOn)}</strong>。各件按各自的期限答复。
        </p>
      )}
      <ProblemNote problem={problem} />
      <ul className="c-joined">
        {joined.cases.map((each) => (
          <li key={each.id}>
            <Member of={each} joined={joined} here={view.line.id} />
            {me.can('foi.join') && (
              <button type="button" className="w-button quiet" disabled={busy} onClick={() => void part(each.id)}>
                分开<span className="w-hidden">：{each.number}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Member({ of, joined, here }: { of: Joined['cases'][number]; joined: Joined; here: string }) {
  return (
    <div>
      {of.id === here ? <strong>{of.number}（本件）</strong> : <a href={toStaff('case', { id: of.id })}>{of.number}</a>}
      {of.id === joined.lead && <span className="w-badge good">主办</span>}
      <span className="w-badge">{STATES[of.state]}</span>
      <p>
        {of.applicant}
        {of.receivedOn && `，${plainDay(of.receivedOn)}收到`}
        {!of.ended && of.replyDueOn && `，最迟 ${plainDay(of.replyDueOn)}答复`}
      </p>
      <p className="w-hint">
        {plainDay(of.joinedAt)} {of.joinedBy}并案：{of.reason}
      </p>
    </div>
  );
}
