import { pictureOfPage, redactPdf } from '../../../server/platform/redaction/redact';
import { makePdf } from './planted';
import { pixelsOf, type Pixels } from './traces';

const WORD = '欧阳明月';
const RED = '#ff0000';
const BLUE = '#0000ff';

type Colour = (red: number, green: number, blue: number) => boolean;

const count = ({ data }: Pixels, wanted: Colour): number => {
  let found = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (wanted(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)) found += 1;
  }
  return found;
};
// Also the paler edges of letters: a trace of a letter is a trace.
const isRed = (red: number, green: number, blue: number): boolean => red > 120 && red - green > 60 && red - blue > 60;
const isBlue = (red: number, green: number, blue: number): boolean =>
  blue > 120 && blue - red > 60 && blue - green > 60;

const look = async (pdf: Buffer): Promise<{ red: number; blue: number }> => {
  const shown = await pictureOfPage(pdf, 'application/pdf', 1);
  if (!shown.ok) throw new Error(shown.refusal.code);
  const pixels = await pixelsOf(shown.value.png);
  return { red: count(pixels, isRed), blue: count(pixels, isBlue) };
};

interface Case {
  readonly before: string;
  readonly word: string;
  readonly after: string;
  readonly font?: string;
  readonly options?: PDFKit.Mixins.TextOptions;
  readonly turned?: number;
  /** How much of what stands beside the word stays, at the least; nothing where the letters cannot be placed. */
  readonly stays: number;
}

const cases: [string, Case][] = [
  ['Chinese', { before: '申请人', word: WORD, after: '提交的材料', stays: 0.6 }],
  ['Chinese with figures before it', { before: '第 12 号，i1l，', word: WORD, after: '（2026年）', stays: 0.6 }],
  ['letters of all widths', { before: 'Will iiii ', word: 'MWMWil', after: ' llll WWW', font: 'Helvetica', stays: 0.6 }],
  ['italics', { before: 'before ', word: 'ffff', after: ' after', font: 'Times-Italic', stays: 0.6 }],
  ['a word at the end', { before: '申请人', word: WORD, after: '', stays: 0.6 }],
  ['letters set apart', { before: '申请人', word: WORD, after: '的材料', options: { characterSpacing: 6 }, stays: 0 }],
  ['words set apart', { before: 'a bc d ', word: 'secret name', after: ' e f g', font: 'Helvetica', options: { wordSpacing: 30 }, stays: 0 }],
  ['a turned line', { before: '申请人', word: WORD, after: '的材料', turned: 30, stays: 0.3 }],
  ['a line upside down', { before: '申请人', word: WORD, after: '的材料', turned: 180, stays: 0.6 }],
]; // prettier-ignore

const draw =
  ({ before, word, after, font = 'Song', options = {}, turned = 0 }: Case) =>
  (document: PDFKit.PDFDocument): void => {
    document
      .rotate(turned, { origin: [300, 400] })
      .font(font)
      .fontSize(22);
    document.fillColor(BLUE).text(before, 120, 390, { continued: true, ...options });
    document.fillColor(RED).text(word, { continued: after !== '', ...options });
    if (after !== '') document.fillColor(BLUE).text(after, options);
  };

describe('redactPdf', () => {
  it.each(cases)(
    'covers every pixel of a word and spares its neighbours: %s',
    async (_what, each) => {
      const pdf = await makePdf(draw(each));
      const before = await look(pdf);
      expect(before.red).toBeGreaterThan(100);
      const copy = await redactPdf(pdf, { areas: [], words: [each.word] });
      if (!copy.ok) throw new Error(copy.refusal.code);
      const after = await look(copy.value);
      expect(after.red).toBe(0);
      expect(after.blue).toBeGreaterThanOrEqual(before.blue * each.stays);
    },
    120_000,
  );
});
