import { findingAt, type Finding, type Severity } from './finding';

interface Leftover {
  readonly pattern: RegExp;
  readonly severity: Severity;
  readonly reason: string;
}

const LEFTOVERS: readonly Leftover[] = [
  {
    pattern: /(?<![A-Za-z\d])[XxＸｘ]{2,}(?![A-Za-z\d])|(?<![*\d])\*{3,}(?![*\d])/g,
    severity: 'must',
    reason: '像是还没有填的内容。',
  },
  {
    pattern:
      /[（(【[](?:此处|这里|待(?:补|定稿|核|填|插|确认|完善)|[需请](?:补|填|插|核|在此))[^）)】\]\n]{0,20}[）)】\]]|(?<![\u4e00-\u9fa5])待(?:补充|定稿|核实|确认|完善|填写|插入)(?![\u4e00-\u9fa5])|TODO|TBD|FIXME|lorem ipsum/gi,
    severity: 'must',
    reason: '像是写稿时留给自己的话，发布前要处理掉。',
  },
  {
    pattern:
      /(?<=[\u4e00-\u9fa5])[_＿]{2,}(?=[\u4e00-\u9fa5])|×{2,}|＊{2,}|[?？]{3,}|�+|&(?:nbsp|amp|lt|gt|quot);|<\/?(?:p|br|span|div|strong|img)\b[^>\n]{0,80}>/gi,
    severity: 'should',
    reason: '像是没有填的空、乱码或者网页代码。',
  },
];

/** Says of what kind of form it is that a blank is part of it. */
const FORM = /(?:范本|样本|式样|格式|表样|模板|示例)/;

/**
 * What was left over from writing: XXX, 待补充, （此处插入图片）, blanks, scraps of code.
 *
 * @example findLeftovers('补贴标准为XXX元')[0]?.quotation // 'XXX'
 */
export function findLeftovers(text: string): Finding[] {
  return LEFTOVERS.flatMap(({ pattern, severity, reason }) =>
    Array.from(text.matchAll(pattern), ({ 0: found, index }) =>
      findingAt(text, index, index + found.length, {
        check: 'placeholder',
        code: 'placeholder.left-over',
        severity: severity === 'must' && FORM.test(text.slice(0, 60)) ? 'should' : severity,
        reason,
      }),
    ),
  );
}
