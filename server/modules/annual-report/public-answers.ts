import { CITY } from '../../../domain/annual-report';
import type { FoiStatisticsView, PublishedReportList } from '../../../contract/annual-report';
import { civilDateOf } from '../../../domain/calendar';
import type { AnnualReportDeps } from './deps';
import { createStatistics } from './statistics';
import { findReport, listPublished } from './store';

/** A published report as it is kept: JSON text and its hash. */
export interface Snapshot {
  readonly text: string;
  readonly hash: string;
}

/** What everybody may read, for the API and for the first screen of a page alike. */
export interface PublicAnswers {
  list(): Promise<PublishedReportList>;
  report(year: number, scope?: string): Promise<Snapshot | null>;
  /** Null for a year that has not begun, and for a department that the directory does not know. */
  statistics(year: number, scope?: string): Promise<FoiStatisticsView | null>;
  /** JSON bytes of one of these addresses; null where there is no such thing. */
  read(pathAndQuery: string): Promise<Buffer | null>;
}

const LIST = '/api/annual-reports';
const REPORT = /^\/api\/annual-reports\/(20\d\d)(?:\?scope=([a-z0-9][a-z0-9-]{1,79}))?$/;
const STATISTICS = /^\/api\/foi\/statistics\?year=(20\d\d)(?:&department=([a-z0-9][a-z0-9-]{1,79}))?$/;
/** Of the regulation's coming into force; no report is older. */
const FIRST_YEAR = 2008;

const bytesOf = (answer: object | null): Buffer | null =>
  answer === null ? null : Buffer.from(JSON.stringify(answer));

export function createPublicAnswers(deps: AnnualReportDeps): PublicAnswers {
  const { store, clock } = deps;
  const count = createStatistics(deps);
  const answers: Omit<PublicAnswers, 'read'> = {
    async list() {
      const rows = await listPublished(store.read);
      const items = rows.flatMap(({ year, scope, published_at: at }) =>
        at === null ? [] : [{ year, scope, publishedOn: civilDateOf(at) }],
      );
      return { items };
    },
    async report(year, scope = CITY) {
      const row = await findReport(store.read, year, scope);
      return row?.snapshot && row.snapshot_hash ? { text: row.snapshot, hash: row.snapshot_hash } : null;
    },
    async statistics(year, scope = CITY) {
      if (String(year) > civilDateOf(clock.now()).slice(0, 4)) return null;
      return (await deps.organName(scope)) === null ? null : count({ year, scope });
    },
  };
  return {
    ...answers,
    async read(pathAndQuery) {
      if (pathAndQuery === LIST) return bytesOf(await answers.list());
      const [, year, scope] = REPORT.exec(pathAndQuery) ?? [];
      if (year !== undefined) {
        const found = await answers.report(Number(year), scope);
        return found && Buffer.from(found.text);
      }
      const [, counted = '0', department] = STATISTICS.exec(pathAndQuery) ?? [];
      return Number(counted) < FIRST_YEAR ? null : bytesOf(await answers.statistics(Number(counted), department));
    },
  };
}
