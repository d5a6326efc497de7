import { setImmediate } from 'node:timers/promises';
import { CITY, defaultColumn, ledgerOf, type LedgerCase } from '../../../domain/annual-report';
import type { AnnualReportDeps, ReportOn } from './deps';
import { columnChoices } from './store';

/** The cases of an organ, with what a list shows of them. */
export interface Ledger {
  readonly cases: readonly LedgerCase[];
  readonly titles: ReadonlyMap<string, { readonly number: string; readonly title: string }>;
}

/** Others are served between two portions. */
const PORTION = 250;

/** Reads every case of the organ as the report on a year sees it. */
export const readLedger = async (
  { store, readCases, calendar }: Pick<AnnualReportDeps, 'store' | 'readCases' | 'calendar'>,
  { year, scope }: ReportOn,
): Promise<Ledger> => {
  const choices = await columnChoices(store.read);
  const cases: LedgerCase[] = [];
  const titles = new Map<string, { number: string; title: string }>();
  let read = 0;
  for await (const { id, number, title, department, applicant, events } of readCases()) {
    const column = choices.get(id) ?? defaultColumn(applicant);
    const each = ledgerOf({ id, number, column, department }, events, { calendar, clockYear: year });
    if (scope === CITY || each.department === scope) {
      cases.push(each);
      titles.set(id, { number, title });
    }
    read += 1;
    if (read % PORTION === 0) await setImmediate();
  }
  return { cases, titles };
};
