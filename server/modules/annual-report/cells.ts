import type { Static } from '@sinclair/typebox';
import type { ReportCell } from '../../../contract/annual-report';
import {
  countLedger,
  emptyTableTwo,
  figureOf,
  isReportRow,
  REMEDY_ROWS,
  FEE_INCOME,
  type CellRef,
} from '../../../domain/annual-report';
import { ok, refuse, type Refusal, type Result } from '../../../domain/result';
import type { AnnualReportDeps, ReportOn } from './deps';
import { readLedger } from './ledger';
import { findReport } from './store';

const isCounted = ({ cell }: CellRef): boolean =>
  isReportRow(cell) || (REMEDY_ROWS as readonly string[]).includes(cell) || cell === FEE_INCOME.cell;

/** The cases that a cell counts, by number and title; what staff entered opens none. */
export async function casesBehind(
  deps: AnnualReportDeps,
  on: ReportOn,
  ref: CellRef,
): Promise<Result<Static<typeof ReportCell>, Refusal<'report.no-cell' | 'report.imported-year'>>> {
  const row = await findReport(deps.store.read, on.year, on.scope);
  if (row?.source === 'import') return refuse({ code: 'report.imported-year' });
  const { cases, titles } = await readLedger(deps, on);
  const counted = countLedger(cases, on.year);
  const report = { ...counted, layout: '2021', tableTwo: emptyTableTwo } as const;
  if (!isCounted(ref) || figureOf(report, ref) === undefined) return refuse({ code: 'report.no-cell' });
  const ids = counted.casesBehind(ref.cell, ref.column);
  const listed = ids.map((id) => ({ id, ...(titles.get(id) ?? { number: '', title: '' }) }));
  return ok({ count: ids.length, cases: listed });
}
