import fc from 'fast-check';
import { basesOf, lawsByName, linkedBasis } from '../../../domain/power';
import {
  placePowerColumns,
  planPowers,
  POWER_COLUMNS,
  powerKey,
  readPowerRow,
  writtenPower,
  type KnownPower,
} from '../../../domain/power/import';
import { anItem, aRow, lawfulItem, NAMES, ORGANS } from './powers';

const nameOf = (id: string): string => ORGANS.find((organ) => organ.id === id)?.name ?? id;
const faultsOf = (change: Parameters<typeof aRow>[0]) =>
  readPowerRow(aRow(change), NAMES).faults.map(({ column, code }) => `${column} ${code}`);

describe('readPowerRow', () => {
  it('reads back what writtenPower wrote', () => {
    fc.assert(
      fc.property(lawfulItem, (item) => {
        expect(readPowerRow(writtenPower(item, nameOf(item.organ)), NAMES)).toEqual({ item, faults: [] });
      }),
    );
  });

  it('takes days and fees as offices write them', () => {
    const read = readPowerRow(aRow({ statutoryDays: '20个工作日', promisedDays: '即办', charged: '不收费' }), NAMES);
    expect(read.item).toMatchObject({ statutoryDays: 20, promisedDays: 0, fee: { is: 'free' } });
  });

  it.each([
    [{ statutoryDays: '二十天左右' }, ['statutoryDays power.days-shape']],
    [{ promisedDays: '21' }, ['promisedDays power.promised-too-long']],
    [{ organ: '' }, ['organ power.organ-unknown']],
    [{ type: '公共服务' }, ['type power.type-unknown']],
    [{ basis: '有关规定' }, ['basis power.basis-needed']],
    [{ charged: '否', feeStandard: '10 元' }, ['charged power.fee-not-wanted']],
    [{ charged: '是' }, ['feeStandard power.fee-standard-needed', 'feeBasis power.fee-basis-needed']],
    [{ charged: '' }, ['charged power.fee-unknown']],
  ] as const)('names the column of what is wrong: %j', (change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });
});

describe('placePowerColumns', () => {
  it('finds the names of the columns below a title, in any order, under names that real lists use', () => {
    const heading = Object.values(POWER_COLUMNS)
      .map((name) => (name === '事项名称' ? '权力名称' : name === '法定时限（工作日）' ? '法定时限(工作日)' : name))
      .reverse();
    const placed = placePowerColumns([['临溪市权责清单（2026年版）'], [''], heading]);
    expect(placed.missing).toEqual([]);
    expect(placed.headingAt).toBe(2);
    expect(heading[placed.places.get('name') ?? -1]).toBe('权力名称');
  });

  it('tells which columns are missing', () => {
    expect(placePowerColumns([['事项编码', '事项名称']]).missing).toContain('设定依据');
  });
});

describe('planPowers', () => {
  const published = (...items: ReturnType<typeof anItem>[]): Map<string, KnownPower> =>
    new Map(items.map((item) => [powerKey(item.code), { item, isWithdrawn: false }]));

  it('gives each row one outcome, and finds nothing new when it was done', () => {
    const lists = fc.uniqueArray(lawfulItem, { selector: ({ code }) => powerKey(code), maxLength: 12 });
    fc.assert(
      fc.property(lists, (items) => {
        const rows = items.map((item) => writtenPower(item, nameOf(item.organ)));
        const first = planPowers(rows, new Map(), NAMES);
        expect(first.outcomes.map(({ outcome }) => outcome)).toEqual(rows.map(() => 'added'));
        const again = planPowers(rows, published(...items), NAMES);
        expect(again.outcomes.every(({ outcome }) => outcome === 'unchanged')).toBe(true);
        expect(again.missing).toEqual([]);
      }),
    );
  });

  it('tells what differs, and nothing else', () => {
    const plan = planPowers([aRow({ promisedDays: '5', conditions: '改了。' })], published(anItem()), NAMES);
    expect(plan.outcomes[0]).toMatchObject({ outcome: 'changed', fields: ['conditions', 'promisedDays'] });
  });

  it('proposes items that the list lacks, of the organs that it lists alone, and never those of a faulty row', () => {
    const known = published(
      anItem(),
      anItem({ code: 'LX-YB-XK-002' }),
      anItem({ code: 'LX-YB-XK-003' }),
      anItem({ code: 'LX-ZJ-XK-001', organ: 'zhujian' }),
    );
    const plan = planPowers([aRow(), aRow({ code: 'LX-YB-XK-003', basis: '' })], known, NAMES);
    expect(plan.missing).toEqual(['LX-YB-XK-002']);
  });

  it('takes no row whose code stands twice, whatever the size of its letters', () => {
    const plan = planPowers([aRow(), aRow({ code: 'lx-yb-xk-001' })], new Map(), NAMES);
    expect(plan.outcomes.map(({ outcome }) => outcome)).toEqual(['faulty', 'faulty']);
  });

  it('puts an item back that was withdrawn', () => {
    const known = new Map([[powerKey('LX-YB-XK-001'), { item: anItem(), isWithdrawn: true }]]);
    expect(planPowers([aRow()], known, NAMES).outcomes[0]).toMatchObject({ outcome: 'changed', fields: [] });
  });
});

describe('basesOf', () => {
  it('reads the laws of a cell with their articles', () => {
    expect(basesOf('根据《中华人民共和国社会保险法》第 八 条第一款；《社会救助暂行办法》等')).toEqual([
      { law: '中华人民共和国社会保险法', article: '第八条第一款' },
      { law: '社会救助暂行办法', article: '' },
    ]);
  });
});

describe('linkedBasis', () => {
  const laws = lawsByName([
    { id: 'she', title: '中华人民共和国社会保险法（节录）', hasClause: (anchor) => anchor === 'art-8' },
  ]);

  it('points to the clause of an excerpt where it has it, else to the document, else nowhere', () => {
    const of = (law: string, article: string) => linkedBasis({ law, article }, laws).policy;
    expect(of('中华人民共和国社会保险法', '第八条第一款')).toEqual({ id: 'she', anchor: 'art-8' });
    expect(of('中华人民共和国社会保险法', '第九十条')).toEqual({ id: 'she' });
    expect(of('社会救助暂行办法', '第八条')).toBeUndefined();
  });
});
