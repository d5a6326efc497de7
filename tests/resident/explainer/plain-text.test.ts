import { plainParts, plainTextToCopy, spokenText } from '../../../src/resident/explainer/plain-text';
import { EVERY_BLOCK } from './every-block';

const textOf = (kind: string): string => {
  const index = EVERY_BLOCK.blocks.findIndex((block) => block.kind === kind);
  const part = plainParts(EVERY_BLOCK)[index]!;
  return [part.heading, ...part.sentences].filter(Boolean).join('\n');
};

describe('plainParts', () => {
  it('says each block, in the order of the page', () => {
    const parts = plainParts(EVERY_BLOCK);
    expect(parts).toHaveLength(EVERY_BLOCK.blocks.length);
    expect(parts.every(({ sentences }) => sentences.length > 0)).toBe(true);
    expect(parts.map(({ heading }) => heading).slice(1, 5)).toEqual(['关键数字', '谁能办', '三步办好', '改了什么']);
  });

  it('names the clause that a claim rests on', () => {
    expect(textOf('lead')).toBe('每人每月最高提1200元。（依据：《租房提取办法》第五条）');
  });

  it('tells a step its number and a day its date', () => {
    expect(textOf('steps')).toContain('第2步，到账：每月15日。');
    expect(textOf('timeline')).toContain('2026年10月15日，施行：旧办法废止。');
  });

  it('puts the name of its column before each cell', () => {
    expect(textOf('table')).toContain('一般，每月：1200元；材料：身份证');
  });

  it('says every value of a chart with its label and unit', () => {
    for (const kind of ['bar-chart', 'line-chart']) {
      expect(textOf(kind)).toContain('2026年比2025年高。');
      expect(textOf(kind)).toContain('单身：2025年 800元，2026年 1,200元。');
      expect(textOf(kind)).toContain('12,400.5元');
    }
  });

  it('gives what is seen and heard in writing', () => {
    expect(textOf('picture')).toContain('图：单身1200元，夫妻2400元');
    expect(textOf('video')).toContain('视频：怎么办（1:05）\n打开网页，点申请。');
    expect(textOf('audio')).toContain('每月都能提。');
  });
});

describe('spokenText', () => {
  it('leaves out the clauses, ends each sentence, and begins with the title', () => {
    const lines = spokenText(EVERY_BLOCK).split('\n');
    expect(lines[0]).toBe('租房提公积金。');
    expect(lines.join('')).not.toContain('依据');
    expect(lines.every((line) => /[。！？；：]$/.test(line))).toBe(true);
  });
});

describe('plainTextToCopy', () => {
  it('ends with who said it, when, and where it stands', () => {
    const text = plainTextToCopy(EVERY_BLOCK, 'https://linxi.example/x');
    expect(text.endsWith('市住房和城乡建设局，2026年9月28日\n\nhttps://linxi.example/x')).toBe(true);
  });
});
