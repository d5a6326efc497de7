import type { DeskEnquiry, DeskEnquiryAct, DeskEnquiryView } from '../../../contract/enquiry-desk';
import { plainDate } from '../../ui/dates';

export type ActKind = DeskEnquiryAct['kind'];

export const VIEWS: Readonly<Record<DeskEnquiryView, string>> = {
  open: '未处理',
  'passed-on': '其中已转办',
  mine: '我认领的',
  claimed: '已认领',
  answered: '已答复',
  closed: '不用答复',
  all: '全部',
};

/** What a button says. */
export const ACTS: Readonly<Record<ActKind, string>> = {
  claim: '认领',
  answer: '答复',
  'pass-on': '转办',
  close: '不用答复',
  release: '放回',
  reopen: '撤销办结',
};

/** What was done to so many. */
export const DONE: Readonly<Record<ActKind, string>> = {
  claim: '已认领',
  answer: '已答复',
  'pass-on': '已转办',
  close: '已办结，不用答复',
  release: '已放回',
  reopen: '已撤销办结',
};

/** What takes an act back, where something does. */
export const UNDOES: Readonly<Partial<Record<ActKind, 'release' | 'reopen'>>> = {
  claim: 'release',
  answer: 'reopen',
  close: 'reopen',
};

const OPENING = 24;

/** How a question begins, for the name of a control. */
export const openingOf = ({ text }: Pick<DeskEnquiry, 'text'>): string => {
  const characters = Array.from(text.replace(/\s+/g, ' ').trim());
  return characters.length <= OPENING ? characters.join('') : `${characters.slice(0, OPENING).join('')}…`;
};

/** By when it is to be answered, and what says so. */
export function dueWords({ on, ground, phase }: NonNullable<DeskEnquiry['due']>): string {
  const late = phase === 'late' ? '，已经过了' : '';
  return ground === 'city' ? `最迟 ${plainDate(on)}答复${late}` : `检查要求最迟 ${plainDate(on)}回应${late}`;
}
