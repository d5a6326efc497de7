import { useState, type SyntheticEvent } from 'react';
import type { Problem } from '../../../contract/error';
import type { DeskNewMediaReport, DeskNewMediaReports, NewMediaHandling } from '../../../contract/new-media-desk';
import { reportKindName, reportOutcomeName } from '../../../domain/new-media/report';
import { clockTime, plainDate } from '../../ui/dates';
import { optionsOf } from '../../ui/options';
import { callStaff } from '../../workbench/call';
import { Choice, faultOf, Field } from '../../workbench/field';
import { useMe } from '../../workbench/me';
import { Empty, Loading, ProblemNote } from '../../workbench/notes';
import { toStaff } from '../../workbench/routes';
import { useFetched } from '../../workbench/use-fetched';

const PATH = '/api/staff/new-media/reports';

/** What residents report of accounts, those not handled first. */
export function ReportsPanel({ onChange }: { readonly onChange: () => Promise<void> }) {
  const answer = useFetched<DeskNewMediaReports>({ path: PATH });
  if (answer.state === 'loading') return <Loading />;
  if (answer.state === 'failed') return <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />;
  if (answer.data.items.length === 0) return <Empty>还没有人反映过账号问题。</Empty>;
  const done = async (data: DeskNewMediaReports): Promise<void> => {
    answer.put(data);
    await onChange();
  };
  return (
    <div className="w-stack">
      {answer.data.items.map((report) => (
        <ReportCard key={report.id} report={report} onDone={done} />
      ))}
    </div>
  );
}

interface CardProps {
  readonly report: DeskNewMediaReport;
  readonly onDone: (reports: DeskNewMediaReports) => Promise<void>;
}

export function ReportCard({ report, onDone }: CardProps) {
  const me = useMe();
  const { kind, account, seen, text, phone, receivedAt, handled } = report;
  return (
    <article className="w-card" aria-label={`${reportKindName[kind]}：${account?.name ?? seen}`}>
      <div className="w-row">
        <span className={handled ? 'w-badge good' : 'w-badge soon'}>{reportKindName[kind]}</span>
        {account ? (
          <a className="n-name" href={toStaff('newMediaAccount', { id: account.id })}>
            {account.name}
          </a>
        ) : (
          <strong>{`台账外：${seen}`}</strong>
        )}
        <span className="w-hint">{`${plainDate(receivedAt)} ${clockTime(receivedAt)}`}</span>
      </div>
      <p className="w-break">{text}</p>
      {phone !== null && <p className="w-hint">{`回电：${phone}`}</p>}
      {handled ? (
        <p className="w-hint">{`${handled.byName} ${plainDate(handled.at)}：${reportOutcomeName[handled.outcome]}。${handled.note}`}</p>
      ) : (
        me.can('new-media.manage') && <HandlingForm id={report.id} onDone={onDone} />
      )}
    </article>
  );
}

interface FormProps {
  readonly id: string;
  readonly onDone: CardProps['onDone'];
}

function HandlingForm({ id, onDone }: FormProps) {
  const [outcome, setOutcome] = useState<NewMediaHandling['outcome']>('mended');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const path = `${PATH}/${id}/handling`;
    const got = await callStaff<DeskNewMediaReports>({ method: 'POST', path, body: { outcome, note } });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) await onDone(got.data);
  };
  return (
    <details>
      <summary>写处理结果</summary>
      <form className="w-form" noValidate onSubmit={(event) => void send(event)}>
        {problem !== null && faultOf(problem, 'note') === undefined && <ProblemNote problem={problem} />}
        <Choice label="结果" value={outcome} options={optionsOf(reportOutcomeName)} onChange={setOutcome} />
        <Field label="核实和处理情况" fault={faultOf(problem, 'note')}>
          {(control) => <textarea {...control} value={note} onChange={(event) => setNote(event.target.value)} />}
        </Field>
        <div className="w-row">
          <button type="submit" className="w-button main">
            办结这条
          </button>
        </div>
      </form>
    </details>
  );
}
