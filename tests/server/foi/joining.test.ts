import { sql } from 'kysely';
import type { FoiSubmission } from '../../../contract/foi';
import type { DeskCase } from '../../../contract/foi-desk';
import type { DeskQueue } from '../../../contract/foi-queue';
import { ask, asRole, doAll, runDesk, sendOnline, type Sent } from './desk';
import { onEachEngine } from './engines';
import { person } from './forms';
import type { Running } from './resident-app';

const officer = asRole('foi-officer');
const ON = '2026-11-23';
const NEXT = '2026-11-24';
const named = (name: string, idNumber: string, description = person.information.description): FoiSubmission => ({
  ...person,
  applicant: { ...person.applicant, name, idNumber } as FoiSubmission['applicant'],
  information: { description },
});
/** Two people of one name, who are two people. */
const namesake = named('王小明', '350724198806073416');
const other = named('李大江', '350724198806073416');
const REASON = '两份申请要的是同一份收支表，一起检索、一起审核。';

onEachEngine((engine) => {
  describe('POST /api/staff/foi/cases/:id/joining', () => {
    let running: Running;
    beforeAll(async () => {
      running = await runDesk(engine);
    });
    beforeEach(() => {
      running.clock.set(`${ON}T09:00:00+08:00`);
    });
    afterAll(() => running.stop());

    let asked = 0;
    /** Words that no other test has. */
    const words = (): string => `第 ${String((asked += 1))} 张收支表`;
    const join = (one: Sent, lead: Sent, reason = REASON, actor = officer) =>
      ask(running, actor, 'POST', `/cases/${one.id}/joining`, { lead: lead.id, reason });
    const part = (one: Sent) => ask(running, officer, 'DELETE', `/cases/${one.id}/joining`);
    const desk = async ({ id }: Sent) => (await ask(running, officer, 'GET', `/cases/${id}`)).json<DeskCase>();
    const codeOf = (answer: { json: () => { code: string } }) => answer.json().code;
    const rows = () => running.store.read.selectFrom('foi_joined').selectAll().execute();
    const pair = async () => {
      const text = words();
      return [
        await sendOnline(running, named('王小明', '11010519491231002X', text)),
        await sendOnline(running, { ...other, information: { description: text } }),
      ] as const;
    };
    const audits = async (action: string) =>
      (await running.store.read.selectFrom('audit_log').selectAll().where('action', '=', action).execute()).map(
        ({ subject }) => subject,
      );

    it('offers it beside each alike request and says why it is alike: words, applicant, or both', async () => {
      const text = words();
      const first = await sendOnline(running, named('赵钱孙', '11010519491231002X', text));
      const again = await sendOnline(running, named('赵钱孙', '11010519491231002X', text));
      const theirs = await sendOnline(running, { ...named('周吴郑', '350724198806073416', text) });
      const elsewhere = await sendOnline(running, named('赵钱孙', '11010519491231002X', words()));
      await sendOnline(running, {
        ...namesake,
        applicant: { ...namesake.applicant, name: '赵钱孙' } as never,
        information: { description: words() },
      });
      const { alike } = await desk(again);
      expect(alike.map(({ number, why, answeredRepeat }) => [number, why, answeredRepeat])).toEqual([
        [theirs.number, 'words', false],
        [first.number, 'both', false],
        // A namesake with another identity is not there.
        [elsewhere.number, 'applicant', false],
      ]);
      // The later is joined to the earlier.
      expect(alike.map((each) => each.join)).toEqual([
        { case: theirs.id, lead: again.id },
        { case: again.id, lead: first.id },
        { case: elsewhere.id, lead: again.id },
      ]);
    });

    it('points to Article 36 item 6 once the same applicant has his reply (条例第三十六条第六项)', async () => {
      const text = words();
      const first = await sendOnline(running, named('冯陈褚', '11010519491231002X', text));
      await doAll(running, first.id, [
        [officer, { kind: 'assigned', on: ON, department: 'yibao' }],
        [asRole('legal-reviewer'), { kind: 'legal-review', on: ON, opinion: 'agrees' }],
        [asRole('office-head'), { kind: 'decided', on: ON, reply: 'granted' }],
      ]);
      running.clock.set(`${NEXT}T09:00:00+08:00`);
      const again = await sendOnline(running, named('冯陈褚', '11010519491231002X', text));
      expect((await desk(again)).alike).toMatchObject([{ why: 'both', answeredRepeat: false, join: null }]);
      await doAll(running, first.id, [[officer, { kind: 'served', on: NEXT, method: 'electronic' }]]);
      expect((await desk(again)).alike).toMatchObject([{ why: 'both', answeredRepeat: true, join: null }]);
      // The earlier one repeats nothing.
      expect((await desk(first)).alike).toMatchObject([{ answeredRepeat: false }]);
    });

    it('joins and parts, moves no date, keeps the reason sealed, and writes both to the audit log', async () => {
      const [lead] = await pair();
      running.clock.set(`${NEXT}T09:00:00+08:00`);
      const late = await sendOnline(running, { ...other, information: { description: words() } });
      const before = [await desk(lead), await desk(late)];
      expect((await join(late, lead, ' ')).json()).toMatchObject({
        code: 'foi.joining.reason-required',
        field: 'reason',
      });
      const joined = (await join(late, lead)).json<DeskCase>();
      expect(joined.joined).toMatchObject({
        lead: lead.id,
        earliestDueOn: before[0]?.line.replyDueOn,
        cases: [
          { number: lead.number, applicant: '王*明', replyDueOn: before[0]?.line.replyDueOn, reason: REASON },
          { number: late.number, applicant: '李*江', replyDueOn: before[1]?.line.replyDueOn, reason: REASON },
        ],
      });
      for (const [index, each] of [lead, late].entries()) {
        const { line, clock, history, letters, sequence } = await desk(each);
        expect({ line, clock, history, letters, sequence }).toEqual({
          ...{ clock: before[index]?.clock, history: before[index]?.history, letters: before[index]?.letters },
          sequence: before[index]?.sequence,
          line: { ...before[index]?.line, joined: 2 },
        });
      }
      const kept = await running.store.read.selectFrom('foi_joined').selectAll().where('id', '=', late.id).execute();
      expect(JSON.stringify(kept)).not.toContain('收支表');
      const queue = (await ask(running, officer, 'POST', '/queue', { view: 'all', limit: 100 })).json<DeskQueue>();
      expect(
        queue.items
          .filter(({ joined: many }) => many === 2)
          .map(({ id }) => id)
          .sort(),
      ).toEqual([lead.id, late.id].sort());
      expect((await part(late)).json<DeskCase>().joined).toBeNull();
      expect((await part(late)).statusCode).toBe(200);
      expect((await desk(lead)).joined).toBeNull();
      expect([await audits('foi.join'), await audits('foi.part')]).toEqual([
        [`foi/${late.number}`],
        [`foi/${late.number}`],
      ]);
    });

    it('refuses chains, a case that is joined elsewhere, one that is decided or ended, and itself', async () => {
      const [a, b] = await pair();
      const [c, d] = await pair();
      expect((await join(b, a)).statusCode).toBe(200);
      expect((await join(b, a)).statusCode).toBe(200);
      expect(codeOf(await join(c, b))).toBe('foi.joining.to-the-lead');
      expect(codeOf(await join(b, c))).toBe('foi.joining.already-joined');
      expect(codeOf(await join(a, c))).toBe('foi.joining.already-joined');
      expect(codeOf(await join(c, c))).toBe('foi.joining.same-case');
      expect(codeOf(await join(c, { ...c, id: 'none' }))).toBe('foi.desk.case-not-found');
      expect((await join(c, a)).statusCode).toBe(200);
      await doAll(running, d.id, [[officer, { kind: 'withdrawn', on: ON }]]);
      const [e] = await pair();
      expect([codeOf(await join(d, e)), codeOf(await join(e, d))]).toEqual([
        'foi.joining.not-open',
        'foi.joining.not-open',
      ]);
      expect((await join(e, a)).statusCode).toBe(200);
      expect((await desk(a)).joined?.cases.map(({ id }) => id)).toEqual([a.id, b.id, c.id, e.id]);
      expect((await join(d, a, REASON, asRole('handler'))).statusCode).toBe(403);
    });

    it('goes on without a lead that was withdrawn or parted: the oldest receipt leads', async () => {
      const [a, b] = await pair();
      const [c] = await pair();
      await join(b, a);
      await join(c, a);
      await doAll(running, a.id, [[officer, { kind: 'withdrawn', on: ON }]]);
      expect((await desk(c)).joined).toMatchObject({ lead: b.id, cases: [{ id: b.id }, { id: a.id }, { id: c.id }] });
      // One more is joined to whichever leads now.
      const [d] = await pair();
      expect(codeOf(await join(d, a))).toBe('foi.joining.to-the-lead');
      expect((await join(d, b)).statusCode).toBe(200);
      await part(a);
      await part(b);
      expect((await desk(d)).joined).toMatchObject({ lead: c.id, cases: [{ id: c.id }, { id: d.id }] });
    });

    it('makes one group of 32 that are joined to one case at the same time, and one row of 32 that ask the same', async () => {
      const text = words();
      const sent: Sent[] = [];
      for (let at = 0; at < 33; at += 1)
        sent.push(await sendOnline(running, { ...other, information: { description: text } }));
      const [lead, ...others] = sent as [Sent, ...Sent[]];
      const answers = await Promise.all(others.map((each) => join(each, lead)));
      expect(answers.map(({ statusCode }) => statusCode)).toEqual(others.map(() => 200));
      const ids = new Set(sent.map(({ id }) => id));
      const kept = (await rows()).filter(({ id }) => ids.has(id));
      expect([kept.length, new Set(kept.map(({ group_id }) => group_id)).size]).toEqual([33, 1]);
      expect(kept.filter(({ named_lead }) => named_lead === 1).map(({ id }) => id)).toEqual([lead.id]);

      const [a, b] = await pair();
      const same = await Promise.all(others.map(() => join(b, a)));
      expect(same.map(({ statusCode }) => statusCode)).toEqual(others.map(() => 200));
      // Each towards the other at once: one of the two leads.
      const [c, d] = await pair();
      await Promise.all([...others.map(() => join(c, d)), ...others.map(() => join(d, c))]);
      const groups = await running.store.read
        .selectFrom('foi_joined')
        .select(['group_id', sql<number>`count(*)`.as('many'), sql<number>`sum(named_lead)`.as('leads')])
        .where('id', 'in', [a.id, b.id, c.id, d.id])
        .groupBy('group_id')
        .execute();
      expect(groups.map(({ many, leads }) => [many, leads])).toEqual([
        [2, 1],
        [2, 1],
      ]);
    }, 60_000);

    it('leaves no group of one and no group without cases when all part and join at the same time', async () => {
      const [a, b] = await pair();
      const [c, d] = await pair();
      await join(b, a);
      for (let round = 0; round < 6; round += 1) {
        await Promise.all([join(c, a), part(b), join(d, a), part(c), join(b, a), part(a)]);
        const around = await running.store.read
          .selectFrom('foi_join_groups as found')
          .leftJoin('foi_joined as joined', 'joined.group_id', 'found.id')
          .select(['found.id', sql<number>`count(joined.id)`.as('many')])
          .groupBy('found.id')
          .execute();
        expect(around.filter(({ many }) => many < 2)).toEqual([]);
      }
    });
  });
});
