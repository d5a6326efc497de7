import { Document, Packer, Paragraph } from 'docx';
import { inspectFile } from '../../../server/platform/files/inspect-file';
import { fourColours, makePdf } from '../redaction/planted';
import { officeParts, zip, type Part } from './archives';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const verdict = async (bytes: Buffer): Promise<string> => {
  const result = await inspectFile(bytes);
  return result.ok ? result.value : result.refusal.code;
};
const word = (...more: Part[]): Buffer => zip([...officeParts('word/document.xml'), ...more]);
const pdfWith = (body: string): Buffer =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n${body}\ntrailer << /Root 1 0 R >>\n%%EOF\n`,
  );

describe('inspectFile', () => {
  it('knows what it takes by its content', async () => {
    expect(await verdict(await makePdf((document) => document.text('一份文件')))).toBe('application/pdf');
    expect(await verdict(fourColours('image/png'))).toBe('image/png');
    expect(await verdict(fourColours('image/jpeg'))).toBe('image/jpeg');
    expect(await verdict(word())).toBe(DOCX);
    expect(await verdict(zip(officeParts('xl/workbook.xml')))).toBe(XLSX);
    const document = new Document({ sections: [{ children: [new Paragraph('一份文件')] }] });
    expect(await verdict(await Packer.toBuffer(document))).toBe(DOCX);
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'file.empty'],
    ['more than 20 MB', Buffer.alloc(20 * 1024 * 1024 + 1, '%PDF-1.7'), 'file.too-large'],
    ['a program', Buffer.from('MZ\u0090\0'), 'file.type-not-taken'],
    ['a page', Buffer.from('<html><script>1</script></html>'), 'file.type-not-taken'],
    ['a drawing with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'file.type-not-taken'],
    ['an old or encrypted Office file', Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), 'file.old-office-or-encrypted'],
    ['a plain archive', zip([{ name: 'a.txt', content: 'a' }]), 'file.type-not-taken'],
    ['both kinds at once', zip([...officeParts('word/document.xml'), officeParts('xl/workbook.xml')[1]!]), 'file.type-not-taken'],
    ['macros', word({ name: 'word/vbaProject.bin', content: 'x' }), 'file.macros'],
    ['macros by another name', zip([{ name: '[Content_Types].xml', content: '<Types application/vnd.ms-word.document.macroEnabled.main+xml/>' }, officeParts('word/document.xml')[1]!]), 'file.macros'],
    ['an object inside', word({ name: 'word/embeddings/oleObject1.bin', content: 'x' }), 'file.active-content'],
    ['an encrypted entry', word({ name: 'word/secret.xml', content: 'x', flags: 1 }), 'file.encrypted'],
    ['a way out of its folder', word({ name: '../../etc/passwd', content: 'x' }), 'file.unreadable'],
    ['an entry with two names', word({ name: 'word/a.xml', localName: 'word/b.xml', content: 'x' }), 'file.unreadable'],
    ['a bomb that says so', word({ name: 'word/bomb.xml', content: 'x', claimedBytes: 900_000_000 }), 'file.unpacks-too-large'],
    ['a bomb that lies', word({ name: 'word/bomb.xml', content: Buffer.alloc(30_000_000), claimedBytes: 1_000 }), 'file.unreadable'],
    ['an archive with something before it', Buffer.concat([Buffer.from('504b0304', 'hex'), word()]), 'file.unreadable'],
    ['an archive behind a picture', Buffer.concat([fourColours('image/jpeg'), word()]), 'file.type-not-taken'],
    ['something behind a picture', Buffer.concat([fourColours('image/png'), Buffer.from('<script>')]), 'file.unreadable'],
    ['half a picture', fourColours('image/png').subarray(0, 200), 'file.unreadable'],
  ])('refuses %s', async (_what, bytes, code) => {
    expect(await verdict(bytes)).toBe(code);
  }); // prettier-ignore

  it('refuses a picture of more pixels than anybody can hold', async () => {
    const claimed = Buffer.from(fourColours('image/png'));
    claimed.writeUInt32BE(1_000_000, 16);
    expect(await verdict(claimed)).toBe('file.picture-too-large');
  });

  it.each([
    ['a script', '3 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj'],
    ['a script under a disguised name', '3 0 obj << /S /J#61vaScript /J#53 (1) >> endobj'],
    ['a program to start', '3 0 obj << /S /Launch /F (calc.exe) >> endobj'],
    [
      'a file inside',
      '3 0 obj << /Type /Filespec /EF << /F 4 0 R >> >> endobj << /Names << /EmbeddedFiles 3 0 R >> >>',
    ],
    ['a form with scripts', '3 0 obj << /XFA 4 0 R >> endobj'],
    [
      'a stream that hides an object',
      '3 0 obj << /Length 9 >>\nstream\n4 0 obj << /S /Launch >> endobj\nendstream endobj',
    ],
  ])('refuses a PDF with %s', async (_what, body) => {
    expect(await verdict(pdfWith(body))).toBe('file.active-content');
  });

  it('looks into compressed objects of a PDF', async () => {
    const { deflateSync } = await import('node:zlib');
    const packed = deflateSync(Buffer.from('4 0 << /S /JavaScript /JS (1) >>')).toString('latin1');
    const body = `3 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${String(packed.length)} >>\nstream\n${packed}\nendstream endobj`;
    const bytes = Buffer.from(pdfWith(body).toString('utf8').replace(body, '@'), 'latin1');
    const [before, after] = bytes.toString('latin1').split('@');
    expect(await verdict(Buffer.from(`${before ?? ''}${body}${after ?? ''}`, 'latin1'))).toBe('file.active-content');
    const unreadable = pdfWith('3 0 obj << /Type /ObjStm /Filter /LZWDecode >>\nstream\nxyz\nendstream endobj');
    expect(await verdict(unreadable)).toBe('file.unreadable');
  });

  it('refuses a PDF with a password', async () => {
    expect(await verdict(await makePdf((document) => document.text('一'), { ownerPassword: 'p' }))).toBe(
      'file.encrypted',
    );
  });

  it('is done with twenty megabytes of beginnings in a moment', async () => {
    const nasty = Buffer.concat([
      Buffer.from('%PDF-1.7\n'),
      Buffer.alloc(19_000_000, '<<>>stream\n<<'),
      Buffer.from('%%EOF'),
    ]);
    expect(await verdict(nasty)).toBe('file.unreadable');
  });
});
