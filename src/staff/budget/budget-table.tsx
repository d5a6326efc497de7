import { useState } from 'react';
import type { BudgetSummary } from '../../../contract/budget';
import type { DeskBudgetList } from '../../../contract/budget-desk';
import type { Problem } from '../../../contract/error';
import { plainMoney } from '../../../domain/budget/amount';
import { publishedAfter } from '../../../domain/budget/due';
import { plainDate } from '../../ui/dates';
import { callStaff } from '../../workbench/call';
import { Empty, ProblemNote } from '../../workbench/notes';
import { toResidentPage } from '../../workbench/resident-pages';
import { Table } from '../../workbench/table';

interface Props {
  /** Where the first page came from. */
  readonly path: string;
  readonly first: DeskBudgetList;
}

/** What is published, the newest year first. */
export function BudgetTable({ path, first }: Props) {
  const [rest, setRest] = useState<DeskBudgetList | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const cursor = (rest ?? first).nextCursor;
  const more = async (): Promise<void> => {
    const got = await callStaff<DeskBudgetList>({ path: `${path}&cursor=${encodeURIComponent(cursor ?? '')}` });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) setRest({ ...got.data, items: [...(rest?.items ?? []), ...got.data.items] });
  };
  const rows = [...first.items, ...(rest?.items ?? [])];
  if (rows.length === 0) return <Empty>没有这样的预算、决算。</Empty>;
  return (
    <>
      <Table
        label="预算、决算"
        heads={['名称', '单位', '支出', '公开']}
        rows={rows.map((each) => ({ key: each.id, cells: cellsOf(each) }))}
      />
      <ProblemNote problem={problem} />
      {cursor !== null && (
        <button type="button" className="w-button" onClick={() => void more()}>
          再看后面的
        </button>
      )}
    </>
  );
}

function cellsOf({ id, title, scope, department, spent, approvedOn, publishedOn }: BudgetSummary) {
  // A people's congress approves the government's; the organ of finance those of departments.
  const approved = scope === 'government' ? '批准' : '批复';
  const { days, inTime } = publishedAfter(approvedOn, publishedOn);
  return [
    <a key="title" className="n-name" href={toResidentPage('budgets', id)} target="_blank" rel="noreferrer">
      {title}
    </a>,
    department.name,
    plainMoney(spent),
    <div key="published">
      <span className={`w-badge ${inTime ? 'good' : 'late'}`}>
        {inTime ? '按时公开' : `${approved}以后 ${String(days)} 天才公开`}
      </span>
      <p className="w-hint">{`${plainDate(approvedOn)}${approved}，${plainDate(publishedOn)}公开`}</p>
    </div>,
  ];
}
