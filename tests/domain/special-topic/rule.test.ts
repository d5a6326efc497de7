import fc from 'fast-check';
import { addDays } from '../../../domain/calendar';
import {
  dayOf,
  specialTopicState,
  takesIn,
  titleHas,
  wordsOf,
  type Published,
  type SectionRule,
} from '../../../domain/special-topic';

const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days));
const item: fc.Arbitrary<Published> = fc.record({
  kind: fc.constantFrom('notices', 'policies'),
  topics: fc.uniqueArray(fc.constantFrom('t1', 't2', 't3'), { maxLength: 2 }),
  department: fc.constantFrom(null, 'd1', 'd2'),
  sortKey: fc.oneof(day, fc.constant('')),
});

describe('dayOf', () => {
  it.each([
    ['2026-11-26', '2026-11-26'],
    ['2026-11-26T15:59:59.000Z', '2026-11-26'],
    ['2026-11-26T16:00:00.000Z', '2026-11-27'],
    ['2026-03-09~0001', '2026-03-09'],
    ['running 2026-02-10', '2026-02-10'],
    ['', null],
    ['2026-02-30', null],
  ])('of the sort key %j it is %j', (sortKey, expected) => {
    expect(dayOf(sortKey)).toBe(expected);
  });
});

describe('takesIn', () => {
  it('takes in what fits every condition that is written, and nothing else', () => {
    const rule = fc.record(
      {
        kinds: fc.constantFrom(['notices'], ['notices', 'policies']),
        topics: fc.constantFrom(['t1'], ['t1', 't2']),
        department: fc.constant('d1'),
        from: day,
        to: day,
      },
      { requiredKeys: ['kinds'] },
    );
    fc.assert(
      fc.property(rule, item, fc.option(day), (asked: SectionRule, each, closedOn) => {
        const on = dayOf(each.sortKey);
        const isBound = asked.from !== undefined || asked.to !== undefined || closedOn !== null;
        const fits =
          asked.kinds.includes(each.kind) &&
          (asked.topics === undefined || each.topics.some((topic) => asked.topics?.includes(topic))) &&
          (asked.department === undefined || each.department === asked.department) &&
          (!isBound || on !== null) &&
          (asked.from === undefined || (on ?? '') >= asked.from) &&
          (asked.to === undefined || (on ?? '') <= asked.to) &&
          (closedOn === null || (on ?? '') < closedOn);
        expect(takesIn(asked, each, closedOn)).toBe(fits);
      }),
    );
  });

  it('is closed on the day on which a topic is archived', () => {
    const rule = { kinds: ['notices'] };
    const on = (sortKey: string): Published => ({ kind: 'notices', topics: [], department: null, sortKey });
    expect(takesIn(rule, on('2026-09-29'), '2026-09-30')).toBe(true);
    expect(takesIn(rule, on('2026-09-30'), '2026-09-30')).toBe(false);
  });
});

describe('specialTopicState', () => {
  it('archives a topic on its day, and not the day before', () => {
    expect(specialTopicState('2026-09-30', '2026-09-29')).toBe('running');
    expect(specialTopicState('2026-09-30', '2026-09-30')).toBe('archived');
    expect(specialTopicState(undefined, '2099-01-01')).toBe('running');
  });
});

describe('titleHas', () => {
  it('wants every word, in whatever order, and folds letters', () => {
    expect(titleHas('关于ABC小区加装电梯的通知', wordsOf('电梯 abc'))).toBe(true);
    expect(titleHas('关于ABC小区加装电梯的通知', wordsOf('电梯、公交'))).toBe(false);
    expect(titleHas('任何标题', wordsOf('  '))).toBe(true);
  });
});
