import { deflateSync } from 'node:zlib';
import { pictureOfPage, readThrough, redactImage, redactPdf } from '../../../server/platform/redaction/redact';
import { ORDINARY_LIMITS } from '../../../server/platform/redaction/run-process';
import { fourColours, makePdf } from './planted';

const code = async (work: ReturnType<typeof redactPdf>): Promise<string> => {
  const result = await work;
  return result.ok ? 'ok' : result.refusal.code;
};
const everything = { areas: [{ page: 1, x: 0, y: 0, width: 1, height: 1 }], words: [] };

/** A page that draws itself ten times, each of which does the same, and so on. */
const endless = (): Buffer => {
  const depth = 12;
  const forms = Array.from({ length: depth }, (_, n) => {
    const content = n + 1 < depth ? '/F Do '.repeat(10) : '0 0 10 10 re f '.repeat(2000);
    const next = n + 1 < depth ? `/Resources << /XObject << /F ${String(n + 5)} 0 R >> >>` : '';
    return `${String(n + 4)} 0 obj << /Type /XObject /Subtype /Form /BBox [0 0 600 800] ${next} /Length ${String(content.length)} >>\nstream\n${content}\nendstream endobj\n`;
  });
  return Buffer.from(
    `%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n` +
      `2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 600 800] >> endobj\n` +
      `3 0 obj << /Type /Page /Parent 2 0 R /Resources << /XObject << /F 4 0 R >> >> /Contents 99 0 R >> endobj\n` +
      `${forms.join('')}99 0 obj << /Length 5 >>\nstream\n/F Do\nendstream endobj\ntrailer << /Root 1 0 R /Size 100 >>\n%%EOF`,
  );
};

describe('what a hostile file can do', () => {
  it('is to be refused when it is no file of its type', async () => {
    expect(await code(redactPdf(Buffer.from('%PDF-1.7 and nothing else'), everything))).toBe('file.unreadable');
    expect(await code(redactImage(Buffer.from('no picture'), 'image/png', everything.areas))).toBe('file.unreadable');
  });

  it('is to be ended when it takes too long, and the next file is served', async () => {
    expect(await code(redactPdf(endless(), everything, { ...ORDINARY_LIMITS, timeoutMs: 3_000 }))).toBe(
      'redaction.too-hard',
    );
    const shown = await pictureOfPage(fourColours('image/png'), 'image/png', 1);
    expect(shown.ok).toBe(true);
  });

  it('is to be ended when it takes too much memory', async () => {
    expect(await code(redactPdf(endless(), everything, { ...ORDINARY_LIMITS, memoryBytes: 1_000_000 }))).toBe(
      'redaction.too-hard',
    );
  });

  it('is to be refused when it needs a password', async () => {
    const pdf = await makePdf((document) => document.text('一'), { userPassword: 'a password', pdfVersion: '1.7' });
    expect(await code(redactPdf(pdf, everything))).toBe('file.encrypted');
  });

  it('is to be refused with more pages than are drawn', async () => {
    const pdf = await makePdf((document) => {
      for (let n = 0; n < 200; n += 1) document.addPage();
    });
    expect(await code(redactPdf(pdf, everything))).toBe('redaction.too-many-pages');
  });

  it('is nothing when a picture in it claims to be a million pixels wide', async () => {
    const huge = deflateSync(Buffer.alloc(100_000));
    const pdf = Buffer.concat([
      Buffer.from(
        `%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 100000 100000] >> endobj\n` +
          `3 0 obj << /Type /Page /Parent 2 0 R /Resources << /XObject << /I 4 0 R >> >> /Contents 5 0 R >> endobj\n` +
          `5 0 obj << /Length 28 >>\nstream\n100000 0 0 100000 0 0 cm /I Do\nendstream endobj\n` +
          `4 0 obj << /Type /XObject /Subtype /Image /Width 1000000 /Height 1000000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode /Length ${String(huge.length)} >>\nstream\n`,
      ),
      huge,
      Buffer.from('\nendstream endobj\ntrailer << /Root 1 0 R /Size 6 >>\n%%EOF'),
    ]);
    expect(['ok', 'redaction.too-hard', 'file.unreadable']).toContain(await code(redactPdf(pdf, everything)));
    expect((await pictureOfPage(fourColours('image/png'), 'image/png', 1)).ok).toBe(true);
  });
});

describe('readThrough', () => {
  it('says that a file carries another one', async () => {
    const pdf = await makePdf((document) => document.text('一').file(Buffer.from('x'), { name: 'x.txt' }));
    expect(await readThrough(pdf, 'application/pdf')).toMatchObject({ refusal: { code: 'file.active-content' } });
  });

  it('counts the pages of a harmless one', async () => {
    const pdf = await makePdf((document) => document.text('一').addPage().text('二'));
    expect(await readThrough(pdf, 'application/pdf')).toEqual({ ok: true, value: { pages: 2 } });
  });
});
