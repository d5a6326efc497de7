import fc from 'fast-check';
import { addDays, stateCouncilCalendar as calendar } from '../../../domain/calendar';
import { caseAt, hasEnded, type CaseEvent, type CaseView } from '../../../domain/foi/case';
import { reindex } from '../../../server/modules/foi/case-index';
import { eventRow, type FoiIndexRow, type FoiRequestRow } from '../../../server/modules/foi/store';
import { newId } from '../../../server/platform/db/new-id';
import { openStore } from '../../../server/platform/db/open-store';
import type { Store } from '../../../server/platform/db/store';
import { drawFrom, lawfulHistory } from '../../domain/foi/case/histories';
import { embedded, type Place } from './engines';

const HISTORIES = 60;
/** How far ahead a state that nothing is awaited in is looked at. */
const AHEAD_DAYS = 90;
const nine = (day: string): Date => new Date(`${day}T09:00:00+08:00`);
const WAITING = ['submitted', 'awaiting-amendment', 'awaiting-payment', 'awaiting-reasons', 'in-consultation'];

const requestRow = (id: string): FoiRequestRow => ({
  id,
  number: id,
  channel: 'online',
  name_hash: 'name',
  words_hash: 'words',
  idempotency_hash: id,
  body_hash: id,
  lookup_code_hash: id,
  applicant_type: 'natural-person',
  applicant_sealed: 'sealed',
  document_hash: null,
  matter_sealed: 'sealed',
  department: 'yibao',
  department_name: '市医保局',
  reply_form: 'paper',
  delivery_method: 'post',
  orally: 0,
  submitted_at: '2026-03-02T01:00:00.000Z',
});

/** What a row says, out of the view alone. */
const told = ({ facts, ...view }: CaseView, sequence: number) => ({
  sequence,
  state: view.state,
  channel: facts.channel,
  ended: hasEnded(facts) ? 1 : 0,
  waiting: WAITING.includes(view.state) ? 1 : 0,
  received_on: view.receivedOn,
  reply_due_on: view.replyDueOn,
  provisional: view.provisional ? 1 : 0,
  missing_year: view.calendarMissingYear,
  holder: facts.holders.at(-1)?.department ?? null,
});

/** From `soon_on` and `very_soon_on` on, and not a day earlier, five and two working days or fewer are left. */
const expectSoon = (events: readonly CaseEvent[], row: FoiIndexRow, from: string): void => {
  const { reply_due_on: due, soon_on: soon, very_soon_on: verySoon } = row;
  if (due === null || soon === null || verySoon === null || row.ended === 1) return;
  for (let day = from; day <= due; day = addDays(day, 1)) {
    const left = caseAt(events, calendar, day).remainingWorkingDays!;
    expect([day, day >= soon, day >= verySoon]).toEqual([day, left <= 5, left <= 2]);
  }
};

/** Until `recheck_on`, time alone changes no state; without it, it never does. */
const expectUnchanged = (events: readonly CaseEvent[], row: FoiIndexRow, from: string): void => {
  const until = row.recheck_on ?? addDays(from, AHEAD_DAYS);
  for (let day = from; day < until; day = addDays(day, 1)) {
    const view = caseAt(events, calendar, day);
    expect([day, view.state, view.provisional ? 1 : 0]).toEqual([day, row.state, row.provisional]);
  }
};

describe('reindex', () => {
  let place: Place;
  let store: Store;
  beforeAll(async () => {
    place = await embedded.place();
    store = await openStore(place.config);
  });
  afterAll(async () => {
    await store.close();
    await place.remove();
  });

  const keep = (id: string, event: CaseEvent, sequence: number): Promise<FoiIndexRow> =>
    store.write(async (trx) => {
      const now = nine(event.on);
      if (sequence === 1) await trx.insertInto('foi_requests').values(requestRow(id)).execute();
      const by = { id: 'test', name: null };
      await trx
        .insertInto('foi_events')
        .values(eventRow(event, { requestId: id, sequence, now, by }))
        .execute();
      await reindex(trx, id, calendar, now);
      return trx.selectFrom('foi_case_index').selectAll().where('request_id', '=', id).executeTakeFirstOrThrow();
    });

  it('keeps at each step of a lawful history what that much of it says, on that day (条例第四十五条)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const history = lawfulHistory(drawFrom(seed));
        const id = newId(nine('2026-03-02'));
        const at = Math.abs(seed) % history.length;
        for (const [index, event] of history.entries()) {
          const row = await keep(id, event, index + 1);
          const prefix = history.slice(0, index + 1);
          expect(row).toMatchObject(told(caseAt(prefix, calendar, event.on), index + 1));
          // Later events change nothing of what was known on an earlier day.
          const next = history[index + 1];
          if (!next || next.on > event.on)
            expect(row).toMatchObject(told(caseAt(history, calendar, event.on), index + 1));
          // Looking ahead day by day takes longest: one step of each history is enough.
          if (index !== at) continue;
          expectSoon(prefix, row, event.on);
          expectUnchanged(prefix, row, event.on);
        }
      }),
      { numRuns: HISTORIES },
    );
  }, 180_000);
});
