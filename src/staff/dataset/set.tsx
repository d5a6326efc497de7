import { useState } from 'react';
import type { DeskDataset, DeskDatasetDraft } from '../../../contract/dataset-desk';
import type { Problem } from '../../../contract/error';
import { frequencyName } from '../../../domain/dataset/update';
import { clockTime, plainDate } from '../../ui/dates';
import { upload } from '../../workbench/call';
import { Frame } from '../../workbench/frame';
import { useMe } from '../../workbench/me';
import { Loading, ProblemNote } from '../../workbench/notes';
import { pageQuery, toStaff } from '../../workbench/routes';
import { useFetched } from '../../workbench/use-fetched';
import { toResidentPage } from '../../workbench/resident-pages';
import { ChangePanel } from './change-panel';
import { DraftPanel } from './draft-panel';
import { FileField } from './file-field';
import { WithdrawPanel } from './withdraw-panel';
import { formOf, grouped, stateMark, versionState } from './words';

export default function DatasetSetDesk() {
  return (
    <Frame title="数据集" needs={['dataset.read']}>
      <OneSet id={pageQuery()['id'] ?? ''} />
    </Frame>
  );
}

function OneSet({ id }: { readonly id: string }) {
  const me = useMe();
  const answer = useFetched<DeskDataset>({ path: `/api/staff/datasets/${encodeURIComponent(id)}` });
  const said = pageQuery()['said'];
  if (answer.state === 'loading') return <Loading />;
  if (answer.state === 'failed') return <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />;
  const set = answer.data;
  const mayManage = me.can('dataset.manage');
  const drafts = set.versions.filter(({ state }) => state === 'draft');
  return (
    <div className="w-stack">
      <div>
        <a className="n-name" href={toStaff('datasets')}>
          ‹ 全部数据集
        </a>
      </div>
      <Head set={set} />
      {said !== undefined && set.versions.length === 0 && (
        <p className="w-note bad" role="alert">{`已登记，文件没有导入：${said}`}</p>
      )}
      {drafts.map(({ number }) => (
        <DraftPanel key={number} id={id} number={number} mayManage={mayManage} onDone={answer.put} />
      ))}
      {mayManage && <NewVersion id={id} onDone={answer.reload} />}
      {mayManage && <ChangePanel set={set} onDone={answer.put} onStale={answer.reload} />}
      <History set={set} />
      {mayManage && set.state === 'published' && (
        <WithdrawPanel set={set} onDone={answer.put} onStale={answer.reload} />
      )}
    </div>
  );
}

function Head({ set }: { readonly set: DeskDataset }) {
  const mark = stateMark(set);
  return (
    <section className="w-card">
      <div className="w-row">
        <h1>{set.name}</h1>
        <span className={mark.className}>{mark.text}</span>
      </div>
      <p>{set.form.about}</p>
      <p className="w-hint">
        {`${set.department.name}，${frequencyName[set.frequency]}更新，现在 ${grouped(set.rows)} 行`}
        {set.updatedOn !== null && `，${plainDate(set.updatedOn)}更新`}
      </p>
      {set.state === 'withdrawn' && (
        <p className="w-note warn">{`已撤下，发布新的一版就重新公开。理由：${set.withdrawnReason}`}</p>
      )}
      {set.state === 'published' && (
        <p>
          <a className="n-name" href={toResidentPage('datasets', set.id)}>
            看群众看到的页面 ›
          </a>
        </p>
      )}
    </section>
  );
}

function NewVersion({ id, onDone }: { readonly id: string; readonly onDone: () => Promise<void> }) {
  const [progress, setProgress] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const bring = async (file: File): Promise<void> => {
    setProgress(0);
    setProblem(null);
    const path = `/api/staff/datasets/${id}/versions`;
    const got = await upload<DeskDatasetDraft>(path, formOf(file), setProgress).answer;
    setProgress(null);
    setProblem(got.ok ? null : got.problem);
    if (got.ok) await onDone();
  };
  return (
    <section className="w-card" aria-labelledby="new-version">
      <h2 id="new-version">上传新的一版</h2>
      <p className="w-hint">整个文件替换旧的。发布以前群众看到的还是旧版，导入中断也不影响。</p>
      <FileField label="选择数据文件" progress={progress} onFile={(file) => void bring(file)} />
      <ProblemNote problem={problem} />
      {problem?.field !== undefined && <p className="w-fault">{`出问题的列：${problem.field}`}</p>}
    </section>
  );
}

const History = ({ set }: { readonly set: DeskDataset }) => (
  <section className="w-card" aria-labelledby="history">
    <h2 id="history">各个版本</h2>
    <ul className="w-stack n-list">
      {set.versions.map((version) => (
        <li key={version.number}>
          <p>
            {`第 ${String(version.number)} 版，${version.number === set.current ? '现在公开的' : versionState[version.state]}，${grouped(version.rows)} 行`}
            {version.note !== '' && `：${version.note}`}
          </p>
          <p className="w-hint">
            {`${version.broughtBy} ${plainDate(version.broughtAt)} ${clockTime(version.broughtAt)} 导入 ${version.fileName}`}
            {version.publishedAt !== null &&
              `，${version.publishedBy} ${plainDate(version.publishedAt)} ${clockTime(version.publishedAt)} 发布`}
          </p>
        </li>
      ))}
    </ul>
  </section>
);
