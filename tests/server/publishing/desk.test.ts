import type { ManuscriptPreview, ManuscriptView } from '../../../contract/manuscript';
import type { ManuscriptSaved, Presence } from '../../../contract/manuscript-text';
import type { StaffTaskList } from '../../../contract/staff-task';
import { civilDateOf, stateCouncilCalendar } from '../../../domain/calendar';
import type { ReleaseCheck } from '../../../domain/publishing';
import { actOn } from '../../../server/modules/publishing/actions/act';
import { overrideFinding } from '../../../server/modules/publishing/actions/remark';
import { createKeyedHash } from '../../../server/platform/keyed-hash';
import { onEachEngine } from '../foi/engines';
import { Newsroom, PATH, type Worker } from './newsroom';

describe('the desk of manuscripts', () =>
  onEachEngine((engine) => {
    let room: Newsroom;
    beforeAll(async () => {
      room = await Newsroom.open(engine);
    }, 60_000);
    afterAll(() => room.stop());

    const tasks = async (by: Worker, id: string) => {
      const { tasks } = await room.must<StaffTaskList>(by, 'GET', '/api/staff/tasks');
      return tasks.filter(({ address }) => address.endsWith(id)).map(({ kind }) => kind);
    };

    it('gives each person what waits for him, and nobody a review of his own piece', async () => {
      const { id } = await room.notice('待办');
      const editor = await room.who('editor');
      const [first, second] = [await room.who('reviewer', 'first'), await room.who('reviewer', 'second')];
      const secrecy = await room.who('secrecy-reviewer');
      const publisher = await room.who('publisher');
      expect(await tasks(editor, id)).toEqual(['draft']);
      await room.does(editor, id, { kind: 'submit' });
      expect([await tasks(editor, id), await tasks(first, id), await tasks(secrecy, id)]).toEqual([
        [],
        ['first-review'],
        ['secrecy-review'],
      ]);
      await room.does(first, id, { kind: 'approve-first' });
      expect([await tasks(first, id), await tasks(second, id)]).toEqual([[], ['second-review']]);
      await room.does(second, id, { kind: 'return', reason: '第二段要写清楚' });
      const [returned] = (await room.must<StaffTaskList>(editor, 'GET', '/api/staff/tasks')).tasks.filter(
        ({ address }) => address.endsWith(id),
      );
      expect(returned).toMatchObject({ kind: 'returned', phase: 'in-time', dueOn: '2026-11-25' });
      expect(returned?.step).toContain('第二段要写清楚');
      await room.reviewed(id);
      expect([await tasks(secrecy, id), await tasks(publisher, id)]).toEqual([[], ['sign-off']]);
      await room.signsOff(id, 'wait');
      expect(await tasks(publisher, id)).toEqual(['release']);
      await room.does(publisher, id, { kind: 'publish' });
      expect(await tasks(publisher, id)).toEqual([]);
    });

    it('shows somebody his own piece, however many older ones others are writing', async () => {
      const { id } = await room.notice('最新的一篇');
      const editor = await room.who('editor');
      const { store } = room.city;
      const own = await store.read.selectFrom('manuscripts').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
      const others = Array.from({ length: 1_100 }, (_, at) => ({
        ...own,
        id: `${own.id.slice(0, -4)}${String(at).padStart(4, '0')}`,
        public_id: `${own.public_id.slice(0, -4)}${String(at).padStart(4, '0')}`,
        source_id: `of-another-${String(at)}`,
        writers: ',somebody-else,',
        updated_at: '2026-01-01T00:00:00.000Z',
      }));
      await store.write(async (trx) => {
        for (let at = 0; at < others.length; at += 100)
          await trx
            .insertInto('manuscripts')
            .values(others.slice(at, at + 100))
            .execute();
      });
      expect(await tasks(editor, id)).toEqual(['draft']);
      await store.write((trx) => trx.deleteFrom('manuscripts').where('writers', '=', ',somebody-else,').execute());
    });

    it('keeps remarks at the words they are about, wherever these move to', async () => {
      const { id, content, revision } = await room.notice('批注');
      const reviewer = await room.who('reviewer', 'first');
      const made = { path: 'body', quotation: '正文第一段', text: '这里要写日期' };
      const view = await room.must<ManuscriptView>(reviewer, 'POST', `${PATH}/${id}/remarks`, made);
      expect(view.remarks).toMatchObject([{ standing: 'there', foundAt: 'body', resolved: null }]);
      const editor = await room.who('editor');
      expect(await tasks(editor, id)).toEqual(['draft', 'remark']);
      await room.must(editor, 'PUT', `${PATH}/${id}/content`, {
        content: { ...content, summary: '正文第一段', body: '改了。' },
        base: revision,
      });
      expect((await room.view(editor, id)).remarks).toMatchObject([{ standing: 'moved', foundAt: 'summary' }]);
      const remark = view.remarks[0]?.id ?? '';
      const done = { resolved: true, answer: '已补' };
      const settled = await room.must<ManuscriptView>(editor, 'POST', `${PATH}/${id}/remarks/${remark}`, done);
      expect(settled.remarks[0]?.resolved).toMatchObject({ by: { id: editor.id }, answer: '已补' });
    });

    it('tells who else has a piece open, and whether there is something newer', async () => {
      const { id, revision, content } = await room.notice('同时打开');
      const [one, other] = [await room.who('editor'), await room.who('editor', 'other')];
      const beat = (by: Worker) => room.must<Presence>(by, 'POST', `${PATH}/${id}/presence`, { editing: true });
      await beat(one);
      expect(await beat(other)).toMatchObject({ present: [{ id: one.id, editing: true }], revision });
      const save = { content: { ...content, body: '又一稿' }, base: revision };
      const saved = await room.must<ManuscriptSaved>(other, 'PUT', `${PATH}/${id}/content`, save);
      expect(saved.present.map((each) => each.id)).toEqual([one.id]);
      expect(await beat(one)).toMatchObject({ revision: revision + 1, editor: { id: other.id } });
    });

    it('shows what residents would read, and leaves nothing of it behind', async () => {
      const { id, publicId } = await room.notice('预览的通知');
      const editor = await room.who('editor');
      const preview = await room.must<ManuscriptPreview>(editor, 'GET', `${PATH}/${id}/preview`);
      expect(preview).toMatchObject({
        publicId,
        view: { title: '预览的通知', publishedOn: civilDateOf(room.city.clock.now()) },
      });
      expect((await room.city.app.inject(`/api/notices/${publicId}`)).statusCode).toBe(404);
    });

    it('puts a draft away and gives it back', async () => {
      const { id } = await room.notice('放弃');
      const editor = await room.who('editor');
      expect((await room.does(editor, id, { kind: 'discard' })).state).toBe('discarded');
      expect((await room.does(editor, id, { kind: 'undo' })).state).toBe('draft');
    });

    it('counts the days of the house, which only who manages sets', async () => {
      const publisher = await room.who('publisher');
      const settings = await room.must<object>(publisher, 'GET', `${PATH}/settings`);
      const more = { ...settings, firstReviewDays: 5 };
      const told = await room.ask(await room.who('editor'), 'PUT', `${PATH}/settings`, more);
      expect(told.status).toBe(403);
      await room.must(publisher, 'PUT', `${PATH}/settings`, more);
      const { id } = await room.notice('期限');
      const view = await room.does(await room.who('editor'), id, { kind: 'submit' });
      expect(view.due).toMatchObject({ workingDays: 5, dueOn: '2026-11-27', phase: 'in-time' });
      expect(view.disclosureDue).toMatchObject({ workingDays: 20, dueOn: '2026-12-18' });
    });

    it('lets a must-finding block the submission until somebody writes why it stands', async () => {
      const { store, clock, publisher } = room.city;
      const check: ReleaseCheck = ({ content }) =>
        String(content['body']).includes('绝密')
          ? [{ code: 'words.secret', severity: 'must', field: 'body', quotation: '绝密', reason: '疑似涉密字样' }]
          : [];
      const deps = {
        ...{ store, clock, publisher },
        keyedHash: createKeyedHash(Buffer.alloc(32, 1)),
        calendar: stateCouncilCalendar,
        checks: [async () => [check]],
        linkStanding: () => undefined,
      };
      const editor = await room.who('editor');
      const actor = { ...editor, name: '测试', roles: ['editor' as const], department: 'yibao' };
      const { id } = await room.notice('有字样', { body: '剧名叫《绝密》。' });
      const submit = (key: string) => actOn(deps, actor, id, { act: { kind: 'submit' } }, key);
      expect(await submit('key-of-a-test-00001')).toMatchObject({ refusals: [{ code: 'manuscript.has-findings' }] });
      const override = { code: 'words.secret', quotation: '绝密', mark: '', reason: '是剧名' };
      expect(await overrideFinding(deps, actor, id, { ...override, quotation: '别的' })).toMatchObject({
        refusals: [{ code: 'manuscript.no-such-finding' }],
      });
      expect((await overrideFinding(deps, actor, id, override)).ok).toBe(true);
      expect((await submit('key-of-a-test-00002')).ok).toBe(true);
    });

    it('lets one number of a person stand, and no other with the same mask (个人信息保护法第二十八条)', async () => {
      const editor = await room.who('editor');
      const { id, findings } = await room.notice('两个手机号', { body: '甲：13812345678。乙：13899995678。' });
      const numbers = findings.filter(({ code }) => code === 'proofreading.personal.mobile');
      const [first] = numbers;
      expect(new Set(numbers.map(({ quotation }) => quotation))).toEqual(new Set(['138******78']));
      expect(JSON.stringify(findings)).not.toContain('13812345678');
      const given = { code: first?.code, quotation: first?.quotation, mark: first?.mark, reason: '本人要求公开' };
      const view = await room.must<ManuscriptView>(editor, 'POST', `${PATH}/${id}/overrides`, given);
      const open = view.findings.filter(({ severity, override }) => severity === 'must' && override === null);
      expect(open.map(({ code }) => code)).toEqual(['proofreading.personal.mobile']);
      const { body } = await room.act(editor, id, { kind: 'submit' });
      expect(body.code).toBe('manuscript.has-findings');
    });
  }));
