import fc from 'fast-check';
import { chartFrom, readNumber } from '../../../src/staff/publishing/paste/chart-table';
import { rowsOfDocument, rowsOfText } from '../../../src/staff/publishing/paste/sheet-rows';
import { pasted } from './pasted';

describe('rowsOfText', () => {
  it('reads what a spreadsheet copies: tabs, quotes around line ends, an empty line at the end', () => {
    expect(rowsOfText('年份\t人数\r\n2025\t"1,200\n人"\r\n')).toEqual([
      ['年份', '人数'],
      ['2025', '1,200\n人'],
    ]);
  });

  it('reads commas where there is no tab, with doubled quotes', () => {
    expect(rowsOfText('甲,"说""好"""\n乙,2')).toEqual([
      ['甲', '说"好"'],
      ['乙', '2'],
    ]);
  });

  it('gives back any cells that were written as a spreadsheet writes them', () => {
    const word = fc
      .string({ unit: fc.constantFrom('甲', '1', '"', ',', ' ', '\n', 'x') })
      .map((text) => `〔${text.trim()}〕`);
    const sheet = fc.array(fc.array(word, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 });
    const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(sheet, (rows) => {
        expect(rowsOfText(rows.map((row) => row.map(quote).join('\t')).join('\r\n'))).toEqual(rows);
      }),
    );
  });
});

describe('rowsOfDocument', () => {
  it('reads the first table of what was copied, and nothing where there is none', () => {
    const html =
      '<html><body><table><tr><td>年份</td><td>人数</td></tr><tr><td>2025</td><td> 1,200 </td></tr></table></body></html>';
    expect(rowsOfDocument(pasted(html))).toEqual([
      ['年份', '人数'],
      ['2025', '1,200'],
    ]);
    expect(rowsOfDocument(pasted('<p>没有表格</p>'))).toEqual([]);
  });
});

describe('chartFrom', () => {
  it('takes labels from the first column and names from the first row', () => {
    const { table, faults } = chartFrom(rowsOfText('年份\t门诊\t住院\n2024\t1,200\t３０\n2025\t1,350.5\t−4'));
    expect(faults).toEqual([]);
    expect(table).toEqual({
      labels: ['2024', '2025'],
      series: [
        { name: '门诊', values: [1200, 1350.5] },
        { name: '住院', values: [30, -4] },
      ],
    });
  });

  it('takes the unit where all cells say the same', () => {
    expect(chartFrom(rowsOfText('在职\t12%\n退休\t8%')).table).toEqual({
      labels: ['在职', '退休'],
      series: [{ name: '数值', values: [12, 8] }],
      unit: '%',
    });
  });

  it('says of each cell that is no number where it stands, and of an empty one', () => {
    expect(chartFrom(rowsOfText('年份\t人数\n2024\t约三千\n2025\t\n2026\t5')).faults).toEqual([
      '第 2 行第 2 列“约三千”不是数。',
      '第 3 行第 2 列是空的。',
    ]);
  });

  it('says when there is no table, one column, or more than a chart holds', () => {
    expect(chartFrom([]).table).toBeNull();
    expect(chartFrom([['甲'], ['乙']]).faults[0]).toMatch(/只读到一列/);
    const many = Array.from({ length: 25 }, (_, at) => [String(at), '1']);
    expect(chartFrom([['名称', '数'], ...many]).faults).toEqual(['有 25 行，图上最多放 24 行。']);
  });
});

describe('readNumber', () => {
  it('reads any number with thousands as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (value) => {
        expect(readNumber(value.toLocaleString('en-US'))?.value).toBe(value);
      }),
    );
  });
});
