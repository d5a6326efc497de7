import { FEE_INCOME, figureOf, type CellRef } from './figure';
import { error, warning, type Finding } from './finding';
import type { AnnualReport } from './report';
import { SECTION_TITLES, TO_FILL_IN, type Paragraph, type SectionTexts } from './sections';

/** A number that somebody typed before a unit of the tables, in digits of either width. */
const TYPED_FIGURE = /[\d０-９][\d０-９,，.]*\s*(件|万元|元)/u;

const isRef = (part: Paragraph[number]): part is CellRef => typeof part !== 'string';

function ofParagraph(title: string, paragraph: Paragraph, report: AnnualReport): Finding[] {
  const found: Finding[] = [];
  for (const part of paragraph) {
    if (isRef(part)) {
      if (figureOf(report, part) === undefined)
        found.push(error('S3', [part], `${title}：引用了报告里没有的一格，请删去后重新选择。`));
    } else if (TYPED_FIGURE.test(part)) {
      const typed = TYPED_FIGURE.exec(part)?.[0] ?? '';
      found.push(warning('S4', [], `${title}：“${typed}”是手写的数字，表格里的数字请引用单元格，以免前后不一。`));
    }
    if (!isRef(part) && part.includes(TO_FILL_IN))
      found.push(error('S1', [], `${title}：还有标着“请补充”的内容没有写。`));
  }
  return found;
}

const tellsFees = (paragraphs: readonly Paragraph[]): boolean =>
  paragraphs.some((paragraph) =>
    paragraph.some((part) => isRef(part) && part.cell === FEE_INCOME.cell && part.column === FEE_INCOME.column),
  );

/**
 * What is missing or wrong in the six sections. The last one always tells the fee income.
 *
 * @source 条例第五十条；国办公开办函〔2021〕30号
 */
export function checkSections(texts: SectionTexts, report: AnnualReport): Finding[] {
  const found = SECTION_TITLES.flatMap((title, index): Finding[] => {
    const paragraphs = texts[index] ?? [];
    if (paragraphs.length === 0) return [error('S1', [], `${title}：还没有内容。`)];
    return paragraphs.flatMap((paragraph) => ofParagraph(title, paragraph, report));
  });
  if (tellsFees(texts[SECTION_TITLES.length - 1] ?? [])) return found;
  return [
    ...found,
    error('S2', [FEE_INCOME], '六、其他需要报告的事项：要写明信息处理费的收取情况，没有收取也要写 0。'),
  ];
}
