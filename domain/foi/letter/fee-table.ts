import type { FeeBasis } from '../case/event';
import { feeByItems, feeByPages, feeOf } from '../case/fee';
import type { LetterBlock } from './letter';

const yuan = (n: number): string => `${String(n)} 元`;

const PAGE_TIERS = [
  { from: 1, upTo: 30, name: '30 页以下（含 30 页）' },
  { from: 31, upTo: 100, name: '31—100 页' },
  { from: 101, upTo: 200, name: '101—200 页' },
  { from: 201, upTo: Infinity, name: '201 页以上' },
] as const;

function pageRows(pages: number): string[][] {
  return PAGE_TIERS.map(({ from, upTo, name }) => {
    const each = feeByPages(from) - feeByPages(from - 1);
    const count = Math.max(0, Math.min(pages, upTo) - from + 1);
    return [name, each === 0 ? '不收费' : `${yuan(each)}/页`, `${String(count)} 页`, yuan(count * each)];
  });
}

/** The tiers of a month up to the one this request falls in. */
function itemRows(nth: number): string[][] {
  const tiers = [
    { from: 1, upTo: 10 },
    { from: 11, upTo: 30 },
  ];
  for (let from = 31; from <= Math.max(nth, 31); from += 10) tiers.push({ from, upTo: from + 9 });
  return tiers.map(({ from, upTo }) => {
    const each = feeByItems(from) - feeByItems(from - 1);
    const here = nth >= from && nth <= upTo;
    return [
      `第 ${String(from)}—${String(upTo)} 件`,
      each === 0 ? '不收费' : `${yuan(each)}/件`,
      here ? `本件（第 ${String(nth)} 件）` : '—',
      here ? yuan(each) : '—',
    ];
  });
}

/**
 * The scale of the fee, and where this request stands on it.
 *
 * @source 国办函〔2020〕109号第四条、第五条
 */
export function feeTable(basis: FeeBasis): LetterBlock {
  const [caption, unit] =
    basis.by === 'page' ? ['信息处理费计算表（按量计收）', '页数'] : ['信息处理费计算表（按件计收）', '件数'];
  return {
    kind: 'table',
    caption,
    columns: [unit, '标准', '本次', '金额'],
    rows: [
      ...(basis.by === 'page' ? pageRows(basis.pages) : itemRows(basis.nth)),
      ['合计', '', basis.by === 'page' ? `${String(basis.pages)} 页` : '1 件', yuan(feeOf(basis))],
    ],
  };
}
