import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  clauseLabel,
  clauseText,
  findClause,
  hasNumberedClauses,
  splitClauses,
  withLineFeeds,
} from '../../../domain/clause';
import { itWithShared, sharedPath } from '../shared-cases';

const outline = (body: string) =>
  splitClauses(body).map(({ anchor, kind, label, parent }) => [anchor, kind, label, parent]);
const joined = (body: string) =>
  splitClauses(body)
    .map((clause) => clause.text)
    .join('\n');

const LAW = [
  '第一章　总　则',
  '第一条　为了保障居民知情，制定本办法。',
  '第二条　本办法适用于本市。',
  '前款所称本市，包括下列区域：',
  '（一）溪东区；',
  '（二）溪南区：',
  '1.老城；',
  '2．新城。',
  '',
  '前款区域由市政府调整。',
  '第二章　申　请',
  '第一节　提　出',
  '第三条　申请应当包括下列内容：',
  '（一）姓名；',
  '（二）联系方式。',
  '第三条之一　口头申请的，代为填写。',
].join('\n');

describe('splitClauses', () => {
  it('reads 章、节、条、款、项、目, with the names people use', () => {
    expect(outline(LAW)).toEqual([
      ['ch-1', 'chapter', '第一章', null],
      ['art-1', 'article', '第一条', 'ch-1'],
      ['art-2', 'article', '第二条', 'ch-1'],
      ['art-2-p2', 'paragraph', '第二条第二款', 'art-2'],
      ['art-2-p2-i1', 'item', '第二条第二款第一项', 'art-2-p2'],
      ['art-2-p2-i2', 'item', '第二条第二款第二项', 'art-2-p2'],
      ['art-2-p2-i2-m1', 'subitem', '第二条第二款第二项第一目', 'art-2-p2-i2'],
      ['art-2-p2-i2-m2', 'subitem', '第二条第二款第二项第二目', 'art-2-p2-i2'],
      ['line-9', 'text', '', null],
      ['art-2-p3', 'paragraph', '第二条第三款', 'art-2'],
      ['ch-2', 'chapter', '第二章', null],
      ['ch-2-s-1', 'section', '第一节', 'ch-2'],
      ['art-3', 'article', '第三条', 'ch-2-s-1'],
      // 第三条 has a single 款, so its items are named without it.
      ['art-3-i1', 'item', '第三条第一项', 'art-3'],
      ['art-3-i2', 'item', '第三条第二项', 'art-3'],
      ['art-3-1', 'article', '第三条之一', 'ch-2-s-1'],
    ]);
  });

  it('reads 一、（一）1. in documents without articles', () => {
    const body =
      '各区县：\n现通知如下。\n一、总体要求\n坚持便民。\n（一）简化材料。\n1. 身份证。\n2. 申请表。\n二、保障措施\n（一）加强宣传。';
    expect(outline(body)).toEqual([
      ['line-1', 'text', '', null],
      ['line-2', 'text', '', null],
      ['sec-1', 'heading', '第一部分', null],
      ['line-4', 'text', '', 'sec-1'],
      ['sec-1-1', 'heading', '第一部分（一）', 'sec-1'],
      ['sec-1-1-1', 'heading', '第一部分（一）1', 'sec-1-1'],
      ['sec-1-1-2', 'heading', '第一部分（一）2', 'sec-1-1'],
      ['sec-2', 'heading', '第二部分', null],
      ['sec-2-1', 'heading', '第二部分（一）', 'sec-2'],
    ]);
  });

  it('reads 编 and 分编, whose chapters count anew', () => {
    const body = '第一编 总则\n第一章 基本规定\n第一条 甲。\n第二编 物权\n第一分编 通则\n第一章 一般规定\n第二条 乙。';
    expect(splitClauses(body).map((clause) => clause.anchor)).toEqual([
      'pt-1',
      'pt-1-ch-1',
      'art-1',
      'pt-2',
      'pt-2-sp-1',
      'pt-2-sp-1-ch-1',
      'art-2',
    ]);
  });

  it.each([
    ['第一百二十三条 某。', 'art-123', '第一百二十三条'],
    ['第一千二百六十条　某。', 'art-1260', '第一千二百六十条'],
    ['第33条 某。', 'art-33', '第三十三条'],
    ['第３３条　某。', 'art-33', '第三十三条'],
    ['　　第 十 条　某。', 'art-10', '第十条'],
    ['第二十条之一 某。', 'art-20-1', '第二十条之一'],
    ['**第五条** 某。', 'art-5', '第五条'],
    ['第七条', 'art-7', '第七条'],
    ['第一条为了方便，制定本办法。', 'art-1', '第一条'],
  ])('%s is %s, %s', (line, anchor, label) => {
    expect(outline(line)[0]).toEqual([anchor, 'article', label, null]);
  });

  it('does not take a line that talks about an article for one', () => {
    const body =
      '第一条 甲。\n第二条规定的情形除外。\n第二条第一款所称费用。\n第三人应当说明理由。\n第二，应当公开。\n“第九条 新的文字。”';
    expect(splitClauses(body).map((clause) => clause.anchor)).toEqual([
      'art-1',
      'art-1-p2',
      'art-1-p3',
      'art-1-p4',
      'art-1-p5',
      'art-1-p6',
    ]);
  });

  it('keeps a line that goes on with an item in that item, and takes it for the next 款 when the list is over', () => {
    const body = '第一条 下列情形：\n（一）甲。\n甲的说明。\n（二）乙。\n前款情形从宽。';
    expect(outline(body).map(([anchor, , , parent]) => [anchor, parent])).toEqual([
      ['art-1', null],
      ['art-1-i1', 'art-1'],
      ['line-3', 'art-1-i1'],
      ['art-1-i2', 'art-1'],
      ['art-1-p2', 'art-1'],
    ]);
  });

  it('gives numbers that come again an anchor of their own, and leaves the first ones alone', () => {
    const first = '第一条 甲。\n（一）子。\n第二条 乙。';
    const both = splitClauses(`${first}\n附件：\n第一条 丙。\n（一）丑。`).map((clause) => clause.anchor);
    expect(both).toEqual(['art-1', 'art-1-i1', 'art-2', 'line-4', 'art-1-r2', 'art-1-r2-i1']);
    expect(both.slice(0, 3)).toEqual(splitClauses(first).map((clause) => clause.anchor));
  });

  it('does not take a table of contents for the chapters', () => {
    const body = '目　录\n第一章　总则\n第二章　附则\n\n第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。';
    const clauses = splitClauses(body);
    expect(findClause(clauses, 'ch-1')?.text).toBe('第一章 总则');
    expect(clauseText(clauses, 'ch-2')).toBe('第二章 附则\n第二条 乙。');
  });

  it('reads titles numbered 一、 between articles as headings of those articles', () => {
    const body = '一、举证责任\n第一条 甲。\n二、过错认定\n第二条 下列情形：\n一、子；\n二、丑。\n第三条 丙。';
    expect(splitClauses(body).map(({ anchor, parent }) => [anchor, parent])).toEqual([
      ['sec-1', null],
      ['art-1', 'sec-1'],
      ['sec-2', null],
      ['art-2', 'sec-2'],
      ['art-2-i1', 'art-2'],
      ['art-2-i2', 'art-2'],
      ['art-3', 'sec-2'],
    ]);
  });

  it('leaves a text without numbers as lines', () => {
    const clauses = splitClauses('今天天气很好。\n\n明天下雨。');
    expect(clauses.map((clause) => clause.anchor)).toEqual(['line-1', 'line-2', 'line-3']);
    expect(hasNumberedClauses(clauses)).toBe(false);
    expect(hasNumberedClauses(splitClauses(LAW))).toBe(true);
  });

  it('reads line ends of any system as a line feed and keeps everything else', () => {
    expect(joined('第一条 甲。\r\n第二条 乙。\r\r\n')).toBe('第一条 甲。\n第二条 乙。\n\n');
    expect(joined('')).toBe('');
  });

  it('loses no character of any text, and gives each line a valid anchor of its own with an existing parent', () => {
    const piece = fc.oneof(
      { weight: 3, arbitrary: fc.string({ unit: 'binary' }) },
      fc.constantFrom(
        '第',
        '条',
        '章',
        '一',
        '十',
        '百',
        '（一）',
        '1.',
        '一、',
        '\n',
        '\r\n',
        '　',
        '附件',
        '目录',
        '之',
        '| ',
        '①',
        '\ud800',
      ),
      fc.integer({ min: 0, max: 99_999 }).map((n) => `第${n}条 某。\n`),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const body = pieces.join('');
        const clauses = splitClauses(body);
        expect(clauses.map((clause) => clause.text).join('\n')).toBe(withLineFeeds(body));
        const anchors = new Set(clauses.map((clause) => clause.anchor));
        expect(anchors.size).toBe(clauses.length);
        for (const { anchor, parent } of clauses) {
          expect(anchor).toMatch(/^[a-z0-9-]{1,60}$/);
          if (parent !== null) expect(anchors.has(parent)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  // CPU time, as a ratio within one run, and the better of two: a machine that is busy or slow must not fail it.
  const cpuMs = (body: string): number => {
    const once = (): number => {
      const start = process.cpuUsage();
      splitClauses(body);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1_000;
    };
    return Math.min(once(), once());
  };
  it.each([
    ['usual lines', Array.from({ length: 60_000 }, (_, n) => `第${n % 9_999}条 ${'甲'.repeat(25)}。`).join('\n')],
    ['very short lines, all of one number', '第一条 甲乙丙丁。\n（一）戊己庚辛。\n'.repeat(90_000)],
    ['one line', `第一条 ${'甲'.repeat(2_000_000)}`],
    ['the beginning of a number again and again', '第'.repeat(2_000_000)],
    ['empty lines', '\n'.repeat(400_000)],
  ])('takes time in proportion to a text of up to two million characters: %s', (_name, body) => {
    // Eight times the text: eight times the work; were each line compared with each other, 64 times.
    const part = Math.max(cpuMs(body.slice(0, body.length / 8)), 20);
    expect(cpuMs(body)).toBeLessThan(24 * part);
  });

  itWithShared(
    'corpus/laws.jsonl',
    'finds clauses in each of the corpus documents that has articles, and loses nothing',
    () => {
      const documents = readFileSync(sharedPath('corpus/laws.jsonl')!, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(documents).toHaveLength(1_766);
      for (const { id, body } of documents as { id: string; body: string }[]) {
        const clauses = splitClauses(body);
        expect([id, clauses.map((clause) => clause.text).join('\n') === body]).toEqual([id, true]);
        if (/^\s*第[一二三四五六七八九十百千]+条/m.test(body)) {
          expect([id, clauses.some((clause) => clause.kind === 'article')]).toEqual([id, true]);
        }
      }
    },
  );
});

describe('findClause', () => {
  const clauses = splitClauses(LAW);
  it('finds the first 款 on the line of its article', () => {
    expect(findClause(clauses, 'art-3-p1')).toBe(findClause(clauses, 'art-3'));
    expect(findClause(clauses, 'art-3-p1-i2')?.text).toBe('（二）联系方式。');
    expect(findClause(clauses, 'art-3-1-p1')?.label).toBe('第三条之一');
  });
  it('finds nothing for an anchor that the text does not have', () => {
    expect(findClause(clauses, 'art-99')).toBeUndefined();
  });
});

describe('clauseText', () => {
  const clauses = splitClauses(LAW);
  it('gives the clause with the 款, 项 and 目 under it, without blank lines', () => {
    expect(clauseText(clauses, 'art-2')).toBe(LAW.split('\n').slice(2, 10).filter(Boolean).join('\n'));
    expect(clauseText(clauses, 'art-2-p2-i2')).toBe('（二）溪南区：\n1.老城；\n2．新城。');
    expect(clauseText(clauses, 'ch-2-s-1')).toBe(LAW.split('\n').slice(11).join('\n'));
  });
  it('is empty where there is no such clause', () => {
    expect(clauseText(clauses, 'art-99')).toBe('');
  });
});

describe('clauseLabel', () => {
  it('names a clause, and plain text by what it stands in', () => {
    const clauses = splitClauses('一、目标\n做好服务。\n散文。');
    expect(clauseLabel(clauses, 'line-2')).toBe('第一部分');
    expect(clauseLabel(splitClauses(LAW), 'art-2-p3')).toBe('第二条第三款');
    expect(clauseLabel(clauses, 'line-99')).toBe('');
  });
});
