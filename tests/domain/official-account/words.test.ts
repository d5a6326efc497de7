import fc from 'fast-check';
import { checkWords, contentFault, LIMITS, suggestedWords } from '../../../domain/official-account';

const lengthOf = (text: string): number => Array.from(text).length;
const words = fc.record({
  title: fc.string({ unit: 'grapheme', maxLength: 80 }),
  author: fc.string({ maxLength: 40 }),
  digest: fc.string({ unit: 'grapheme', maxLength: 300 }),
});

describe('checkWords', () => {
  it('takes words exactly as long as the account does, and none longer (draft/add)', () => {
    for (const field of ['title', 'author', 'digest'] as const) {
      const fits = { title: '题', author: '', digest: '', [field]: '😀'.repeat(LIMITS[field]) };
      expect(checkWords(fits)).toEqual([]);
      expect(checkWords({ ...fits, [field]: `${fits[field]}字` })).toEqual([
        { code: `official-account.${field}-long`, field },
      ]);
    }
  });

  it('wants a title, and one line in each field', () => {
    expect(checkWords({ title: ' 　', author: '', digest: '' })).toEqual([
      { code: 'official-account.title-missing', field: 'title' },
    ]);
    expect(checkWords({ title: '上\n下', author: '\u0007', digest: '' }).map(({ field }) => field)).toEqual([
      'title',
      'author',
    ]);
  });

  it('names each field once at most', () => {
    fc.assert(
      fc.property(words, (given) => {
        const fields = checkWords(given).map(({ field }) => field);
        expect(new Set(fields).size).toBe(fields.length);
      }),
    );
  });
});

describe('suggestedWords', () => {
  it('is within the limits, whatever the piece is called', () => {
    const piece = fc.record({
      title: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }).filter((text) => text.trim() !== ''),
      summary: fc.string({ unit: 'grapheme', maxLength: 400 }),
      department: fc.string({ maxLength: 40 }),
    });
    fc.assert(
      fc.property(piece, (given) => {
        const suggested = suggestedWords(given);
        for (const field of ['title', 'author', 'digest'] as const)
          expect(lengthOf(suggested[field])).toBeLessThanOrEqual(LIMITS[field]);
      }),
    );
  });

  it('cuts where a sentence ends, and leaves out an author that would have to be cut', () => {
    const suggested = suggestedWords({
      title: '这是一句完整的话。后面还有很长很长的一段说明文字放不进三十二个字里面去',
      summary: '短。',
      department: '临溪市人力资源和社会保障事业发展服务中心',
    });
    expect(suggested).toEqual({
      title: '这是一句完整的话。后面还有很长很长的一段说明文字放不进三十二个…',
      author: '',
      digest: '短。',
    });
    expect(
      suggestedWords({
        title: '这是一句完整的一句话，不短。后面还有很长很长的一段说明文字放不进去了吧是不是',
        summary: '',
        department: '',
      }).title,
    ).toBe('这是一句完整的一句话，不短。');
  });
});

describe('contentFault', () => {
  it('takes a text of less than 20,000 characters and less than a megabyte (draft/add)', () => {
    expect(contentFault('字'.repeat(19_999))).toBeUndefined();
    expect(contentFault('字'.repeat(20_000))).toBe('long');
    expect(contentFault(' \n')).toBe('empty');
  });
});
