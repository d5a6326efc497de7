import type { FoiStatisticsView } from '../../../contract/annual-report';
import { civilDateOf } from '../../../domain/calendar';
import { CITY, statisticsOf, type LedgerCase } from '../../../domain/annual-report';
import type { AnnualReportDeps, ReportOn } from './deps';
import { readLedger } from './ledger';

const KEPT_MS = 600_000;

/** Of the city, and of each department that has had a case. */
interface Counted {
  readonly views: ReadonlyMap<string, FoiStatisticsView>;
  readonly none: FoiStatisticsView;
}

interface Kept {
  readonly madeAt: number;
  readonly counted: Promise<Counted>;
}

/** Every case is read once for all departments: reading them is what takes time. */
async function count(deps: AnnualReportDeps, year: number, now: Date): Promise<Counted> {
  const { cases } = await readLedger(deps, { year, scope: CITY });
  const viewOf = (some: readonly LedgerCase[]): FoiStatisticsView => {
    const { results, months, ...rest } = statisticsOf(some, year);
    return { ...rest, results: [...results], months: [...months], asOf: civilDateOf(now) };
  };
  const byDepartment = new Map<string, LedgerCase[]>();
  for (const each of cases) {
    const known = byDepartment.get(each.department);
    if (known) known.push(each);
    else byDepartment.set(each.department, [each]);
  }
  const views = new Map([...byDepartment].map(([department, some]) => [department, viewOf(some)]));
  return { views: views.set(CITY, viewOf(cases)), none: viewOf([]) };
}

/** The public figures of a year, counted at most once in ten minutes: anybody may ask, and every case is read for it. */
export function createStatistics(deps: AnnualReportDeps): (on: ReportOn) => Promise<FoiStatisticsView> {
  const kept = new Map<number, Kept>();
  const countedOn = (year: number): Promise<Counted> => {
    const now = deps.clock.now();
    const known = kept.get(year);
    if (known && now.getTime() - known.madeAt < KEPT_MS) return known.counted;
    const made: Kept = { madeAt: now.getTime(), counted: count(deps, year, now) };
    kept.set(year, made);
    made.counted.catch(() => {
      if (kept.get(year) === made) kept.delete(year);
    });
    return made.counted;
  };
  return async ({ year, scope }) => {
    const { views, none } = await countedOn(year);
    return views.get(scope) ?? none;
  };
}
