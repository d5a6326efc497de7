import type { NewMediaReportStanding } from '../../../contract/new-media';
import { stampOf } from '../../platform/idempotency';
import type { NewMediaDeps } from './deps';
import { findReportByKey } from './reports';
import { REPORT_STAMP } from './report-stamp';

/** What became of the report sent with that key; undefined where there is none. */
export async function standingOf(
  { store, keyedHash }: Pick<NewMediaDeps, 'store' | 'keyedHash'>,
  key: string,
): Promise<NewMediaReportStanding | undefined> {
  const row = await findReportByKey(store.read, stampOf(keyedHash, REPORT_STAMP, key, null).keyHash);
  if (!row) return undefined;
  const handled = row.handled_at === null || row.outcome === null ? null : { at: row.handled_at, outcome: row.outcome };
  return { id: row.id, receivedAt: row.received_at, handled };
}
