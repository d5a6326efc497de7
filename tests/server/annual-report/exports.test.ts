import mammoth from 'mammoth';
import { parse } from 'node-html-parser';
import { draftSections, renderSections, tableThreeRows } from '../../../domain/annual-report';
import { reportDocx } from '../../../server/modules/annual-report/exports/docx';
import { reportHtml } from '../../../server/modules/annual-report/exports/html';
import { reportDocument } from '../../../server/modules/annual-report/exports/report-document';
import { placed, reportXlsx } from '../../../server/modules/annual-report/exports/xlsx';
import { imported, smallImport } from '../../domain/annual-report/reports';

const report = imported(smallImport());
const made = (layout: '2019' | '2021') =>
  reportDocument('临溪市2024年政府信息公开工作年度报告', report, renderSections(draftSections(), report), layout);

/** How many columns each row of a table fills, with what reaches down into it from above. */
const widthsOf = (html: string): number[][] =>
  parse(html)
    .querySelectorAll('table')
    .map((table) => {
      const rows = table.querySelectorAll('tr');
      const filled = rows.map(() => 0);
      rows.forEach((row, at) => {
        for (const cell of row.querySelectorAll('th,td')) {
          const down = Number(cell.getAttribute('rowspan') ?? 1);
          const across = Number(cell.getAttribute('colspan') ?? 1);
          for (let line = at; line < at + down; line += 1) filled[line] = (filled[line] ?? 0) + across;
        }
      });
      return filled;
    });

describe('reportHtml', () => {
  it.each(['2019', '2021'] as const)('fills every row of the tables of the form of %s', (layout) => {
    const widths = widthsOf(reportHtml(made(layout)));
    expect(widths.map((rows) => [...new Set(rows)])).toEqual([[4], [10], [15]]);
    expect(widths[1]).toHaveLength(layout === '2021' ? 28 : 26);
  });

  it('says the rows of the third table word for word (国办公开办函〔2021〕30号)', () => {
    const words = parse(reportHtml(made('2021')))
      .querySelectorAll('th')
      .map((head) => head.text);
    for (const { text } of Object.values(tableThreeRows)) expect(words).toContain(text);
  });

  it('takes no text for markup', () => {
    const document = reportDocument('a', report, [{ title: '<b>', paragraphs: ['<script>'] }], '2021');
    expect(parse(reportHtml(document)).querySelectorAll('script, b')).toEqual([]);
  });
});

describe('reportDocx', () => {
  it.each(['2019', '2021'] as const)('reads back with the tables of the form of %s', async (layout) => {
    const { value } = await mammoth.convertToHtml({ buffer: await reportDocx(made(layout)) });
    expect(widthsOf(value).map((rows) => [...new Set(rows)])).toEqual([[4], [10], [15]]);
    expect(parse(value).text).toContain('本年新收政府信息公开申请96件');
  });
});

describe('reportXlsx', () => {
  it('gives a workbook', async () => {
    expect((await reportXlsx(made('2021'))).subarray(0, 2).toString()).toBe('PK');
  });
});

describe('placed', () => {
  it('puts each number of the third table into its own column, as a number', () => {
    const table = made('2021').sections[2]!.table!;
    const rows = placed<string | number | null>(table, ({ value }) => value, null);
    expect(rows.every((row) => row.length === 10)).toBe(true);
    expect(rows.find((row) => row[1] === '（七）总计')).toEqual([null, '（七）总计', null, 94, 0, 0, 0, 0, 0, 94]);
  });
});
