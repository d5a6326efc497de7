import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { DeskProposalList, ProposalSummary } from '../../../contract/proposal';
import { numberName, RESULTS, satisfactionName, sessionName } from '../../../domain/proposal/words';
import { toResidentPage } from '../../workbench/resident-pages';
import { plainDate } from '../../ui/dates';
import { callStaff } from '../../workbench/call';
import { Empty, ProblemNote } from '../../workbench/notes';
import { Table } from '../../workbench/table';
import { dueMark } from './words';

interface Props {
  /** Where the first page came from. */
  readonly path: string;
  readonly first: DeskProposalList;
}

/** Suggestions and proposals, what is due soonest first. */
export function ProposalTable({ path, first }: Props) {
  const [rest, setRest] = useState<DeskProposalList | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const cursor = (rest ?? first).nextCursor;
  const more = async (): Promise<void> => {
    const got = await callStaff<DeskProposalList>({ path: `${path}&cursor=${encodeURIComponent(cursor ?? '')}` });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) setRest({ ...got.data, items: [...(rest?.items ?? []), ...got.data.items] });
  };
  const rows = [...first.items, ...(rest?.items ?? [])];
  if (rows.length === 0) return <Empty>没有这样的建议提案。</Empty>;
  return (
    <>
      <Table
        label="建议提案"
        heads={['标题', '主办单位', '期限', '结果']}
        rows={rows.map((each) => ({ key: each.id, cells: cellsOf(each, first.asOf) }))}
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

function cellsOf(each: ProposalSummary, asOf: string) {
  const { id, title, form, term, session, number, proposer, host, assignedOn, answeredOn, result, satisfaction } = each;
  const mark = dueMark(each, asOf);
  return [
    <div key="title">
      <a className="n-name" href={toResidentPage('proposals', id)} target="_blank" rel="noreferrer">
        {title}
      </a>
      <p className="w-hint">{`${sessionName(form, term, session)}${numberName(form, number)}，${proposer}`}</p>
    </div>,
    host,
    <div key="due">
      <span className={mark.className}>{mark.text}</span>
      <p className="w-hint">{`${plainDate(assignedOn)}交办${answeredOn === null ? '' : `，${plainDate(answeredOn)}答复`}`}</p>
    </div>,
    <div key="result">
      {result === null ? '还在办' : `${RESULTS[result].letter} ${RESULTS[result].official}`}
      {satisfaction === null ? null : <p className="w-hint">{`提出人：${satisfactionName[satisfaction]}`}</p>}
    </div>,
  ];
}
