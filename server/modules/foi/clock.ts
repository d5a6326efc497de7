import { Problem } from '../../../contract/error';
import { FoiClockQuery, FoiClockView } from '../../../contract/foi-clock';
import { isCivilDate, type Calendar } from '../../../domain/calendar';
import { caseSentence, checkHistory, usualPractice, type HistoryRefusal } from '../../../domain/foi/case';
import { ok, refuse, type Result } from '../../../domain/result';
import type { Problems } from '../../platform/errors/problems';
import type { SentenceTable } from '../../platform/errors/sentences';
import type { App } from '../../platform/http/app-type';
import type { Limited } from '../../platform/http/rate-limits';
import { clockView } from './clock-view';

/** Status and sentence of every refusal of an act: the request is well formed, the history is not lawful. */
export const clockSentences: SentenceTable = Object.fromEntries(
  Object.entries(caseSentence).map(([code, title]) => [code, { status: 422, title }]),
);

/** The field as it stands in the body: which event, and what of it. */
const inBody = ({ index, field, ...refusal }: HistoryRefusal) => ({
  ...refusal,
  field: `events.${String(index)}${field === undefined ? '' : `.${field}`}`,
});

const readClock = (
  { events, on, practice = usualPractice }: FoiClockQuery,
  calendar: Calendar,
): Result<FoiClockView> => {
  if (!isCivilDate(on)) return refuse({ code: 'foi.case.not-a-date', field: 'on' });
  const history = checkHistory(events, calendar, practice);
  if (!history.ok) return refuse(inBody(history.refusal));
  if (events.every((event) => event.on > on)) return refuse({ code: 'foi.case.not-submitted', field: 'on' });
  return ok(clockView(events, calendar, on, practice));
};

/** 答复期限怎么算: the explained clock of any history, for everybody. Nothing is kept. */
export const addClock = (app: App, calendar: Calendar, problems: Problems, limit: Limited): void => {
  app.post(
    '/api/foi/clock',
    {
      preHandler: limit,
      schema: {
        summary: 'Explain the time to reply of a case (答复期限怎么算)',
        description:
          'Takes what happened to a case, without personal data, and answers its state, every date, each civil day as ' +
          'counted, skipped or paused with the article or holiday notice, and what may lawfully be done next. An unlawful ' +
          'history is refused with the article; `field` names the event, from 0. Nothing is kept.',
        tags: ['foi'],
        body: FoiClockQuery,
        response: { 200: FoiClockView, 400: Problem, 413: Problem, 415: Problem, 422: Problem, 429: Problem },
      },
    },
    (request, reply) => {
      const read = readClock(request.body, calendar);
      if (!read.ok) {
        problems.send(reply, read.refusal);
        return;
      }
      void reply.header('cache-control', 'no-store').send(read.value);
    },
  );
};
