import type { OfficialArticle } from '../../../contract/official-account';
import type { ArticleState } from '../../../domain/official-account';
import { clockTime, plainDate } from '../../ui/dates';

export const STATE_NAMES: Readonly<Record<ArticleState, string>> = {
  drafting: '正在送草稿',
  failed: '没有送到',
  draft: '草稿箱里，待发布',
  submitting: '正在发布',
  publishing: '平台审核中',
  published: '已发布',
  removing: '正在撤下',
  removed: '已撤下',
  gone: '在公众号里删掉了',
  banned: '被平台封了',
};

/** Classes of the badge. */
export const STATE_TONES: Readonly<Record<ArticleState, string>> = {
  drafting: ' soon',
  failed: ' late',
  draft: ' soon',
  submitting: ' soon',
  publishing: ' soon',
  published: ' good',
  removing: ' soon',
  removed: '',
  gone: ' late',
  banned: ' late',
};

export const momentOf = (instant: string): string => `${plainDate(instant)} ${clockTime(instant)}`;

export const lengthOf = (text: string): number => Array.from(text.trim()).length;

/** What its readers see is not what the site shows now. */
export const isOutdated = ({ state, edition, currentEdition }: OfficialArticle): boolean =>
  ['draft', 'published'].includes(state) && currentEdition !== edition;
