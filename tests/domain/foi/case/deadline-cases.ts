import type { CaseEvent } from '../../../../domain/foi/case';

/** A case of the reference file, as far as the tests read it. */
export interface DeadlineCase {
  readonly id: string;
  readonly kind: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the assertions that follow are the check
  readonly input: any;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the assertions that follow are the check
  readonly expected: any;
}

/** First-party copies, one or more of each kind, so that the rules are held to them wherever the project is. */
export const ownCases: readonly DeadlineCase[] = [
  { id: 'WD03', kind: 'workdays', input: { start: '2025-09-15', n: 20 }, expected: { deadline: '2025-10-17' } },
  { id: 'WD05', kind: 'workdays', input: { start: '2026-01-04', n: 20 }, expected: { deadline: '2026-01-30' } },
  { id: 'WD07', kind: 'workdays', input: { start: '2020-01-17', n: 20 }, expected: { deadline: '2020-02-21' } },
  { id: 'CX02', kind: 'workdays', input: { start: '2026-02-10', n: 7 }, expected: { deadline: '2026-02-26' } },
  { id: 'TP01', kind: 'workdays', input: { start: '2025-06-10', n: 15 }, expected: { deadline: '2025-07-01' } },
  {
    id: 'EX02',
    kind: 'extension',
    input: { start: '2026-01-15', n: 20, ext: 10, extNotifiedAt: '2026-02-12' },
    expected: { baseDeadline: '2026-02-12', deadline: '2026-03-04' },
  },
  {
    id: 'EX04',
    kind: 'extension',
    input: { start: '2025-03-03', n: 20, ext: 20, extNotifiedAt: '2025-04-01' },
    expected: { error: 'EXTENSION_AFTER_DEADLINE', baseDeadline: '2025-03-31' },
  },
  {
    id: 'TP03',
    kind: 'suspension',
    input: { start: '2025-06-03', n: 20, consultations: [{ sent: '2025-06-10', received: '2025-07-01' }] },
    expected: { baseDeadline: '2025-07-01', excludedWorkdays: 15, deadline: '2025-07-22' },
  },
  {
    id: 'TP05',
    kind: 'suspension',
    input: { start: '2026-03-02', n: 20, consultations: [{ sent: '2026-03-10', received: '2026-03-27' }], ext: 20 },
    expected: {
      baseDeadline: '2026-03-30',
      excludedWorkdays: 13,
      deadline: '2026-04-17',
      deadlineAfterExtension: '2026-05-19',
    },
  },
  {
    id: 'own: overlapping consultations count once',
    kind: 'suspension',
    input: {
      start: '2026-03-02',
      n: 20,
      consultations: [
        { sent: '2026-03-10', received: '2026-03-18' },
        { sent: '2026-03-12', received: '2026-03-27' },
      ],
    },
    expected: { baseDeadline: '2026-03-30', excludedWorkdays: 13, deadline: '2026-04-17' },
  },
  { id: 'RM01', kind: 'calendarDays', input: { start: '2025-08-05', n: 60 }, expected: { deadline: '2025-10-09' } },
  { id: 'RM05', kind: 'months', input: { start: '2025-08-31', months: 6 }, expected: { deadline: '2026-02-28' } },
  {
    id: 'DL02',
    kind: 'timeliness',
    input: { deadline: '2026-03-30', method: 'direct', signedAt: '2026-03-31' },
    expected: { onTime: false, overdueWorkdays: 1 },
  },
  {
    id: 'FE02',
    kind: 'feeByPage',
    input: { counts: [1, 30, 31, 100, 101, 200, 201, 250] },
    expected: { total: { 1: 0, 30: 0, 31: 10, 100: 700, 101: 720, 200: 2700, 201: 2740, 250: 4700 } },
  },
  {
    id: 'FE01',
    kind: 'feeByItem',
    input: { counts: [10, 11, 30, 31, 40, 41, 50, 60] },
    expected: { total: { 10: 0, 11: 100, 30: 2000, 31: 2200, 40: 4000, 41: 4300, 50: 7000, 60: 11000 } },
  },
  {
    id: 'AR01',
    kind: 'annual',
    input: { reportYear: 2025 },
    expected: { departmentDue: '2026-01-31', governmentDue: '2026-03-31' },
  },
];

/** The history of a suspension case: what is sent and answered, in order of days. */
export function consultationEvents(list: readonly { readonly sent: string; readonly received: string }[]): CaseEvent[] {
  const events: CaseEvent[] = list.flatMap(({ sent, received }, index) => [
    { kind: 'third-party-asked', on: sent, consultation: `c${index}` },
    { kind: 'third-party-answered', on: received, consultation: `c${index}`, opinion: 'agrees' },
  ]);
  return events.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
