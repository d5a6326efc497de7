import type { EnquirySubmission } from '../../../contract/enquiry';

type Kind = EnquirySubmission['about']['kind'];

/** What a question is about: a published thing, or nothing in particular. */
export interface Subject {
  readonly kind: Kind;
  /** Empty when it is about nothing in particular. */
  readonly id: string;
}

interface KindWords {
  readonly title: string;
  readonly heading: string;
  /** Said when it has arrived. */
  readonly sent: string;
}

const FOLLOW_UP: KindWords = {
  title: '还有疑问',
  heading: '还有什么没说清楚？',
  sent: '你的问题已经交给编写的人，回答会写进下一期。',
};

export const WORDS: Readonly<Record<Kind, KindWords>> = {
  general: {
    title: '提个问题',
    heading: '想问什么？',
    sent: '你的问题已经收到，由工作人员转给负责的部门。',
  },
  'qa-issues': FOLLOW_UP,
  'qa-items': FOLLOW_UP,
  explainers: FOLLOW_UP,
  'press-conferences': {
    title: '会前提问',
    heading: '想在发布会上问什么？',
    sent: '你的问题已经交给发布会的主办部门。',
  },
};

const isKind = (value: string): value is Kind => Object.hasOwn(WORDS, value);

/** What the address asks about; one that names nothing is about nothing in particular. */
export function subjectIn({ kind = '', id = '' }: Readonly<Record<string, string>>): Subject {
  return isKind(kind) && kind !== 'general' && id !== '' ? { kind, id } : { kind: 'general', id: '' };
}
