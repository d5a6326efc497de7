import type { Static } from '@sinclair/typebox';
import type { ReportCell } from '../../../contract/annual-report';
import type { CellRef } from '../../../domain/annual-report/figure';
import { Dialog } from '../../workbench/dialog';
import { Loading, ProblemNote } from '../../workbench/notes';
import { toStaff } from '../../workbench/routes';
import { useFetched } from '../../workbench/use-fetched';
import { reportPath } from './address';
import { cellName } from './cell-name';
import { ColumnChoice } from './column-choice';
import { ORGANISATION_COLUMNS } from './words';

interface Props {
  readonly year: number;
  readonly scope: string;
  readonly cell: CellRef;
  readonly onClose: () => void;
  /** Given where the kinds of applicants may still be corrected: called after one was. */
  readonly onCorrected?: (() => Promise<void>) | undefined;
}

/** The cases that a number counts. */
export function CellCases({ year, scope, cell, onClose, onCorrected }: Props) {
  const correctable = onCorrected !== undefined && cell.column in ORGANISATION_COLUMNS;
  const corrected = async (): Promise<void> => {
    await Promise.all([answer.reload(), onCorrected?.()]);
  };
  const rest = `/cells/${encodeURIComponent(cell.cell)}/${encodeURIComponent(cell.column)}`;
  const answer = useFetched<Static<typeof ReportCell>>({ path: reportPath(year, scope, rest) });
  return (
    <Dialog title={cellName(cell)} onClose={onClose}>
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {answer.state === 'ready' && (
        <>
          <p>共 {answer.data.count} 件。</p>
          <ul className="c-plain">
            {answer.data.cases.map((each) => (
              <li key={each.id}>
                <a href={toStaff('case', { id: each.id })}>
                  {each.number} {each.title}
                </a>
                {correctable && (
                  <ColumnChoice id={each.id} number={each.number} column={cell.column} onDone={corrected} />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
