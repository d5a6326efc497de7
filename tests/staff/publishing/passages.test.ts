import { passagesOf } from '../../../src/staff/publishing/review/passages';

const check = {
  questions: [
    {
      id: 'a1b2',
      text: '你参加的是哪种医保？',
      options: [
        { id: 'c3', label: '职工医保' },
        { id: 'd4', label: '居民医保' },
      ],
    },
  ],
  outcomes: [
    { when: { a1b2: ['c3'] }, verdict: 'yes', text: '可以报销。' },
    { when: {}, verdict: 'no', text: '这项政策只管职工医保。' },
  ],
};

describe('passagesOf', () => {
  it('reads 这和我有关吗 in words: what is asked, who is told what, and no id', () => {
    const content = { title: '图解', summary: '一看就懂。', blocks: [], concernCheck: check };
    const read = passagesOf('explainers', content, (_field, id) => id);
    expect(read.map(({ label, text }) => `${label}：${text}`)).toEqual([
      '标题：图解',
      '一句话说明：一看就懂。',
      '问：你参加的是哪种医保？',
      '回答 1：职工医保',
      '回答 2：居民医保',
      '告诉谁：你参加的是哪种医保：职工医保',
      '告诉他：和你有关',
      '说什么：可以报销。',
      '告诉谁：其余的人',
      '告诉他：这次和你无关',
      '说什么：这项政策只管职工医保。',
    ]);
    expect(read.filter(({ isVerbatim }) => !isVerbatim).map(({ place }) => place)).toEqual([
      'concernCheck.outcomes.0.when',
      'concernCheck.outcomes.0.verdict',
      'concernCheck.outcomes.1.when',
      'concernCheck.outcomes.1.verdict',
    ]);
  });

  it('reads days and hours as people say them, in Beijing time', () => {
    const changes = [{ at: '2026-11-24T01:06:00.000Z', text: '更换了直播链接。' }];
    const content = { title: '发布会', startsAt: '2026-11-26T15:00:00+08:00', changes };
    const read = passagesOf('press-conferences', content, (_field, id) => id);
    expect(read.map(({ text }) => text)).toEqual([
      '发布会',
      '2026年11月26日 周四 15:00',
      '更换了直播链接。',
      '2026年11月24日 周二 09:06',
    ]);
    expect(passagesOf('policies', { datedOn: '2026-03-01' }, (_field, id) => id)[0]?.text).toBe('2026年3月1日');
  });
});
