import type { FoiStatisticsView } from '../../../contract/annual-report';
import { civilDateOf } from '../../../domain/calendar';
import { CITY, statisticsOf } from '../../../domain/annual-report';
import type { AnnualReportDeps } from './deps';
import { readLedger } from './ledger';

const KEPT_MS = 600_000;

interface Kept {
  readonly madeAt: number;
  readonly view: Promise<FoiStatisticsView>;
}

async function count(deps: AnnualReportDeps, year: number, now: Date): Promise<FoiStatisticsView> {
  const { cases } = await readLedger(deps, { year, scope: CITY });
  const { results, months, ...rest } = statisticsOf(cases, year);
  return { ...rest, results: [...results], months: [...months], asOf: civilDateOf(now) };
}

/** The public figures of a year, counted at most once in ten minutes: anybody may ask, and every case is read for it. */
export function createStatistics(deps: AnnualReportDeps): (year: number) => Promise<FoiStatisticsView> {
  const kept = new Map<number, Kept>();
  return (year) => {
    const now = deps.clock.now();
    const known = kept.get(year);
    if (known && now.getTime() - known.madeAt < KEPT_MS) return known.view;
    const made: Kept = { madeAt: now.getTime(), view: count(deps, year, now) };
    kept.set(year, made);
    made.view.catch(() => {
      if (kept.get(year) === made) kept.delete(year);
    });
    return made.view;
  };
}
