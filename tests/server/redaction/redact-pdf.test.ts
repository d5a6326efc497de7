import { pictureOfPage, redactPdf, type Redaction } from '../../../server/platform/redaction/redact';
import { fourColours, makePdf, plantXmp } from './planted';
import { brightestIn, holds, pixelsOf, readPdf } from './traces';

const NAME = '欧阳明月';
const ID_NUMBER = '11010519491231002X';
const PHONE = '13912345678';

const redacted = async (pdf: Buffer, redaction: Partial<Redaction>): Promise<Buffer> => {
  const result = await redactPdf(pdf, { areas: [], words: [], ...redaction });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

const firstPage = async (pdf: Buffer) => {
  const shown = await pictureOfPage(pdf, 'application/pdf', 1);
  if (!shown.ok) throw new Error(shown.refusal.code);
  return pixelsOf(shown.value.png);
};

describe('redactPdf', () => {
  it('leaves a secret nowhere: text, properties, XMP, notes, bookmarks, attached files, names', async () => {
    const pdf = await makePdf(
      (document) => {
        plantXmp(document, 'secret-in-xmp');
        document.text(`申请人${NAME}，证件号码${ID_NUMBER}。`, 60, 60);
        document.text('secret-in-small-print', 60, 200);
        document.note(300, 300, 40, 40, 'secret-in-note');
        document.link(300, 400, 40, 40, 'https://example.com/secret-in-link');
        document.outline.addItem('secret-in-bookmark');
        document.file(Buffer.from('secret-in-attached-file'), { name: 'secret-in-name.txt' });
      },
      {
        compress: false,
        info: { Title: 'secret-in-title', Author: 'secret-in-author', Keywords: 'secret-in-keywords' },
      },
    );
    const secrets = [
      ...['xmp', 'note', 'link', 'bookmark', 'attached-file', 'name.txt', 'title', 'author', 'keywords'].map((place) => `secret-in-${place}`),
    ]; // prettier-ignore
    // They are in there, and this test sees them where they are.
    for (const secret of secrets) expect([secret, holds(pdf, secret)]).toEqual([secret, true]);
    const before = readPdf(pdf);
    expect(before.pages[0]?.text).toContain(`${NAME}，证件号码${ID_NUMBER}`);

    const after = await redacted(pdf, { words: [NAME, 'secret-in-small-print'] });
    for (const secret of [...secrets, NAME, ID_NUMBER]) expect([secret, holds(after, secret)]).toEqual([secret, false]);
    expect(readPdf(after)).toMatchObject({
      pages: [{ text: '', annotations: 0 }],
      told: {},
      hasMetadata: false,
      outline: null,
      attachments: [],
    });
  });

  it('covers what an area holds, and keeps the rest', async () => {
    const pdf = await makePdf((document) => document.image(fourColours('image/png'), 0, 0, { width: 595.28 }));
    const area = { page: 1, x: 0.1, y: 0.1, width: 0.3, height: 0.15 };
    const pixels = await firstPage(await redacted(pdf, { areas: [area] }));
    const inside = { x: 0.105, y: 0.105, width: 0.29, height: 0.14 };
    expect(brightestIn(pixels, inside)).toBeLessThan(12);
    const [red, green, blue] = pixels.at(0.05, 0.05);
    expect([red > 180, green < 80, blue < 80]).toEqual([true, true, true]);
    expect(pixels.at(0.75, 0.1)[1]).toBeGreaterThan(130);
    expect(Math.min(...pixels.at(0.5, 0.95))).toBeGreaterThan(240);
  });

  it('covers the word where it stands and leaves the other lines readable', async () => {
    const pdf = await makePdf((document) => {
      document.rect(0, 0, 595.28, 841.89).fill('#ffe08a').fillColor('#000');
      document.text(`${PHONE}（联系电话）`, 60, 100).text('其余内容照常公开。', 60, 300);
    });
    const pixels = await firstPage(await redacted(pdf, { words: [PHONE] }));
    expect(brightestIn(pixels, { x: 62 / 595.28, y: 103 / 841.89, width: 0.12, height: 14 / 841.89 })).toBeLessThan(12);
    expect(brightestIn(pixels, { x: 60 / 595.28, y: 300 / 841.89, width: 0.2, height: 20 / 841.89 })).toBeGreaterThan(
      240,
    );
  });

  it.each([
    [
      'over a line break',
      (document: PDFKit.PDFDocument) => document.text('欧阳', 60, 60).text('明月提交的材料', 60, 90),
    ],
    [
      'over a page break',
      (document: PDFKit.PDFDocument) => document.text('欧阳', 60, 700).addPage().text('明月', 60, 60),
    ],
    [
      'letter by letter, in any order',
      (document: PDFKit.PDFDocument) => [3, 1, 0, 2].forEach((n) => document.text(NAME.charAt(n), 60 + 20 * n, 60)),
    ],
    ['with spaces between', (document: PDFKit.PDFDocument) => document.text('欧 阳 明　月', 60, 60)],
    ['in compatibility forms', (document: PDFKit.PDFDocument) => document.text('欧阳明⽉', 60, 60)],
  ])('finds a name %s', async (_how, draw) => {
    const pdf = await makePdf(draw);
    const after = await redacted(pdf, { words: [NAME] });
    const pixels = await firstPage(after);
    const line = draw.toString().includes('700') ? 705 : 65;
    expect(brightestIn(pixels, { x: 64 / 595.28, y: line / 841.89, width: 0.02, height: 0.012 })).toBeLessThan(12);
    expect(readPdf(after).pages.every(({ text }) => text === '')).toBe(true);
  });

  it('finds numbers however they are grouped', async () => {
    const pdf = await makePdf((document) =>
      document.text('110105 19491231 002x', 60, 60).text('139-1234-5678', 60, 120),
    );
    const pixels = await firstPage(await redacted(pdf, { words: [ID_NUMBER, PHONE] }));
    for (const y of [65, 125]) {
      expect(brightestIn(pixels, { x: 62 / 595.28, y: y / 841.89, width: 0.1, height: 0.012 })).toBeLessThan(12);
    }
  });

  it('refuses a word that it does not find, instead of leaving the belief that it is covered', async () => {
    const pdf = await makePdf((document) => document.image(fourColours('image/png'), 0, 0));
    expect(await redactPdf(pdf, { areas: [], words: [NAME] })).toEqual({
      ok: false,
      refusal: { code: 'redaction.word-not-found', field: 'words.0' },
    });
  });

  it('keeps number and size of the pages, turned ones too', async () => {
    const pdf = await makePdf((document) => {
      document
        .text('一')
        .addPage({ size: 'A5', layout: 'landscape' })
        .text('二')
        .addPage({ size: [300, 900] })
        .text('三');
    });
    const sizes = (bytes: Buffer) =>
      readPdf(bytes).pages.map(({ width, height }) => [Math.round(width), Math.round(height)]);
    expect(sizes(await redacted(pdf, { words: ['二'] }))).toEqual(sizes(pdf));
  });

  it('refuses an area on a page that is not there', async () => {
    const pdf = await makePdf((document) => document.text('一'));
    const areas = [{ page: 2, x: 0, y: 0, width: 1, height: 1 }];
    expect(await redactPdf(pdf, { areas, words: [] })).toMatchObject({ refusal: { code: 'redaction.no-such-page' } });
  });
});
