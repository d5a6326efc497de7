import fc from 'fast-check';
import {
  columnIdentity,
  findHeading,
  groupOf,
  planImport,
  rowUnder,
  writtenRow,
  type CatalogueRow,
  type ColumnDetails,
  type KnownColumn,
  type RowOutcome,
} from '../../../domain/catalogue';
import { aColumn, AREAS, aRow, groupName, nameOf, someColumn, WORDS } from './columns';

const someColumns = fc.uniqueArray(someColumn, { selector: columnIdentity, maxLength: 12 });
const rowOf = (details: ColumnDetails, id = ''): CatalogueRow =>
  writtenRow({ id, details }, groupName(details.group), nameOf);

/** The catalogue after a plan was carried out. */
function after(known: readonly KnownColumn[], outcomes: readonly RowOutcome[]): KnownColumn[] {
  const changed = new Map(
    outcomes.flatMap((outcome) => (outcome.outcome === 'updated' ? [[outcome.id, outcome.details] as const] : [])),
  );
  const added = outcomes.flatMap((outcome) => (outcome.outcome === 'added' ? [outcome.details] : []));
  return [
    ...known.map(({ id, details }) => ({ id, details: changed.get(id) ?? details })),
    ...added.map((details, at) => ({ id: `new-${String(at)}`, details })),
  ];
}

describe('planImport', () => {
  it('loses no row, and finds nothing new once it was carried out', () => {
    fc.assert(
      fc.property(someColumns, someColumns, (before, sheet) => {
        const known = before.map((details, at) => ({ id: `k${String(at)}`, details }));
        const rows = sheet.map((details) => rowOf(details));
        const outcomes = planImport(rows, known, WORDS);
        expect(outcomes).toHaveLength(rows.length);
        expect(outcomes.filter(({ outcome }) => outcome === 'faulty')).toEqual([]);
        const again = planImport(rows, after(known, outcomes), WORDS);
        expect(again.every(({ outcome }) => outcome === 'unchanged')).toBe(true);
      }),
    );
  });

  it('brings its own export in again without changing anything', () => {
    fc.assert(
      fc.property(someColumns, (columns) => {
        const known = columns.map((details, at) => ({ id: `k${String(at)}`, details }));
        const outcomes = planImport(
          known.map(({ id, details }) => rowOf(details, id)),
          known,
          WORDS,
        );
        expect(outcomes).toEqual(known.map(({ id }) => ({ outcome: 'unchanged', id })));
      }),
    );
  });

  it('changes only what differs, and leaves the filing rules where the sheet says nothing of them', () => {
    const details = aColumn({ rules: [{ titleWords: ['房源'] }] });
    const row = aRow({ organ: '临溪市公积金中心', rules: '' }, details);
    expect(planImport([row], [{ id: 'k', details }], WORDS)).toEqual([
      { outcome: 'updated', id: 'k', changed: ['organ'], details: { ...details, organ: '临溪市公积金中心' } },
    ]);
  });

  it('renames a column that is named by its number', () => {
    const details = aColumn();
    const [outcome] = planImport([aRow({ id: 'k', name: '配租公告' })], [{ id: 'k', details }], WORDS);
    expect(outcome).toMatchObject({ outcome: 'updated', id: 'k', changed: ['name'] });
  });

  it('tells every fault of a row at once, and hinders no other row', () => {
    const bad = aRow({
      group: '没有的领域',
      basis: ' ',
      channels: '■飞鸽',
      levels: '■村级',
      manners: '随便',
      rules: '坏',
    });
    const [faulty, good] = planImport([bad, aRow()], [], WORDS);
    expect(faulty).toEqual({
      outcome: 'faulty',
      faults: [
        { column: 'group', code: 'catalogue.group-unknown' },
        { column: 'channels', code: 'catalogue.channel-unknown' },
        { column: 'manners', code: 'catalogue.manner-unknown' },
        { column: 'levels', code: 'catalogue.level-unknown' },
        { column: 'rules', code: 'catalogue.rules-shape' },
        { column: 'basis', code: 'catalogue.needed' },
      ],
    });
    expect(good).toMatchObject({ outcome: 'added' });
  });

  it('tells duplicates in both places', () => {
    const outcomes = planImport([aRow(), aRow({ organ: '别的' }), aRow({ name: '别的' })], [], WORDS);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['faulty', 'faulty', 'added']);
    expect(outcomes[1]).toMatchObject({ faults: [{ code: 'catalogue.twice' }] });
  });

  it('does not take a class of Article 21 for a level that the law does not give it to', () => {
    const [outcome] = planImport([aRow({ levels: '市级' }, aColumn({ group: 'c07' }))], [], WORDS);
    expect(outcome).toMatchObject({ faults: [{ column: 'levels', code: 'catalogue.level-not-of-class' }] });
  });

  it.each([
    ['nobody', 'catalogue.id-unknown'],
    ['k', 'catalogue.id-of-another'],
  ])('refuses the number %s of another column', (id, code) => {
    const known = [
      { id: 'k', details: aColumn({ name: '别的' }) },
      { id: 'l', details: aColumn() },
    ];
    expect(planImport([aRow({ id })], known, WORDS)).toMatchObject([{ outcome: 'faulty', faults: [{ code }] }]);
  });
});

describe('groupOf', () => {
  it('knows an area by its name, its id, or the title of its sheet; the longest name wins', () => {
    expect(groupOf('d08', AREAS)).toBe('d08');
    expect(groupOf('保障性住房', AREAS)).toBe('d08');
    expect(groupOf('临溪市国土空间规划（城乡规划）领域基层政务公开标准目录', AREAS)).toBe('d26');
    expect(groupOf('a07 财政预算决算', AREAS)).toBe('a07');
    expect(groupOf('b07 社会救助', AREAS)).toBe('b07');
    expect(groupOf('社会救助', AREAS)).toBe('d19');
    expect(groupOf('月球', AREAS)).toBeUndefined();
  });
});

describe('findHeading', () => {
  const TWO_ROWS = [
    ['保障性住房领域基层政务公开标准目录'],
    [
      '序号',
      '公开事项',
      '',
      '公开内容（要素）',
      '公开依据',
      '公开时限',
      '公开主体',
      '公开渠道和载体',
      '公开对象',
      '',
      '公开方式',
      '',
      '公开层级',
      '',
    ],
    ['', '一级事项', '二级事项', '', '', '', '', '', '全社会', '特定群体', '主动', '依申请公开', '县级', '乡级'],
    ['1', '配给管理', '房源公告', '房源', '办法', '及时', '住建局', '■政府网站', '√', '', '√', '', '√', '√'],
  ];

  it('reads a heading of two rows with merged cells, as real catalogues have it', () => {
    const heading = findHeading(TWO_ROWS);
    expect(heading).toMatchObject({ dataFrom: 3, title: '保障性住房领域基层政务公开标准目录' });
    if (!heading) throw new Error('no heading');
    expect(rowUnder(heading, TWO_ROWS[3] ?? [])).toMatchObject({
      item: '配给管理',
      name: '房源公告',
      content: '房源',
      organ: '住建局',
      channels: '■政府网站',
      audience: '全社会',
      manners: '主动',
      levels: '县级、乡级',
    });
  });

  it('reads a heading of one row', () => {
    const heading = findHeading([
      ['一级事项', '二级事项', '公开内容', '公开依据', '公开时限', '公开主体'],
      ['a', 'b', 'c', 'd', 'e', 'f'],
    ]);
    expect(heading?.dataFrom).toBe(1);
  });

  it('takes no row of data for a second row of heading, though its first cell is empty', () => {
    const heading = findHeading([
      ['栏目编号', '二级事项', '公开内容', '公开依据', '公开时限', '公开主体', '公开方式'],
      ['', '房源公告', '房源', '办法', '及时', '住建局', '主动公开'],
    ]);
    expect(heading?.dataFrom).toBe(1);
  });

  it('takes no sheet without the columns that are needed for a catalogue', () => {
    expect(findHeading([['说明'], ['公开内容', '公开依据']])).toBeUndefined();
    expect(findHeading([])).toBeUndefined();
  });
});
