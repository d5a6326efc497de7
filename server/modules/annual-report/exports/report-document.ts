import {
  SECTION_TITLES,
  tableFourGrid,
  tableThreeGrid,
  tableTwoGrid,
  type AnnualReport,
  type Grid,
  type ReportLayout,
  type WrittenSection,
} from '../../../../domain/annual-report';

/** A report as it is printed, whatever it is printed to. */
export interface ReportDocument {
  readonly title: string;
  readonly sections: readonly { readonly section: WrittenSection; readonly table: Grid | null }[];
}

/** The six sections in order, each with its table where it has one. @source 国办公开办函〔2021〕30号 */
export function reportDocument(
  title: string,
  report: AnnualReport,
  written: readonly WrittenSection[],
  layout: ReportLayout,
): ReportDocument {
  const tables = [null, tableTwoGrid(report, layout), tableThreeGrid(report, layout), tableFourGrid(report)];
  const sections = SECTION_TITLES.map((name, index) => ({
    section: written[index] ?? { title: name, paragraphs: [] },
    table: tables[index] ?? null,
  }));
  return { title, sections };
}
