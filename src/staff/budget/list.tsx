import { useState } from 'react';
import type { DeskBudgetList } from '../../../contract/budget-desk';
import { whichName } from '../../../domain/budget/budget';
import { DAYS_TO_PUBLISH } from '../../../domain/budget/due';
import { Frame } from '../../workbench/frame';
import { useMe } from '../../workbench/me';
import { Loading, ProblemNote } from '../../workbench/notes';
import { useFetched } from '../../workbench/use-fetched';
import { BudgetImportPanel } from './import-panel';
import { BudgetTable } from './budget-table';

const VIEWS = { all: '全部', late: '公开晚了' } as const;
type View = keyof typeof VIEWS;

export default function Budgets() {
  return (
    <Frame title="预算决算" needs={['budget.read']}>
      <BudgetDesk />
    </Frame>
  );
}

function BudgetDesk() {
  const me = useMe();
  const [view, setView] = useState<View>('all');
  const path = `/api/staff/budgets?view=${view}`;
  const answer = useFetched<DeskBudgetList>({ path });
  return (
    <div className="w-stack">
      <h1>预算决算公开</h1>
      <p className="w-hint">{`预算、决算在批准或者批复以后 ${String(DAYS_TO_PUBLISH)} 天内公开。`}</p>
      <Tabs view={view} counts={answer.state === 'ready' ? answer.data.counts : null} onPick={setView} />
      {me.can('budget.manage') && <BudgetImportPanel onDone={answer.reload} />}
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {answer.state === 'ready' && (
        <>
          <Missing missing={answer.data.missing} />
          <BudgetTable key={path} path={path} first={answer.data} />
        </>
      )}
    </div>
  );
}

interface TabsProps {
  readonly view: View;
  readonly counts: DeskBudgetList['counts'] | null;
  readonly onPick: (view: View) => void;
}

/** What there is, counted; each count shows its budgets. */
const Tabs = ({ view, counts, onPick }: TabsProps) => (
  <div className="d-tabs" role="group" aria-label="看哪些预算、决算">
    {(Object.keys(VIEWS) as View[]).map((each) => (
      <button
        key={each}
        type="button"
        className={`d-count${each === 'late' && (counts?.late ?? 0) > 0 ? ' overdue' : ''}`}
        aria-pressed={each === view}
        onClick={() => onPick(each)}
      >
        <b>{counts ? counts[each] : '–'}</b>
        <span>{VIEWS[each]}</span>
      </button>
    ))}
  </div>
);

/** Who has not published the budget of this year or the final account of the last one. */
const Missing = ({ missing }: Pick<DeskBudgetList, 'missing'>) =>
  missing
    .filter(({ organs }) => organs.length > 0)
    .map(({ year, which, organs }) => (
      <details key={which} className="w-card">
        <summary>{`还没有${String(year)}年${whichName[which]}的单位：${String(organs.length)} 个`}</summary>
        <p>{organs.map(({ name }) => name).join('、')}</p>
      </details>
    ));
