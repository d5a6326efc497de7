import { person } from '../forms';
import type { Office, Sent } from '../office';
import {
  archive,
  decide,
  onlyIn,
  opened,
  refusalOf,
  reportOn,
  review,
  seen,
  sendAndTakeOn,
  serve,
  story,
  tryDecide,
} from './story';

const REASONS = { reasons: '属于商业秘密，公开会损害第三方合法权益。' };

/** Refused as an internal matter, served on 10 March. */
const refusedCase = async (office: Office): Promise<Sent> => {
  const sent = await sendAndTakeOn(office);
  office.goTo('2026-03-10');
  await review(office, sent);
  await decide(office, sent, 'refused-internal', { reasons: '是本机关内部的人事安排。' });
  await serve(office, sent);
  return sent;
};

describe('a request that is refused, and what may follow', () => {
  story(
    'given a third party that objects with reason, when it is refused, then reconsideration comes first (条例第三十二条)',
    async (office) => {
      const sent = await sendAndTakeOn(office);
      office.goTo('2026-03-03');
      const asked = { kind: 'third-party-asked', consultation: 'c1' } as const;
      const to = { addressee: '临溪市某某医药有限公司', facts: '本机关保存的一份采购价格清单。' };
      const names = { ...to, facts: `${person.applicant.name}想看的采购价格清单。` };
      expect(await refusalOf(office.tryAct('handler@yibao', sent, asked, { letter: names }))).toMatchObject({
        code: 'foi.letter.names-applicant',
        article: '条例第三十二条',
      });
      await office.act('handler@yibao', sent, asked, { letter: to });
      // Until an opinion comes, fifteen working days may go by: 20 more are then left from 25 March on, one of them gone.
      expect(await seen(office, sent)).toEqual({
        state: 'in-consultation',
        replyDueOn: '2026-04-21',
        letters: ['registration-receipt'],
        acts: ['withdrawn'],
        last: '书面征求第三方意见，等意见的时间不算在答复期限里',
      });
      expect((await office.desk(sent)).line.provisional).toBe(true);
      expect(await refusalOf(tryDecide(office, sent, 'granted', { access: '随信附上。' }))).toMatchObject({
        code: 'foi.case.consultation-open',
        article: '条例第三十二条',
      });

      office.goTo('2026-03-12');
      const answered = { kind: 'third-party-answered', consultation: 'c1', opinion: 'objects-with-reason' } as const;
      const { clock, history } = await office.act('handler@yibao', sent, answered);
      expect(history.at(-1)?.what).toBe('第三方给了意见：不同意公开，并说明了理由');
      expect(clock).toMatchObject({ pausedWorkingDays: 7, provisional: false });
      expect(await seen(office, sent)).toMatchObject({
        state: 'received',
        replyDueOn: '2026-04-09',
        last: '第三方给了意见',
      });

      office.goTo('2026-03-16');
      await review(office, sent);
      expect(await refusalOf(tryDecide(office, sent, 'granted', { access: '随信附上。' }))).toEqual({
        status: 422,
        code: 'foi.case.third-party-objects',
        article: '条例第十五条、第三十二条',
        field: 'reply',
      });
      await decide(office, sent, 'refused-third-party', REASONS);
      const { clock: served } = await serve(office, sent);
      expect(served.remedies).toMatchObject({
        reviewFirst: true,
        reconsiderationUntil: '2026-05-15',
        litigationUntil: null,
      });
      const said = await opened(office, sent, 'reply');
      expect(said).toContain('应当先申请行政复议，不能直接向人民法院起诉');
      expect(said).not.toContain(to.addressee);
      expect((await office.lookUp(sent)).letters?.map(({ kind }) => kind)).toEqual(['registration-receipt', 'reply']);
      await archive(office, sent);
      expect(await reportOn(office)).toEqual(onlyIn('3.3.4'));
    },
  );

  story(
    'given information that is not held, when it is told, then with the facts of the search (条例第三十六条第四项)',
    async (office) => {
      const sent = await sendAndTakeOn(office);
      office.goTo('2026-03-09');
      await review(office, sent);
      const before = await office.desk(sent);
      expect(await refusalOf(tryDecide(office, sent, 'not-held', { reasons: '没有。' }))).toEqual({
        status: 422,
        code: 'foi.letter.facts-required',
        field: 'letter.facts',
      });
      expect((await office.desk(sent)).sequence).toBe(before.sequence);
      const facts = '3月5日在档案室和业务系统以“共济资金”检索，没有找到。';
      await decide(office, sent, 'not-held', { facts });
      await serve(office, sent);
      expect(await opened(office, sent, 'reply')).toContain(facts);
      await archive(office, sent);
      expect(await reportOn(office)).toEqual(onlyIn('3.4.1'));
    },
  );

  story(
    'given a refusal, when it is upheld, then a lawsuit may follow within 15 days (行政复议法第二十三条；行政诉讼法第四十五条)',
    async (office) => {
      const sent = await refusedCase(office);
      office.goTo('2026-03-12');
      const direct = { kind: 'litigation-filed', route: 'direct' } as const;
      expect(await refusalOf(office.tryAct('foi-officer', sent, direct))).toMatchObject({
        code: 'foi.case.review-first',
        article: '行政复议法第二十三条',
      });
      await office.act('foi-officer', sent, { kind: 'reconsideration-filed' });
      expect((await seen(office, sent)).last).toBe('你申请了行政复议');
      expect(await reportOn(office)).toMatchObject({ review: { pending: 1, total: 1 } });
      office.goTo('2026-04-10');
      const upheld = await office.act('foi-officer', sent, { kind: 'reconsideration-concluded', outcome: 'upheld' });
      expect(upheld.clock.remedies).toMatchObject({ litigationAfterReconsiderationUntil: '2026-04-27' });
      office.goTo('2026-04-17');
      expect(await refusalOf(office.tryAct('foi-officer', sent, direct))).toMatchObject({ field: 'route' });
      await office.act('foi-officer', sent, { ...direct, route: 'after-reconsideration' });
      office.goTo('2026-08-17');
      await office.act('foi-officer', sent, { kind: 'litigation-concluded', outcome: 'upheld' });
      expect((await seen(office, sent)).last).toBe('行政诉讼审结：结果维持');
      await archive(office, sent);
      const counted = { review: { upheld: 1, total: 1 }, afterReview: { upheld: 1, total: 1 } };
      expect(await reportOn(office)).toEqual(onlyIn('3.3.5', counted));
    },
  );

  story(
    'given a refusal, when reconsideration corrects it, then the report counts it so (条例第五十一条)',
    async (office) => {
      const sent = await refusedCase(office);
      office.goTo('2026-04-10');
      await office.act('foi-officer', sent, { kind: 'reconsideration-filed' });
      office.goTo('2026-05-15');
      await office.act('foi-officer', sent, { kind: 'reconsideration-concluded', outcome: 'corrected' });
      await archive(office, sent);
      expect(await reportOn(office)).toEqual(onlyIn('3.3.5', { review: { corrected: 1, total: 1 } }));
    },
  );

  story(
    'given a record that is wrong, when its applicant asks, then it is corrected and told (条例第四十一条)',
    async (office) => {
      const sent = await sendAndTakeOn(office);
      const early = office.tryApplicant(sent, '/api/foi/act', { act: 'correction-asked', text: '生日写错了' });
      expect(await refusalOf(early)).toMatchObject({
        status: 422,
        code: 'foi.case.not-ended',
        article: '条例第四十一条',
      });
      await review(office, sent);
      await decide(office, sent, 'granted', { access: '随答复书附上。' });
      await serve(office, sent);
      office.goTo('2026-03-16');
      const view = await office.applicant(sent, { act: 'correction-asked', text: '生日写错了' });
      expect(view.history.at(-1)?.what).toBe('你要求更正与自身有关的记录');
      office.goTo('2026-03-18');
      const done = { kind: 'correction-answered', outcome: 'corrected' } as const;
      expect(await refusalOf(office.tryAct('foi-officer', sent, done))).toMatchObject({ field: 'letter.facts' });
      await office.act('foi-officer', sent, done, { letter: { facts: '已把生日改为登记的日期。' } });
      expect((await seen(office, sent)).letters).toEqual(['registration-receipt', 'reply', 'correction-reply']);
      expect(await opened(office, sent, 'correction-reply')).toContain('已把生日改为登记的日期。');
      await archive(office, sent);
      expect(await reportOn(office)).toEqual(onlyIn('3.1'));
    },
  );
});
