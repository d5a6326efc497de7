import { BODY, LINE_HEIGHT, PAGE, RED, SMALL, TEXT_WIDTH, TITLE } from '../../platform/documents/page';
import { Sheet } from '../../platform/documents/sheet';

/** An issue as it is set for print. */
export interface PrintedIssue {
  readonly gazette: string;
  readonly organ: string;
  /** 2026年第5期（总第15期） */
  readonly name: string;
  readonly publishedOn: string;
  readonly articles: readonly {
    readonly section: string;
    readonly title: string;
    readonly documentNumber?: string;
    readonly text: string;
  }[];
}

const HEIGHT_OF_PAGE = PAGE.height - PAGE.top - PAGE.bottom;

function head(sheet: Sheet, { gazette, name, publishedOn }: PrintedIssue): void {
  const size = Math.min(36, TEXT_WIDTH / (gazette.length + 1));
  sheet.text(gazette, { size, weight: 'bold', color: RED, align: 'center', lineHeight: size * 1.9 });
  sheet.text(`${name} ${publishedOn}`, { size: SMALL, align: 'center', lineHeight: LINE_HEIGHT * 1.1 });
  sheet.rule(RED, 1.6);
  sheet.skip(LINE_HEIGHT);
}

/** Sets an issue for print: each article begins a page. @returns the file, and the pages of each article */
export async function printIssue(issue: PrintedIssue): Promise<{
  readonly bytes: Buffer;
  readonly pages: readonly { readonly from: number; readonly to: number }[];
}> {
  const title = `《${issue.gazette}》${issue.name}`;
  const sheet = new Sheet({ title, organ: issue.organ, createdAt: new Date(`${issue.publishedOn}T00:00:00+08:00`) });
  const printed = (): number => sheet.pdf.bufferedPageRange().count;
  const pages: { from: number; to: number }[] = [];
  head(sheet, issue);
  for (const [at, { section, title: heading, documentNumber, text }] of issue.articles.entries()) {
    if (at > 0) sheet.keep(HEIGHT_OF_PAGE);
    const from = printed();
    sheet.text(section, { size: SMALL, color: RED });
    sheet.text(heading, { size: TITLE, weight: 'bold', align: 'center', lineHeight: LINE_HEIGHT * 1.3 });
    if (documentNumber !== undefined) sheet.text(documentNumber, { align: 'center' });
    sheet.skip(LINE_HEIGHT * 0.5);
    for (const line of text.split('\n')) if (line.trim() !== '') sheet.text(line.trim(), { indent: 2, size: BODY });
    pages.push({ from, to: printed() });
  }
  return { bytes: await sheet.bytes(), pages };
}
