import fc from 'fast-check';
import type { PageContents, Run } from '../../../server/platform/redaction/area';
import { findWords } from '../../../server/platform/redaction/find-words';

const run = (text: string, line = 0): Run => ({ text, x: 0.1, y: 0.1 + line * 0.03, width: 0.5, height: 0.02 });
const page = (...texts: string[]): PageContents => ({ runs: texts.map((text, line) => run(text, line)) });

const han = fc.string({
  unit: fc.constantFrom('王', '李', '欧', '阳', '明', '月', '申', '请', '人'),
  minLength: 2,
  maxLength: 8,
});

describe('findWords', () => {
  it('finds a word however the file cuts the line that holds it, and covers every part of it', () => {
    fc.assert(
      fc.property(han, han, han, fc.array(fc.nat(30), { maxLength: 6 }), (before, word, after, cuts) => {
        const text = before + word + after;
        const at = [...new Set(cuts.map((cut) => cut % text.length))].sort((a, b) => a - b);
        const pieces = [0, ...at].map((from, index) => text.slice(from, at[index])).filter((piece) => piece !== '');
        const { areas, missing } = findWords([page(...pieces)], [word]);
        expect(missing).toEqual([]);
        // The runs that hold the word where it was put, at the least.
        let offset = 0;
        pieces.forEach((piece, line) => {
          const [from, to] = [offset, offset + piece.length];
          offset = to;
          if (to <= before.length || from >= before.length + word.length) return;
          expect(areas).toContainEqual({ page: 1, x: 0.1, y: run('', line).y, width: 0.5, height: 0.02 });
        });
      }),
    );
  });

  it('says which words it did not find', () => {
    expect(findWords([page('申请人王小明')], ['王小明', '李小红']).missing).toEqual(['李小红']);
  });

  it('takes nothing that does not touch the word', () => {
    expect(findWords([page('第一行', '王小明', '第三行')], ['王小明']).areas).toEqual([
      { page: 1, x: 0.1, y: 0.13, width: 0.5, height: 0.02 },
    ]);
  });

  it('finds every place, on every page', () => {
    const { areas } = findWords([page('王小明', '其他'), page('其他', '（王小明）')], ['王小明']);
    expect(areas.map((area) => area.page)).toEqual([1, 2]);
  });

  it.each([
    ['full width', '１３９１２３４５６７８', '13912345678'],
    ['capitals', 'X', 'x'],
    ['dashes', '139-1234-5678', '13912345678'],
    ['a name of a minority', '阿卜杜拉・买买提', '阿卜杜拉·买买提'],
    ['a character without width', '王\u200b小明', '王小明'],
  ])('sees through %s', (_what, text, word) => {
    expect(findWords([page(text)], [word]).missing).toEqual([]);
  });

  it('does not read a note as the continuation of a line', () => {
    const note: Run = { ...run('明月'), apart: true };
    expect(findWords([{ runs: [run('欧阳'), note] }], ['欧阳明月']).missing).toEqual(['欧阳明月']);
  });

  it('never takes a word of separators alone as found', () => {
    expect(findWords([page('一 - 二')], ['- ']).missing).toEqual(['- ']);
  });
});
