import { columnHead, figureCell, rowHead, type Grid, type GridCell } from './grid';
import type { AnnualReport, DocumentFigures, Figure, ItemFigures, ReportLayout, TableTwo } from './report';
import { SECTION_TITLES } from './sections';

const block = (item: string, width: number): GridCell[] => [columnHead(`第二十条第（${item}）项`, width)];

const documentLine = (name: string, { made, repealed, inForce }: DocumentFigures): GridCell[] => [
  rowHead(name),
  figureCell(made),
  figureCell(repealed),
  figureCell(inForce),
];

const decisionHeads = [columnHead('信息内容'), columnHead('本年处理决定数量', 3)];
const decisionLine = (name: string, figure: Figure): GridCell[] => [rowHead(name), figureCell(figure, 3)];

function rows2021({ regulations, normativeDocuments, licensing, punishment, coercion, fees }: TableTwo): GridCell[][] {
  return [
    block('一', 4),
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'].map((text) => columnHead(text)),
    documentLine('规章', regulations),
    documentLine('行政规范性文件', normativeDocuments),
    block('五', 4),
    decisionHeads,
    decisionLine('行政许可', licensing),
    block('六', 4),
    decisionHeads,
    decisionLine('行政处罚', punishment),
    decisionLine('行政强制', coercion),
    block('八', 4),
    [columnHead('信息内容'), columnHead('本年收费金额（单位：万元）', 3)],
    decisionLine('行政事业性收费', fees),
  ];
}

const itemHeads = ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'].map((text) => columnHead(text));
const unknownItem: ItemFigures = { lastYear: null, change: null, decisions: null };

/** With a sign, as the form asks for 增/减. */
const changeCell = (change: Figure): GridCell =>
  change !== null && change > 0 ? { ...figureCell(null), value: `+${change}` } : figureCell(change);

const itemLine = (name: string, { lastYear, change, decisions }: ItemFigures): GridCell[] => [
  rowHead(name),
  figureCell(lastYear),
  changeCell(change),
  figureCell(decisions),
];

/** Where the form of 2019 was not filled in, what the other one knows stands in it, and 「/」 for the rest. */
function rows2019(two: TableTwo): GridCell[][] {
  const form = two.form2019;
  const item = (name: 'licensing' | 'punishment' | 'coercion'): ItemFigures =>
    form?.[name] ?? { ...unknownItem, decisions: two[name] };
  const documents = (text: string, name: 'regulations' | 'normativeDocuments'): GridCell[] => {
    const { made, published, total } = form?.[name] ?? { made: two[name].made, published: null, total: null };
    return [rowHead(text), figureCell(made), figureCell(published), figureCell(total)];
  };
  const { lastYear, change } = form?.fees ?? { lastYear: null, change: null };
  const { items, amount } = form?.procurement ?? { items: null, amount: null };
  return [
    block('一', 4),
    ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'].map((text) => columnHead(text)),
    documents('规章', 'regulations'),
    documents('规范性文件', 'normativeDocuments'),
    block('五', 4),
    itemHeads,
    itemLine('行政许可', item('licensing')),
    itemLine('其他对外管理服务事项', form?.otherServices ?? unknownItem),
    block('六', 4),
    itemHeads,
    itemLine('行政处罚', item('punishment')),
    itemLine('行政强制', item('coercion')),
    block('八', 4),
    [columnHead('信息内容'), columnHead('上一年项目数量'), columnHead('本年增/减', 2)],
    [rowHead('行政事业性收费'), figureCell(lastYear), { ...changeCell(change), columns: 2 }],
    block('九', 4),
    [columnHead('信息内容'), columnHead('采购项目数量'), columnHead('采购总金额', 2)],
    [rowHead('政府集中采购'), figureCell(items), figureCell(amount, 2)],
  ];
}

/**
 * The second table, as it is printed.
 *
 * @source 国办公开办函〔2021〕30号附件；国办公开办函〔2019〕60号附件；条例第二十条
 */
export const tableTwoGrid = ({ tableTwo }: AnnualReport, layout: ReportLayout): Grid => ({
  caption: SECTION_TITLES[1],
  width: 4,
  headingRows: 0,
  rows: layout === '2021' ? rows2021(tableTwo) : rows2019(tableTwo),
});
