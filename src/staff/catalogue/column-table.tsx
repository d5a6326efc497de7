import { useState } from 'react';
import type { DeskCatalogue, DeskCatalogueColumn } from '../../../contract/catalogue-desk';
import type { Problem } from '../../../contract/error';
import { levelName } from '../../../domain/catalogue/level';
import { plainDate } from '../../ui/dates';
import { callStaff } from '../../workbench/call';
import { Empty, ProblemNote } from '../../workbench/notes';
import { Table } from '../../workbench/table';
import { standingMark } from './words';

interface Props {
  /** Where the first page came from. */
  readonly path: string;
  readonly first: DeskCatalogue;
  readonly onOpen: (column: DeskCatalogueColumn) => void;
}

/** Columns, the worst first: how each stands and what it holds. */
export function ColumnTable({ path, first, onOpen }: Props) {
  const [rest, setRest] = useState<readonly DeskCatalogueColumn[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const rows = [...first.items, ...rest];
  const more = async (): Promise<void> => {
    const got = await callStaff<DeskCatalogue>({ path: `${path}&from=${String(rows.length)}` });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) setRest([...rest, ...got.data.items]);
  };
  if (rows.length === 0) return <Empty>没有这样的栏目。</Empty>;
  return (
    <>
      <Table
        label="栏目"
        heads={['栏目', '公开主体', '情况', '信息']}
        rows={rows.map((column) => ({ key: column.id, cells: cellsOf(column, onOpen) }))}
      />
      <ProblemNote problem={problem} />
      {rows.length < first.total && (
        <button type="button" className="w-button" onClick={() => void more()}>
          {`再看后面的（还有 ${String(first.total - rows.length)} 个）`}
        </button>
      )}
    </>
  );
}

function cellsOf(column: DeskCatalogueColumn, onOpen: Props['onOpen']) {
  const mark = standingMark(column);
  return [
    <>
      <span>{column.name}</span>
      <p className="w-hint">{`${column.groupName} · ${column.item}`}</p>
    </>,
    <>
      <span>{column.organ}</span>
      <p className="w-hint">{column.levels.map((level) => levelName[level]).join('、')}</p>
    </>,
    <div key="standing" className="w-row n-marks">
      <span className={mark.className}>{mark.text}</span>
      {column.publishedLate > 0 && <span className="w-badge soon">{`${String(column.publishedLate)} 条发晚了`}</span>}
    </div>,
    <>
      <p>{`${String(column.entries)} 条`}</p>
      {column.lastOn !== null && <p className="w-hint">{`最近 ${plainDate(column.lastOn)}`}</p>}
      <button type="button" className="w-button" onClick={() => onOpen(column)}>
        看这一栏
      </button>
    </>,
  ];
}
