import { eventsOf } from '../../../server/modules/foi/store';
import {
  codeOf,
  holder,
  officer,
  other,
  runCoHandling,
  stranger,
  TODAY,
  type CoHandlingDesk,
} from './co-handling-desk';
import { onEachEngine } from './engines';

const asking = { kind: 'other-organ-asked', consultation: 'c1' };
const answer = { kind: 'other-organ-answered', consultation: 'c1', opinion: 'agrees' };

onEachEngine((engine) => {
  describe('consultation of a department of the own house (条例第三十四条)', () => {
    let desk: CoHandlingDesk;
    beforeAll(async () => {
      desk = await runCoHandling(engine);
    });
    beforeEach(() => desk.running.clock.set(`${TODAY}T09:00:00+08:00`));
    afterAll(() => desk.stop());

    const consulting = async () => {
      const sent = await desk.held();
      const asked = await desk.act(holder, sent, asking, { consulted: 'minzheng' });
      expect(asked.statusCode).toBe(200);
      return sent;
    };

    it('shows the case to the organ that is asked, and says nothing of it in the event', async () => {
      const sent = await consulting();
      const rows = await eventsOf(desk.running.store.read, sent.id);
      expect(JSON.parse(rows.at(-1)!.fields)).toEqual({ consultation: 'c1' });
      const seen = await desk.seen(other, sent);
      expect([seen.sight, seen.line.asked]).toEqual([
        'asked',
        { kind: 'consultation', dueOn: '2026-03-23', overdue: false },
      ]);
      expect(seen.coHandling.consulted).toEqual([
        { consultation: 'c1', department: { id: 'minzheng', name: '市民政局' }, mayAnswer: true },
      ]);
      expect(seen.actions.filter(({ allowed }) => allowed).map(({ kind }) => kind)).toEqual(['other-organ-answered']);
      const page = await desk.queue(other, { view: 'asked' });
      expect(page.items.map(({ id }) => id)).toContain(sent.id);
      expect((await desk.call(stranger, 'GET', `/cases/${sent.id}`)).statusCode).toBe(404);
    });

    it('lets the organ record its own opinion, and nothing else of the case', async () => {
      const sent = await consulting();
      await desk.act(holder, sent, { kind: 'other-organ-asked', consultation: 'c2' });
      await desk.act(holder, sent, { kind: 'third-party-asked', consultation: 'c3' });
      for (const act of [
        { ...answer, consultation: 'c2' },
        { kind: 'third-party-answered', consultation: 'c3', opinion: 'agrees' },
        { kind: 'consultation-letter-received', consultation: 'c1', receivedOn: TODAY },
        { kind: 'handed-over', to: 'minzheng' },
      ])
        expect([act, codeOf(await desk.act(other, sent, act))]).toEqual([act, [403, 'foi.desk.only-asked']]);
      desk.running.clock.set('2026-03-03T09:00:00+08:00');
      // Its own opinion is given when it is recorded; the holder may have got one on paper the day before.
      expect(codeOf(await desk.act(other, sent, { ...answer, on: TODAY }))).toEqual([422, 'foi.case.only-today']);
      const done = await desk.act(other, sent, answer);
      expect(done.statusCode).toBe(200);
      expect(done.json()).toMatchObject({ line: { asked: null }, sight: 'asked' });
      const { clock, coHandling } = await desk.seen(holder, sent);
      expect(clock.consultations[0]).toMatchObject({ id: 'c1', answeredOn: '2026-03-03', opinion: 'agrees' });
      expect(coHandling.consulted[0]).toMatchObject({ mayAnswer: false });
      expect(codeOf(await desk.act(other, sent, answer))).toEqual([422, 'foi.case.consultation-answered']);
    });

    it('takes one opinion of 32 simultaneous ones', async () => {
      const sent = await consulting();
      const body = { sequence: 4, act: { ...answer, on: TODAY } };
      const answers = await Promise.all(
        Array.from({ length: 32 }, () => desk.call(other, 'POST', `/cases/${sent.id}/acts`, body)),
      );
      expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
      expect(answers.filter(({ statusCode }) => statusCode === 409)).toHaveLength(31);
    });

    it('moves its last day with the day on which the letter arrived', async () => {
      const sent = await consulting();
      desk.running.clock.set('2026-03-05T09:00:00+08:00');
      await desk.act(holder, sent, {
        kind: 'consultation-letter-received',
        consultation: 'c1',
        receivedOn: '2026-03-04',
      });
      const { line, clock } = await desk.seen(other, sent);
      expect([line.asked?.dueOn, clock.consultations[0]?.dueOn]).toEqual(['2026-03-25', '2026-03-25']);
    });

    it('ends with the case: who has not answered sees it no more', async () => {
      const sent = await consulting();
      await desk.act(officer, sent, { kind: 'withdrawn' });
      expect((await desk.call(other, 'GET', `/cases/${sent.id}`)).statusCode).toBe(404);
    });

    it('is of a department that there is, is not the holder, and goes with the asking alone', async () => {
      const sent = await desk.held();
      expect(codeOf(await desk.act(holder, sent, asking, { consulted: 'yibao' }))).toEqual([
        422,
        'foi.consulted.holds-it',
      ]);
      expect(codeOf(await desk.act(holder, sent, asking, { consulted: 'nowhere' }))).toEqual([
        422,
        'foi.department-unknown',
      ]);
      const other = { kind: 'third-party-asked', consultation: 'c1' };
      expect(codeOf(await desk.act(holder, sent, other, { consulted: 'minzheng' }))).toEqual([
        422,
        'foi.consulted.only-when-asking',
      ]);
      expect(await eventsOf(desk.running.store.read, sent.id)).toHaveLength(3);
    });
  });
});
