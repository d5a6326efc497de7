import type { ClosingReason, EnquiryState } from './standing';

/** What staff call the states. */
export const enquiryStateName: Readonly<Record<EnquiryState, string>> = {
  received: '未处理',
  'passed-on': '已转办',
  claimed: '已认领',
  answered: '已答复',
  closed: '不用答复',
};

/** What staff call the reasons. */
export const closingReasonName: Readonly<Record<ClosingReason, string>> = {
  duplicate: '同一个人重复提问',
  'no-question': '没有提出问题',
  'other-channel': '要走投诉、举报或者信访渠道',
  'not-government': '不归政府部门管',
  unfit: '广告或者不文明内容',
};

/** What the resident reads of them. */
export const closingReasonSentence: Readonly<Record<ClosingReason, string>> = {
  duplicate: '你之前问过同样的问题，请看那一条的答复。',
  'no-question': '没有看出你想问什么。还想问的话，请再写一次，写清楚是哪件事。',
  'other-channel': '这件事要通过投诉、举报或者信访办，在这里答复不了。可以打 12345。',
  'not-government': '这件事不归政府部门管，在这里答复不了。',
  unfit: '写的内容不适合答复。',
};
