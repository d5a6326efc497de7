/** Why nothing was asked of another department, or its answer was not taken. */
export type CoHandlingRefusalCode =
  | 'foi.co-handling.not-found'
  | 'foi.co-handling.not-asked'
  | 'foi.co-handling.not-asking'
  | 'foi.co-handling.not-open'
  | 'foi.co-handling.already-asked'
  | 'foi.co-handling.holds-it'
  | 'foi.co-handling.too-late'
  | 'foi.co-handling.by-consultation'
  | 'foi.co-handling.wish-needed'
  | 'foi.co-handling.wish-too-long'
  | 'foi.co-handling.reason-needed'
  | 'foi.co-handling.reason-too-long'
  | 'foi.co-handling.due-needed'
  | 'foi.co-handling.due-past'
  | 'foi.co-handling.due-after-reply'
  | 'foi.consulted.only-when-asking'
  | 'foi.consulted.holds-it';

/** The sentence that a clerk reads for each code. */
export const coHandlingSentence: Readonly<Record<CoHandlingRefusalCode, string>> = {
  'foi.co-handling.not-found': '没有这件会办，或者不归你的部门办。',
  'foi.co-handling.not-asked': '这件会办请的是别的部门，要由那个部门来办。',
  'foi.co-handling.not-asking': '请其他部门会办，由承办部门或者依申请公开经办来提；撤销也一样。',
  'foi.co-handling.not-open': '这件会办已经有了结果，不能再改。请刷新看看。',
  'foi.co-handling.already-asked': '已经请这个部门会办，还在等它的意见，不用再请。',
  'foi.co-handling.holds-it': '这件申请就是由这个部门承办的，不用请它会办。',
  'foi.co-handling.too-late': '这件申请已经作出决定或者已经办结，不用再会办。',
  'foi.co-handling.by-consultation': '这是书面征求意见，请用“收到其他机关意见”来回复。',
  'foi.co-handling.wish-needed': '请写明要对方做什么。',
  'foi.co-handling.wish-too-long': '要对方做什么，最多写 500 个字，请精简一些。',
  'foi.co-handling.reason-needed': '请写明理由。',
  'foi.co-handling.reason-too-long': '最多写 2000 个字，请精简一些。',
  'foi.co-handling.due-needed': '放假安排还没有发布，算不出日子，请自己选一个最迟的日子。',
  'foi.co-handling.due-past': '最迟的日子不能早于今天。',
  'foi.co-handling.due-after-reply':
    '会办不能晚于这件申请的答复期限：会办不延长答复期限，请选早一点的日子；已经逾期的，只能选今天。',
  'foi.consulted.only-when-asking': '只有征求其他机关意见时，才能指明被征求的部门。',
  'foi.consulted.holds-it': '这件申请就是由这个部门承办的，不用征求它的意见。',
};
