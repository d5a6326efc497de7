import {
  CalendarYearMissing,
  isCivilDate,
  ledger,
  partsOf,
  stateCouncilCalendar,
  whereCalendarReaches,
  type Calendar,
  type LedgerDay,
} from '../../../domain/calendar';
import { Problem } from '../../../contract/error';
import { WorkingDaysQuery, WorkingDaysView } from '../../../contract/working-days';
import { PROBLEM_TYPE, type Problems } from '../../platform/errors/problems';
import type { SentenceTable } from '../../platform/errors/sentences';
import type { App } from '../../platform/http/app-type';

export interface WorkingDaysDeps {
  readonly problems: Problems;
  readonly calendar?: Calendar;
}

const SENTENCES = {
  'working-days.not-a-date': { status: 400, title: '没有这一天。请按 2025-03-03 的样子写日期。' },
  'calendar.year-missing': { status: 422, title: '这段时间跨到的年份，国务院的放假通知还没有发布，现在算不出来。' },
} satisfies SentenceTable;

/** Where the count begins in the dark, it is that year that is missing; arithmetic beyond the last year never starts. */
const count = (from: string, days: number, calendar: Calendar): LedgerDay[] => {
  const { year } = partsOf(from);
  if (!calendar.years.has(year) && !calendar.years.has(year + 1)) throw new CalendarYearMissing(year);
  return ledger(from, days, calendar);
};

/** 算期限: a count of working days with the reason for each day. Public, and the same for everybody. */
export const registerWorkingDays = (app: App, { problems, calendar = stateCouncilCalendar }: WorkingDaysDeps): void => {
  problems.add(SENTENCES);
  app.get(
    '/api/working-days',
    {
      schema: {
        summary: 'Count working days',
        description: 'Day zero is not counted. Each civil date is listed with the reason why it counts or does not.',
        tags: ['working-days'],
        querystring: WorkingDaysQuery,
        response: { 200: WorkingDaysView, 400: Problem, 422: Problem },
      },
    },
    (request, reply) => {
      const { from, days } = request.query;
      if (!isCivilDate(from)) {
        problems.send(reply, { code: 'working-days.not-a-date', field: 'from' });
        return;
      }
      const counted = whereCalendarReaches(() => count(from, days, calendar));
      if (!counted.ok) {
        const { year } = counted.refusal;
        void reply
          .code(422)
          .header('cache-control', 'no-store')
          .type(PROBLEM_TYPE)
          .send({
            ...problems.of({ code: 'calendar.year-missing', field: 'from' }),
            title: `国务院办公厅关于${String(year)}年的放假通知还没有收录，涉及这一年的期限现在算不出来。`,
          });
        return;
      }
      const due = counted.value.at(-1)?.date ?? from;
      // It changes only when a notice is added, that is with a new release.
      void reply.header('cache-control', 'public, max-age=3600').send({ from, days, due, ledger: counted.value });
    },
  );
};
