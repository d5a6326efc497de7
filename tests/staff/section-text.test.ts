import fc from 'fast-check';
import { draftSections } from '../../domain/annual-report';
import { paragraphsOf, textOf } from '../../src/staff/reports/section-text';

describe('paragraphsOf', () => {
  it('reads back what textOf wrote, for the sections as they are drafted', () => {
    for (const paragraphs of draftSections()) {
      const copy = paragraphs.map((parts) => parts.map((part) => (typeof part === 'string' ? part : { ...part })));
      expect(paragraphsOf(textOf(copy))).toEqual(copy);
    }
  });

  it('reads back any words and cells in turn', () => {
    const words = fc.string({ minLength: 1 }).filter((text) => !/[\n\r{}]/.test(text) && text.trim() !== '');
    const cell = fc.record({
      cell: fc.stringMatching(/^[a-z0-9.]{1,10}$/),
      column: fc.stringMatching(/^[A-Za-z]{1,10}$/),
    });
    const paragraph = fc.array(fc.tuple(words, cell), { minLength: 1, maxLength: 5 }).map((pairs) => pairs.flat());
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 5 }), (paragraphs) => {
        expect(paragraphsOf(textOf(paragraphs))).toEqual(paragraphs);
      }),
    );
  });
});
