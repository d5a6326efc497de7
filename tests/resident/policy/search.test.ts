import fc from 'fast-check';
import { splitClauses } from '../../../domain/clause';
import { anchorsUnder, outlineOf } from '../../../src/resident/policy/outline';
import { partsAround, searchClauses } from '../../../src/resident/policy/search';

const BODY = [
  '第一章 总则',
  '第一条 为了公开，制定本办法。',
  '第二条 申请应当写明：',
  '（一）名称；',
  '（二）用途不必写，申请人不说明用途。',
  '第二章 附则',
  '第三条 自公布之日起施行。',
].join('\n');
const clauses = splitClauses(BODY);

describe('partsAround', () => {
  it('loses no character, whatever is looked for', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, words) => {
        const parts = partsAround(text, words);
        expect(parts.map((part) => part.text).join('')).toBe(text);
      }),
    );
  });

  it('finds letters in either case', () => {
    expect(partsAround('用APP办', 'app')).toEqual([
      { text: '用', found: false },
      { text: 'APP', found: true },
      { text: '办', found: false },
    ]);
  });
});

describe('searchClauses', () => {
  it('gives the clauses that have the words and counts each place', () => {
    const found = searchClauses(clauses, ' 用途 ');
    expect(found.clauses.map(({ anchor }) => anchor)).toEqual(['art-2-i2']);
    expect(found.count).toBe(2);
  });

  it('finds nothing for nothing', () => {
    expect(searchClauses(clauses, '  ')).toEqual({ clauses: [], count: 0 });
  });
});

describe('outlineOf', () => {
  it('lists the chapters in order', () => {
    expect(outlineOf(clauses).map(({ text }) => text)).toEqual(['第一章 总则', '第二章 附则']);
  });
});

describe('anchorsUnder', () => {
  it('marks an article with its items and nothing else', () => {
    expect([...anchorsUnder(clauses, 'art-2')]).toEqual(['art-2', 'art-2-i1', 'art-2-i2']);
  });
});
