import type { NewMediaReport } from '../../../contract/new-media';
import { readStored, store } from '../../platform/storage';

/** A report that this device sent, and the key by which it asks what became of it. */
export interface KeptReport {
  readonly id: string;
  readonly key: string;
  readonly receivedAt: string;
  readonly kind: NewMediaReport['kind'];
  /** The account, as the resident knows it. */
  readonly about: string;
}

const KEY = 'new-media-reports';
/** Older ones are forgotten. */
const MOST = 50;

const isReport = (value: unknown): value is KeptReport =>
  typeof value === 'object' &&
  value !== null &&
  ['id', 'key', 'receivedAt', 'kind', 'about'].every((key) => key in value);

/** The reports that this device sent, newest first. */
export function keptReports(): readonly KeptReport[] {
  const kept = readStored(KEY);
  return Array.isArray(kept) ? kept.filter(isReport) : [];
}

export const keepReport = (report: KeptReport): void =>
  void store(KEY, [report, ...keptReports().filter(({ id }) => id !== report.id)].slice(0, MOST));
