import fc from 'fast-check';
import { cleanFileName, downloadHeader } from '../../../server/platform/files/file-name';

describe('cleanFileName', () => {
  it.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\chen\\申请书.PDF', '申请书.pdf'],
    ['申请书.exe', '申请书.exe.pdf'],
    ['申请😀书.pdf', '申请😀书.pdf'],
    ['\u202efdp.exe', 'fdp.exe.pdf'],
    ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie_ x=1.pdf'],
    ['..', '附件.pdf'],
    ['', '附件.pdf'],
  ])('makes of %j %j', (claimed, kept) => {
    expect(cleanFileName(claimed, 'application/pdf')).toBe(kept);
  });

  it('is short, without folders, without anything invisible, and ends as the file is, whatever was claimed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (claimed) => {
        const name = cleanFileName(claimed, 'image/png');
        expect([...name].length).toBeLessThanOrEqual(100);
        expect(name).toMatch(/[^.].*\.png$/u);
        expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(cleanFileName(name, 'image/png')).toBe(name);
        expect(downloadHeader(name, 'image/png')).toMatch(/^[\x20-\x7e]+$/);
      }),
    );
  });
});
