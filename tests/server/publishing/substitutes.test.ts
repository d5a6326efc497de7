import type { ManuscriptView } from '../../../contract/manuscript';
import type { StaffTask, StaffTaskList } from '../../../contract/staff-task';
import { addDays, civilDateOf } from '../../../domain/calendar';
import { onEachEngine } from '../foi/engines';
import { Newsroom, PATH, type Worker } from './newsroom';

const DAY_MS = 86_400_000;

describe('substitutes and time limits', () =>
  onEachEngine((engine) => {
    let room: Newsroom;
    beforeAll(async () => {
      room = await Newsroom.open(engine);
    }, 60_000);
    afterAll(() => room.stop());

    const tasks = async (by: Worker, { id }: { readonly id: string }): Promise<StaffTask[]> => {
      const list = await room.must<StaffTaskList>(by, 'GET', '/api/staff/tasks');
      return list.tasks.filter(({ address }) => address.endsWith(id));
    };
    const kinds = async (by: Worker, piece: { readonly id: string }) =>
      (await tasks(by, piece)).map(({ kind, phase }) => `${kind} ${phase}`);
    const away = async (absent: Worker, substitute: Worker) => {
      const today = civilDateOf(room.city.clock.now());
      const declared = { substitute: substitute.id, from: today, until: addDays(today, 4), reason: '出差' };
      await room.must(absent, 'POST', `${PATH}/absences`, declared);
    };

    it('count the secrecy review from the day it was sent to review, whatever the other reviews do meanwhile', async () => {
      const piece = await room.notice('保密审查从送审算起的通知');
      await room.does(await room.who('editor'), piece.id, { kind: 'submit' });
      const before = await tasks(await room.who('secrecy-reviewer'), piece);
      await room.passes(DAY_MS);
      await room.does(await room.who('reviewer', 'first'), piece.id, { kind: 'approve-first' });
      const after = await tasks(await room.who('secrecy-reviewer'), piece);
      expect(after.map(({ dueOn }) => dueOn)).toEqual(before.map(({ dueOn }) => dueOn));
    });

    it('tell a late review to who wrote the piece and to who sets substitutes, not only to who has to do it', async () => {
      const piece = await room.notice('审核逾期的通知');
      const [editor, publisher] = [await room.who('editor'), await room.who('publisher')];
      await room.does(editor, piece.id, { kind: 'submit' });
      expect([await kinds(editor, piece), await kinds(publisher, piece)]).toEqual([[], []]);
      await room.passes(10 * DAY_MS);
      const late = await tasks(await room.who('editor'), piece);
      expect(late.map(({ kind, phase, step }) => [kind, phase, step])).toEqual([
        ['held-up', 'overdue', '初审、保密审查逾期了，请催一催审的人；想先改，可以撤回送审。'],
      ]);
      expect(await kinds(await room.who('publisher'), piece)).toEqual(['held-up overdue']);
      expect(await kinds(await room.who('reviewer', 'first'), piece)).toEqual(['first-review overdue']);
      // Whoever has nothing to do with it is not told.
      expect(await kinds(await room.who('editor', 'bystander'), piece)).toEqual([]);
    });

    it('ask nobody to publish what the absent one wrote, in whose place he signs (编审分离)', async () => {
      const [absent, substitute] = [
        await room.who(['editor', 'publisher'], 'writes-and-signs'),
        await room.who('editor', 'in-place'),
      ];
      const { content } = await room.notice('签发人自己写的通知');
      const body = { kind: 'notices', content, disclosure: { attribute: 'proactive' } };
      const [own, other] = [
        await room.must<ManuscriptView>(absent, 'POST', PATH, body),
        await room.notice('别人写的通知'),
      ];
      await room.does(absent, own.id, { kind: 'submit' });
      await room.does(await room.who('reviewer', 'first'), own.id, { kind: 'approve-first' });
      await room.does(await room.who('reviewer', 'second'), own.id, { kind: 'approve-second' });
      await room.clears(own.id);
      await room.reviewed(other.id);
      for (const { id } of [own, other]) await room.signsOff(id, 'wait');
      await away(absent, substitute);
      expect([await kinds(substitute, own), await kinds(substitute, other)]).toEqual([[], ['release in-time']]);
      const { hash } = await room.view(substitute, own.id);
      expect((await room.act(substitute, own.id, { kind: 'publish', hash })).body.code).toBe('manuscript.own-piece');
    });
  }));
