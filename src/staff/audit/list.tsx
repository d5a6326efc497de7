import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { AuditRow } from '../../../contract/staff';
import { clockTime, plainDate } from '../../ui/dates';
import { callStaff } from '../../workbench/call';
import { Frame } from '../../workbench/frame';
import { Empty, Loading, ProblemNote } from '../../workbench/notes';
import { useFetched } from '../../workbench/use-fetched';
import { Table } from '../../workbench/table';
import { actionName, subjectName } from './words';

const PATH = '/api/staff/audit';

interface Page {
  readonly items: readonly AuditRow[];
  readonly nextCursor: string | null;
}

export default function Audit() {
  return (
    <Frame title="操作记录" needs={['audit.read']}>
      <List />
    </Frame>
  );
}

function List() {
  const first = useFetched<Page>({ path: PATH });
  const [rest, setRest] = useState<Page | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const page = first.state === 'ready' ? first.data : null;
  const cursor = (rest ?? page)?.nextCursor ?? null;
  const more = async (): Promise<void> => {
    const got = await callStaff<Page>({ path: `${PATH}?cursor=${encodeURIComponent(cursor ?? '')}` });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) setRest({ items: [...(rest?.items ?? []), ...got.data.items], nextCursor: got.data.nextCursor });
  };
  const rows = [...(page?.items ?? []), ...(rest?.items ?? [])];
  return (
    <div className="w-stack">
      <h1>操作记录</h1>
      <p className="w-hint">谁、什么时候、做了什么。一经写下不能改、不能删，前后环环相扣，改动一处就对不上。</p>
      {first.state === 'loading' && <Loading />}
      {first.state === 'failed' && <ProblemNote problem={first.problem} onRetry={() => void first.reload()} />}
      {page && rows.length === 0 && <Empty>还没有记录。</Empty>}
      {rows.length > 0 && <AuditTable rows={rows} />}
      <ProblemNote problem={problem} />
      {cursor !== null && (
        <button type="button" className="w-button" onClick={() => void more()}>
          再看更早的
        </button>
      )}
    </div>
  );
}

const AuditTable = ({ rows }: { readonly rows: readonly AuditRow[] }) => (
  <Table
    label="操作记录"
    heads={['时间', '谁', '做了什么', '对什么', '结果']}
    rows={rows.map((row) => ({
      key: row.id,
      cells: [
        `${plainDate(row.at)} ${clockTime(row.at)}`,
        row.actorName,
        actionName(row.action),
        subjectName(row.subject),
        <span key="outcome" className={row.succeeded ? 'w-badge good' : 'w-badge late'}>
          {row.succeeded ? '成功' : '未成'}
        </span>,
      ],
    }))}
  />
);
