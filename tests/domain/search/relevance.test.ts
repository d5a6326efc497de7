import fc from 'fast-check';
import { MOST_COUNTED, relevanceOf, thingsOf, type CountedWord } from '../../../domain/search';

const word = (text: string, more: Partial<CountedWord> = {}): CountedWord => ({
  text,
  weight: 1,
  rarity: 2,
  isKnown: true,
  ...more,
});
const NOWHERE = { above: 0, body: 0 };

describe('relevanceOf', () => {
  const things = thingsOf([word('电梯', { rarity: 6 }), word('管理', { rarity: 1 })], []);

  it('is 1 where the title has everything, 0.7 where the body has it, 0 where nothing is', () => {
    expect(relevanceOf(things, { above: 0b11, body: 0 })).toBeCloseTo(1);
    expect(relevanceOf(things, { above: 0, body: 0b11 })).toBeCloseTo(0.7);
    expect(relevanceOf(things, NOWHERE)).toBe(0);
    expect(relevanceOf([], { above: 0b11, body: 0b11 })).toBe(0);
  });

  it('counts a rare word more than a stray one', () => {
    expect(relevanceOf(things, { above: 0b01, body: 0 })).toBeCloseTo(6 / 7);
    expect(relevanceOf(things, { above: 0b10, body: 0 })).toBeCloseTo(1 / 7);
  });

  it("takes one of several official terms for a resident's word", () => {
    const said = [{ said: '孤寡老人', official: ['独居', '老年人'], weight: 1 }];
    const lonely = thingsOf(
      [
        word('孤寡老人', { weight: 0.35, isKnown: false, rarity: 8 }),
        word('独居', { weight: 0.9, rarity: 5 }),
        word('老年人', { weight: 0.9, rarity: 1 }),
      ],
      said,
    );
    const rare = relevanceOf(lonely, { above: 0b010, body: 0 });
    const common = relevanceOf(lonely, { above: 0b100, body: 0 });
    expect(rare).toBeCloseTo(1);
    expect(common).toBeGreaterThan(0.5);
    expect(common).toBeLessThan(rare);
  });

  it('wants most of a term, and less than all of it says less', () => {
    const term = thingsOf(
      [
        word('上网', { weight: 0.9, rarity: 4 }),
        word('营业', { weight: 0.9, rarity: 3 }),
        word('场所', { weight: 0.9, rarity: 3 }),
      ],
      [{ said: '网吧', official: ['上网营业场所'], weight: 1 }],
    );
    expect(relevanceOf(term, { above: 0b111, body: 0 })).toBeCloseTo(1);
    expect(relevanceOf(term, { above: 0b011, body: 0 })).toBeCloseTo(0.7 * 0.6);
    expect(relevanceOf(term, { above: 0b100, body: 0 })).toBe(0);
  });

  it('takes the words inside a longer word for part of it', () => {
    const [longer] = [thingsOf([word('婚姻登记'), word('婚姻', { weight: 0.3 }), word('登记', { weight: 0.3 })], [])];
    expect(relevanceOf(longer, { above: 0b110, body: 0 })).toBeCloseTo(0.6);
  });

  it('lets a word that no page has say only that less is answered', () => {
    const asked = (isKnown: boolean): number =>
      relevanceOf(thingsOf([word('量子', { isKnown }), word('补贴')], []), { above: 0b10, body: 0 });
    expect(asked(true)).toBeCloseTo(0.5);
    expect(asked(false)).toBeGreaterThan(0.5);
    expect(asked(false)).toBeLessThan(0.8);
  });

  it('is between 0 and 1, and never less where a page has more', () => {
    const words = fc.array(
      fc.record({
        text: fc.constantFrom('电梯', '补贴', '加装电梯', '老年人', '老年', '登记', '婚姻登记', '狗'),
        weight: fc.constantFrom(0.3, 0.35, 0.7, 0.9, 1),
        rarity: fc.double({ min: 0.01, max: 12, noNaN: true }),
        isKnown: fc.boolean(),
      }),
      { maxLength: MOST_COUNTED },
    );
    const said = fc.subarray([
      { said: '装电梯', official: ['加装电梯'], weight: 1 },
      { said: '老人', official: ['老年人', '补贴'], weight: 0.8 },
    ]);
    const bits = fc.integer({ min: 0, max: 2 ** MOST_COUNTED - 1 });
    fc.assert(
      fc.property(words, said, bits, bits, bits, (counted, residents, above, body, more) => {
        const asked = thingsOf(counted, residents);
        const has = relevanceOf(asked, { above, body });
        expect(has).toBeGreaterThanOrEqual(0);
        expect(has).toBeLessThanOrEqual(1 + 1e-9);
        expect(relevanceOf(asked, { above, body: body | more })).toBeGreaterThanOrEqual(has - 1e-9);
        expect(relevanceOf(asked, { above: above | more, body })).toBeGreaterThanOrEqual(has - 1e-9);
      }),
    );
  });
});
