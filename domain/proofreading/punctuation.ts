import { findingAt, type Finding, type Severity } from './finding';

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' };

interface Told {
  readonly code: string;
  readonly severity: Severity;
  readonly reason: string;
  readonly suggest?: (found: string) => string;
}

interface Rule extends Told {
  readonly pattern: RegExp;
}

const HALF_WIDTH_TOLD: Told = {
  code: 'punctuation.half-width',
  severity: 'should',
  reason: '汉字中间用了英文标点。',
  suggest: (found) => FULL[found] ?? found,
};

const RULES: readonly Rule[] = [
  {
    pattern: /[，、；：][，、；：。！？]+|。[，、；：。]+|！{2,}。|。！/g,
    code: 'punctuation.doubled',
    severity: 'must',
    reason: '两个标点连在一起，多了一个。',
    suggest: (found) => found.slice(-1),
  },
  {
    pattern: /》、(?=《)|”、(?=“)/g,
    code: 'punctuation.between-quotations',
    severity: 'should',
    reason: '并列的书名号之间、引号之间通常不用顿号。',
    suggest: (found) => found.slice(0, 1),
  },
  {
    pattern: /(?<!\.)\.{3,}(?!\.)|。{3,}|(?<!…)…(?!…)/g,
    code: 'punctuation.ellipsis',
    severity: 'should',
    reason: '省略号写作“……”。',
    suggest: () => '……',
  },
];

/** A mark of half width after a Chinese character, and what may follow it: another one, or the end of the line. */
const HALF_WIDTH = /[\u4e00-\u9fa5”》）]([,;:?!.])(?=[\u4e00-\u9fa5“《（\n]|$)/g;

/** Beyond it a text is written so throughout: the rest is counted. */
const SHOWN_OF_A_KIND = 20;

interface Place {
  readonly at: number;
  readonly found: string;
}

/** Every place, or the first twenty with how many there are. */
function findingsAt(text: string, places: readonly Place[], { code, severity, reason, suggest }: Told): Finding[] {
  const left = places.length - SHOWN_OF_A_KIND;
  return places.slice(0, SHOWN_OF_A_KIND).map(({ at, found }, index) =>
    findingAt(text, at, at + found.length, {
      check: 'punctuation',
      code,
      severity,
      reason: left > 0 && index === SHOWN_OF_A_KIND - 1 ? `${reason}后面还有 ${String(left)} 处。` : reason,
      suggestion: suggest?.(found),
    }),
  );
}

function halfWidthPlaces(text: string): Place[] {
  const places: Place[] = [];
  for (const { 1: found = '', index } of text.matchAll(HALF_WIDTH)) places.push({ at: index + 1, found });
  return places;
}

/**
 * English marks between Chinese characters, marks that stand twice, dots for an ellipsis.
 *
 * @source 标点符号用法 GB/T 15834-2011
 * @example findPunctuation('依法公开,及时答复')[0]?.suggestion // '，'
 */
export function findPunctuation(text: string): Finding[] {
  return [
    ...findingsAt(text, halfWidthPlaces(text), HALF_WIDTH_TOLD),
    ...RULES.flatMap(({ pattern, ...told }) =>
      findingsAt(
        text,
        Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({ at: index, found })),
        told,
      ),
    ),
  ];
}

/** A title ends without a full stop. @source 公文写作惯例 */
export function findInTitle(text: string): Finding[] {
  const found = /[。，、；：,;:.]+$/.exec(text);
  if (!found) return [];
  const reason = '标题末尾不加这个标点。';
  return [
    findingAt(text, found.index, text.length, {
      check: 'punctuation',
      code: 'punctuation.title-end',
      severity: 'should',
      reason,
      suggestion: '',
    }),
  ];
}
