import fc from 'fast-check';
import { codeFrom, readCode, spokenCode } from '../../../domain/audience';

const anyBytes = fc.uint8Array({ minLength: 10, maxLength: 10 });

describe('readCode', () => {
  it('reads every code as it is spoken, in small letters and with gaps', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const code = codeFrom(bytes);
        expect(code).toMatch(/^[2-9A-HJKMNP-Z]{10}$/);
        expect(readCode(spokenCode(code))).toBe(code);
        expect(readCode(` ${spokenCode(code).toLowerCase().replace('-', ' ')} `)).toBe(code);
      }),
    );
  });

  it.each(['', '7KQ2M', '7KQ2M-9XD4RR', '0KQ2M-9XD4R', 'IKQ2M-9XD4R', '７KQ2M-9XD4R'])('takes %j for none', (typed) => {
    expect(readCode(typed)).toBeUndefined();
  });
});
