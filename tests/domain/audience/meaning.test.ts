import { meaningOf, NOTICE_SECTIONS, SENSITIVE_SITUATIONS, SITUATIONS, situationWords } from '../../../domain/audience';

const choice = {
  topics: ['医疗医保'],
  areas: ['溪东区'],
  situations: ['insured'],
  frequency: 'each',
  paused: false,
  usesReading: true,
} as const;

describe('meaningOf', () => {
  it('says what is chosen, how often it disturbs, and that nobody is woken', () => {
    expect(meaningOf(choice, 3)).toEqual([
      '你会收到：“医疗医保”方面的，或者发给“溪东区”的，或者与“参保人”有关的消息。',
      '有与你有关的消息，当天就发给你。一周最多打扰你3次，多的放进收件箱，不提醒。',
      '晚上10点到早上8点不打扰，消息等到8点。',
      '你打开过哪类消息，会用来决定以后发什么。',
    ]);
  });

  it('names no cap for a digest, and says when it is paused and when reading is not used (第二十四条)', () => {
    const sentences = meaningOf(
      { ...choice, areas: [], situations: [], frequency: 'weekly', paused: true, usesReading: false },
      3,
    );
    expect(sentences[0]).toBe('你会收到：“医疗医保”方面的消息。');
    expect(sentences[1]).toMatch(/^每周一上午8:30发一次/);
    expect(sentences).toContain('你已暂停提醒：消息只放进收件箱。');
    expect(sentences.at(-1)).toBe('不根据你读过什么来发消息。');
  });
});

describe('NOTICE_SECTIONS', () => {
  it('says what for, what, how long and how to take it back (个人信息保护法第十七条)', () => {
    const told = NOTICE_SECTIONS.map(({ heading }) => heading);
    for (const heading of ['用来做什么', '记下什么', '留多久', '怎样撤回']) expect(told).toContain(heading);
    expect(NOTICE_SECTIONS.map(({ text }) => text).join('')).toContain('24个月');
  });
});

describe('SENSITIVE_SITUATIONS', () => {
  it('are among those that can be chosen, each with a name and a sentence', () => {
    for (const each of SENSITIVE_SITUATIONS) expect(SITUATIONS).toContain(each);
    for (const each of SITUATIONS) expect(situationWords[each].sentence).toMatch(/。$/);
  });
});
