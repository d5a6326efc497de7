import { KIND_NAMES } from '../../../domain/content-kind';
import {
  barTo,
  handsFor,
  nextStep,
  type DuePhase,
  type Hand,
  type Manuscript,
  type ManuscriptDeed,
  type Task,
  type TaskPerson,
} from '../../../domain/publishing';
import type { Permission } from '../../../domain/staff';
import { NO_FACTS } from './piece';
import type { Limits } from './present-parts';
import type { TaskRow } from './task-rows';

/** Kinds of tasks with their headings, in the order in which they are shown. */
export const TASK_GROUPS = {
  emergency: '突发事件先行发布，等待补审',
  'event-link': '发布会快开始，链接打不开',
  returned: '退回我修改的',
  'first-review': '待我初审',
  'second-review': '待我复审',
  'secrecy-review': '待我保密审查',
  'sign-off': '待我签发',
  'held-up': '审核逾期，等着别人办',
  release: '已签发，待我发布',
  scheduled: '一天内定时发布',
  draft: '我在写的',
  remark: '我的稿件上还有批注',
  unexplained: '政策文件还没有解读',
  reassess: '不公开的，到期评估',
} as const;
type TaskKind = keyof typeof TASK_GROUPS;

/** What one piece is looked at with, for one person. */
export interface Look {
  readonly row: TaskRow;
  readonly m: Manuscript;
  readonly person: TaskPerson;
  readonly limits: Limits;
  readonly now: Date;
  /** What is released until then is soon. */
  readonly soon: string;
}

export type Limit = { readonly dueOn: string | null; readonly phase: DuePhase } | null;

export interface TaskOf {
  readonly kind: TaskKind;
  readonly step?: string;
  readonly due?: Limit;
  readonly dueAt?: string | null;
  readonly phase?: DuePhase;
  readonly hand?: Hand;
}

export const addressOf = ({ id }: Pick<TaskRow, 'id'>): string => `/staff/publishing/manuscript?id=${id}`;

export const task = ({ row, m }: Look, { kind, step, due = null, dueAt = null, phase, hand }: TaskOf): Task => ({
  id: `manuscript.${kind}.${row.id}${hand?.inPlaceOf ? `.${hand.inPlaceOf.id}` : ''}`,
  kind,
  group: TASK_GROUPS[kind],
  title: row.title === '' ? '（无标题）' : row.title,
  kindName: KIND_NAMES[row.kind],
  step: step ?? nextStep(m),
  address: addressOf(row),
  dueOn: due?.dueOn ?? null,
  dueAt,
  phase: phase ?? due?.phase ?? 'open',
  inPlaceOf: hand?.inPlaceOf ?? null,
  since: m.since,
});

/** The first hand of somebody in which nothing stands against it: nobody is asked to review his own piece. */
export const handWithout = ({ person, m, now }: Look, permission: Permission, deed: ManuscriptDeed): Hand | undefined =>
  handsFor(person, permission).find((by) => barTo(m, deed, { by, now: now.toISOString(), facts: NO_FACTS }) === null);

export const isMine = ({ m, person }: Look): boolean =>
  m.writers.includes(person.id) ||
  person.standsInFor.some(({ id, roles }) => roles.includes('editor') && m.writers.includes(id));

/** In whose place it is his; undefined in his own. */
export const writerHand = ({ m, person }: Look): Hand | undefined => {
  if (m.writers.includes(person.id)) return undefined;
  const absent = person.standsInFor.find(({ id }) => m.writers.includes(id));
  return absent && { id: person.id, name: person.name, inPlaceOf: { id: absent.id, name: absent.name } };
};

export const withHand = (hand: Hand | undefined) => (hand ? { hand } : {});
