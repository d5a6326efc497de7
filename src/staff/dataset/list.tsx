import { useState } from 'react';
import type { DeskDatasetLine, DeskDatasetList } from '../../../contract/dataset-desk';
import { frequencyName } from '../../../domain/dataset/update';
import { plainDate } from '../../ui/dates';
import { Frame } from '../../workbench/frame';
import { useMe } from '../../workbench/me';
import { Empty, Loading, ProblemNote } from '../../workbench/notes';
import { toStaff } from '../../workbench/routes';
import { Table } from '../../workbench/table';
import { useFetched } from '../../workbench/use-fetched';
import { grouped, holds, stateMark, VIEWS, type View } from './words';

export default function DatasetDesk() {
  return (
    <Frame title="开放数据" needs={['dataset.read']}>
      <Sets />
    </Frame>
  );
}

function Sets() {
  const me = useMe();
  const answer = useFetched<DeskDatasetList>({ path: '/api/staff/datasets' });
  const [view, setView] = useState<View>('all');
  const [words, setWords] = useState('');
  return (
    <div className="w-stack">
      <div className="w-row apart">
        <h1>开放数据</h1>
        {me.can('dataset.manage') && (
          <a className="w-button main" href={toStaff('datasetOpen')}>
            新开放一个数据集
          </a>
        )}
      </div>
      <p className="w-hint">按承诺的频率更新，过期没更新的排在最前面。身份证号、手机号一律不能放进来。</p>
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {answer.state === 'ready' && (
        <>
          <div className="d-tabs" role="group" aria-label="看哪些数据集">
            {(Object.keys(VIEWS) as View[]).map((each) => (
              <button
                key={each}
                type="button"
                className={each === 'late' && answer.data.counts.late > 0 ? 'd-count overdue' : 'd-count'}
                aria-pressed={each === view}
                onClick={() => setView(each)}
              >
                <b>{answer.data.counts[each]}</b>
                <span>{VIEWS[each]}</span>
              </button>
            ))}
          </div>
          <div className="w-field">
            <label htmlFor="dataset-words">找数据集</label>
            <input
              id="dataset-words"
              type="search"
              placeholder="名称或者部门"
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          </div>
          <SetTable lines={answer.data.items.filter((line) => holds[view](line) && says(line, words.trim()))} />
        </>
      )}
    </div>
  );
}

const says = ({ name, department, id }: DeskDatasetLine, words: string): boolean =>
  words === '' || `${name}${department.name}${id}`.includes(words);

function SetTable({ lines }: { readonly lines: readonly DeskDatasetLine[] }) {
  if (lines.length === 0) return <Empty>没有符合条件的数据集。</Empty>;
  const rows = lines.map((line) => {
    const mark = stateMark(line);
    return {
      key: line.id,
      cells: [
        <a key="name" className="n-name" href={toStaff('dataset', { id: line.id })}>
          {line.name}
        </a>,
        <div key="state" className="w-row n-marks">
          <span className={mark.className}>{mark.text}</span>
          {line.waiting && <span className="w-badge soon">有待发布的版本</span>}
        </div>,
        line.department.name,
        `${grouped(line.rows)} 行`,
        `${line.updatedOn === null ? '没有更新过' : plainDate(line.updatedOn)}，${frequencyName[line.frequency]}`,
      ],
    };
  });
  return <Table label="数据集" heads={['名称', '状态', '部门', '行数', '更新']} rows={rows} />;
}
