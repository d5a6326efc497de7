import type { CivilDate } from '../../calendar/civil-date';
import type { CaseEvent, CaseEventKind } from './event';
import type { CaseRefusal } from './refusal';

/** Facts that happen elsewhere, so that the office may learn of them on a later day than their own. */
const HAPPENS_ELSEWHERE: ReadonlySet<CaseEventKind> = new Set([
  'receipt-confirmed',
  'amendment-received',
  'third-party-answered',
  'other-organ-answered',
  'consultation-letter-received',
  'reasons-given',
  'fee-paid',
  'third-party-notice-received',
  'served',
  'mail-signed',
  'reconsideration-filed',
  'reconsideration-concluded',
  'litigation-filed',
  'litigation-concluded',
]);

/**
 * Whether an event may be recorded today as of a day. What the office does itself, it does today; a fact that happened
 * elsewhere keeps its own day. Nothing lies in the future.
 *
 * @returns null where it may
 * @source 条例第四十五条；国办公开办函〔2016〕235号
 */
export function recordingFault(event: CaseEvent, today: CivilDate): CaseRefusal | null {
  const { kind, on } = event;
  if (on > today) return { code: 'foi.case.in-future', article: '条例第四十五条', field: 'on' };
  // What the office sends by itself over the wire has no other day than its own.
  const electronic = kind === 'served' && event.method === 'electronic';
  if (on < today && (electronic || !HAPPENS_ELSEWHERE.has(kind)))
    return { code: 'foi.case.only-today', article: '条例第四十五条', field: 'on' };
  return null;
}
