import { makePdf } from '../../redaction/planted';
import { holds, readPdf } from '../../redaction/traces';
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
  takeOn,
  tryDecide,
} from './story';

const NAME = '欧阳明月';

describe('a request that is answered with the information', () => {
  story(
    'given a request, when it is granted in time, then the applicant has it all (条例第三十六条第二项)',
    async (office) => {
      const sent = await office.sendOnline();
      expect(await seen(office, sent)).toEqual({
        state: 'received',
        replyDueOn: '2026-03-30',
        letters: ['registration-receipt'],
        acts: ['withdrawn'],
        last: '已收到。回执就是双方确认，这一天是收到申请之日，答复期限从第二天起算',
      });

      office.goTo('2026-03-03');
      await takeOn(office, sent);
      expect((await office.desk(sent, 'handler@yibao')).line).toMatchObject({
        state: 'in-hand',
        holder: { id: 'yibao', name: '临溪市医疗保障局' },
        remainingWorkingDays: 19,
      });
      expect((await seen(office, sent)).last).toBe('分给临溪市医疗保障局办理');

      office.goTo('2026-03-10');
      const table = await makePdf((document) => document.text('共济资金收支表', 60, 60));
      const { id } = await office.attach('handler@yibao', sent, table, 'release');
      await office.ask('secrecy-reviewer', 'POST', `/foi/attachments/${id}/secrecy-review`, {
        verdict: 'may-disclose',
        ground: '不涉及国家秘密、工作秘密',
      });
      expect((await review(office, sent)).line.state).toBe('reviewed');

      office.goTo('2026-03-11');
      const decided = await decide(office, sent, 'granted', { access: '随答复书附上。', attachments: [id] });
      expect(decided.letters.at(-1)).toMatchObject({ kind: 'reply', number: '临公开答〔2026〕1号', openedAt: null });
      expect(await seen(office, sent)).toMatchObject({ state: 'decided', letters: ['registration-receipt'] });

      office.goTo('2026-03-12');
      const { clock } = await serve(office, sent);
      expect(clock.timeliness).toMatchObject({ onTime: true, overdueWorkingDays: 0 });
      // 60 days end on Monday, 11 May; six months end on a Saturday, so on Monday, 14 September.
      expect(clock.remedies).toMatchObject({
        against: 'reply',
        reviewFirst: false,
        knownOn: '2026-03-12',
        reconsiderationUntil: '2026-05-11',
        litigationUntil: '2026-09-14',
      });
      expect(await seen(office, sent)).toMatchObject({
        state: 'served',
        letters: ['registration-receipt', 'reply'],
        acts: ['correction-asked'],
      });
      const said = await opened(office, sent, 'reply');
      for (const part of ['临公开答〔2026〕1号', '随答复书附上。', '2026年3月11日', '临溪市溪东区人民法院'])
        expect(said).toContain(part);

      office.goTo('2026-03-13');
      const { number, code } = sent;
      const long = await office.tryApplicant(sent, '/api/foi/rating', {
        number,
        code,
        score: 5,
        words: '好'.repeat(501),
      });
      expect([long.statusCode, long.json()]).toMatchObject([
        422,
        { code: 'foi.rating.words-too-long', field: 'words' },
      ]);
      const words = '😀'.repeat(500);
      const rated = await office.tryApplicant(sent, '/api/foi/rating', { number, code, score: 5, words });
      expect(rated.statusCode).toBe(200);
      expect(await archive(office, sent)).toMatchObject({
        line: { state: 'archived', phase: 'ended' },
        satisfaction: { score: 5 },
        actions: [
          { kind: 'correction-asked', allowed: true },
          { kind: 'reconsideration-filed' },
          { kind: 'litigation-filed' },
        ],
      });
      expect(await reportOn(office)).toEqual(onlyIn('3.1'));
      expect(await office.get('/api/foi/statistics?year=2026')).toMatchObject({
        received: 1,
        concluded: 1,
        onTime: { numerator: 1, denominator: 1 },
        workingDays: { median: 8, denominator: 1 },
      });
    },
  );

  story(
    'given a paper with a name, when the rest is granted, then the name is covered for good (条例第三十七条)',
    async (office) => {
      const sent = await sendAndTakeOn(office);
      const paper = await makePdf((document) => document.text(`经办人${NAME}，金额十万元`, 60, 60));
      office.goTo('2026-03-09');
      const { id: original } = await office.attach('handler@yibao', sent, paper, 'evidence');
      const redacted = await office.ask('handler@yibao', 'POST', `/foi/attachments/${original}/redactions`, {
        areas: [],
        words: [NAME],
      });
      const { id } = redacted.json<{ id: string }>();
      await review(office, sent);
      const letter = { access: '随答复书附上。', reasons: '姓名属于个人隐私。', attachments: [id] };

      office.goTo('2026-03-10');
      const notYet = { status: 422, code: 'foi.letter.attachment-not-reviewed', field: 'letter.attachments' };
      expect(await refusalOf(tryDecide(office, sent, 'partly-granted', letter))).toMatchObject(notYet);
      await office.ask('secrecy-reviewer', 'POST', `/foi/attachments/${id}/secrecy-review`, {
        verdict: 'may-disclose',
        ground: '姓名已经遮盖',
      });
      expect(
        await refusalOf(tryDecide(office, sent, 'partly-granted', { ...letter, attachments: [original] })),
      ).toMatchObject(notYet);
      expect(await refusalOf(tryDecide(office, sent, 'partly-granted', { access: '随信附上。' }))).toEqual({
        status: 422,
        code: 'foi.letter.reasons-required',
        field: 'letter.reasons',
      });
      await decide(office, sent, 'partly-granted', letter);
      await serve(office, sent);

      const reply = (await office.lookUp(sent)).letters?.at(-1);
      expect(reply).toMatchObject({ kind: 'reply', attachments: [{ id, name: '遮盖后附件1.pdf' }] });
      const had = await office.openLetter(sent, reply!.id, id);
      expect(had.statusCode).toBe(200);
      expect([holds(paper, NAME) || readPdf(paper).pages[0]!.text.includes(NAME), holds(had.rawPayload, NAME)]).toEqual(
        [true, false],
      );
      expect(readPdf(had.rawPayload).pages.map(({ text }) => text)).toEqual(['']);
      expect((await office.openLetter(sent, reply!.id, original)).statusCode).toBe(404);
      await archive(office, sent);
      expect(await reportOn(office)).toEqual(onlyIn('3.2'));
    },
  );

  story(
    'given ordinary post, when the applicant confirms by telephone, then that day is the receipt (条例第三十一条第二项)',
    async (office) => {
      const sent = await office.register({ channel: 'ordinary-post', confirmed: false });
      expect(sent.receipt).toMatchObject({ receivedOn: null, replyDueOn: null });
      expect(await seen(office, sent)).toMatchObject({ state: 'submitted', replyDueOn: null, letters: [] });
      expect(
        await refusalOf(office.tryAct('foi-officer', sent, { kind: 'amendment-asked', dueOn: '2026-03-20' })),
      ).toMatchObject({ status: 422, code: 'foi.case.not-received', article: '条例第三十一条' });

      office.goTo('2026-03-05');
      const note = '电话确认，通话记录见附件。';
      const confirmed = await office.act(
        'foi-officer',
        sent,
        { kind: 'receipt-confirmed', channel: 'ordinary-post' },
        { note },
      );
      expect(confirmed.history.at(-1)).toMatchObject({ note });
      expect(await seen(office, sent)).toMatchObject({
        state: 'received',
        replyDueOn: '2026-04-02',
        letters: ['registration-receipt'],
      });
      expect(await opened(office, sent, 'registration-receipt')).toContain('最迟在2026年4月2日答复您');

      office.goTo('2026-03-16');
      await takeOn(office, sent);
      await review(office, sent);
      await decide(office, sent, 'already-public', { access: '本机关网站“财政资金”栏目。' });
      office.goTo('2026-03-17');
      expect(
        await refusalOf(
          office.tryAct('foi-officer', sent, { kind: 'served', method: 'post', byPostalEnterprise: false }),
        ),
      ).toMatchObject({ code: 'foi.case.not-postal-enterprise', field: 'byPostalEnterprise' });
      const posted = await office.act('foi-officer', sent, {
        kind: 'served',
        method: 'post',
        byPostalEnterprise: true,
      });
      expect(posted.clock.remedies).toMatchObject({ knownOn: null, reconsiderationUntil: null });
      office.goTo('2026-03-20');
      const signed = await office.act('foi-officer', sent, { kind: 'mail-signed' });
      // Six months end on Sunday, 20 September, on which people work this year.
      expect(signed.clock.remedies).toMatchObject({
        knownOn: '2026-03-20',
        reconsiderationUntil: '2026-05-19',
        litigationUntil: '2026-09-20',
      });
      await archive(office, sent);
      expect(await reportOn(office)).toEqual(onlyIn('3.1'));
    },
  );

  story(
    'given the same request twice, when an officer opens one, then joining the other is offered',
    async (office) => {
      const first = await office.sendOnline();
      const second = await office.sendOnline();
      const other = await office.register({
        submission: {
          applicant: {
            type: 'natural-person',
            name: '李四',
            idKind: 'passport',
            idNumber: 'E12345678',
            phone: '13900000000',
          },
          information: { description: '养老机构名单' },
          department: 'minzheng',
          delivery: { form: 'paper', method: 'in-person' },
          orally: false,
        },
      });
      expect((await office.desk(first)).alike).toMatchObject([{ number: second.number, state: 'in-hand' }]);
      expect((await office.desk(second)).alike).toMatchObject([{ number: first.number }]);
      expect((await office.desk(other)).alike).toEqual([]);
      for (const sent of [first, second]) {
        await takeOn(office, sent);
        await review(office, sent);
        await decide(office, sent, 'granted', { access: '随答复书附上。' });
        await serve(office, sent);
        await archive(office, sent);
      }
      // The one that stays open is carried over.
      expect(await reportOn(office)).toMatchObject({ rows: { '1': 3, '3.1': 2, '3.7': 2, '4': 1 } });
      expect(await reportOn(office, 2027)).toMatchObject({ rows: { '2': 1, '4': 1 } });
    },
  );
});
