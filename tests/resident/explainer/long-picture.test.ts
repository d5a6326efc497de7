import fc from 'fast-check';
import { layOut } from '../../../src/resident/explainer/long-picture/layout';
import { EDGE, WIDTH, type Mark, type Measure } from '../../../src/resident/explainer/long-picture/marks';
import { paint } from '../../../src/resident/explainer/long-picture/paint';
import { wrap } from '../../../src/resident/explainer/long-picture/wrap';
import type { Brush } from '../../../src/platform/drawing';
import { EVERY_BLOCK } from './every-block';

/** A Chinese character is as wide as the type is high, a Latin one a little over half. */
const measure: Measure = (text, { size }) =>
  Array.from(text).reduce((width, letter) => width + size * (letter.charCodeAt(0) > 0x2e7f ? 1 : 0.55), 0);

const picture = layOut(EVERY_BLOCK, {
  measure,
  address: 'https://linxi.example/resident/explainer/detail?id=zufang-tujie',
  validityName: () => '现行有效',
  convert: (text) => text,
});
const words = picture.marks.filter((mark): mark is Extract<Mark, { kind: 'words' }> => mark.kind === 'words');
const allText = words.map(({ text }) => text).join('');

describe('layOut', () => {
  it('writes the title, each block, the document with its date and validity, and the address', () => {
    for (const said of [
      '租房提公积金',
      '每人每月最高提1200元',
      '第五条',
      '网上或者窗口',
      '以前：800元',
      '现在：1200元',
    ])
      expect(allText).toContain(said);
    for (const said of [
      '12,400.5元',
      '单身1200元',
      '0999-12329',
      '临建发〔2026〕6号',
      '2026年10月15日施行',
      '现行有效',
    ])
      expect(allText).toContain(said);
    expect(allText.replace(/\s/g, '')).toContain('https://linxi.example/resident/explainer/detail?id=zufang-tujie');
    expect(allText).toContain('2026年9月28日');
  });

  it('keeps every word between the edges and above the end', () => {
    for (const { x, y, text, font } of words) {
      expect(x).toBeGreaterThanOrEqual(EDGE);
      // A closing mark may hang over by its own width, as in print.
      expect(x + measure(text, font)).toBeLessThanOrEqual(WIDTH - EDGE + font.size);
      expect(y + font.size).toBeLessThanOrEqual(picture.height);
    }
  });

  it('writes no line over another', () => {
    const column = (x: number) => words.filter((mark) => mark.x === x).sort((a, b) => a.y - b.y);
    for (const x of new Set(words.map((mark) => mark.x))) {
      const lines = column(x);
      for (const [at, line] of lines.entries()) {
        const above = lines[at - 1];
        if (above) expect(line.y).toBeGreaterThanOrEqual(above.y + above.font.size);
      }
    }
  });

  it('turns all text into the script of the reader before it is measured', () => {
    const traditional = layOut(EVERY_BLOCK, { measure, address: '', validityName: () => '', convert: () => '繁' });
    expect(new Set(traditional.marks.flatMap((mark) => (mark.kind === 'words' ? [mark.text] : [])))).toEqual(
      new Set(['繁']),
    );
  });
});

describe('wrap', () => {
  const font = { size: 10, bold: false };
  const text = fc
    .array(fc.constantFrom('政', '策', '。', '，', '（', '）', '《', '》', 'A', '12', ' '), { maxLength: 60 })
    .map((letters) => letters.join(''));

  it('loses no character but white space', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 200 }), (said, width) => {
        const lines = wrap(said, font, width, measure);
        expect(lines.join('').replace(/\s/g, '')).toBe(said.replace(/\s/g, ''));
      }),
    );
  });

  it('keeps a line within the width, but for closing marks that hang over', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 200 }), (said, width) => {
        for (const line of wrap(said, font, width, measure))
          expect(measure(line.replace(/[，。）》\s]+$/, ''), font)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('begins no line with a closing mark and cuts no number', () => {
    const lines = wrap('每人每月最高1200元，夫妻分别提。', font, 80, measure);
    expect(lines.some((line) => /^[，。]/.test(line))).toBe(false);
    expect(lines.join('|')).toContain('1200');
  });
});

describe('paint', () => {
  it('draws plates first and each word once, with its type set before it', () => {
    const calls: string[] = [];
    const set: Record<string, unknown> = {};
    const brush = new Proxy(set, {
      get: (target, name: string) =>
        name in target ? target[name] : (...args: unknown[]) => calls.push(`${name} ${args.join(' ')}`),
      set: (target, name: string, value) => {
        target[name] = value;
        if (name === 'font') calls.push('font');
        return true;
      },
    }) as unknown as Brush;
    paint(brush, picture.marks);
    expect(calls[0]).toBe(`fillRect 0 0 ${String(WIDTH)} ${String(picture.height)}`);
    const texts = calls.filter((call) => call.startsWith('fillText'));
    expect(texts).toHaveLength(words.length);
    expect(calls[calls.indexOf(texts[0] ?? '') - 1]).toBe('font');
  });
});
