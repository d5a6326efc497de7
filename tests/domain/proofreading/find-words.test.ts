import fc from 'fast-check';
import {
  builtInWords,
  checkWordEntry,
  makeFoldTable,
  makeMatcher,
  makeWordFinder,
  wordFinding,
} from '../../../domain/proofreading';
import type { WordEntry } from '../../../domain/proofreading';

const PLAIN = makeFoldTable();
const TRADITIONAL = makeFoldTable('門门灣湾國国');
const entry = (words: string[], more: Partial<WordEntry> = {}): WordEntry => ({
  list: 'wrong-word',
  words,
  instead: '对',
  reason: '写错了。',
  severity: 'must',
  exceptions: [],
  ...more,
});
/** Few characters, so that words meet, overlap and stand in each other. */
const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', 'a'), minLength: 2, maxLength: 4 });
const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', 'a', ' ', '\u200b', '，', '\n'), maxLength: 60 });

describe('makeMatcher', () => {
  it('finds exactly what a search for each word alone finds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 8 }), text, (words, raw) => {
        const plain = raw.replace(/[ \u200b]/g, '');
        const found = makeMatcher(words, PLAIN)(plain).map(({ pattern, from, to }) => `${pattern} ${from} ${to}`);
        const wanted = words.flatMap((each, pattern) =>
          Array.from(plain, (_, from) => from)
            .filter((from) => plain.startsWith(each, from))
            .map((from) => `${pattern} ${from} ${from + each.length}`),
        );
        expect([...found].sort()).toEqual([...wanted].sort());
      }),
    );
  });

  it('sees through blanks, invisible signs, full width, capitals and traditional characters, and never over a line', () => {
    const match = makeMatcher(['门户ab'], TRADITIONAL);
    expect(match('開門\u200b 户　Ａb。')).toEqual([{ pattern: 0, from: 1, to: 8 }]);
    expect(match('门\n户ab')).toEqual([]);
  });
});

describe('makeWordFinder', () => {
  it('points at the quotation, whatever stands around it', () => {
    fc.assert(
      fc.property(text, fc.uniqueArray(word, { minLength: 1, maxLength: 5 }), (raw, words) => {
        for (const hit of makeWordFinder([entry(words, { list: 'sensitive' })], PLAIN)(raw)) {
          const finding = wordFinding(raw, hit);
          expect(raw.slice(finding.from, finding.to)).toBe(finding.quotation);
          expect(finding.quotation.replace(/[ \u200b]/g, '')).toBe(hit.word);
        }
      }),
    );
  });

  it('lets an exception win over every hit that it covers, of its own line or of the list of exceptions', () => {
    fc.assert(
      fc.property(text, word, word, word, fc.boolean(), (raw, before, hit, after, isGeneral) => {
        const exception = before + hit + after;
        const entries = isGeneral
          ? [entry([hit]), entry([exception], { list: 'exception', instead: '' })]
          : [entry([hit], { exceptions: [exception] })];
        const whole = `${raw}${exception}${raw}`;
        const covered = makeMatcher([exception], PLAIN)(whole);
        for (const { from, to } of makeWordFinder(entries, PLAIN)(whole))
          expect(covered.some((span) => span.from <= from && span.to >= to)).toBe(false);
      }),
    );
  });

  it('takes an exception that is the word itself', () => {
    const entries = [entry(['布署']), entry(['布署'], { list: 'exception', instead: '' })];
    expect(makeWordFinder(entries, PLAIN)('布署工作')).toEqual([]);
  });

  it('lets through what stands between the halves of an exception, in one sentence and not further', () => {
    const find = makeWordFinder([entry(['农业部'], { exceptions: ['原…发布'] })], PLAIN);
    expect(find('原农业部2011年发布的办法')).toEqual([]);
    expect(find('原来如此。农业部2011年发布')).toHaveLength(1);
  });

  it('takes only what is written for a wrong character, and looks behind disguises for a sensitive word', () => {
    const find = makeWordFinder([entry(['台灣國'], { list: 'sensitive' }), entry(['瞭解'])], TRADITIONAL);
    expect(find('台 灣\u200b国')).toHaveLength(1);
    expect(find('了解')).toEqual([]);
  });

  it('tells the longest where several begin together', () => {
    const [hit] = makeWordFinder([entry(['布署', '布署会'])], PLAIN)('开布署会');
    expect(hit?.word).toBe('布署会');
  });
});

describe('builtInWords', () => {
  const words = builtInWords();

  it('has only lines that staff could keep, each with a reason', () => {
    for (const each of words) expect([each.words, checkWordEntry(each).ok]).toEqual([each.words, true]);
  });

  it('has at least 300 pairs of wrong and right characters, none of them twice', () => {
    const pairs = words.filter(({ list }) => list === 'wrong-word').flatMap((each) => each.words);
    expect(pairs.length).toBeGreaterThan(300);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('never suggests what it would find wrong itself', () => {
    const find = makeWordFinder(words, PLAIN);
    for (const { list, instead } of words)
      if (list === 'wrong-word')
        expect([instead, find(instead).filter(({ entry: { severity } }) => severity === 'must')]).toEqual([
          instead,
          [],
        ]);
  });

  it.each([
    ['请按装设备', '按装', '安装'],
    ['认真布署', '布署', '部署'],
    ['既使下雨', '既使', '即使'],
    ['做为干部', '做为', '作为'],
    ['渡过了一个难忘的节日', '渡过了一个', '度过了一个'],
    ['任命为付主任', '付主任', '副主任'],
  ])('finds in %s the wrong %s', (sentence, wrong, right) => {
    const [hit] = makeWordFinder(words, PLAIN)(sentence);
    expect([hit?.word, hit?.entry.instead]).toEqual([wrong, right]);
  });

  it.each([
    '既使用财政性资金',
    '叫做为民服务',
    '支付本金',
    '目的的实现',
    '决定战争和和平的问题',
    '农业部门',
    '煤矿职工',
  ])('finds nothing wrong in %s', (sentence) => {
    expect(makeWordFinder(words, PLAIN)(sentence)).toEqual([]);
  });
});

describe('checkWordEntry', () => {
  it.each([
    ['proofreading.words-missing', entry(['  '])],
    ['proofreading.reason-missing', entry(['甲乙'], { reason: ' ' })],
    ['proofreading.word-too-short', entry(['甲'])],
    ['proofreading.word-too-short', entry(['。，'])],
    ['proofreading.instead-missing', entry(['甲乙'], { instead: '' })],
    ['proofreading.instead-same', entry(['甲乙'], { instead: '甲乙' })],
    ['proofreading.exception-form', entry(['甲乙'], { exceptions: ['…乙'] })],
  ])('refuses with %s', (code, given) => {
    expect(checkWordEntry(given)).toMatchObject({ ok: false, refusal: { code } });
  });
});
