import PDFDocument from 'pdfkit';
import { fontFile } from './fonts';
import { breakLines, graphemesOf } from './line-break';
import { BODY, LINE_HEIGHT, mm, PAGE, SMALL, TEXT_WIDTH } from './page';

type Weight = 'regular' | 'bold';

/** The one thing of pdfkit's font that its types leave out. */
interface Glyphs {
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

/** How a piece of text is set. */
interface Setting {
  readonly size?: number;
  readonly weight?: Weight;
  readonly color?: string;
  /** Characters taken from the first line. */
  readonly indent?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Characters left empty at the right, for what stands at the right. */
  readonly rightGap?: number;
  readonly lineHeight?: number;
}

/** What stands in the metadata of the file; nothing of it is about a person. */
export interface SheetInfo {
  readonly title: string;
  readonly organ: string;
  readonly createdAt: Date;
}

const INVISIBLE = /[\ufe00-\ufe0f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Cc}]/gu;

/** Pages of an official document that text is set on from the top down. */
export class Sheet {
  readonly pdf: PDFKit.PDFDocument;
  private readonly chunks: Buffer[] = [];
  private y: number = PAGE.top;

  constructor({ title, organ, createdAt }: SheetInfo) {
    this.pdf = new PDFDocument({
      size: [PAGE.width, PAGE.height],
      margin: 0,
      bufferPages: true,
      lang: 'zh-CN',
      displayTitle: true,
      pdfVersion: '1.7',
      info: { Title: title, Author: organ, Creator: 'Mingbai', Producer: 'pdfkit', CreationDate: createdAt },
    });
    this.pdf.on('data', (chunk: Buffer) => this.chunks.push(chunk));
    this.pdf.registerFont('regular', fontFile('regular'));
    this.pdf.registerFont('bold', fontFile('bold'));
  }

  /** Points left on the page. */
  get room(): number {
    return PAGE.height - PAGE.bottom - this.y;
  }

  /** Goes to a new page unless so many points are left. */
  keep(height: number): void {
    if (this.room + 0.5 >= height) return;
    this.pdf.addPage();
    this.y = PAGE.top;
  }

  skip(height: number): void {
    this.y += height;
  }

  /** What the font cannot draw becomes □, whole: an emoji of several code points is one. */
  drawable(text: string, weight: Weight): string {
    this.pdf.font(weight);
    const { font } = (this.pdf as unknown as Glyphs)._font;
    const has = (part: string): boolean =>
      [...part].every((each) => font.hasGlyphForCodePoint(each.codePointAt(0) ?? 0));
    return graphemesOf(text.replaceAll('\t', ' '))
      .map((each) => {
        const bare = each.replace(INVISIBLE, '');
        return has(bare) ? bare : '□';
      })
      .join('');
  }

  private measure(size: number, weight: Weight): (text: string) => number {
    this.pdf.font(weight).fontSize(size);
    return (text) => this.pdf.widthOfString(text);
  }

  /** Lines that a text would take. */
  lines(text: string, width: number, { size = BODY, weight = 'regular', indent = 0 }: Setting): string[] {
    return breakLines(this.drawable(text, weight), width, indent * size, this.measure(size, weight));
  }

  /** One line at a place; it does not move the pen. */
  line(text: string, x: number, y: number, { size = BODY, weight = 'regular', color = 'black' }: Setting): void {
    this.pdf.font(weight).fontSize(size).fillColor(color);
    this.pdf.text(text, x, y, { lineBreak: false });
  }

  /** A paragraph, over as many pages as it takes. */
  text(text: string, setting: Setting = {}): void {
    const { size = BODY, weight = 'regular', indent = 0, align = 'left', rightGap = 0 } = setting;
    const lineHeight = setting.lineHeight ?? LINE_HEIGHT;
    const lines = this.lines(text, TEXT_WIDTH, setting);
    for (const [index, line] of lines.entries()) {
      this.keep(lineHeight);
      const free = TEXT_WIDTH - this.measure(size, weight)(line);
      const x = { left: index === 0 ? indent * size : 0, center: free / 2, right: free - rightGap * size }[align];
      this.line(line, PAGE.left + x, this.y, setting);
      this.y += lineHeight;
    }
  }

  /** A row of a table with its frame; a row is never cut, the table breaks between rows. */
  row(cells: readonly string[], widths: readonly number[], weight: Weight = 'regular'): void {
    const setting = { size: SMALL, weight };
    const gap = mm(1.5);
    const step = SMALL * 1.5;
    const set = cells.map((cell, index) => this.lines(cell, (widths[index] ?? 0) - 2 * gap, setting));
    const height = Math.max(...set.map((lines) => lines.length), 1) * step + 2 * gap;
    this.keep(height);
    let x: number = PAGE.left;
    for (const [index, lines] of set.entries()) {
      const width = widths[index] ?? 0;
      this.pdf.lineWidth(0.6).strokeColor('black').rect(x, this.y, width, height).stroke();
      lines.forEach((line, at) => {
        this.line(line, x + gap, this.y + gap + at * step, setting);
      });
      x += width;
    }
    this.y += height;
  }

  rule(color: string, thickness: number): void {
    const { left } = PAGE;
    this.pdf.lineWidth(thickness).strokeColor(color);
    this.pdf
      .moveTo(left, this.y)
      .lineTo(left + TEXT_WIDTH, this.y)
      .stroke();
  }

  /** Page numbers — 1 —, outside at the right on odd pages and at the left on even ones. */
  private numberPages(): void {
    const { count } = this.pdf.bufferedPageRange();
    for (let index = 0; index < count; index += 1) {
      this.pdf.switchToPage(index);
      const text = `— ${String(index + 1)} —`;
      const width = this.measure(SMALL, 'regular')(text);
      const x = index % 2 === 0 ? PAGE.left + TEXT_WIDTH - width - SMALL : PAGE.left + SMALL;
      this.line(text, x, PAGE.height - PAGE.bottom + mm(7), { size: SMALL });
    }
  }

  async bytes(): Promise<Buffer> {
    this.numberPages();
    const ended = new Promise<void>((resolve, reject) => {
      this.pdf.once('end', resolve);
      this.pdf.once('error', reject);
    });
    this.pdf.end();
    await ended;
    return Buffer.concat(this.chunks);
  }
}
