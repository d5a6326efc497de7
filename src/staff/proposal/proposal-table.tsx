import type { DeskProposalList, ProposalSummary } from '../../../contract/proposal';
import { numberName, RESULTS, satisfactionName, sessionName } from '../../../domain/proposal/words';
import { toResidentPage } from '../../workbench/resident-pages';
import { plainDate } from '../../ui/dates';
import { Empty, ProblemNote } from '../../workbench/notes';
import { Table } from '../../workbench/table';
import { dueMark } from './words';
import { usePages } from '../../workbench/use-pages';

interface Props {
  /** Where the first page came from. */
  readonly path: string;
  readonly first: DeskProposalList;
}

/** Suggestions and proposals, what is due soonest first. */
export function ProposalTable({ path, first }: Props) {
  const { rows, hasMore, more, problem } = usePages(path, first);
  if (rows.length === 0) return <Empty>没有这样的建议提案。</Empty>;
  return (
    <>
      <Table
        label="建议提案"
        heads={['标题', '主办单位', '期限', '结果']}
        rows={rows.map((each) => ({ key: each.id, cells: cellsOf(each, first.asOf) }))}
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
