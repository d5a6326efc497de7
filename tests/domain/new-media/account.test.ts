import fc from 'fast-check';
import { addDays, calendarOf, CalendarYearMissing, isWorkingDay, workingDaysBetween } from '../../../domain/calendar';
import {
  accountOf,
  detailFaults,
  filingDueOn,
  filingStanding,
  lawfulActs,
  lastSignOf,
  openFilings,
  platformOf,
  silenceOf,
  silentSince,
  SILENCE_DAYS,
  withAct,
  type NewMediaEvent,
} from '../../../domain/new-media';
import { someDetails, TODAY } from './accounts';

const opened: NewMediaEvent = { kind: 'opened', on: '2026-11-02', details: someDetails() };
const act = (events: readonly NewMediaEvent[], next: NewMediaEvent) =>
  withAct(events, next, { today: TODAY, own: 'own' });
const after = (...events: NewMediaEvent[]) => accountOf([opened, ...events]);

const day = fc.integer({ min: 0, max: 30 }).map((back) => addDays(TODAY, -back));
const anyEvent: fc.Arbitrary<NewMediaEvent> = fc.oneof(
  fc.record({ kind: fc.constant('published' as const), on: day }),
  fc.record({ kind: fc.constant('filed' as const), on: day, of: fc.nat({ max: 6 }) }),
  fc.record({
    kind: fc.constant('changed' as const),
    on: day,
    details: fc.constantFrom({ name: '新名字' }, { organ: '新单位', about: '说明' }, {}),
  }),
  fc.record({ kind: fc.constant('closed' as const), on: day, reason: fc.constantFrom('', '清理整合') }),
  fc.record({ kind: fc.constant('merged' as const), on: day, into: fc.constantFrom('own', 'other') }),
);

/** Whatever is lawful of what is tried, in turn. */
const lived = (tried: readonly NewMediaEvent[]): readonly NewMediaEvent[] =>
  tried.reduce<readonly NewMediaEvent[]>(
    (events, next) => {
      const done = act(events, next);
      return done.ok ? done.value : events;
    },
    [opened],
  );

describe('an account', () => {
  it('is what its history leaves of it', () => {
    expect(
      after(
        { kind: 'changed', on: '2026-11-05', details: { name: '临溪政务' } },
        { kind: 'published', on: '2026-11-10' },
      ),
    ).toMatchObject({ name: '临溪政务', state: 'kept', lastPublishedOn: '2026-11-10', openedOn: '2026-11-02' });
  });

  it('keeps the newest publication, however late an older one is noted', () => {
    const account = after({ kind: 'published', on: '2026-11-20' }, { kind: 'published', on: '2026-11-12' });
    expect(account.lastPublishedOn).toBe('2026-11-20');
  });

  it('has no history without an opening', () => {
    expect(() => accountOf([])).toThrow(RangeError);
    expect(act([], { kind: 'published', on: TODAY })).toMatchObject({ refusal: { code: 'new-media.not-open' } });
  });

  it('owes a filing for opening, change, merging and closing, and for nothing else (国办发〔2018〕123号)', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), (tried) => {
        const events = lived(tried);
        const owed = events.flatMap(({ kind }, of) => (['published', 'filed'].includes(kind) ? [] : [of]));
        expect(accountOf(events).filings.map(({ of }) => of)).toEqual(owed);
      }),
    );
  });

  it('takes nothing but filings after its end, and each filing once', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), anyEvent, (tried, next) => {
        const events = lived(tried);
        const account = accountOf(events);
        const done = act(events, next);
        if (account.state !== 'kept') {
          expect(lawfulActs(account)).toEqual(openFilings(account).length > 0 ? ['filed'] : []);
          if (done.ok) expect(next.kind).toBe('filed');
        }
        if (done.ok && next.kind === 'filed') expect(act(done.value, next).ok).toBe(false);
        // What is not named as lawful is refused.
        if (done.ok) expect(lawfulActs(account)).toContain(next.kind);
      }),
    );
  });

  it.each([
    [{ kind: 'closed', on: '2026-11-20', reason: ' ' }, 'new-media.reason-needed'],
    [{ kind: 'closed', on: '2026-11-01', reason: '清理' }, 'new-media.before-opening'],
    [{ kind: 'closed', on: '2026-11-09', reason: '清理' }, 'new-media.before-publication'],
    [{ kind: 'merged', on: '2026-11-20', into: 'own' }, 'new-media.merge-into-itself'],
    [{ kind: 'published', on: '2026-11-25' }, 'new-media.date-future'],
    [{ kind: 'published', on: '2026-11-31' }, 'new-media.date-shape'],
    [{ kind: 'changed', on: '2026-11-20', details: { name: '临溪发布' } }, 'new-media.nothing-changed'],
    [{ kind: 'changed', on: '2026-11-20', details: { handle: 'a b' } }, 'new-media.handle-shape'],
    [{ kind: 'filed', on: '2026-11-01', of: 0 }, 'new-media.filed-before-act'],
    [{ kind: 'filed', on: '2026-11-20', of: 1 }, 'new-media.nothing-to-file'],
    [{ kind: 'opened', on: '2026-11-20', details: someDetails() }, 'new-media.already-open'],
  ] as const)('refuses %j as %s', (next, code) => {
    expect(act([opened, { kind: 'published', on: '2026-11-10' }], next)).toMatchObject({
      ok: false,
      refusal: { code },
    });
  });
});

describe('filingDueOn', () => {
  it('is the fifth working day after (地方实施规则：5个工作日内备案)', () => {
    expect(filingDueOn('2026-11-20')).toBe('2026-11-27');
    // Over National Day, by the State Council's notice of 2025.
    expect(filingDueOn('2025-09-29')).toBe('2025-10-13');
  });

  it('lies five working days on, on a working day, wherever it begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), (days) => {
        const on = addDays('2016-01-01', days);
        const due = filingDueOn(on);
        expect(isWorkingDay(due)).toBe(true);
        expect(workingDaysBetween(on, due)).toBe(5);
      }),
    );
  });

  it('does not guess a year whose notice is missing', () => {
    const none = calendarOf([]);
    expect(() => filingDueOn('2026-12-29', none)).toThrow(CalendarYearMissing);
    expect(filingStanding({ on: '2026-12-29', filedOn: null }, TODAY, none)).toEqual({ dueOn: null, state: 'unknown' });
  });

  it.each([
    [null, '2026-11-27', 'due'],
    [null, '2026-11-28', 'overdue'],
    ['2026-11-27', '2026-12-20', 'filed'],
    ['2026-11-28', '2026-12-20', 'filed-late'],
  ] as const)('filed %s, seen on %s: %s', (filedOn, today, state) => {
    expect(filingStanding({ on: '2026-11-20', filedOn }, today)).toEqual({ dueOn: '2026-11-27', state });
  });
});

describe('silenceOf', () => {
  it.each([
    [0, 'fresh'],
    [9, 'fresh'],
    [10, 'remind'],
    [12, 'remind'],
    [13, 'warn'],
    [14, 'over'],
    [400, 'over'],
  ] as const)('%d days: %s (国办秘函〔2019〕19号)', (days, level) => {
    expect(silenceOf(addDays(TODAY, -days), TODAY)).toEqual({ days, level });
  });

  it('marks exactly what is not newer than silentSince', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), fc.constantFrom('remind', 'warn', 'over'), (back, level) => {
        const sign = addDays(TODAY, -back);
        expect(sign <= silentSince(level, TODAY)).toBe(silenceOf(sign, TODAY).days >= SILENCE_DAYS[level]);
      }),
    );
  });

  it('counts from the opening where nothing was ever noted', () => {
    expect(lastSignOf(after())).toBe('2026-11-02');
  });
});

describe('detailFaults', () => {
  it('finds nothing in details that are in order, and every fault of those that are not', () => {
    expect(detailFaults(someDetails())).toEqual([]);
    const wrong = someDetails({ name: '', handle: '', organ: '字'.repeat(101), link: 'javascript:alert(1)' });
    expect(detailFaults(wrong).map(({ field }) => field)).toEqual(['name', 'handle', 'organ', 'link']);
  });
});

describe('platformOf', () => {
  it.each([
    ['微信公众号', 'wechat'],
    [' 头条号 ', 'toutiao'],
    ['APP', 'app'],
    ['toString', undefined],
    ['QQ', undefined],
  ])('%s', (text, platform) => {
    expect(platformOf(text)).toBe(platform);
  });
});
