import { CITY } from '../../../domain/annual-report/scope';
import { useState } from 'react';
import type { ReportDraft } from '../../../contract/annual-report';
import type { CellRef } from '../../../domain/annual-report/figure';
import { plainDate } from '../../ui/dates';
import { Frame } from '../../workbench/frame';
import { useMe } from '../../workbench/me';
import { Loading, ProblemNote } from '../../workbench/notes';
import { pageQuery, STAFF_PAGES } from '../../workbench/routes';
import { useFetched } from '../../workbench/use-fetched';
import { reportPath, useScopeNames } from './address';
import { CellCases } from './cell-cases';
import { Findings } from './findings';
import { PublishGate } from './publish-gate';
import { SectionsEditor } from './sections-editor';
import { TableFour, TableThree } from './tables';
import { TableTwoForm } from './table-two-form';
import { SOURCES, STATES } from './words';

export default function ReportYear() {
  return (
    <Frame title="年度报告" needs={['report.read']}>
      <OneYear />
    </Frame>
  );
}

function OneYear() {
  const me = useMe();
  const scopeName = useScopeNames();
  const { year = '', scope = CITY } = pageQuery();
  const answer = useFetched<ReportDraft>({ path: reportPath(year, scope) });
  const [cell, setCell] = useState<CellRef | null>(null);
  if (answer.state === 'loading') return <Loading what="正在从办件里算" />;
  if (answer.state === 'failed') return <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />;
  const draft = answer.data;
  const canWrite = me.can('report.write') && draft.state === 'draft' && draft.source === 'ledger';
  return (
    <div className="w-stack">
      <p>
        <a className="w-back" href={STAFF_PAGES.reports}>
          ← 年度报告
        </a>
      </p>
      <div className="w-row">
        <h1>{draft.year} 年政府信息公开工作年度报告</h1>
        <span className={draft.state === 'published' ? 'w-badge good' : 'w-badge soon'}>{STATES[draft.state]}</span>
        <span className="w-hint">
          {SOURCES[draft.source]}，{scopeName(draft.scope)}，最迟 {plainDate(draft.dueOn)}发布
        </span>
      </div>
      <Findings findings={draft.findings} />
      <nav className="y-links" aria-label="这一页的内容">
        <a href="#table-two">表二 主动公开</a>
        <a href="#table-three">表三 申请</a>
        <a href="#table-four">表四 复议诉讼</a>
        <a href="#sections">正文</a>
        <a href="#publish">发布和导出</a>
      </nav>
      <TableTwoForm
        key={JSON.stringify(draft.report.tableTwo)}
        draft={draft}
        canWrite={canWrite}
        onSaved={answer.put}
      />
      <TableThree draft={draft} onCell={setCell} />
      <TableFour draft={draft} onCell={setCell} />
      <SectionsEditor key={JSON.stringify(draft.sections)} draft={draft} canWrite={canWrite} onSaved={answer.put} />
      <PublishGate draft={draft} reload={answer.reload} />
      {cell && (
        <CellCases
          year={draft.year}
          scope={draft.scope}
          cell={cell}
          onClose={() => setCell(null)}
          onCorrected={canWrite ? answer.reload : undefined}
        />
      )}
    </div>
  );
}
