import fc from 'fast-check';
import type { DeskDraft } from '../../../../contract/foi-draft';
import { onEachEngine } from '../engines';
import { runOffice, type Office, type Sent, type Who } from '../office';

const DAY = '2026-03-02';

onEachEngine((engine) => {
  describe('a legal review of a drafted reply', () => {
    let office: Office;
    beforeAll(async () => {
      office = await runOffice(engine, DAY);
    });
    afterAll(() => office.stop());
    const draft = async (who: Who, sent: Sent, words: object, base = 0): Promise<DeskDraft> => {
      const answer = await office.ask(who, 'PUT', `/foi/cases/${sent.id}/drafts/decided`, { words, base });
      if (answer.statusCode !== 200) throw new Error(answer.body);
      return answer.json<DeskDraft>();
    };
    const review = { kind: 'legal-review', opinion: 'agrees' } as const;
    const decided = { kind: 'decided', reply: 'granted' } as const;
    const words = { reply: 'granted', access: '随信附上。', facts: '查过档案。' };
    const letter = { access: '随信附上。', facts: '查过档案。' };

    it('is of the draft that its reviewer has seen, and of no other (条例第四十五条)', async () => {
      const sent = await office.sendOnline();
      const one = await draft('foi-officer', sent, words);
      const unseen = await office.tryAct('legal-reviewer', sent, review);
      expect(unseen.json()).toMatchObject({ status: 409, code: 'foi.draft.read-first' });
      const two = await draft('foi-officer', sent, { ...words, facts: '改了一句。' }, one.revision);
      const old = await office.tryAct('legal-reviewer', sent, review, { reviewed: one.revision });
      expect(old.json()).toMatchObject({ code: 'foi.draft.read-first' });
      expect((await office.tryAct('legal-reviewer', sent, review, { reviewed: two.revision })).statusCode).toBe(200);
      expect((await office.desk(sent)).drafts[0]?.reviewed).toBe(true);
    });

    it('binds the decision: what was changed since goes back to the review (条例第四十五条)', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom('access', 'facts', 'reasons', 'grounds') as fc.Arbitrary<'access' | 'facts'>,
          fc.constantFrom('另一句话。', '又一句话。'),
          async (field, other) => {
            const sent = await office.sendOnline();
            const { revision } = await draft('foi-officer', sent, words);
            await office.act('legal-reviewer', sent, review, { reviewed: revision });
            const changed = { ...letter, [field]: (field as string) === 'grounds' ? [other] : other };
            const refused = await office.tryAct('office-head', sent, decided, { letter: changed, draft: revision });
            expect(refused.json()).toMatchObject({
              status: 422,
              code: 'foi.case.changed-after-review',
              title: '审核后又改了内容，请重新送审。',
            });
            const partly = { kind: 'decided', reply: 'partly-granted' } as const;
            const reasons = { ...letter, reasons: '有一部分不能公开。', grounds: ['第十六条第二款'] };
            const other2 = await office.tryAct('office-head', sent, partly, { letter: reasons, draft: revision });
            expect(other2.json()).toMatchObject({ code: 'foi.case.changed-after-review' });
            const same = await office.tryAct('office-head', sent, decided, { letter, draft: revision });
            expect(same.statusCode).toBe(200);
          },
        ),
        { numRuns: 4 },
      );
    });

    it('is taken anew after the text was changed, and then the decision goes through', async () => {
      const sent = await office.sendOnline();
      const one = await draft('foi-officer', sent, words);
      await office.act('legal-reviewer', sent, review, { reviewed: one.revision });
      const two = await draft('foi-officer', sent, { ...words, facts: '改了一句。' }, one.revision);
      expect((await office.desk(sent)).drafts[0]?.reviewed).toBe(false);
      const again = { letter: { ...letter, facts: '改了一句。' }, draft: two.revision };
      expect((await office.tryAct('office-head', sent, decided, again)).json()).toMatchObject({
        code: 'foi.case.changed-after-review',
      });
      await office.act('legal-reviewer', sent, review, { reviewed: two.revision });
      expect((await office.tryAct('office-head', sent, decided, again)).statusCode).toBe(200);
      expect((await office.desk(sent)).drafts).toEqual([]);
    });

    it('is given by nobody who wrote in the draft (条例第四十五条)', async () => {
      const sent = await office.sendOnline();
      const { revision } = await draft('foi-officer', sent, words);
      const { id } = await office.store.read
        .selectFrom('foi_drafts')
        .select('editor as id')
        .where('request_id', '=', sent.id)
        .executeTakeFirstOrThrow();
      const hold = (roles: string[]) =>
        office.store.write((trx) =>
          trx
            .updateTable('staff_accounts')
            .set({ roles: JSON.stringify(roles) })
            .where('id', '=', id)
            .execute(),
        );
      await hold(['foi-officer', 'legal-reviewer']);
      const mine = await office.desk(sent);
      expect(mine.actions.find(({ kind }) => kind === 'legal-review')).toMatchObject({
        allowed: false,
        whose: '另一位法制审核',
      });
      const own = await office.tryAct('foi-officer', sent, review, { reviewed: revision });
      expect(own.json()).toMatchObject({ status: 422, code: 'foi.case.same-hands' });
      await hold(['foi-officer']);
      expect((await office.tryAct('legal-reviewer', sent, review, { reviewed: revision })).statusCode).toBe(200);
    });

    it('can be looked at as a letter before the review', async () => {
      const sent = await office.sendOnline();
      const act = { ...decided, on: office.today() };
      const preview = await office.ask('foi-officer', 'POST', `/foi/cases/${sent.id}/letter-preview`, {
        kind: 'reply',
        act,
        letter,
      });
      expect([preview.statusCode, preview.rawPayload.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    });
  });
});
