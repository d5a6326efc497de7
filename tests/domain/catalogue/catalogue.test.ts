import fc from 'fast-check';
import { addDays, addWorkingDays, isWorkingDay, stateCouncilCalendar } from '../../../domain/calendar';
import {
  CHANNELS,
  columnsFor,
  columnStanding,
  formatChannels,
  formatIndexNumber,
  formatRules,
  isIndexNumber,
  LEGAL_CLASSES,
  levelOf,
  MOST_COLUMNS,
  parseIndexNumber,
  parseRules,
  publishedLateBy,
  readChannels,
  readLimit,
  tidyIndexNumber,
  type PageFacts,
  type RuledColumn,
} from '../../../domain/catalogue';
import { kindOf, nameOf, someRules } from './columns';

const calendar = stateCouncilCalendar;
const day = (from: string, days: number) => fc.integer({ min: 0, max: days }).map((at) => addDays(from, at));
const someDay = day('2025-01-01', 690);

describe('LEGAL_CLASSES', () => {
  it('has the fifteen classes of Article 20 in their order, then the additions of Article 21 by level', () => {
    expect(LEGAL_CLASSES.filter(({ article }) => article.startsWith('条例第二十条第'))).toHaveLength(15);
    expect(LEGAL_CLASSES.slice(0, 15).map(({ id }) => id)).toEqual(
      Array.from({ length: 15 }, (_, at) => `a${String(at + 1).padStart(2, '0')}`),
    );
    expect(LEGAL_CLASSES[6]).toMatchObject({ article: '条例第二十条第（七）项', text: '财政预算、决算信息' });
    const added = LEGAL_CLASSES.slice(15);
    expect(added.filter(({ levels }) => levels.includes('city'))).toHaveLength(7);
    expect(added.filter(({ levels }) => levels.includes('township'))).toHaveLength(8);
    expect(added.some(({ levels }) => levels.includes('city') && levels.includes('township'))).toBe(false);
  });
});

describe('columnStanding', () => {
  it('is empty until something is published (空白栏目)', () => {
    fc.assert(
      fc.property(someDay, (today) => {
        expect(columnStanding(null, { count: 1, unit: 'days' }, today, calendar)).toEqual({ state: 'empty' });
      }),
    );
  });

  it.each([
    ['2026-05-24', '2026-11-24', { state: 'current', dueOn: '2026-11-24' }],
    ['2026-05-23', '2026-11-24', { state: 'late', dueOn: '2026-11-23', by: 1, unit: 'days' }],
    ['2026-05-30', '2026-11-30', { state: 'current', dueOn: '2026-11-30' }],
    // There is no 31 February.
    ['2025-08-31', '2026-03-01', { state: 'late', dueOn: '2026-02-28', by: 1, unit: 'days' }],
  ] as const)('of six months: published %s, on %s', (last, today, standing) => {
    expect(columnStanding(last, { count: 6, unit: 'months' }, today, calendar)).toEqual(standing);
  });

  it('is current up to its last day and late by as many days as have passed since (civil days)', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 300 }), (last, count, after) => {
        const standing = columnStanding(last, { count, unit: 'days' }, addDays(last, after), calendar);
        const dueOn = addDays(last, count);
        expect(standing).toEqual(
          after <= count ? { state: 'current', dueOn } : { state: 'late', dueOn, by: after - count, unit: 'days' },
        );
      }),
    );
  });

  it('counts working days by the holiday notices, and days off after the last day do not make it late', () => {
    fc.assert(
      fc.property(day('2025-01-01', 300), fc.integer({ min: 1, max: 20 }), (last, count) => {
        const dueOn = addWorkingDays(last, count, calendar);
        const renewal = { count, unit: 'working-days' } as const;
        expect(columnStanding(last, renewal, dueOn, calendar)).toEqual({ state: 'current', dueOn });
        const next = addDays(dueOn, 1);
        const standing = columnStanding(last, renewal, next, calendar);
        expect(standing.state).toBe(isWorkingDay(next, calendar) ? 'late' : 'current');
      }),
    );
  });

  it('is late where the calendar does not reach back, and never throws', () => {
    const renewal = { count: 20, unit: 'working-days' } as const;
    expect(columnStanding('2003-05-12', renewal, '2026-11-24', calendar)).toMatchObject({ state: 'late' });
    expect(columnStanding('2026-12-28', renewal, '2026-12-30', calendar)).toMatchObject({ state: 'current' });
  });

  it('is never late where nothing is due but what is formed', () => {
    expect(columnStanding('2003-05-12', null, '2026-11-24', calendar)).toEqual({ state: 'current', dueOn: null });
  });
});

describe('publishedLateBy', () => {
  it('allows 20 working days from formation, the first day not counted (条例第二十六条)', () => {
    fc.assert(
      fc.property(day('2025-01-01', 500), fc.integer({ min: 1, max: 10 }), (formed, late) => {
        const due = addWorkingDays(formed, 20, calendar);
        expect(publishedLateBy(formed, due, 20, calendar)).toBe(0);
        expect(publishedLateBy(formed, addWorkingDays(due, late, calendar), 20, calendar)).toBe(late);
      }),
    );
  });
});

describe('readLimit', () => {
  it.each([
    ['信息形成（或变更）之日起20个工作日内', 20, null],
    ['自信息形成之日起7个工作日内', 7, null],
    ['决定作出之日起七个工作日之内公开', 7, null],
    ['及时公开', 20, null],
    // Longer than the law allows.
    ['信息形成之日起30个工作日内', 20, null],
    ['每季度更新', 20, { count: 3, unit: 'months' }],
    ['信息形成之日起20个工作日内；每6个月至少更新一次', 20, { count: 6, unit: 'months' }],
    ['每两周更新', 20, { count: 14, unit: 'days' }],
    ['每年3月31日前，每年一次', 20, { count: 12, unit: 'months' }],
    ['每十五日更新', 20, { count: 15, unit: 'days' }],
    ['每5个工作日更新', 20, { count: 5, unit: 'working-days' }],
  ])('%s', (text, publishWithin, renewal) => {
    expect(readLimit(text)).toEqual({ publishWithin, renewal });
  });
});

const parts = fc.record({
  organ: fc.stringMatching(/^[A-Z0-9]{2,12}$/),
  group: fc.stringMatching(/^[a-d]\d{2}$/),
  year: fc.integer({ min: 1949, max: 2199 }),
  serial: fc.integer({ min: 1, max: 999_999_999 }),
});

describe('parseIndexNumber', () => {
  it('reads what formatIndexNumber writes, and two numbers that are alike are one (条例第十二条)', () => {
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const text = formatIndexNumber(one);
        expect(parseIndexNumber(text)).toEqual({ ok: true, value: one });
        expect(isIndexNumber(text)).toBe(true);
        expect(tidyIndexNumber(text)).toBe(text);
        expect(formatIndexNumber(other) === text).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });

  it('counts from 1, and writes no more zeros than it needs', () => {
    expect(parseIndexNumber('LX0101-A15-2026-00000').ok).toBe(false);
    expect(parseIndexNumber('LX0101-A15-2026-000001').ok).toBe(false);
  });

  it('takes no text for a number that would be written otherwise', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^LX\d{2}-[A-E]\d{2}-\d{4}-0{0,6}\d{1,6}$/)), (text) => {
        const read = parseIndexNumber(text);
        if (read.ok) expect(formatIndexNumber(read.value)).toBe(text);
      }),
    );
  });
});

describe('isIndexNumber', () => {
  it.each(['LX-ZFB-2026-0027', 'LX0101-2025-00014', '000014349/2019-00032', '11330400002550049B/2021-12345'])(
    'takes %s, as governments write them',
    (text) => expect(isIndexNumber(text)).toBe(true),
  );

  it.each(['', '2026-1', 'LX-2026', 'LX-二〇二六-1', 'LX 2026-1', 'LX-2026-1-附', `${'A'.repeat(60)}-2026-1`])(
    'does not take “%s”',
    (text) => expect(isIndexNumber(text)).toBe(false),
  );

  it('is asked of a number without white space and in half width', () => {
    expect(tidyIndexNumber(' ｌx0101—2025－00014 ')).toBe('LX0101-2025-00014');
  });
});

describe('readChannels', () => {
  it('reads the standard cell back, whichever channels are chosen', () => {
    fc.assert(
      fc.property(fc.subarray([...CHANNELS]), (channels) => {
        expect(readChannels(formatChannels(channels))).toEqual({ channels, unknown: [] });
      }),
    );
  });

  it('takes ■ for chosen and □ for not, with what is written beside', () => {
    const cell = '■政府网站    □政府公报\n■两微一端    □发布会/听证会\n■社区/企事业单位/村公示栏（电子屏）\n■其他_____';
    expect(readChannels(cell).channels).toEqual(['website', 'new-media', 'notice-board', 'other']);
    expect(readChannels('政府网站、政务服务大厅').channels).toEqual(['website', 'service-centre']);
    expect(readChannels('■政府网站 ■飞鸽传书').unknown).toEqual(['飞鸽传书']);
  });
});

describe('levelOf', () => {
  it('knows the words of the offices', () => {
    expect(['市级', '县级', '县（区）级', '区级', '乡级', '乡镇', '村'].map(levelOf)).toEqual([
      'city',
      'county',
      'county',
      'county',
      'township',
      'township',
      undefined,
    ]);
  });
});

describe('parseRules', () => {
  it('reads what formatRules writes', () => {
    fc.assert(
      fc.property(someRules, (rules) => {
        expect(parseRules(formatRules(rules, nameOf), kindOf)).toEqual(rules);
      }),
    );
  });

  it.each(['类型=没有的', '随便=通知公告', '类型=', '类型=通知公告；类型=政策文件'])('refuses “%s”', (text) => {
    expect(parseRules(text, kindOf)).toBeUndefined();
  });
});

const page: PageFacts = {
  kind: 'notices',
  title: '关于低保家庭定期核查的通告',
  topics: ['yanglao', '养老救助'],
  department: ['minzheng', '临溪市民政局'],
  documentType: '',
  level: 'county',
};

const column = (id: string, change: Partial<RuledColumn>): RuledColumn => ({
  id,
  levels: ['city', 'county'],
  rules: [{ kinds: ['notices'] }],
  ...change,
});

describe('columnsFor', () => {
  it('files by every condition that is set, names as good as ids, and only at a level of the column', () => {
    const columns = [
      column('all-notices', {}),
      column('by-name', { rules: [{ topics: ['养老救助'], titleWords: ['救助', '低保'] }] }),
      column('another-kind', { rules: [{ kinds: ['policies'] }] }),
      column('one-fails', { rules: [{ kinds: ['notices'], titleWords: ['招标'] }] }),
      column('of-townships', { levels: ['township'] }),
      column('by-hand', { rules: [] }),
      column('says-nothing', { rules: [{}] }),
    ];
    expect(columnsFor(page, columns)).toEqual(['all-notices', 'by-name']);
  });

  it('gives no more columns than a page may stand in, the first of the catalogue', () => {
    const many = Array.from({ length: 9 }, (_, at) => column(`c${String(at)}`, {}));
    expect(columnsFor(page, many)).toEqual(many.slice(0, MOST_COLUMNS).map(({ id }) => id));
  });
});
