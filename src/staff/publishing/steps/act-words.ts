import type { ManuscriptActKind } from '../../../../contract/manuscript-act';

interface ActWords {
  /** What happens when it is done, in one sentence. */
  readonly means: string;
  /** Asked for, and needed. */
  readonly reason?: string;
  /** Asked for, and not needed. */
  readonly note?: string;
  readonly look?: 'main' | 'danger';
  /** Behind 更多: seldom wanted. */
  readonly seldom?: boolean;
}

const NOTE = '给下一位的话';

export const ACT_WORDS: Readonly<Record<ManuscriptActKind, ActWords>> = {
  submit: { means: '送出以后，由内容审核初审、复审，保密审查同时进行。', note: NOTE, look: 'main' },
  recall: { means: '稿件回到在写，已有的审核要重来。', note: '为什么撤回' },
  'approve-first': { means: '通过以后进入复审，由另一位审核人员看。', note: NOTE, look: 'main' },
  'approve-second': { means: '通过以后进入终审签发。', note: NOTE, look: 'main' },
  return: { means: '稿件回到在写，写稿人会在“我的任务”里看到理由。', reason: '要改什么，为什么' },
  secrecy: { means: '逐项看过，一项一个结论。', look: 'main' },
  'sign-off': { means: '签发以后，群众就能看到。', note: NOTE, look: 'main' },
  publish: { means: '马上发布，群众立刻能看到；同组的稿件一起发布。', look: 'main' },
  schedule: { means: '到时间自动发布，在那以前可以取消。' },
  unschedule: { means: '不再定时，稿件留在已签发。', note: '为什么取消' },
  emergency: {
    means: '不经审核马上发布。只用于突发事件；要在限定的时间里补审，不补审会自动收回。',
    reason: '什么突发事件，为什么等不及审核',
    look: 'danger',
    seldom: true,
  },
  'start-correction': {
    means: '开始写新的一版，群众看到的还是原来的，新版签发以后替换。',
    reason: '要更正什么',
    look: 'main',
  },
  discard: { means: '稿件收起来，不会删除，随时能恢复。', note: '为什么放弃', seldom: true },
  undo: { means: '稿件回到在写。', look: 'main' },
  reassess: { means: '再看一次：现在还是不公开，到期再评估。', reason: '为什么还不公开' },
};

/** What can be put right in the dialog of the act itself: it is no hindrance to opening it. */
export const SOLVED_INSIDE = /^manuscript\.(disclosure-missing|ground-missing|disclosure-reason-missing)$/;
