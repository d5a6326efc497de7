import { useState } from 'react';
import type { ApplicantColumn } from '../../../contract/annual-report';
import type { Problem } from '../../../contract/error';
import { callStaff } from '../../workbench/call';
import { ProblemNote } from '../../workbench/notes';
import { ORGANISATION_COLUMNS } from './words';

interface Props {
  readonly id: string;
  readonly number: string;
  /** The column that is open. */
  readonly column: string;
  readonly onDone: () => Promise<void>;
}

/** 申请人类别: the credit code gives a default, and staff know better. */
export function ColumnChoice({ id, number, column, onDone }: Props) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const choose = async (chosen: string): Promise<void> => {
    const got = await callStaff<unknown>({
      method: 'PUT',
      path: `/api/staff/reports/columns/${encodeURIComponent(id)}`,
      body: { column: chosen as ApplicantColumn },
    });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) await onDone();
  };
  return (
    <>
      <select
        aria-label={`${number} 的申请人类别`}
        value={column}
        onChange={(event) => void choose(event.target.value)}
      >
        {Object.entries(ORGANISATION_COLUMNS).map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
      <ProblemNote problem={problem} />
    </>
  );
}
