import type { StaffTask, StaffTaskList, StaffTaskPage } from '../../../contract/staff-task';
import { onEachEngine } from '../foi/engines';
import { multiply } from './multiply';
import { Newsroom, type Worker } from './newsroom';

const OTHERS = 1_200;
const TASKS = '/api/staff/tasks';

onEachEngine((engine) => {
  describe('the tasks of a house in which more than a thousand pieces wait', () => {
    let room: Newsroom;
    let urgent: string;
    const list = (by: Worker) => room.must<StaffTaskList>(by, 'GET', TASKS);

    beforeAll(async () => {
      room = await Newsroom.open(engine);
      ({ id: urgent } = await room.notice('最急的'));
      await room.does(await room.who('editor'), urgent, { kind: 'submit' });
      await multiply(room.city, urgent, OTHERS);
    }, 90_000);
    afterAll(() => room.stop());

    it('tell how many there are in all, and the most urgent first', async () => {
      for (const [role, kind] of [
        ['reviewer', 'first-review'],
        ['secrecy-reviewer', 'secrecy-review'],
      ] as const) {
        const { tasks, groups } = await list(await room.who(role));
        expect(groups).toMatchObject([{ kind, count: OTHERS + 1, overdue: 0, nextCursor: expect.any(String) }]);
        expect(tasks).toHaveLength(20);
        expect(tasks[0]?.address).toContain(urgent);
      }
    });

    it('are told page after page, each once, in one order', async () => {
      const reviewer = await room.who('reviewer');
      const found: StaffTask[] = [];
      for (let cursor = ''; ;) {
        const { items, nextCursor }: StaffTaskPage = await room.must(
          reviewer,
          'GET',
          `${TASKS}/first-review?limit=100${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
        );
        found.push(...items);
        if (nextCursor === null) break;
        cursor = nextCursor;
      }
      expect(new Set(found.map(({ id }) => id)).size).toBe(OTHERS + 1);
      const order = found.map(({ dueOn, since }) => `${dueOn ?? '9999'} ${since}`);
      expect(order).toEqual([...order].sort());
      expect((await list(reviewer)).tasks).toEqual(found.slice(0, 20));
    });

    it('go on behind what was told last, also when that is done meanwhile', async () => {
      const reviewer = await room.who('reviewer');
      const { groups, tasks } = await list(reviewer);
      const last = tasks.at(-1)?.address.split('id=')[1] ?? '';
      const { store } = room.city;
      const second = await room.must<StaffTaskPage>(
        reviewer,
        'GET',
        `${TASKS}/first-review?cursor=${cursorIn(groups)}`,
      );
      await store.write((trx) =>
        trx.updateTable('manuscripts').set({ state: 'discarded' }).where('id', '=', last).execute(),
      );
      const again = await room.must<StaffTaskPage>(reviewer, 'GET', `${TASKS}/first-review?cursor=${cursorIn(groups)}`);
      expect(again).toEqual(second);
    });

    it('are refused for a cursor that is none, and are none of a kind that nobody gives', async () => {
      const reviewer = await room.who('reviewer');
      const { status, body } = await room.ask(reviewer, 'GET', `${TASKS}/first-review?cursor=nonsense`);
      expect([status, body.code]).toEqual([400, 'request.cursor']);
      expect(await room.must(reviewer, 'GET', `${TASKS}/nothing-like-it`)).toEqual({ items: [], nextCursor: null });
    });

    it('put what an emergency has to be reviewed by before what has days left', async () => {
      const { id } = await room.notice('暴雨停课');
      await room.does(await room.who('publisher'), id, { kind: 'emergency', reason: '暴雨红色预警' } as never);
      const { groups, tasks } = await list(await room.who('reviewer'));
      expect(groups.map(({ kind }) => kind)).toEqual(['emergency', 'first-review']);
      expect(tasks[0]).toMatchObject({ kind: 'emergency', title: '暴雨停课' });
    });
  });
});

const cursorIn = ([group]: StaffTaskList['groups']): string => encodeURIComponent(group?.nextCursor ?? '');
