import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { PowerList, PowerSummary } from '../../../contract/power';
import { powerLevelName, powerTypeName } from '../../../domain/power/kind';
import { toResidentPage } from '../../workbench/resident-pages';
import { callStaff } from '../../workbench/call';
import { Empty, ProblemNote } from '../../workbench/notes';
import { Table } from '../../workbench/table';

interface Props {
  /** Where the first page came from. */
  readonly path: string;
  readonly first: PowerList;
  /** Takes an item off the list; left out for those who may not. */
  readonly onWithdraw?: ((power: PowerSummary) => void) | undefined;
}

const HEADS = ['事项', '机关', '类型和层级', '承诺时限', '收费'] as const;

const daysText = (days: number | null): string =>
  days === null ? '没有承诺' : days === 0 ? '即办' : `${String(days)} 个工作日`;

/** Items in the order of their codes, page by page. */
export function PowerTable({ path, first, onWithdraw }: Props) {
  const [rest, setRest] = useState<PowerList | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const cursor = (rest ?? first).nextCursor;
  const more = async (): Promise<void> => {
    const got = await callStaff<PowerList>({ path: `${path}&cursor=${encodeURIComponent(cursor ?? '')}` });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) setRest({ ...got.data, items: [...(rest?.items ?? []), ...got.data.items] });
  };
  const items = [...first.items, ...(rest?.items ?? [])];
  if (items.length === 0) return <Empty>没有这样的事项。</Empty>;
  const rows = items.map((power) => ({
    key: power.id,
    cells: [
      <>
        <a className="n-name" href={toResidentPage('powers', power.id)} target="_blank" rel="noreferrer">
          {power.title}
        </a>
        <p className="w-hint">{power.code}</p>
      </>,
      power.department.name,
      `${powerTypeName[power.type]}，${power.levels.map((level) => powerLevelName[level]).join('、')}`,
      daysText(power.promisedDays),
      power.isFree ? '不收费' : '收费',
      ...(onWithdraw
        ? [
            <button key="off" type="button" className="w-button" onClick={() => onWithdraw(power)}>
              撤下
            </button>,
          ]
        : []),
    ],
  }));
  return (
    <>
      <Table label="权责清单" heads={onWithdraw ? [...HEADS, '办理'] : HEADS} rows={rows} />
      <ProblemNote problem={problem} />
      {cursor !== null && (
        <button type="button" className="w-button" onClick={() => void more()}>
          再看后面的
        </button>
      )}
    </>
  );
}
