import { tableTwoGrid, REPORT_COLUMNS } from '../../../domain/annual-report';
import { groupsOfGrid } from '../../../src/resident/annual-report/grid-cards';
import { linesOfTableThree } from '../../../src/resident/annual-report/table-three-lines';
import { imported, smallImport } from '../../domain/annual-report/reports';

const report = imported(smallImport(2025));

describe('groupsOfGrid', () => {
  it('names the columns of each row, in both forms (条例第二十条)', () => {
    const groups = groupsOfGrid(tableTwoGrid(report, '2021'));
    expect(groups.map(({ heading }) => heading)).toEqual([
      '第二十条第（一）项',
      '第二十条第（五）项',
      '第二十条第（六）项',
      '第二十条第（八）项',
    ]);
    expect(groups[0]?.cards[1]).toEqual({
      name: '行政规范性文件',
      figures: [
        { name: '本年制发件数', value: 7 },
        { name: '本年废止件数', value: 2 },
        { name: '现行有效件数', value: 80 },
      ],
    });
    expect(groups[3]?.cards[0]?.figures).toEqual([{ name: '本年收费金额（单位：万元）', value: 56.7 }]);
    const cards = groupsOfGrid(tableTwoGrid(report, '2019')).flatMap((group) => group.cards);
    expect(cards).toHaveLength(8);
    expect(cards.flatMap(({ figures }) => figures).filter(({ name }) => name === '')).toEqual([]);
  });
});

describe('linesOfTableThree', () => {
  const countsIn = (layout: '2019' | '2021', column: (typeof REPORT_COLUMNS)[number]) =>
    linesOfTableThree(report.tableThree, { column, layout });

  it.each(REPORT_COLUMNS)('adds up to the total of the column, and each heading to what it holds (%s)', (column) => {
    const [, results] = countsIn('2021', column);
    const lines = results?.lines ?? [];
    const sum = lines.slice(0, -1).reduce((all, { count }) => all + count, 0);
    expect(sum).toBe(report.tableThree['3.7'][column]);
    for (const { parts, count } of lines)
      if (parts.length > 0) expect(parts.reduce((all, part) => all + part.count, 0)).toBe(count);
    expect(lines.map(({ parts }) => parts.length)).toEqual([0, 0, 8, 3, 5, 3, 0]);
  });

  it('leaves 其他处理 in one line in the form of 2019 (国办公开办函〔2019〕60号)', () => {
    expect(countsIn('2019', 'total')[1]?.lines.map(({ parts }) => parts.length)).toEqual([0, 0, 8, 3, 5, 0, 0]);
  });
});
