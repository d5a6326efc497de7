import type { BudgetSummary } from '../../../contract/budget';
import type { DeskBudgetList } from '../../../contract/budget-desk';
import { plainMoney } from '../../../domain/budget/amount';
import { publishedAfter } from '../../../domain/budget/due';
import { plainDate } from '../../ui/dates';
import { Empty, ProblemNote } from '../../workbench/notes';
import { toResidentPage } from '../../workbench/resident-pages';
import { Table } from '../../workbench/table';
import { usePages } from '../../workbench/use-pages';

interface Props {
  /** Where the first page came from. */
  readonly path: string;
  readonly first: DeskBudgetList;
}

/** What is published, the newest year first. */
export function BudgetTable({ path, first }: Props) {
  const { rows, hasMore, more, problem } = usePages(path, first);
  if (rows.length === 0) return <Empty>没有这样的预算、决算。</Empty>;
  return (
    <>
      <Table
        label="预算、决算"
        heads={['名称', '单位', '支出', '公开']}
        rows={rows.map((each) => ({ key: each.id, cells: cellsOf(each) }))}
      />
      <ProblemNote problem={problem} />
      {hasMore && (
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
