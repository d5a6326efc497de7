import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { PowerList, PowerSummary } from '../../../contract/power';
import { fetchFile, saveFile } from '../../workbench/call';
import { Dialog } from '../../workbench/dialog';
import { Frame } from '../../workbench/frame';
import { useMe } from '../../workbench/me';
import { Done, Loading, ProblemNote } from '../../workbench/notes';
import { useFetched } from '../../workbench/use-fetched';
import { Filters, NO_FILTERS, queryOf } from './filters';
import { PowerImportPanel } from './import-panel';
import { PowerTable } from './power-table';
import { WithdrawForm } from './withdraw-form';

export default function PowerDesk() {
  return (
    <Frame title="权责清单" needs={['power.read']}>
      <Powers />
    </Frame>
  );
}

/** 权责清单: the whole list with its choices counted; bring in a new one, take items off it. */
function Powers() {
  const me = useMe();
  const mayManage = me.can('power.manage');
  const [filters, setFilters] = useState(NO_FILTERS);
  const [withdrawing, setWithdrawing] = useState<PowerSummary | null>(null);
  const [told, setTold] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const path = `/api/staff/powers?limit=50${queryOf(filters)}`;
  const answer = useFetched<PowerList>({ path });
  const save = async (): Promise<void> => {
    const got = await fetchFile({ path: '/api/staff/powers/export.xlsx' });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) saveFile(got.data, '权责清单.xlsx');
  };
  return (
    <div className="w-stack">
      <div className="w-row apart">
        <h1>权责清单</h1>
        <button type="button" className="w-button" onClick={() => void save()}>
          导出表格
        </button>
      </div>
      <p className="w-hint">依据、条件、程序、时限和收费都要写明（条例第二十条）；承诺时限不能比法定时限长。</p>
      <ProblemNote problem={problem} />
      {mayManage && <PowerImportPanel onDone={answer.reload} />}
      <Filters
        filters={filters}
        facets={answer.state === 'ready' ? answer.data.facets : undefined}
        onChange={setFilters}
      />
      {told !== '' && <Done>{told}</Done>}
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {answer.state === 'ready' && (
        <>
          <p role="status">{`共 ${String(answer.data.total)} 项`}</p>
          <PowerTable
            key={`${path} ${String(answer.data.total)}`}
            path={path}
            first={answer.data}
            onWithdraw={mayManage && !filters.withdrawn ? setWithdrawing : undefined}
          />
        </>
      )}
      {withdrawing && (
        <Dialog title="撤下事项" onClose={() => setWithdrawing(null)}>
          <WithdrawForm
            powers={[withdrawing]}
            isMeant
            onDone={() => {
              setTold(`已撤下：${withdrawing.title}。`);
              setWithdrawing(null);
              void answer.reload();
            }}
          />
        </Dialog>
      )}
    </div>
  );
}
