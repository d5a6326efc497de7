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

const POINTS = ['请写明要哪一年的收支。'];
const GRANTED = { access: '随答复书附上。' };

describe('a request that waits for its applicant, or for more time', () => {
  story(
    'given an amendment asked for, when none comes, then the request lapses after its last day (条例第三十条)',
    async (office) => {
      const sent = await sendAndTakeOn(office);
      office.goTo('2026-03-11');
      // The seventh working day after receipt is the last.
      const asked = { kind: 'amendment-asked', dueOn: '2026-03-25' } as const;
      const { clock } = await office.act('foi-officer', sent, asked, { letter: { points: POINTS } });
      expect(clock).toMatchObject({ amendmentAskableUntil: '2026-03-11', amendmentDueOn: '2026-03-25' });
      expect(await seen(office, sent)).toEqual({
        state: 'awaiting-amendment',
        replyDueOn: null,
        letters: ['registration-receipt', 'amendment-notice'],
        acts: ['amendment-received', 'withdrawn'],
        last: '请你补正申请内容，最迟 3 月 25 日',
      });
      expect(await opened(office, sent, 'amendment-notice')).toContain('请在2026年3月25日以前（含当日）');

      office.goTo('2026-03-25');
      expect(await refusalOf(tryDecide(office, sent, 'amendment-lapsed'))).toEqual({
        status: 422,
        code: 'foi.case.awaiting-amendment',
        article: '条例第三十条',
      });
      office.goTo('2026-03-26');
      const lapsed = await decide(office, sent, 'amendment-lapsed');
      expect(lapsed.letters.at(-1)).toMatchObject({ kind: 'lapse-notice', number: '临公开止〔2026〕1号' });
      expect(await seen(office, sent)).toMatchObject({ state: 'abandoned', acts: [] });
      expect(await opened(office, sent, 'lapse-notice')).toContain('期限于2026年3月25日届满');
      const late = office.tryApplicant(sent, '/api/foi/act', { act: 'amendment-received', text: '2025 年' });
      expect(await refusalOf(late)).toMatchObject({ status: 422, code: 'foi.case.closed' });
      await archive(office, sent);
      expect(await reportOn(office)).toEqual(onlyIn('3.6.1'));
    },
  );

  story(
    'given an amendment asked for, when it comes, then the time runs anew from the next day (条例第三十条)',
    async (office) => {
      const sent = await sendAndTakeOn(office);
      const asked = { kind: 'amendment-asked', dueOn: '2026-03-18' } as const;
      office.goTo('2026-03-04');
      await office.act('foi-officer', sent, asked, { letter: { points: POINTS } });
      office.goTo('2026-03-10');
      const view = await office.applicant(sent, { act: 'amendment-received', text: '要 2025 年的收支' });
      expect(view).toMatchObject({ state: 'received', replyDueOn: '2026-04-08', remainingWorkingDays: 20 });
      const { history, clock } = await office.desk(sent);
      expect(history.at(-1)).toMatchObject({ by: '申请人', note: '要 2025 年的收支' });
      expect(clock.clock.find(({ date }) => date === '2026-03-10')).toMatchObject({ kind: 'void' });
      expect(clock.clock.find(({ date }) => date === '2026-03-11')).toMatchObject({ kind: 'counted', number: 1 });
      expect(
        await refusalOf(
          office.tryAct('foi-officer', sent, { ...asked, dueOn: '2026-03-31' }, { letter: { points: POINTS } }),
        ),
      ).toMatchObject({ code: 'foi.case.amendment-once', article: '条例第三十条' });

      office.goTo('2026-04-08');
      await review(office, sent);
      await decide(office, sent, 'granted', GRANTED);
      expect((await serve(office, sent)).clock.timeliness).toMatchObject({ onTime: true });
      expect(await opened(office, sent, 'reply')).toContain('我们于2026年3月4日告知您补正');
      await archive(office, sent);
      expect(await reportOn(office)).toEqual(onlyIn('3.1'));
    },
  );

  story(
    'given a hard case, when more time is told before the last day, then the later day counts (条例第三十三条第二款)',
    async (office) => {
      const sent = await sendAndTakeOn(office);
      office.goTo('2026-03-30');
      const more = { kind: 'extension-granted', workingDays: 10, approvedByOfficeHead: true } as const;
      const letter = { reasons: '需要到三家医院核对数据。' };
      expect((await office.tryAct('foi-officer', sent, more, { letter })).statusCode).toBe(403);
      expect(await refusalOf(office.tryAct('office-head', sent, more))).toMatchObject({ field: 'letter.reasons' });
      expect(
        await refusalOf(office.tryAct('office-head', sent, { ...more, workingDays: 21 }, { letter })),
      ).toMatchObject({
        code: 'foi.case.extension-length',
      });
      await office.act('office-head', sent, more, { letter });
      expect(await seen(office, sent)).toMatchObject({
        replyDueOn: '2026-04-14',
        letters: ['registration-receipt', 'extension-notice'],
        last: '答复期限延长 10 个工作日',
      });
      expect(await opened(office, sent, 'extension-notice')).toContain('最迟在2026年4月14日答复您');
      office.goTo('2026-04-14');
      expect(await refusalOf(office.tryAct('office-head', sent, more, { letter }))).toMatchObject({
        code: 'foi.case.extension-once',
      });
      await review(office, sent);
      await decide(office, sent, 'granted', GRANTED);
      expect((await serve(office, sent)).clock.timeliness).toMatchObject({ onTime: true });
      await archive(office, sent);
      expect(await reportOn(office)).toEqual(onlyIn('3.1'));
    },
  );

  story(
    'given no reply, when the last day has passed, then no more time can be taken, and the reply is late (条例第三十三条第二款)',
    async (office) => {
      const sent = await sendAndTakeOn(office);
      office.goTo('2026-03-31');
      const more = { kind: 'extension-granted', workingDays: 10, approvedByOfficeHead: true } as const;
      expect(await refusalOf(office.tryAct('office-head', sent, more, { letter: { reasons: '很多' } }))).toMatchObject({
        code: 'foi.case.extension-too-late',
        article: '条例第三十三条第二款',
      });
      const { line, clock } = await office.desk(sent);
      expect(line).toMatchObject({ phase: 'overdue', remainingWorkingDays: -1 });
      expect(clock.remedies).toMatchObject({ against: 'no-reply', reviewFirst: true, knownOn: '2026-03-30' });
      await review(office, sent);
      await decide(office, sent, 'granted', GRANTED);
      expect((await serve(office, sent)).clock.timeliness).toMatchObject({ onTime: false, overdueWorkingDays: 1 });
      await archive(office, sent);
      expect(await reportOn(office)).toEqual(onlyIn('3.1'));
      expect(await office.get('/api/foi/statistics?year=2026')).toMatchObject({
        onTime: { numerator: 0, denominator: 1 },
        workingDays: { median: 21 },
      });
    },
  );

  const askReasons = { kind: 'reasons-asked', dueOn: '2026-03-13' } as const;
  const FACTS = { facts: '您本月已经提出 60 件内容相近的申请。' };

  story(
    'given too many requests, when reasons are given, then the reply may be deferred (条例第三十五条)',
    async (office) => {
      const sent = await sendAndTakeOn(office);
      const deferral = { kind: 'deferral', workingDays: 15 } as const;
      office.goTo('2026-03-03');
      await office.act('foi-officer', sent, askReasons, { letter: FACTS });
      expect(await seen(office, sent)).toMatchObject({
        state: 'awaiting-reasons',
        replyDueOn: '2026-03-30',
        acts: ['reasons-given', 'withdrawn'],
        last: '请你说明申请的理由，最迟 3 月 13 日',
      });
      const letter = { reasons: '60 件需要一并核对。' };
      expect(await refusalOf(office.tryAct('office-head', sent, deferral, { letter }))).toMatchObject({
        code: 'foi.case.deferral-without-reasons',
      });
      office.goTo('2026-03-06');
      await office.applicant(sent, { act: 'reasons-given', text: '写论文用' });
      expect(await seen(office, sent)).toMatchObject({ state: 'received', last: '收到你说明的理由' });
      office.goTo('2026-03-20');
      await office.act('office-head', sent, deferral, { letter });
      expect(await seen(office, sent)).toMatchObject({
        replyDueOn: '2026-04-21',
        letters: ['registration-receipt', 'reasons-notice', 'deferral-notice'],
      });
      office.goTo('2026-04-21');
      await review(office, sent);
      await decide(office, sent, 'partly-granted', { ...GRANTED, reasons: '其余部分属于个人隐私。' });
      expect((await serve(office, sent)).clock.timeliness).toMatchObject({ onTime: true });
      await archive(office, sent);
      expect(await reportOn(office)).toEqual(onlyIn('3.2'));
    },
  );

  story(
    'given too many requests, when no reason comes in time, then they are not handled (条例第三十五条)',
    async (office) => {
      const sent = await sendAndTakeOn(office);
      await office.act('foi-officer', sent, askReasons, { letter: FACTS });
      office.goTo('2026-03-13');
      await review(office, sent);
      const letter = { reasons: '逾期没有说明理由。' };
      expect(await refusalOf(tryDecide(office, sent, 'unreasonable', letter))).toEqual({
        status: 422,
        code: 'foi.case.reasons-not-due',
        article: '条例第三十五条',
        field: 'reply',
      });
      office.goTo('2026-03-16');
      await decide(office, sent, 'unreasonable', letter);
      await serve(office, sent);
      expect(await seen(office, sent)).toMatchObject({ state: 'served' });
      await archive(office, sent);
      expect(await reportOn(office)).toEqual(onlyIn('3.5.4'));
    },
  );

  const fee = { kind: 'fee-notice', basis: { by: 'item', nth: 11 } } as const;
  const HOW = { letter: { access: '缴款码 330011，市行政中心一楼收费窗口。' } };

  story(
    'given the eleventh request of a month, when the fee is paid, then the time runs anew (国办函〔2020〕109号)',
    async (office) => {
      const sent = await sendAndTakeOn(office);
      office.goTo('2026-03-03');
      expect(
        await refusalOf(office.tryAct('foi-officer', sent, { ...fee, basis: { by: 'item', nth: 10 } }, HOW)),
      ).toMatchObject({ code: 'foi.case.fee-not-due', field: 'basis' });
      const { clock } = await office.act('foi-officer', sent, fee, HOW);
      expect(clock).toMatchObject({ feeYuan: 100, feeDueOn: '2026-03-31', replyDueOn: null });
      expect(await seen(office, sent)).toMatchObject({ state: 'awaiting-payment', acts: ['withdrawn'] });
      expect(await opened(office, sent, 'fee-notice')).toContain('信息处理费100元');
      office.goTo('2026-03-12');
      await office.act('foi-officer', sent, { kind: 'fee-paid' });
      expect(await seen(office, sent)).toMatchObject({ state: 'received', replyDueOn: '2026-04-10' });
      office.goTo('2026-04-10');
      await review(office, sent);
      await decide(office, sent, 'granted', GRANTED);
      expect((await serve(office, sent)).clock.timeliness).toMatchObject({ onTime: true });
      await archive(office, sent);
      expect(await reportOn(office)).toEqual(onlyIn('3.1', { feeIncomeYuan: 100 }));
    },
  );

  story(
    'given a fee, when it is not paid in 20 working days, then the request lapses (国办函〔2020〕109号)',
    async (office) => {
      const sent = await sendAndTakeOn(office);
      office.goTo('2026-03-03');
      await office.act('foi-officer', sent, fee, HOW);
      office.goTo('2026-03-31');
      expect(await refusalOf(tryDecide(office, sent, 'fee-lapsed'))).toEqual({
        status: 422,
        code: 'foi.case.awaiting-payment',
        article: '国办函〔2020〕109号',
      });
      office.goTo('2026-04-01');
      const lapsed = await decide(office, sent, 'fee-lapsed');
      expect(lapsed.line).toMatchObject({ state: 'abandoned', phase: 'ended' });
      expect(await opened(office, sent, 'lapse-notice')).toContain('逾期未缴费的，视为放弃申请');
      await archive(office, sent);
      expect(await reportOn(office)).toEqual(onlyIn('3.6.2'));
    },
  );

  story('given a case in hand, when its applicant withdraws, then it ends there (条例第四十五条)', async (office) => {
    const sent = await sendAndTakeOn(office);
    office.goTo('2026-03-05');
    const view = await office.applicant(sent, { act: 'withdrawn' });
    expect(view).toMatchObject({ state: 'withdrawn', acts: [], mayAdd: false });
    expect(view.letters?.map(({ kind }) => kind)).toEqual(['registration-receipt']);
    expect(await refusalOf(tryDecide(office, sent, 'granted', GRANTED))).toMatchObject({
      status: 422,
      code: 'foi.case.closed',
    });
    await archive(office, sent);
    expect(await reportOn(office)).toEqual(onlyIn('3.6.3'));
  });
});
