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
        const { parts, missing } = findWords([page(...pieces)], [word]);
        expect(missing).toEqual([]);
        const covered = new Set<string>();
        for (const { run: line, from: first, to } of parts) {
          for (let unit = first; unit < to; unit += 1) covered.add(`${String(line)}:${String(unit)}`);
        }
        // What holds the word where it was put, at the least.
        let offset = 0;
        pieces.forEach((piece, line) => {
          for (let unit = 0; unit < piece.length; unit += 1, offset += 1) {
            if (offset < before.length || offset >= before.length + word.length) continue;
            expect(covered).toContain(`${String(line)}:${String(unit)}`);
          }
        });
      }),
    );
  });

  it('says which words it did not find', () => {
    expect(findWords([page('申请人王小明')], ['王小明', '李小红']).missing).toEqual(['李小红']);
  });

  it('takes nothing that does not touch the word', () => {
    expect(findWords([page('第一行', '王小明', '第三行')], ['王小明']).parts).toEqual([
      { page: 1, run: 1, from: 0, to: 3 },
    ]);
    expect(findWords([page('申请人王 小明，电话')], ['王小明']).parts).toEqual([{ page: 1, run: 0, from: 3, to: 7 }]);
  });

  it('finds every place, on every page', () => {
    const { parts } = findWords([page('王小明', '其他'), page('其他', '（王小明）')], ['王小明']);
    expect(parts.map((part) => part.page)).toEqual([1, 2]);
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
