import type { Permission } from '../staff';
import { stepOf } from './approvals';
import type { Manuscript } from './manuscript';

/** What can be asked for; contract/manuscript-act.ts has the same on the wire. */
export const ACT_KINDS = [
  'submit',
  'recall',
  'approve-first',
  'approve-second',
  'return',
  'secrecy',
  'sign-off',
  'publish',
  'schedule',
  'unschedule',
  'emergency',
  'start-correction',
  'discard',
  'undo',
  'reassess',
] as const;
export type ActKind = (typeof ACT_KINDS)[number];

export const actName: Readonly<Record<ActKind, string>> = {
  submit: '送审',
  recall: '撤回送审',
  'approve-first': '初审通过',
  'approve-second': '复审通过',
  return: '退回修改',
  secrecy: '保密审查',
  'sign-off': '签发',
  publish: '发布',
  schedule: '定时发布',
  unschedule: '取消定时',
  emergency: '突发事件先行发布',
  'start-correction': '发起更正',
  discard: '放弃',
  undo: '恢复',
  reassess: '评估后仍不公开',
};

const FIXED: Readonly<Record<Exclude<ActKind, 'return'>, Permission>> = {
  submit: 'publishing.write',
  recall: 'publishing.write',
  'approve-first': 'publishing.review',
  'approve-second': 'publishing.review',
  secrecy: 'publishing.secrecy-review',
  'sign-off': 'publishing.sign-off',
  publish: 'publishing.sign-off',
  schedule: 'publishing.sign-off',
  unschedule: 'publishing.sign-off',
  emergency: 'publishing.sign-off',
  'start-correction': 'publishing.write',
  discard: 'publishing.write',
  undo: 'publishing.write',
  reassess: 'publishing.sign-off',
};

/** Which permissions allow an act on a piece as it stands; any one of them does. A piece is returned by whose turn it is. */
export function permissionsFor(kind: ActKind, m: Manuscript): readonly Permission[] {
  if (kind !== 'return') return [FIXED[kind]];
  const step = stepOf(m);
  return [step === 'final' ? 'publishing.sign-off' : 'publishing.review', 'publishing.secrecy-review'];
}
