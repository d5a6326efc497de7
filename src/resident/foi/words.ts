import type { DeliveryMethod, FoiState, IdKind, ReplyForm } from '../../../contract/foi';

export const STEP_TITLES = { 1: '你是谁？', 2: '你想要哪些信息？', 3: '怎么收答复？', 4: '核对，然后提交' } as const;

export const ID_KINDS: Record<IdKind, string> = {
  'resident-id': '居民身份证',
  passport: '护照',
  'hk-macao-permit': '港澳居民来往内地通行证',
  'taiwan-permit': '台湾居民来往大陆通行证',
  'foreign-permanent-resident': '外国人永久居留身份证',
};

export const FORMS: Record<ReplyForm, string> = {
  email: '电子文件',
  paper: '纸质',
  disc: '光盘',
  inspection: '查阅、抄录',
};

export const METHODS: Record<DeliveryMethod, string> = {
  online: '发到邮箱',
  post: '邮寄',
  'in-person': '当面领取',
  fax: '传真',
};

/** Where a request stands, in two or three words (状态). */
export const STATES: Record<FoiState, string> = {
  received: '承办中',
  submitted: '待确认收到',
  'awaiting-amendment': '等你补充材料',
  'awaiting-payment': '等你缴费',
  'awaiting-reasons': '等你说明理由',
  'in-consultation': '正在征求意见',
  reviewed: '准备答复',
  decided: '正在送达',
  served: '已答复',
  abandoned: '不再处理',
  withdrawn: '已撤回',
  archived: '已办结',
};

/** Choices of a radio group or a list, from their names. */
export const optionsOf = <T extends string>(names: Record<T, string>, of?: readonly T[]) =>
  (of ?? (Object.keys(names) as T[])).map((value) => ({ value, label: names[value] }));
