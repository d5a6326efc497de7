/** What a push has come to. */
export const PUSH_STATES = [
  'draft',
  'awaiting-approval',
  'approved',
  'scheduled',
  'sending',
  'sent',
  'stopped',
  'returned',
] as const;
export type PushState = (typeof PUSH_STATES)[number];

export const pushStateNames: Readonly<Record<PushState, string>> = {
  draft: '草稿',
  'awaiting-approval': '待审批',
  approved: '已批准',
  scheduled: '定时中',
  sending: '正在发',
  sent: '已发完',
  stopped: '已停止',
  returned: '已退回',
};

export type PushAct = 'write' | 'plan' | 'submit' | 'withdraw' | 'approve' | 'return' | 'stop';

const ACTS: Readonly<Record<PushState, readonly PushAct[]>> = {
  draft: ['write', 'plan', 'submit'],
  returned: ['write', 'plan', 'submit'],
  'awaiting-approval': ['withdraw', 'approve', 'return'],
  approved: ['stop'],
  scheduled: ['stop'],
  sending: ['stop'],
  sent: [],
  stopped: [],
};

/** Whether an act is open in a state, whoever asks. */
export const isOpen = (state: PushState, act: PushAct): boolean => ACTS[state].includes(act);

export interface Hands {
  readonly id: string;
  readonly mayWrite: boolean;
  readonly mayApprove: boolean;
}

/** Whose hands have been on it. */
export interface Made {
  readonly authorId: string;
  readonly submittedBy: string | null;
}

/** 二人: nobody approves what he wrote or submitted himself. */
export const isOwn = ({ authorId, submittedBy }: Made, person: string): boolean =>
  person === authorId || person === submittedBy;

const allowed = (act: PushAct, made: Made, { id, mayWrite, mayApprove }: Hands): boolean => {
  if (act === 'approve') return mayApprove && !isOwn(made, id);
  if (act === 'return') return mayApprove;
  if (act === 'stop') return mayWrite || mayApprove;
  return mayWrite;
};

/** What somebody may do with a push next. */
export const actsOf = (state: PushState, made: Made, hands: Hands): PushAct[] =>
  ACTS[state].filter((act) => allowed(act, made, hands));
