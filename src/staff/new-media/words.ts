import type { DeskFiling, DeskNewMediaLine } from '../../../contract/new-media-desk';
import { eventName, type NewMediaEventKind } from '../../../domain/new-media/event';
import { plainDay } from '../../ui/dates';

/** What is asked for by each act. */
export const ACT_TITLES: Readonly<Record<NewMediaEventKind, string>> = {
  opened: '登记开设',
  changed: '变更',
  merged: '整合',
  closed: '关停',
  published: '记一次发布',
  filed: '登记备案',
};

export const VIEWS = {
  all: '全部',
  kept: '在用',
  ended: '已关停、整合',
  filing: '待备案',
  silent: '停更提醒',
  reported: '群众反映',
} as const;
export type View = keyof typeof VIEWS;

/** A mark with its look. */
export interface Mark {
  readonly className: string;
  readonly text: string;
}

/** Until when something is to be filed, or that it is late. */
export function filingMark({ kind, state, dueOn }: DeskFiling): Mark {
  const what = `${eventName[kind]}备案`;
  if (state === 'unknown') return { className: 'w-badge soon', text: `${what}：放假安排还没发布，日子算不出` };
  const day = dueOn === null ? '' : plainDay(dueOn);
  if (state === 'overdue') return { className: 'w-badge late', text: `${what}已逾期，应在 ${day}前` };
  if (state === 'due') return { className: 'w-badge soon', text: `${what}最迟 ${day}` };
  return {
    className: state === 'filed' ? 'w-badge good' : 'w-badge soon',
    text: state === 'filed' ? '已备案' : '备案晚了',
  };
}

const SILENCE_LOOKS = { remind: 'w-badge soon', warn: 'w-badge very-soon', over: 'w-badge late' } as const;

/** How long nothing was published; null where there is nothing to mark. */
export function silenceMark(silence: DeskNewMediaLine['silence']): Mark | null {
  if (silence === null || silence.level === 'fresh') return null;
  const { days, level } = silence;
  const text = level === 'over' ? `${String(days)} 天没有更新，超过两周` : `${String(days)} 天没有更新`;
  return { className: SILENCE_LOOKS[level], text };
}
