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
        <div className="w-scroll" tabIndex={0} role="region" aria-label="年度报告">
          <table className="w-table">
            <thead>
              <tr>
                <th scope="col">年度</th>
                <th scope="col">范围</th>
                <th scope="col">来源</th>
                <th scope="col">状态</th>
              </tr>
            </thead>
            <tbody>
              {answer.data.items.map((each) => (
                <tr key={`${String(each.year)}${each.scope}`}>
                  <th scope="row">
                    <a href={toStaff('reportYear', { year: String(each.year), scope: each.scope })}>{each.year} 年</a>
                  </th>
                  <td>{scopeName(each.scope)}</td>
                  <td>{SOURCES[each.source]}</td>
                  <td>
                    {STATES[each.state]}
                    {each.publishedAt && `，${plainDate(each.publishedAt)}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
