import type { Grid, GridCell, WrittenSection } from '../../../../domain/annual-report';
import type { ReportDocument } from './report-document';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? mark);

const STYLE = `body{font:16px/1.8 "FangSong","STFangsong","Noto Serif SC",serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
h1{font-size:1.6rem;text-align:center}h2{font-size:1.2rem;margin-top:2rem}p{text-indent:2em;margin:.5em 0}
.table{overflow-x:auto;margin:1rem 0}table{border-collapse:collapse;width:100%;font-size:14px;line-height:1.5}
caption{text-align:left;font-weight:bold;padding:.3em 0}th,td{border:1px solid #333;padding:.3em .5em;text-align:center;vertical-align:middle}
th{font-weight:normal}th.row{text-align:left}td{font-variant-numeric:tabular-nums}
@media print{body{margin:0;max-width:none}table{font-size:10pt}tr{break-inside:avoid}}`;

const span = ({ columns, rows }: GridCell): string =>
  `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;

function cellHtml(cell: GridCell): string {
  const text = escaped(String(cell.value));
  if (cell.heads === null) return `<td${span(cell)}>${text}</td>`;
  const scope = cell.heads === 'column' ? (cell.columns > 1 ? 'colgroup' : 'col') : cell.rows > 1 ? 'rowgroup' : 'row';
  return `<th scope="${scope}"${cell.heads === 'row' ? ' class="row"' : ''}${span(cell)}>${text}</th>`;
}

const rowsHtml = (rows: Grid['rows']): string =>
  rows.map((cells) => `<tr>${cells.map(cellHtml).join('')}</tr>`).join('\n');

const tableHtml = ({ caption, headingRows, rows }: Grid): string =>
  `<div class="table" tabindex="0" role="region" aria-label="${escaped(caption)}"><table>
<caption>${escaped(caption)}</caption>
${headingRows > 0 ? `<thead>\n${rowsHtml(rows.slice(0, headingRows))}\n</thead>\n` : ''}<tbody>
${rowsHtml(rows.slice(headingRows))}
</tbody></table></div>`;

const sectionHtml = ({ title, paragraphs }: WrittenSection, table: Grid | null): string =>
  [
    `<section><h2>${escaped(title)}</h2>`,
    ...(table ? [tableHtml(table)] : []),
    ...paragraphs.map((text) => `<p>${escaped(text)}</p>`),
    '</section>',
  ].join('\n');

/** The report as one page that stands by itself. */
export const reportHtml = ({ title, sections }: ReportDocument): string =>
  `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escaped(title)}</h1>
${sections.map(({ section, table }) => sectionHtml(section, table)).join('\n')}
</main></body></html>
`;
