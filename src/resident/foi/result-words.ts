import type { OutcomeRow } from '../../../domain/annual-report/rows';

/** How a request can end, in plain words. The report says the same in the words of the form. @source 条例第三十六条、第三十九条 */
const PLAIN_WORDS: Readonly<Record<OutcomeRow, string>> = {
  '3.1': '要的都公开了',
  '3.2': '公开了一部分',
  '3.3.1': '属于国家秘密',
  '3.3.2': '法律、行政法规禁止公开',
  '3.3.3': '会危及国家安全、公共安全、经济安全或社会稳定',
  '3.3.4': '会损害第三方的合法权益',
  '3.3.5': '内部事务：人事、后勤、内部工作流程',
  '3.3.6': '办事过程中的讨论记录、过程稿、磋商信函、请示报告',
  '3.3.7': '行政执法案卷',
  '3.3.8': '要按专门规定去查，例如工商、不动产登记',
  '3.4.1': '机关手里没有这份信息',
  '3.4.2': '没有现成的，要另外制作',
  '3.4.3': '补正以后仍说不清要什么',
  '3.5.1': '其实是信访、举报、投诉',
  '3.5.2': '重复申请',
  '3.5.3': '要的是公开出版物',
  '3.5.4': '没有正当理由，大量反复申请',
  '3.5.5': '要机关确认或重新出具已经拿到的信息',
  '3.6.1': '没有正当理由，过期不补正',
  '3.6.2': '过期没有缴费',
  '3.6.3': '其他情形，例如申请人撤回',
};

const GROUPS: readonly { readonly rows: RegExp; readonly name: string }[] = [
  { rows: /^3\.1$/, name: PLAIN_WORDS['3.1'] },
  { rows: /^3\.2$/, name: PLAIN_WORDS['3.2'] },
  { rows: /^3\.3\./, name: '依法不公开' },
  { rows: /^3\.4\./, name: '没法提供' },
  { rows: /^3\.5\./, name: '不按公开申请办' },
  { rows: /^3\.6\./, name: '中途结束' },
];

export interface ResultGroup {
  readonly name: string;
  readonly count: number;
  /** Why, where there is more than one reason; those that did not occur are left out. */
  readonly reasons: readonly { readonly name: string; readonly count: number }[];
}

interface Counted {
  readonly row: string;
  readonly text: string;
  readonly count: number;
}

/** The results of a year in six groups, each with the reasons that occurred, most frequent first. */
export function resultGroups(results: readonly Counted[]): ResultGroup[] {
  return GROUPS.map(({ rows, name }) => {
    const own = results.filter(({ row }) => rows.test(row));
    const reasons = own
      .filter(({ row, count }) => count > 0 && row.split('.').length > 2)
      .sort((a, b) => b.count - a.count)
      // A row that this build does not know is told in its official words.
      .map(({ row, text, count }) => ({ name: (PLAIN_WORDS as Record<string, string>)[row] ?? text, count }));
    return { name, count: own.reduce((sum, { count }) => sum + count, 0), reasons };
  });
}

/** 136 of 138 → 98.6%. Only all is 100 %, and only none is 0 %. */
export function shareInWords(numerator: number, denominator: number): string {
  if (numerator === 0 || numerator === denominator) return numerator === 0 ? '0%' : '100%';
  const thousandths = Math.min(999, Math.max(1, Math.round((numerator / denominator) * 1_000)));
  return `${String(thousandths / 10)}%`;
}
