import type { FoiCaseView } from '../../../contract/foi';
import type { DeskCase } from '../../../contract/foi-desk';
import type { DeskQueue } from '../../../contract/foi-queue';
import { stateCouncilCalendar } from '../../../domain/calendar';
import { CASE_EVENT_KINDS } from './event-kinds';
import { mayAct } from '../../../domain/foi/who-may';
import { may, PERMISSIONS, type Permission } from '../../../domain/staff';
import { indexRow } from '../../../server/modules/foi/case-index';
import { caseEvents, eventsOf } from '../../../server/modules/foi/store';
import { ask, asRole, doAll, everyRole, runDesk, sendOnline, type Sent } from './desk';
import { onEachEngine } from './engines';
import { newKey, person } from './forms';
import type { Running } from './resident-app';

const CANARY = '不可外泄的一句话甲乙丙丁';
const officer = asRole('foi-officer');
const reviewer = asRole('legal-reviewer');
const head = asRole('office-head');
const handler = asRole('handler');

onEachEngine((engine) => {
  describe('the desk', () => {
    let running: Running;
    beforeAll(async () => {
      running = await runDesk(engine);
    });
    beforeEach(() => {
      running.clock.set('2026-03-02T09:00:00+08:00');
    });
    afterAll(() => running.stop());

    const post = (actor: typeof officer, { id }: Sent, sequence: number, event: object, more = {}, key?: string) =>
      ask(running, actor, 'POST', `/cases/${id}/acts`, { sequence, act: event, ...more }, key);
    const on = '2026-03-02';
    const assigned = { kind: 'assigned', on, department: 'yibao' };
    const applicant = ({ number, code }: Sent, body: object, key = newKey(), url = '/api/foi/act') =>
      running.app.inject({
        method: 'POST',
        url,
        headers: { 'idempotency-key': key },
        payload: { number, code, ...body },
      });
    const eventCount = async ({ id }: Sent) => (await eventsOf(running.store.read, id)).length;

    it('takes a case from receipt to archive, and the applicant reads every step (条例第三十三条、第四十五条)', async () => {
      const sent = await sendOnline(running);
      const seen = await doAll(running, sent.id, [
        [officer, assigned],
        [reviewer, { kind: 'legal-review', on, opinion: 'agrees' }],
        [head, { kind: 'decided', on, reply: 'granted' }],
        [officer, { kind: 'served', on, method: 'electronic' }],
        [officer, { kind: 'archived', on }],
      ]);
      expect(seen.line).toMatchObject({ state: 'archived', phase: 'ended', applicant: '王*明' });
      expect(seen.history.map(({ kind }) => kind)).toEqual([
        'submitted',
        'receipt-confirmed',
        'assigned',
        'legal-review',
        'decided',
        'served',
        'archived',
      ]);
      const view = (
        await applicant(sent, { score: 5, words: '很快' }, newKey(), '/api/foi/rating')
      ).json<FoiCaseView>();
      expect(view).toMatchObject({ state: 'archived', rating: 5, mayRate: true });
      expect(view.history.map(({ what }) => what)).toContain('分给市医疗保障局办理');
      expect(view.whole?.remedies).toMatchObject({ against: 'reply', reviewFirst: false });
      const after = (await ask(running, officer, 'GET', `/cases/${sent.id}`)).json<DeskCase>();
      expect(after.satisfaction).toEqual({ score: 5, words: '很快' });
    });

    it('refuses what is not lawful with the article, and adds nothing (条例第三十六条)', async () => {
      const sent = await sendOnline(running);
      const answer = await post(head, sent, 2, { kind: 'decided', on, reply: 'granted' });
      expect(answer.statusCode).toBe(422);
      expect(answer.json()).toMatchObject({ code: 'foi.case.not-reviewed', article: '条例第四十五条' });
      expect(await eventCount(sent)).toBe(2);
    });

    it('refuses an act of somebody who has not seen the newest event', async () => {
      const sent = await sendOnline(running);
      const answer = await post(officer, sent, 1, assigned);
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([409, 'foi.desk.changed-meanwhile']);
    });

    it('lets one of 32 simultaneous acts through', async () => {
      const sent = await sendOnline(running);
      const answers = await Promise.all(Array.from({ length: 32 }, () => post(officer, sent, 2, assigned)));
      expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
      expect(answers.filter(({ statusCode }) => statusCode === 409)).toHaveLength(31);
      expect(await eventCount(sent)).toBe(3);
    });

    it('adds nothing for the same act under the same key, and refuses another act under it', async () => {
      const sent = await sendOnline(running);
      const key = newKey();
      const answers = await Promise.all(Array.from({ length: 5 }, () => post(officer, sent, 2, assigned, {}, key)));
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200]);
      expect(await eventCount(sent)).toBe(3);
      const other = await post(officer, sent, 3, { kind: 'handed-over', on, to: 'minzheng' }, {}, key);
      expect(other.json()).toMatchObject({ status: 409, code: 'foi.idempotency-key-reused' });
    });

    it('records nothing of the future, and what the office does only on its own day', async () => {
      const sent = await sendOnline(running);
      const early = await post(officer, sent, 2, { ...assigned, on: '2026-03-03' });
      expect(early.json()).toMatchObject({ status: 422, code: 'foi.case.in-future' });
      running.clock.set('2026-03-03T09:00:00+08:00');
      expect((await post(officer, sent, 2, assigned)).json()).toMatchObject({ code: 'foi.case.only-today' });
    });

    it('has the review and the decision in other hands (条例第四十五条)', async () => {
      const both = { ...asRole('office-head'), roles: ['office-head', 'legal-reviewer', 'foi-officer'] as const };
      const sent = await sendOnline(running);
      await doAll(running, sent.id, [[officer, assigned]]);
      await ask(running, both, 'POST', `/cases/${sent.id}/claim`);
      const review = { kind: 'legal-review', on, opinion: 'agrees' };
      expect((await post(both, sent, 3, review)).json()).toMatchObject({ status: 422, code: 'foi.case.same-hands' });
      await ask(running, both, 'DELETE', `/cases/${sent.id}/claim`);
      expect((await post(both, sent, 3, review)).statusCode).toBe(200);
      const decided = { kind: 'decided', on, reply: 'granted' };
      expect((await post(both, sent, 4, decided)).json()).toMatchObject({ code: 'foi.case.same-hands' });
      expect((await post(asRole('office-head', 'yibao', 'head-2'), sent, 4, decided)).statusCode).toBe(200);
    });

    it('hides the cases of other departments from a handler', async () => {
      const sent = await sendOnline(running);
      const other = asRole('handler', 'minzheng', 'handler-2');
      expect((await ask(running, handler, 'GET', `/cases/${sent.id}`)).statusCode).toBe(404);
      await doAll(running, sent.id, [[officer, assigned]]);
      expect((await ask(running, handler, 'GET', `/cases/${sent.id}`)).statusCode).toBe(200);
      expect((await ask(running, other, 'GET', `/cases/${sent.id}`)).statusCode).toBe(404);
      expect((await post(other, sent, 3, { kind: 'handed-over', on, to: 'minzheng' })).statusCode).toBe(404);
      expect((await ask(running, other, 'POST', `/cases/${sent.id}/applicant`)).statusCode).toBe(404);
      const seen = (await ask(running, other, 'POST', '/queue', { view: 'all' })).json<DeskQueue>();
      expect(seen.items.map(({ id }) => id)).not.toContain(sent.id);
    });

    it('allows each act to the roles of its kind and to no other', async () => {
      const sent = await sendOnline(running);
      await doAll(running, sent.id, [[officer, assigned]]);
      const plain = { on, dueOn: '2026-03-20', department: 'yibao', to: 'minzheng' };
      for (const actor of everyRole) {
        for (const [kind, event] of CASE_EVENT_KINDS(plain)) {
          // A sequence that is not there: who may act at all is told it has changed.
          const { statusCode } = await post(actor, sent, 3, { ...event, on: '2030-01-01' });
          const seesCases = may(actor.roles, 'foi.read-all') || may(actor.roles, 'foi.read-department');
          expect([actor.id, kind, statusCode]).toEqual([
            actor.id,
            kind,
            seesCases && mayAct(actor.roles, kind) ? 422 : 403,
          ]);
        }
      }
      expect(await eventCount(sent)).toBe(3);
    });

    type Route = [Permission | 'read', 'GET' | 'POST' | 'PUT' | 'DELETE', string, object?];
    const routes: Route[] = [
      ['read', 'POST', '/queue', {}],
      ['read', 'GET', '/cases/ID'],
      ['read', 'GET', '/filters'],
      ['read', 'PUT', '/filters', { filters: [] }],
      ['read', 'POST', '/assignments', { cases: ['none'], department: 'yibao' }],
      ['foi.read-all', 'GET', '/moved'],
      ['foi.read-applicant', 'POST', '/cases/ID/applicant'],
      ['foi.comment', 'POST', '/cases/ID/comments', { text: '看过了' }],
      ['foi.claim', 'POST', '/cases/ID/claim'],
      ['foi.claim', 'DELETE', '/cases/ID/claim'],
      ['foi.register', 'POST', '/cases', { submission: person, channel: 'fax', cameOn: on, confirmed: true }],
    ];
    it.each(routes)('asks for %s: %s %s', async (...route: unknown[]) => {
      const [permission, method, path, payload] = route as Route;
      for (const actor of everyRole) {
        const sent = await sendOnline(running);
        await doAll(running, sent.id, [[officer, assigned]]);
        const needed: readonly Permission[] =
          permission === 'read' ? ['foi.read-all', 'foi.read-department'] : [permission];
        expect(needed.every((each) => each in PERMISSIONS)).toBe(true);
        const allowed = needed.some((each) => may(actor.roles, each));
        const { statusCode } = await ask(running, actor, method, path.replace('ID', sent.id), payload);
        expect([actor.id, statusCode < 300 ? 'allowed' : statusCode]).toEqual([actor.id, allowed ? 'allowed' : 403]);
      }
      expect((await ask(running, null, method, path, payload)).statusCode).toBe(401);
    });

    it('shows the applicant without masks only when asked, and writes the look down', async () => {
      const sent = await sendOnline(running);
      const shown = await ask(running, officer, 'GET', `/cases/${sent.id}`);
      expect(shown.body).not.toContain('11010519491231002X');
      const asked = await ask(running, officer, 'POST', `/cases/${sent.id}/applicant`);
      expect(asked.json()).toEqual({ applicant: person.applicant });
      const looks = await running.store.read
        .selectFrom('audit_log')
        .selectAll()
        .where('subject', '=', `foi/${sent.number}`)
        .where('action', '=', 'foi.see-applicant')
        .execute();
      expect(looks).toMatchObject([{ actor: 'foi-officer', detail: '{}' }]);
    });

    it('seals what is written with an act, and comments', async () => {
      const sent = await sendOnline(running);
      await post(officer, sent, 2, assigned, { note: CANARY });
      await ask(running, officer, 'POST', `/cases/${sent.id}/comments`, { text: CANARY });
      running.clock.set('2026-03-02T09:00:01+08:00');
      await applicant(sent, { act: 'supplement', text: CANARY });
      const { read } = running.store;
      const kept = JSON.stringify([
        await read.selectFrom('foi_events').selectAll().execute(),
        await read.selectFrom('foi_comments').selectAll().execute(),
        await read.selectFrom('foi_case_index').selectAll().execute(),
        await read.selectFrom('audit_log').selectAll().execute(),
        await read.selectFrom('outbox').selectAll().execute(),
      ]);
      expect(kept).not.toContain(CANARY);
      const seen = (await ask(running, officer, 'GET', `/cases/${sent.id}`)).json<DeskCase>();
      expect(seen.history.at(-1)?.note).toBe(CANARY);
      expect(seen.comments.map(({ by, text }) => [by, text])).toEqual([
        ['foi-officer', CANARY],
        ['申请人', CANARY],
      ]);
    });

    it('lets the applicant withdraw the own case once, and nobody else', async () => {
      const [mine, other] = [await sendOnline(running), await sendOnline(running)];
      const foreign = await applicant({ ...other, code: mine.code }, { act: 'withdrawn' });
      expect([foreign.statusCode, await eventCount(other)]).toEqual([404, 2]);
      const key = newKey();
      const first = await applicant(mine, { act: 'withdrawn' }, key);
      expect(first.json()).toMatchObject({ state: 'withdrawn', mayAdd: false });
      expect((await applicant(mine, { act: 'withdrawn' }, key)).body).toBe(first.body);
      expect((await applicant(mine, { act: 'withdrawn' })).statusCode).toBe(422);
      expect(await eventCount(mine)).toBe(3);
    });

    it('takes an amendment with its words, and counts anew from the next day (条例第三十条)', async () => {
      const sent = await sendOnline(running);
      await doAll(running, sent.id, [[officer, { kind: 'amendment-asked', on, dueOn: '2026-03-20' }]]);
      running.clock.set('2026-03-05T09:00:00+08:00');
      expect((await applicant(sent, { act: 'amendment-received', text: ' ' })).json()).toMatchObject({
        status: 422,
        code: 'foi.act.words-needed',
      });
      const view = (await applicant(sent, { act: 'amendment-received', text: '我要的是收支表' })).json<FoiCaseView>();
      expect(view).toMatchObject({ state: 'received', replyDueOn: '2026-04-02', remainingWorkingDays: 20 });
    });

    it('takes 5,000 emoji as 5,000 characters, and refuses one more with a sentence', async () => {
      const sent = await sendOnline(running);
      expect((await applicant(sent, { act: 'supplement', text: '😀'.repeat(5_000) })).statusCode).toBe(200);
      const longer = await applicant(sent, { act: 'supplement', text: '问'.repeat(5_001) });
      expect(longer.json()).toMatchObject({ status: 422, code: 'foi.act.words-too-long', field: 'text' });
    });

    it('enters what came on paper by the channel (条例第三十一条)', async () => {
      running.clock.set('2026-03-06T09:00:00+08:00');
      const enter = (channel: string, confirmed: boolean, cameOn = on) =>
        ask(running, officer, 'POST', '/cases', { submission: person, channel, cameOn, confirmed });
      expect((await enter('in-person', false)).json()).toMatchObject({ receivedOn: on, replyDueOn: '2026-03-30' });
      expect((await enter('registered-post', false)).json()).toMatchObject({ receivedOn: on });
      expect((await enter('ordinary-post', true)).json()).toMatchObject({ receivedOn: on });
      expect((await enter('fax', false)).json()).toMatchObject({ receivedOn: null, replyDueOn: null });
      expect((await enter('fax', true, '2026-03-07')).statusCode).toBe(422);
    });

    it('keeps an index that any prefix of the events gives again', async () => {
      const sent = await sendOnline(running);
      const kept: object[] = [];
      const steps: readonly (readonly [typeof officer, object])[] = [
        [officer, assigned],
        [officer, { kind: 'third-party-asked', on, consultation: 'c1' }],
        [officer, { kind: 'third-party-answered', on, consultation: 'c1', opinion: 'agrees' }],
        [reviewer, { kind: 'legal-review', on, opinion: 'agrees' }],
        [head, { kind: 'decided', on, reply: 'granted' }],
      ];
      for (const step of steps) {
        await doAll(running, sent.id, [step]);
        const { read } = running.store;
        kept.push(
          await read
            .selectFrom('foi_case_index')
            .selectAll()
            .where('request_id', '=', sent.id)
            .executeTakeFirstOrThrow(),
        );
      }
      const events = caseEvents(await eventsOf(running.store.read, sent.id));
      const again = steps.map((_, at) => indexRow(sent.id, events.slice(0, at + 3), stateCouncilCalendar, on, null));
      expect(kept).toEqual(again);
    });
  });
});
