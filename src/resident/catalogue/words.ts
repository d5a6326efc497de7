import type { ColumnStandingView } from '../../../contract/catalogue';
import { CATALOGUE_LEVELS, levelName, type CatalogueLevel } from '../../../domain/catalogue/level';
import { plainDate } from '../../ui/dates';

/** The level that an address asks for; undefined for all. */
export const levelIn = (text: string | undefined): CatalogueLevel | undefined =>
  CATALOGUE_LEVELS.find((level) => level === text);

/** 全部, then the levels that there are. */
export const levelChips = (
  levels: readonly CatalogueLevel[],
): readonly { readonly value: string; readonly label: string }[] => [
  { value: '', label: '全部' },
  ...levels.map((value) => ({ value, label: levelName[value] })),
];

/** Path of an answer with what is asked for. */
export function asking(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => (pair[1] ?? '') !== '');
  return pairs.length === 0
    ? path
    : `${path}?${pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}`;
}

/** How a column stands, in a few words with their look; null where all is as it should be. */
export function standingTag({ state, by, unit }: ColumnStandingView): { className: string; text: string } | null {
  if (state === 'current') return null;
  if (state === 'empty') return { className: 'tag quiet', text: '还没有内容' };
  const days = unit === 'days' ? '天' : '个工作日';
  return { className: 'tag amber', text: `超过更新期限 ${String(by)} ${days}` };
}

/** What stands in a column, in words. */
export const fillingWords = (entries: number, lastOn: string | null): string =>
  lastOn === null ? '还没有内容' : `${String(entries)} 条，最近 ${plainDate(lastOn)}`;
