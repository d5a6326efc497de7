import fc from 'fast-check';
import {
  accountOf,
  identityOf,
  NEW_MEDIA_COLUMN_KEYS,
  placeColumns,
  planImport,
  rowSentence,
  type KnownAccount,
  type NewMediaEvent,
  type RowOutcome,
  type WrittenRow,
} from '../../../domain/new-media';
import { aRow, cityList, someDetails, someRows, TODAY } from './accounts';

const NOTHING: ReadonlyMap<string, KnownAccount> = new Map();
const plan = (row: WrittenRow, known = NOTHING): RowOutcome => planImport([row], known, TODAY)[0]!;
const codesOf = (outcome: RowOutcome) =>
  outcome.outcome === 'faulty' ? outcome.faults.map(({ column, code }) => `${column} ${code}`) : outcome.outcome;

const knowing = (events: readonly NewMediaEvent[]): ReadonlyMap<string, KnownAccount> =>
  new Map([[identityOf(accountOf(events)), { id: 'known', events }]]);

/** The register as it is after a plan was carried out. */
const carriedOut = (known: ReadonlyMap<string, KnownAccount>, outcomes: readonly RowOutcome[]) => {
  const next = new Map(known);
  outcomes.forEach((outcome, at) => {
    if (outcome.outcome === 'added') {
      next.set(identityOf(accountOf(outcome.events)), { id: `added-${String(at)}`, events: outcome.events });
    } else if (outcome.outcome === 'updated') {
      const [identity, account] = [...next].find(([, each]) => each.id === outcome.id)!;
      next.set(identity, { id: account.id, events: [...account.events, ...outcome.events] });
    }
  });
  return next;
};

describe('planImport', () => {
  it('takes the register of a city: 561 accounts, 213 in use and 348 closed', () => {
    const outcomes = planImport(cityList(), NOTHING, TODAY);
    expect(outcomes.filter(({ outcome }) => outcome !== 'added')).toEqual([]);
    const states = outcomes.map((each) => (each.outcome === 'added' ? accountOf(each.events).state : 'none'));
    expect([states.length, states.filter((state) => state === 'kept').length]).toEqual([561, 213]);
    expect(states.filter((state) => state === 'closed')).toHaveLength(348);
  });

  it('loses no row: each has one outcome, and a faulty one says in which column and why', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const outcomes = planImport(rows, NOTHING, TODAY);
        expect(outcomes).toHaveLength(rows.length);
        for (const outcome of outcomes) {
          if (outcome.outcome !== 'faulty') continue;
          expect(outcome.faults.length).toBeGreaterThan(0);
          for (const { column, code } of outcome.faults) {
            expect(NEW_MEDIA_COLUMN_KEYS).toContain(column);
            expect(rowSentence[code]).toMatch(/。$/);
          }
        }
      }),
    );
  });

  it('hinders no good row by a faulty one, and finds nothing new when the same list comes again', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const outcomes = planImport(rows, NOTHING, TODAY);
        const known = carriedOut(NOTHING, outcomes);
        const again = planImport(rows, known, TODAY);
        outcomes.forEach((outcome, at) => {
          expect(again[at]?.outcome).toBe(outcome.outcome === 'faulty' ? 'faulty' : 'unchanged');
        });
      }),
    );
  });

  it('tells every fault of a row at once', () => {
    const row = aRow({ name: '', platform: 'QQ空间', openedOn: '2026-02-30', state: '在用', endedOn: '2026-03-01' });
    expect(codesOf(plan(row))).toEqual([
      'platform new-media.platform-unknown',
      'name new-media.name-needed',
      'openedOn new-media.date-shape',
      'endedOn new-media.row.end-not-wanted',
    ]);
  });

  it.each([
    [{ openedOn: '' }, ['openedOn new-media.date-shape']],
    [{ lastPublishedOn: '2026-11-25' }, ['lastPublishedOn new-media.date-future']],
    [{ lastPublishedOn: '2018-12-31' }, ['lastPublishedOn new-media.before-opening']],
    [{ state: '已关停' }, ['endedOn new-media.row.end-needed', 'reason new-media.reason-needed']],
    [
      { state: '已关停', endedOn: '2020-01-01', reason: '清理', lastPublishedOn: '2020-02-01' },
      ['endedOn new-media.before-publication'],
    ],
    [{ state: '暂停' }, ['state new-media.row.state-unknown']],
    [{ state: 'toString' }, ['state new-media.row.state-unknown']],
    [{ state: '已整合' }, ['state new-media.row.merge-by-hand']],
    [{ openedFiledOn: '2018-01-01' }, ['openedFiledOn new-media.filed-before-act']],
  ] as const)('refuses %j as %j', (change, codes) => {
    expect(codesOf(plan(aRow(change)))).toEqual(codes);
  });

  it('refuses both of two rows of one account: which one is right nobody can tell', () => {
    const outcomes = planImport([aRow(), aRow({ handle: 'LinxiFabu' })], NOTHING, TODAY);
    expect(outcomes.map(codesOf)).toEqual([['handle new-media.row.twice'], ['handle new-media.row.twice']]);
  });

  const known = knowing([{ kind: 'opened', on: '2019-01-02', details: someDetails() }]);

  it('notes a newer publication, a filing and a closing of an account that is known', () => {
    const row = aRow({
      openedFiledOn: '2019-01-04',
      lastPublishedOn: '2026/11/1',
      state: '已关停',
      endedOn: '2026年11月20日',
      endedFiledOn: '2026-11-23',
      reason: '清理整合',
    });
    expect(plan(row, known)).toEqual({
      outcome: 'updated',
      id: 'known',
      events: [
        { kind: 'filed', on: '2019-01-04', of: 0 },
        { kind: 'published', on: '2026-11-01' },
        { kind: 'closed', on: '2026-11-20', reason: '清理整合' },
        { kind: 'filed', on: '2026-11-23', of: 3 },
      ],
    });
  });

  it('leaves an older publication, and changes nothing that has to be filed as a change', () => {
    expect(plan(aRow(), known)).toEqual({ outcome: 'unchanged', id: 'known' });
    expect(codesOf(plan(aRow({ name: '临溪政务', organ: '大数据局' }), known))).toEqual([
      'name new-media.row.differs',
      'organ new-media.row.differs',
    ]);
  });

  it('takes an account that was closed for a new one only when it was opened later', () => {
    const ended = knowing([
      { kind: 'opened', on: '2019-01-02', details: someDetails() },
      { kind: 'closed', on: '2023-01-05', reason: '清理' },
    ]);
    expect(codesOf(plan(aRow(), ended))).toEqual(['state new-media.row.ended-already']);
    expect(plan(aRow({ openedOn: '2024-03-01' }), ended).outcome).toBe('added');
  });
});

describe('placeColumns', () => {
  it('finds the columns in any order and names those that are missing', () => {
    const { places, missing } = placeColumns(['平台', ' 账号名称 ', '备注', '主办单位']);
    expect([...places]).toEqual([
      ['name', 1],
      ['platform', 0],
      ['organ', 3],
    ]);
    expect(missing).toEqual(['账号', '开设日期']);
  });
});
