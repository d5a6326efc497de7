import fc from 'fast-check';
import { SECTION_TITLES } from '../../../domain/annual-report';
import { partsOf, portionsOf } from '../../../src/resident/annual-report/parts';

describe('portionsOf', () => {
  it('loses no word and changes no order, and keeps each portion within the limit', () => {
    const paragraph = fc
      .array(fc.constantFrom('公', '开', '。'), { minLength: 1, maxLength: 60 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 12 }), fc.integer({ min: 1, max: 40 }), (paragraphs, limit) => {
        const portions = portionsOf(paragraphs, limit);
        expect(portions.flat().join('')).toBe(paragraphs.join(''));
        for (const portion of portions) expect(portion.join('').length).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it('cuts a long paragraph after a sentence where it can', () => {
    expect(portionsOf(['甲乙。丙丁戊'], 4)).toEqual([['甲乙。'], ['丙丁戊']]);
  });
});

describe('partsOf', () => {
  const sections = SECTION_TITLES.map((title) => ({ title, paragraphs: [`${title}的话。`] }));

  it('shows the six sections in their order, with the tables in the second to the fourth (国办公开办函〔2021〕30号)', () => {
    const parts = partsOf({ sections });
    expect(parts.map(({ heading }) => heading)).toEqual([...SECTION_TITLES]);
    expect(parts.map(({ table }) => table)).toEqual([null, 2, 3, 4, null, null]);
  });

  it('shows the three tables alone where a past year has no text', () => {
    expect(partsOf({ sections: [] }).map(({ table }) => table)).toEqual([2, 3, 4]);
  });

  it('puts the table after the last portion of a long section', () => {
    const long = sections.map((section, at) =>
      at === 1 ? { ...section, paragraphs: ['长。'.repeat(2_000)] } : section,
    );
    const ofSecond = partsOf({ sections: long }).filter(({ key }) => key.startsWith('1.'));
    expect(ofSecond.map(({ heading, table }) => [heading === null, table])).toEqual([
      [false, null],
      [true, 2],
    ]);
  });
});
