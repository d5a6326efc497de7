import { createHash } from 'node:crypto';
import { addDays, civilDateOf, type Calendar, type CivilDate } from '../../../domain/calendar';
import {
  caseAt,
  endedOn,
  hasEnded,
  replyClock,
  usualPractice,
  type CaseEvent,
  type CaseView,
} from '../../../domain/foi/case';
import { newId } from '../../platform/db/new-id';
import type { Trx } from '../../platform/db/store';
import { keepConsultedDue } from './co-handling/store';
import { caseEvents, eventsOf, type FoiIndexRow } from './store';

const hashes = new WeakMap<Calendar, string>();

/** Tells one state of the holiday notices from another. */
export const calendarHash = (calendar: Calendar): string => {
  const known = hashes.get(calendar);
  if (known !== undefined) return known;
  const days = [...calendar.specialDays].map(([date, { kind }]) => `${date} ${kind}`).sort();
  const text = [...[...calendar.years].sort(), ...days].join('\n');
  const hash = createHash('sha256').update(text).digest('base64url');
  hashes.set(calendar, hash);
  return hash;
};

/** From which day on no more than so many working days are left. */
const leftFrom = (counted: readonly CivilDate[], start: CivilDate, left: number): CivilDate =>
  counted.at(-left - 1) ?? start;

const soonOf = (view: CaseView, calendar: Calendar) => {
  const clock = replyClock(view.facts, calendar, usualPractice);
  if (!clock?.dueOn) return { soon_on: null, very_soon_on: null };
  const counted = clock.days.filter(({ kind }) => kind === 'counted').map(({ date }) => date);
  return {
    soon_on: leftFrom(counted, clock.start.on, 5),
    very_soon_on: leftFrom(counted, clock.start.on, 2),
  };
};

/** Time alone changes a state on the day after a consultee's or an applicant's last day. */
const recheckOf = ({ facts, consultations, on }: CaseView): CivilDate | null => {
  const lasts = consultations.filter(({ standing }) => standing === 'waiting').map(({ dueOn }) => dueOn);
  if (facts.reasons?.givenOn === null) lasts.push(facts.reasons.dueOn);
  const ahead = lasts.filter((last) => last !== null && last >= on).sort();
  return ahead[0] ? addDays(ahead[0], 1) : null;
};

const WAITING: ReadonlySet<CaseView['state']> = new Set([
  'submitted',
  'awaiting-amendment',
  'awaiting-payment',
  'awaiting-reasons',
  'in-consultation',
]);

const backwards = (date: CivilDate): string => String(99_999_999 - Number(date.replaceAll('-', '')));

/** By legal risk: by the last day to reply, then what has none, then what waits, then what has ended, newest first. */
const rankOf = ({ facts, state, phase, replyDueOn }: CaseView): string => {
  if (hasEnded(facts)) return `4 ${backwards(endedOn(facts) ?? facts.lastOn)}`;
  if (phase === 'not-running' || state === 'in-consultation') return `3 ${replyDueOn ?? facts.submittedOn}`;
  return replyDueOn === null ? `2 ${facts.submittedOn}` : `1 ${replyDueOn}`;
};

/** What the desk knows of a case without reading its events. It follows from them, the calendar and the day. */
export const indexRow = (
  requestId: string,
  events: readonly CaseEvent[],
  calendar: Calendar,
  on: CivilDate,
  claimedBy: string | null,
): FoiIndexRow => {
  const view = caseAt(events, calendar, on);
  return {
    request_id: requestId,
    sequence: events.length,
    state: view.state,
    channel: view.facts.channel,
    ended: hasEnded(view.facts) ? 1 : 0,
    waiting: WAITING.has(view.state) ? 1 : 0,
    received_on: view.receivedOn,
    reply_due_on: view.replyDueOn,
    ...soonOf(view, calendar),
    provisional: view.provisional ? 1 : 0,
    missing_year: view.calendarMissingYear,
    holder: view.facts.holders.at(-1)?.department ?? null,
    claimed_by: claimedBy,
    recheck_on: recheckOf(view),
    rank: rankOf(view),
    calendar_hash: calendarHash(calendar),
  };
};

const noteMoved = async (trx: Trx, before: FoiIndexRow, after: FoiIndexRow, now: Date): Promise<void> => {
  if (before.calendar_hash === after.calendar_hash || before.reply_due_on === after.reply_due_on) return;
  await trx
    .insertInto('foi_moved')
    .values({
      id: newId(now),
      request_id: after.request_id,
      calendar_hash: after.calendar_hash,
      old_due_on: before.reply_due_on,
      new_due_on: after.reply_due_on,
      at: now.toISOString(),
    })
    .onConflict((conflict) => conflict.columns(['request_id', 'calendar_hash']).doNothing())
    .execute();
};

/** The day to look at a case on: today, or the day of its newest event where a clock stepped back. */
export const dayFor = (events: readonly CaseEvent[], now: Date): CivilDate => {
  const today = civilDateOf(now);
  const last = events.at(-1)?.on ?? today;
  return last > today ? last : today;
};

/** Brings the index of one case up to date. Call it behind the lock of the request's row. */
export const reindex = async (trx: Trx, requestId: string, calendar: Calendar, now: Date): Promise<FoiIndexRow> => {
  const events = caseEvents(await eventsOf(trx, requestId));
  const claim = await trx.selectFrom('foi_claims').select('staff').where('id', '=', requestId).executeTakeFirst();
  const on = dayFor(events, now);
  const row = indexRow(requestId, events, calendar, on, claim?.staff ?? null);
  await keepConsultedDue(trx, requestId, () => caseAt(events, calendar, on));
  const before = await trx
    .selectFrom('foi_case_index')
    .selectAll()
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  if (before) {
    await noteMoved(trx, before, row, now);
    const { request_id, ...rest } = row;
    await trx.updateTable('foi_case_index').set(rest).where('request_id', '=', request_id).execute();
  } else await trx.insertInto('foi_case_index').values(row).execute();
  return row;
};
