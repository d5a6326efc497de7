import { orderMeaning } from '../../src/staff/push/order-note';
import { countsAt, stepsOf } from '../../src/staff/push/time-steps';

describe(orderMeaning.name, () => {
  it('says that nobody is disturbed where the inbox comes first, and what is never sent', () => {
    expect(orderMeaning(['inbox', 'wechat'])).toEqual({
      words: '先放进收件箱，就不会再发微信提醒：每个人都有收件箱，手机上不提醒任何人。要提醒，请把收件箱往后移。',
      idle: true,
    });
    expect(orderMeaning(['wechat', 'inbox', 'web-push'])).toEqual({
      words: '先试微信提醒；发不到的，放进收件箱，手机上不提醒。排在收件箱后面的浏览器提醒不会再发。',
      idle: true,
    });
  });

  it('says what becomes of those whom the first does not reach', () => {
    expect(orderMeaning(['wechat', 'web-push', 'inbox'])).toEqual({
      words: '先试微信提醒、浏览器提醒；发不到的，放进收件箱，手机上不提醒。',
      idle: false,
    });
    expect(orderMeaning(['wechat']).words).toBe('只发微信提醒；发不到的人就收不到，收件箱里也没有。');
    expect(orderMeaning(['inbox']).words).toBe('只放进收件箱，手机上不提醒任何人。');
  });
});

describe(stepsOf.name, () => {
  const none = { delivered: 0, opened: 0, clicked: 0, clear: 0, unclear: 0, asked: 0, unsubscribed: 0 };
  const times = [
    { ...none, at: '2026-11-22T23:00:00+08:00', delivered: 4 },
    { ...none, at: '2026-11-23T02:00:00+08:00', delivered: 1, opened: 2 },
  ];

  it('has every hour from the first to the last, also those in which nothing happened', () => {
    const steps = stepsOf(times, 'hour');
    expect(steps.map((step) => new Date(step).toISOString().slice(11, 13))).toEqual(['15', '16', '17', '18']);
    expect(countsAt({ key: 'all', name: '', times }, steps, 'delivered')).toEqual([4, 0, 0, 1]);
    expect(countsAt({ key: 'all', name: '', times }, steps, 'opened')).toEqual([0, 0, 0, 2]);
  });

  it('has none where nothing happened at all', () => {
    expect(stepsOf([], 'day')).toEqual([]);
  });
});
