import type { FoiSubmission } from '../../../contract/foi';
import type { DeskJoinedResult } from '../../../contract/foi-joined-act';
import { ask, asRole, doAll, runDesk, sendOnline, type Sent } from './desk';
import { onEachEngine } from './engines';
import { newKey, organisation, person } from './forms';
import type { Running } from './resident-app';

const officer = asRole('foi-officer');
const ON = '2026-11-23';
const REASON = '几份申请要的是同一份收支表，一起检索、一起审核。';
const other: FoiSubmission = {
  ...person,
  applicant: { ...person.applicant, name: '李大江', idNumber: '350724198806073416' } as FoiSubmission['applicant'],
};

onEachEngine((engine) => {
  describe('POST /api/staff/foi/cases/:id/joined-acts', () => {
    let running: Running;
    beforeAll(async () => {
      running = await runDesk(engine);
    });
    afterAll(() => running.stop());
    const sequenceOf = async (id: string) =>
      (await running.store.read.selectFrom('foi_events').select('id').where('request_id', '=', id).execute()).length;
    const together = async (sent: readonly Sent[], act: object, actor = officer, key = newKey()) => {
      const [first, ...others] = sent as [Sent, ...Sent[]];
      const also = await Promise.all(others.map(async ({ id }) => ({ id, sequence: await sequenceOf(id) })));
      const body = { sequence: await sequenceOf(first.id), act, also };
      return { body, answer: await ask(running, actor, 'POST', `/cases/${first.id}/joined-acts`, body, key) };
    };
    const threeJoined = async (): Promise<[Sent, Sent, Sent]> => {
      running.clock.set(`${ON}T09:00:00+08:00`);
      const sent: [Sent, Sent, Sent] = [
        await sendOnline(running),
        await sendOnline(running, other),
        await sendOnline(running, organisation),
      ];
      for (const each of sent.slice(1))
        await ask(running, officer, 'POST', `/cases/${each.id}/joining`, { lead: sent[0].id, reason: REASON });
      return sent;
    };
    const kindsOf = async ({ id }: Sent) =>
      (
        await running.store.read
          .selectFrom('foi_events')
          .select('kind')
          .where('request_id', '=', id)
          .orderBy('sequence')
          .execute()
      ).map(({ kind }) => kind);

    it('records the act in each by itself, and says of each whether it was done, with the sentence and the article', async () => {
      const [a, b, c] = await threeJoined();
      await doAll(running, b.id, [[officer, { kind: 'assigned', on: ON, department: 'yibao' }]]);
      const { answer } = await together([a, b, c], { kind: 'assigned', on: ON, department: 'yibao' });
      expect(answer.json<DeskJoinedResult>()).toMatchObject({
        case: { line: { id: a.id, holder: { id: 'yibao' } } },
        done: [a.id, c.id],
        refused: [
          {
            id: b.id,
            code: 'foi.case.already-assigned',
            title: '已经分给一个部门，请用移交。',
            article: '条例第四十五条',
          },
        ],
      });
      for (const each of [a, b, c]) expect((await kindsOf(each)).filter((kind) => kind === 'assigned')).toHaveLength(1);
    });

    it('does it in none where it is refused in the case itself, and never where it is one applicant’s own', async () => {
      const sent = await threeJoined();
      const unlawful = await together(sent, { kind: 'served', on: ON, method: 'direct' });
      expect(unlawful.answer.json()).toMatchObject({ status: 422, code: 'foi.case.not-decided' });
      const own = await together(sent, { kind: 'withdrawn', on: ON });
      expect(own.answer.json()).toMatchObject({ status: 422, code: 'foi.joining.own-act' });
      const nobody = await together(sent, { kind: 'assigned', on: ON, department: 'gone' });
      expect(nobody.answer.json()).toMatchObject({ status: 422, code: 'foi.department-unknown' });
      for (const each of sent) expect(await kindsOf(each)).toHaveLength(2);
    });

    it('leaves alone a case that was parted meanwhile, and one that changed since it was seen', async () => {
      const sent = await threeJoined();
      const [a, b, c] = sent;
      const also = [
        { id: b.id, sequence: 2 },
        { id: c.id, sequence: 1 },
        { id: a.id, sequence: 2 },
      ];
      await ask(running, officer, 'DELETE', `/cases/${b.id}/joining`);
      const body = { sequence: 2, act: { kind: 'assigned', on: ON, department: 'yibao' }, also };
      const answer = await ask(running, officer, 'POST', `/cases/${a.id}/joined-acts`, body);
      expect(answer.json<DeskJoinedResult>()).toMatchObject({
        done: [a.id],
        refused: [
          { id: b.id, code: 'foi.joining.not-joined' },
          { id: c.id, code: 'foi.desk.changed-meanwhile' },
        ],
      });
    });

    it('shows a handler nothing of a case of another department, and does nothing in it', async () => {
      const [a, b] = await threeJoined();
      await doAll(running, a.id, [[officer, { kind: 'assigned', on: ON, department: 'yibao' }]]);
      await doAll(running, b.id, [[officer, { kind: 'assigned', on: ON, department: 'minzheng' }]]);
      const asked = { kind: 'third-party-asked', on: ON, consultation: 'c1' };
      const { answer } = await together([a, b], asked, asRole('handler', 'yibao'));
      expect(answer.json<DeskJoinedResult>()).toMatchObject({
        done: [a.id],
        refused: [{ id: b.id, code: 'foi.desk.case-not-found' }],
      });
      const gone = await together([a, b], { kind: 'handed-over', on: ON, to: 'minzheng' }, asRole('handler', 'yibao'));
      expect(gone.answer.json<DeskJoinedResult>()).toMatchObject({ case: null, done: [a.id] });
    });

    it('completes what a lost answer left open, and doubles nothing, however often and simultaneously it is asked', async () => {
      const sent = await threeJoined();
      const [a, b, c] = sent;
      const key = newKey();
      const act = { kind: 'assigned', on: ON, department: 'yibao' };
      const body = { sequence: 2, act, also: [b, c].map(({ id }) => ({ id, sequence: 2 })) };
      // As if the process had ended after the first: its act was recorded under the key, the others were not.
      const { also: _, ...alone } = body;
      expect((await ask(running, officer, 'POST', `/cases/${a.id}/acts`, alone, key)).statusCode).toBe(200);
      const again = () => ask(running, officer, 'POST', `/cases/${a.id}/joined-acts`, body, key);
      const answers = [...(await Promise.all([again(), again(), again(), again()])), await again()];
      for (const answer of answers)
        expect(answer.json<DeskJoinedResult>()).toMatchObject({ done: [a.id, b.id, c.id], refused: [] });
      for (const each of sent) expect(await kindsOf(each)).toEqual(['submitted', 'receipt-confirmed', 'assigned']);
      const changed = { ...body, act: { ...act, department: 'minzheng' } };
      const answer = await ask(running, officer, 'POST', `/cases/${a.id}/joined-acts`, changed, key);
      expect(answer.json()).toMatchObject({ status: 409, code: 'foi.idempotency-key-reused' });
      // Parted since: what was done under the key stays done, and is said to be.
      await ask(running, officer, 'DELETE', `/cases/${c.id}/joining`);
      expect((await again()).json<DeskJoinedResult>()).toMatchObject({ done: [a.id, b.id, c.id], refused: [] });
    });
  });
});
