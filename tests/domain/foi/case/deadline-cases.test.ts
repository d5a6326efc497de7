import * as calendars from '../../../../domain/calendar';
import { receivedOn, remainingWorkingDays } from '../../../../domain/foi';
import * as foi from '../../../../domain/foi/case';
import { itWithShared, readShared } from '../../shared-cases';
import { consultationEvents, ownCases, type DeadlineCase } from './deadline-cases';

const calendar = calendars.stateCouncilCalendar;

/** What an engine must be able to answer. */
type Engine = Record<string, (input: DeadlineCase['input']) => unknown>;

const received = (on: string): foi.CaseEvent[] => [{ kind: 'submitted', on, channel: 'in-person' }];
const extension = (on: string, workingDays: number): foi.CaseEvent => ({
  kind: 'extension-granted',
  on,
  workingDays,
  approvedByOfficeHead: true,
});
const dueAfter = (events: readonly foi.CaseEvent[]) =>
  foi.caseAt(foi.checkHistory(events, calendar).ok ? events : [], calendar, events.at(-1)!.on);

const engine: Engine = {
  workdays: ({ start, n }) => ({
    deadline: n === 20 ? dueAfter(received(start)).replyDueOn : calendars.addWorkingDays(start, n),
    ...(n === 7 ? { deadline: dueAfter(received(start)).amendmentAskableUntil } : {}),
    ...(n === 15
      ? {
          deadline: dueAfter([...received(start), { kind: 'third-party-asked', on: start, consultation: 'c' }])
            .consultations[0]!.dueOn,
        }
      : {}),
  }),
  extension: ({ start, ext, extNotifiedAt }) => {
    const base = dueAfter(received(start)).replyDueOn;
    const result = foi.applyEvent(received(start), extension(extNotifiedAt, ext), calendar);
    if (result.ok) return { baseDeadline: base, deadline: dueAfter(result.value).replyDueOn };
    return {
      baseDeadline: base,
      error: result.refusal.code === 'foi.case.extension-too-late' ? 'EXTENSION_AFTER_DEADLINE' : result.refusal.code,
    };
  },
  suspension: ({ start, consultations, ext }) => {
    const events = [...received(start), ...consultationEvents(consultations)];
    const view = dueAfter(events);
    return {
      baseDeadline: dueAfter(received(start)).replyDueOn,
      excludedWorkdays: view.pausedWorkingDays,
      deadline: view.replyDueOn,
      ...(ext ? { deadlineAfterExtension: dueAfter([...events, extension(view.replyDueOn!, ext)]).replyDueOn } : {}),
    };
  },
  calendarDays: ({ start, n }) => {
    const { lastDay, dueOn } = calendars.endOfDays(start, n);
    return { rawLastDay: lastDay, deadline: dueOn };
  },
  months: ({ start, months }) => {
    const { lastDay, dueOn } = calendars.endOfMonths(start, months);
    return { rawLastDay: lastDay, deadline: dueOn };
  },
  receiptInstant: ({ instant }) => {
    const receiptDate = receivedOn({ channel: 'online', receiptShownAt: instant });
    return { receiptDate, deadline: dueAfter(received(receiptDate)).replyDueOn };
  },
  annual: ({ reportYear }) => {
    const { departmentDueOn, governmentDueOn } = foi.annualReportDue(reportYear);
    let within = departmentDueOn;
    while (!calendars.isWorkingDay(within)) within = calendars.addDays(within, -1);
    return { departmentDue: departmentDueOn, governmentDue: governmentDueOn, recommendedInternalDue: within };
  },
  isWorkday: ({ dates }) => ({
    result: Object.fromEntries(dates.map((date: string) => [date, calendars.isWorkingDay(date)])),
  }),
  remaining: ({ asOf, deadline }) => ({ remainingWorkdays: remainingWorkingDays(asOf, deadline) }),
  timeliness: ({ deadline, signedAt, postedAt }) => {
    const { onTime, overdueWorkingDays } = foi.timelinessOf(postedAt ?? signedAt, deadline, calendar);
    return { onTime, overdueWorkdays: overdueWorkingDays };
  },
  feeByPage: ({ counts }) => ({
    total: Object.fromEntries(counts.map((n: number) => [n, foi.feeByPages(n)])),
  }),
  feeByItem: ({ counts }) => ({
    total: Object.fromEntries(counts.map((n: number) => [n, foi.feeByItems(n)])),
  }),
};

/** An engine as one is written in a hurry: natural weekdays only, no holidays, no exchanged days, nothing pauses. */
const weekdaysAfter = (from: string, n: number): string => {
  let date = from;
  for (let left = n; left > 0;) {
    date = calendars.addDays(date, 1);
    if (![0, 6].includes(calendars.weekdayOf(date))) left -= 1;
  }
  return date;
};
const naive: Engine = {
  workdays: ({ start, n }) => ({ deadline: weekdaysAfter(start, n) }),
  extension: ({ start, n, ext }) => ({ deadline: weekdaysAfter(start, Number(n) + Number(ext)) }),
  suspension: ({ start, n }) => ({ deadline: weekdaysAfter(start, n) }),
  calendarDays: ({ start, n }) => ({ deadline: calendars.addDays(start, n) }),
};

const passes = (by: Engine, { kind, input, expected }: DeadlineCase): boolean => {
  const answer = by[kind]?.(input) as Record<string, unknown> | undefined;
  return Object.entries(expected as object).every(
    ([key, value]) => JSON.stringify(answer?.[key]) === JSON.stringify(value),
  );
};

describe('the deadline cases', () => {
  it.each(ownCases)('$id ($kind) holds (条例第三十条至第三十五条)', ({ kind, input, expected }) => {
    expect(engine[kind]!(input)).toMatchObject(expected);
  });

  itWithShared('law/deadline-cases.json', 'all 29 of the reference file hold', () => {
    const { cases } = readShared('law/deadline-cases.json');
    expect(cases).toHaveLength(29);
    for (const { id, kind, input, expected } of cases) {
      expect({ id, ...(engine[kind]!(input) as object) }).toMatchObject({ id, ...expected });
    }
  });

  // WD05 and TP01 meet no holiday and no exchanged day: even that engine gets them right.
  it('fail an engine that knows weekends only and pauses for nothing', () => {
    const answered = ownCases.filter(({ kind }) => kind in naive);
    expect(answered.filter((each) => !passes(engine, each))).toEqual([]);
    expect(answered.filter((each) => passes(naive, each)).map(({ id }) => id)).toEqual(['WD05', 'TP01']);
  });
});
