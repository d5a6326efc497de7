import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { CipherFault, createCipher, type SealContext } from '../../../server/platform/cipher';

const one = { version: 1, key: randomBytes(32) };
const two = { version: 2, key: randomBytes(32) };
const place: SealContext = { table: 'foi_requests', column: 'applicant_sealed', id: '01J' };

describe('createCipher', () => {
  it('opens what it sealed, whatever the text', () => {
    const cipher = createCipher([one]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string(), (plain, id) => {
        expect(cipher.open(cipher.seal(plain, { ...place, id }), { ...place, id })).toBe(plain);
      }),
    );
  });

  it('never seals the same text to the same bytes', () => {
    const cipher = createCipher([one]);
    const sealed = new Set(Array.from({ length: 500 }, () => cipher.seal('王小明', place)));
    expect(sealed.size).toBe(500);
  });

  it('does not show the text or the place in what is kept', () => {
    const sealed = createCipher([one]).seal('11010519491231002X', place);
    expect(sealed).toMatch(/^v1\.[A-Za-z0-9_-]+$/);
    expect(Buffer.from(sealed.slice(3), 'base64url').includes('11010519491231002X')).toBe(false);
  });

  it('refuses a value of which any one byte was changed', () => {
    const cipher = createCipher([one]);
    const packed = Buffer.from(cipher.seal('13800138000', place).slice(3), 'base64url');
    for (let at = 0; at < packed.length; at += 1) {
      const changed = Buffer.from(packed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => cipher.open(`v1.${changed.toString('base64url')}`, place)).toThrow(CipherFault);
    }
  });

  it.each([
    ['another table', { ...place, table: 'enquiries' }],
    ['another column', { ...place, column: 'contact_sealed' }],
    ['another row', { ...place, id: '01K' }],
    ['a place spelt with the same letters', { table: 'foi_requestsapplicant_sealed', column: '', id: '01J' }],
  ])('refuses a value moved to %s', (_, other) => {
    const cipher = createCipher([one]);
    expect(() => cipher.open(cipher.seal('王小明', place), other)).toThrow(CipherFault);
  });

  it('refuses a value relabelled with the version of another key', () => {
    const both = createCipher([one, { version: 2, key: one.key }]);
    const sealed = createCipher([one]).seal('王小明', place);
    expect(() => both.open(sealed.replace(/^v1/, 'v2'), place)).toThrow(CipherFault);
  });

  it('says which version is missing, and nothing of the value', () => {
    const sealed = createCipher([one, two]).seal('王小明', place);
    expect(() => createCipher([one]).open(sealed, place)).toThrow('data key 2 is not configured');
    expect(() => createCipher([one]).open('王小明', place)).toThrow(/^not a sealed value$/);
    expect(() => createCipher([one]).open('v1.AAAA', place)).toThrow('too short');
  });

  it('seals with the highest version and opens with any', () => {
    const old = createCipher([one]).seal('王小明', place);
    const both = createCipher([two, one]);
    expect(both.open(old, place)).toBe('王小明');
    expect(both.seal('王小明', place)).toMatch(/^v2\./);
    expect(both.newestVersion).toBe(2);
  });

  it('reseals under the newest key, after which the old key can go', () => {
    const old = createCipher([one]).seal('王小明', place);
    const both = createCipher([one, two]);
    const resealed = both.reseal(old, place);
    expect(createCipher([two]).open(resealed, place)).toBe('王小明');
    expect(both.reseal(resealed, place)).toBe(resealed);
  });

  it.each([
    ['no key', []],
    ['a short key', [{ version: 1, key: randomBytes(31) }]],
    ['a version twice', [one, { version: 1, key: randomBytes(32) }]],
    ['version zero', [{ version: 0, key: randomBytes(32) }]],
  ])('does not start with %s', (_, keys) => {
    expect(() => createCipher(keys)).toThrow(RangeError);
  });

  it('opens the bytes that it sealed, in the same place only', () => {
    const cipher = createCipher([one]);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (plain) => {
        const sealed = cipher.sealBytes(plain, place);
        expect(cipher.openBytes(sealed, place).equals(plain)).toBe(true);
        expect(() => cipher.openBytes(sealed, { ...place, id: '01K' })).toThrow(CipherFault);
        expect(() => cipher.openBytes(sealed, { ...place, column: 'content' })).toThrow(CipherFault);
      }),
    );
  });

  it('refuses bytes of which any one was changed, and what is too short to be sealed', () => {
    const cipher = createCipher([one]);
    const sealed = cipher.sealBytes(Buffer.from('一份文件'), place);
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => cipher.openBytes(changed, place)).toThrow(CipherFault);
      expect(() => cipher.openBytes(sealed.subarray(0, at), place)).toThrow(CipherFault);
    }
  });

  it('seals bytes again under the newest key, and leaves alone what is there already', () => {
    const sealed = createCipher([one]).sealBytes(Buffer.from('一份文件'), place);
    const both = createCipher([one, two]);
    const anew = both.resealBytes(sealed, place);
    expect(both.resealBytes(anew, place)).toBe(anew);
    expect(createCipher([two]).openBytes(anew, place).toString()).toBe('一份文件');
    expect(() => createCipher([two]).openBytes(sealed, place)).toThrow('data key 1 is not configured');
  });
});
