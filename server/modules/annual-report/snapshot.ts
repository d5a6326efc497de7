import { createHash } from 'node:crypto';
import type { PublishedReport } from '../../../contract/annual-report';
import type { AnnualReportRow } from './store';

type SnapshotColumns = Pick<AnnualReportRow, 'state' | 'snapshot' | 'snapshot_hash' | 'published_at' | 'published_by'>;

/** The columns of a report that is published. */
export const snapshotColumns = (snapshot: PublishedReport, now: Date, by: string): SnapshotColumns => {
  const text = JSON.stringify(snapshot);
  return {
    state: 'published',
    snapshot: text,
    snapshot_hash: createHash('sha256').update(text).digest('hex'),
    published_at: now.toISOString(),
    published_by: by,
  };
};

/** @source 条例第四十九条 */
export const titleOf = (organ: string, year: number): string => `${organ}${year}年政府信息公开工作年度报告`;
