import { CITY } from '../../../domain/annual-report/scope';
import type { Static } from '@sinclair/typebox';
import { useState, type SyntheticEvent } from 'react';
import type { ReportList } from '../../../contract/annual-report';
import { now } from '../../platform/clock';
import { plainDate, civilDate } from '../../ui/dates';
import { Field } from '../../workbench/field';
import { Frame } from '../../workbench/frame';
import { useMe } from '../../workbench/me';
import { Empty, Loading, ProblemNote } from '../../workbench/notes';
import { toStaff } from '../../workbench/routes';
import { useFetched } from '../../workbench/use-fetched';
import { Table } from '../../workbench/table';
import { useScopeNames } from './address';
import { ImportYear } from './import-year';
import { SOURCES, STATES } from './words';

export default function Reports() {
  return (
    <Frame title="年度报告" needs={['report.read']}>
      <List />
    </Frame>
  );
}

const thisYear = (): number => Number(civilDate(now().toISOString()).slice(0, 4));

function List() {
  const answer = useFetched<Static<typeof ReportList>>({ path: '/api/staff/reports' });
  const me = useMe();
  const scopeName = useScopeNames();
  const [year, setYear] = useState(String(thisYear()));
  const open = (event: SyntheticEvent): void => {
    event.preventDefault();
    window.location.assign(toStaff('reportYear', { year, scope: CITY }));
  };
  return (
    <div className="w-stack">
      <h1>政府信息公开工作年度报告</h1>
      <p className="w-hint">表格从办件里算出来，每个数字点开就是它数的办件。对不上的，发布不了。</p>
      <form className="d-save narrow" onSubmit={open}>
        <Field label="看哪一年">
          {(control) => (
            <input
              {...control}
              type="number"
              min={2008}
              max={thisYear()}
              required
              value={year}
              onChange={(event) => setYear(event.target.value)}
            />
          )}
        </Field>
        <button type="submit" className="w-button main">
          打开
        </button>
      </form>
      {me.can('report.publish') && <ImportYear onDone={answer.reload} />}
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {answer.state === 'ready' && answer.data.items.length === 0 && <Empty>还没有动过笔的报告。</Empty>}
      {answer.state === 'ready' && answer.data.items.length > 0 && (
        <Table
          label="年度报告"
          heads={['年度', '范围', '来源', '状态']}
          rows={answer.data.items.map((each) => ({
            key: `${String(each.year)}${each.scope}`,
            cells: [
              <a key="year" href={toStaff('reportYear', { year: String(each.year), scope: each.scope })}>
                {each.year} 年
              </a>,
              scopeName(each.scope),
              SOURCES[each.source],
              `${STATES[each.state]}${each.publishedAt ? `，${plainDate(each.publishedAt)}` : ''}`,
            ],
          }))}
        />
      )}
    </div>
  );
}
