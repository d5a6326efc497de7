import fc from 'fast-check';
import { draftSections, figureOf } from '../../domain/annual-report';
import { reportOn } from '../domain/annual-report/reports';
import { cellName, EVERY_CELL } from '../../src/staff/reports/cell-name';
import { paragraphsOf, readable, textOf, unknownCells } from '../../src/staff/reports/section-text';

describe('paragraphsOf', () => {
  it('reads back what textOf wrote, for the sections as they are drafted', () => {
    for (const paragraphs of draftSections()) {
      const copy = paragraphs.map((parts) => parts.map((part) => (typeof part === 'string' ? part : { ...part })));
      expect(paragraphsOf(textOf(copy))).toEqual(copy);
    }
  });

  it('reads back any words and cells in turn', () => {
    const words = fc.string({ minLength: 1 }).filter((text) => !/[\n\r{}]/.test(text) && text.trim() !== '');
    const cell = fc.constantFrom(...EVERY_CELL);
    const paragraph = fc.array(fc.tuple(words, cell), { minLength: 1, maxLength: 5 }).map((pairs) => pairs.flat());
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 5 }), (paragraphs) => {
        expect(paragraphsOf(textOf(paragraphs))).toEqual(paragraphs);
      }),
    );
  });
});

describe('EVERY_CELL', () => {
  it('names each cell that the report has, and no two alike', () => {
    const report = reportOn([]);
    expect(EVERY_CELL.filter((cell) => figureOf(report, cell) === undefined)).toEqual([]);
    expect(new Set(EVERY_CELL.map(cellName)).size).toBe(EVERY_CELL.length);
  });
});

describe('unknownCells', () => {
  it('names what stands in braces and is no cell, which is then read as it stands', () => {
    const text = '予以公开{（一）予以公开，总计}件，{3.1 total}件，{另有}件';
    expect(unknownCells(text)).toEqual(['{3.1 total}', '{另有}']);
    expect(readable(text, reportOn([]))).toBe('予以公开0件，{3.1 total}件，{另有}件');
  });
});
