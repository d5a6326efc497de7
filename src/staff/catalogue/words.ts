import type { DeskCatalogue, DeskCatalogueColumn } from '../../../contract/catalogue-desk';
import { plainDate } from '../../ui/dates';

/** What of the catalogue is looked at. */
export const VIEWS = {
  all: '全部栏目',
  empty: '空白栏目',
  late: '超期栏目',
  unfiled: '没归栏',
  numbers: '索引号问题',
} as const;
export type View = keyof typeof VIEWS;

export const isView = (text: string): text is View => Object.hasOwn(VIEWS, text);
/** The views that show entries and not columns. */
export const isOfEntries = (view: View): view is 'unfiled' | 'numbers' => view === 'unfiled' || view === 'numbers';

export type Counts = DeskCatalogue['counts'];

/** How a column stands, with its look. */
export function standingMark({ standing, lastOn }: DeskCatalogueColumn): { className: string; text: string } {
  const { state, by, unit, dueOn } = standing;
  if (state === 'empty') return { className: 'w-badge late', text: '空白' };
  if (state === 'late') {
    return { className: 'w-badge late', text: `超期 ${String(by)} ${unit === 'days' ? '天' : '个工作日'}` };
  }
  const until = dueOn === null ? '' : `，最迟 ${plainDate(dueOn)}更新`;
  return { className: 'w-badge good', text: `${lastOn === null ? '' : '正常'}${until}` };
}

/** Query of an address; what is empty is left out. */
export const queryOf = (query: Readonly<Record<string, string>>): string =>
  new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString();

export const NUMBER_FAULTS = {
  shape: '文件上写的索引号格式不对',
  taken: '文件上写的索引号已经是别的信息的',
  differs: '文件上写的索引号和目录里的不一样',
} as const;
