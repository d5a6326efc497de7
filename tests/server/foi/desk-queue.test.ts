import type { DeskQueue } from '../../../contract/foi-queue';
import type { DeskMoved } from '../../../contract/foi-moved';
import { calendarOf, stateCouncilNotices } from '../../../domain/calendar';
import { keepIndex } from '../../../server/modules/foi/keep-index';
import { ask, asRole, doAll, runDesk, sendOnline } from './desk';
import { onEachEngine } from './engines';
import { departments, organisation, person } from './forms';
import type { Running } from './resident-app';

const officer = asRole('foi-officer');
/** As it was known before the notice of 2026 came. */
const before2026 = calendarOf(stateCouncilNotices.filter(({ year }) => year < 2026));

onEachEngine((engine) => {
  describe('POST /api/staff/foi/queue', () => {
    let running: Running;
    beforeAll(async () => {
      running = await runDesk(engine);
    });
    afterAll(() => running.stop());
    const queue = async (query: object): Promise<DeskQueue> =>
      (await ask(running, officer, 'POST', '/queue', query)).json<DeskQueue>();

    it('puts the most overdue first, then the last days, what waits, and what has ended', async () => {
      const at = async (day: string, submission = person) => {
        running.clock.set(`${day}T09:00:00+08:00`);
        return sendOnline(running, submission);
      };
      const oldest = await at('2026-02-02');
      const old = await at('2026-02-04');
      const waiting = await at('2026-03-02');
      await doAll(running, waiting.id, [[officer, { kind: 'amendment-asked', on: '2026-03-02', dueOn: '2026-05-20' }]]);
      const ended = await at('2026-03-03');
      await doAll(running, ended.id, [[officer, { kind: 'withdrawn', on: '2026-03-03' }]]);
      const soon = await at('2026-03-04', organisation);
      const late = await at('2026-03-20');
      running.clock.set('2026-04-01T09:00:00+08:00');
      const { items, counts } = await queue({ view: 'all' });
      expect(items.map(({ id }) => id)).toEqual([oldest, old, soon, late, waiting, ended].map(({ id }) => id));
      expect(items.map(({ phase }) => phase)).toEqual([
        'overdue',
        'overdue',
        'due-today',
        'on-time',
        'not-running',
        'ended',
      ]);
      expect(counts).toEqual({ open: 5, mine: 0, unassigned: 5, dueSoon: 1, dueVerySoon: 1, overdue: 2, asked: 0 });
      const first = await queue({ view: 'all', limit: 4 });
      const rest = await queue({ view: 'all', limit: 4, cursor: first.nextCursor ?? '' });
      expect([...first.items, ...rest.items]).toEqual(items);
      expect(rest.nextCursor).toBeNull();
      expect((await queue({ words: '王 小明', view: 'all' })).items).toHaveLength(5);
      expect((await queue({ words: '王小', view: 'all' })).items).toHaveLength(0);
      expect((await queue({ words: soon.number, view: 'all' })).items.map(({ id }) => id)).toEqual([soon.id]);
      expect((await queue({ words: '补贴名单', view: 'all' })).items.map(({ id }) => id)).toEqual([soon.id]);
      expect((await queue({ words: '名单 补贴', view: 'all' })).items.map(({ id }) => id)).toEqual([soon.id]);
      expect((await queue({ words: '补贴 没有的', view: 'all' })).items).toHaveLength(0);
      expect((await queue({ words: '%', view: 'all' })).items).toHaveLength(0);
    });
  });

  describe('GET /api/staff/foi/moved', () => {
    it('lists open cases whose last day is another since the holiday notice came (条例第三十三条)', async () => {
      const running = await runDesk(engine, before2026);
      running.clock.set('2025-12-29T09:00:00+08:00');
      const sent = await sendOnline(running);
      const { stateCouncilCalendar } = await import('../../../domain/calendar');
      const deps = { ...running, calendar: stateCouncilCalendar, departments: () => Promise.resolve(departments) };
      await keepIndex(deps)();
      const index = await running.store.read.selectFrom('foi_case_index').selectAll().executeTakeFirstOrThrow();
      const rows = await running.store.read.selectFrom('foi_moved').selectAll().execute();
      expect(rows).toMatchObject([{ request_id: sent.id, old_due_on: null, new_due_on: index.reply_due_on }]);
      const answer = (await ask(running, officer, 'GET', '/moved')).json<DeskMoved>();
      expect(answer.items[0]).toMatchObject({ id: sent.id, number: sent.number });
      await running.stop();
    });
  });
});
