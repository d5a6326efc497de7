import fc from 'fast-check';
import { checkPassword, passwordIsOld } from '../../../domain/staff';

const DAY = 86_400_000;
const kinds = ['ABCXYZ', 'abcxyz', '012789', '!-＿明'];
const madeOf = (from: readonly string[], length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...from.flatMap((kind) => [...kind])), { minLength: length, maxLength: 40 })
    .map((chars) => chars.join(''));

describe('checkPassword', () => {
  it('takes eight characters or more with one each of any three kinds (GB/T 22239 8.1.4.1)', () => {
    const three = fc.shuffledSubarray(kinds, { minLength: 3 });
    fc.assert(
      fc.property(
        three.chain((from) => madeOf(from, 5).map((rest) => from.map((kind) => [...kind][0] ?? '').join('') + rest)),
        (password) => {
          expect(checkPassword(password)).toEqual({ ok: true, value: true });
        },
      ),
    );
  });

  it('refuses two kinds however long, and seven characters however mixed', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(kinds, { minLength: 1, maxLength: 2 }).chain((from) => madeOf(from, 8)),
        (password) => {
          expect(checkPassword(password)).toEqual({ ok: false, refusal: { code: 'staff.password-too-simple' } });
        },
      ),
    );
    expect(checkPassword('aB3!xyz')).toEqual({ ok: false, refusal: { code: 'staff.password-too-short' } });
  });
});

describe('passwordIsOld', () => {
  it('is after ninety days to the second', () => {
    const changed = new Date('2026-11-22T02:00:00Z');
    expect(passwordIsOld(changed, new Date(changed.getTime() + 90 * DAY - 1))).toBe(false);
    expect(passwordIsOld(changed, new Date(changed.getTime() + 90 * DAY))).toBe(true);
  });
});
