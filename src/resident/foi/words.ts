import type { FoiState } from '../../../contract/foi';

export const STEP_TITLES = { 1: '你是谁？', 2: '你想要哪些信息？', 3: '怎么收答复？', 4: '核对，然后提交' } as const;

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
