import { KIND_NAMES } from '../../../domain/content-kind';
import type { ContentKind } from '../../../contract/primitives';
import type { Task, TaskPerson } from '../../../domain/publishing';
import { isOwn } from '../../../domain/push';
import { may } from '../../../domain/staff';
import type { Store } from '../../platform/db/store';
import { changedPieces } from './correction/changed';
import { isBeingWritten } from './correction/decisions';
import { spokenOf } from './frozen';

type Person = Pick<TaskPerson, 'id' | 'roles'>;

const always = { dueOn: null, phase: 'open', inPlaceOf: null } as const;
const addressOf = (id: string): string => `/staff/push/push?id=${id}`;

/** What this person may approve, the oldest first. */
async function approvalsOf(db: Store['read'], { id, roles }: Person): Promise<Task[]> {
  if (!may(roles, 'push.approve')) return [];
  const rows = await db
    .selectFrom('pushes')
    .selectAll()
    .where('state', '=', 'awaiting-approval')
    .orderBy('submitted_at')
    .execute();
  return rows
    .filter((row) => !isOwn({ authorId: row.author_id, submittedBy: row.submitted_by }, id))
    .map((row) => ({
      ...always,
      id: `push/${row.id}`,
      kind: 'push-approval',
      group: '待我审批的推送',
      title: spokenOf(row).title,
      kindName: '精准推送',
      step: '核对人群、人数和消息内容，同意或者退回',
      address: addressOf(row.id),
      dueAt: row.starts_at,
      since: row.submitted_at ?? row.changed_at,
    }));
}

const stepTo = (people: number, wasStopped: boolean): string => {
  const who = wasStopped ? `上一次更正没有发完，还有 ${String(people)} 人没有收到` : `${String(people)} 人收到过`;
  return `${who}：给他们发更正，或者写明为什么不用发`;
};

/** What was pushed and rests on something that has changed, until a correction is in other hands or declined with a reason. */
async function changesOf(db: Store['read'], { roles }: Person): Promise<Task[]> {
  if (!may(roles, 'push.write')) return [];
  const pieces = await changedPieces(db);
  return pieces
    .filter(({ correction }) => correction === null || isBeingWritten(correction))
    .map(({ about, title, pushes: [newest], stopped, correction, received, since }) => ({
      ...always,
      id: `push-change/${about.kind}/${about.id}`,
      kind: 'push-change',
      group: '推送过的内容依据变了',
      title: title ?? (newest ? spokenOf(newest).title : ''),
      kindName: KIND_NAMES[about.kind as ContentKind],
      step: correction ? '更正写了一半：写完送审' : stepTo(received, stopped.length > 0),
      address: addressOf(correction?.id ?? newest?.id ?? ''),
      dueAt: null,
      since,
    }));
}

/** What the push module gives to "my tasks". */
export const tasksOf = async (db: Store['read'], person: Person): Promise<Task[]> => [
  ...(await approvalsOf(db, person)),
  ...(await changesOf(db, person)),
];
