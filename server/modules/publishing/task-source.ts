import { civilDateOf } from '../../../domain/calendar';
import {
  awaitsReview,
  handsFor,
  stepOf,
  type Manuscript,
  type ManuscriptDeed,
  type Task,
  type TaskSource,
} from '../../../domain/publishing';
import type { Store } from '../../platform/db/store';
import type { ActionDeps } from './deps';
import { disclosureDue, secrecyDue, stepDue, type Limits } from './present-parts';
import { settingsOf } from './store';
import { heldUpTasks } from './task-held-up';
import { handWithout, isMine, task, withHand, writerHand, type Limit, type Look, type TaskOf } from './task-look';
import { createMemory, type Memory } from './task-memory';
import { taskRows } from './task-rows';

/** An emergency publication has to be reviewed by an instant, whatever the step. */
function untilWhen(
  { m, limits }: Look,
  dueOf: (m: Manuscript, limits: Limits) => Limit,
): Pick<TaskOf, 'due' | 'dueAt' | 'phase'> {
  return awaitsReview(m) ? { dueAt: m.shown?.reviewDueAt ?? null, phase: 'due-soon' } : { due: dueOf(m, limits) };
}

function reviewTasks(look: Look): Task[] {
  const { m } = look;
  const { hash } = m;
  const step = stepOf(m);
  if (step === null) return [];
  const deeds = {
    first: { kind: 'first-review', permission: 'publishing.review', deed: { kind: 'approved-first', hash } },
    second: { kind: 'second-review', permission: 'publishing.review', deed: { kind: 'approved-second', hash } },
    final: { kind: 'sign-off', permission: 'publishing.sign-off', deed: finalDeed(m) },
  } as const;
  const { kind, permission, deed } = deeds[step];
  const hand = handWithout(look, permission, deed);
  return hand ? [task(look, { kind: awaitsReview(m) ? 'emergency' : kind, ...untilWhen(look, stepDue), hand })] : [];
}

const finalDeed = ({ hash, disclosure }: Manuscript): ManuscriptDeed =>
  disclosure?.attribute === 'proactive'
    ? { kind: 'signed-off', hash }
    : { kind: 'kept', hash, reassessOn: '9999-12-31' };

function writerTasks(look: Look): Task[] {
  const { row, m, limits } = look;
  if (!isMine(look)) return [];
  const hand = withHand(writerHand(look));
  const found: Task[] = [];
  if (m.returned !== null && (m.state === 'draft' || awaitsReview(m)))
    found.push(task(look, { kind: 'returned', due: stepDue(m, limits), ...hand }));
  else if (m.state === 'draft') found.push(task(look, { kind: 'draft', due: disclosureDue(m, row, limits), ...hand }));
  if (row.remarks > 0)
    found.push(task(look, { kind: 'remark', step: `还有 ${String(row.remarks)} 条批注没有处理。`, ...hand }));
  if (row.isUnexplained)
    found.push(task(look, { kind: 'unexplained', step: '发布解读，或写明为什么不解读。', phase: 'due-soon', ...hand }));
  return found;
}

function releaseTasks(look: Look): Task[] {
  const { row, m, limits, soon } = look;
  if (m.state === 'signed-off') {
    const deed = { kind: 'published', hash: m.hash, publicId: row.public_id, publishedEdition: m.edition } as const;
    const releaser = handWithout(look, 'publishing.sign-off', deed);
    if (!releaser) return [];
    const phase = m.releaseFault === '' ? undefined : ('overdue' as const);
    const due = disclosureDue(m, row, limits);
    return [task(look, { kind: 'release', due, ...(phase ? { phase } : {}), hand: releaser })];
  }
  const [signer] = handsFor(look.person, 'publishing.sign-off');
  if (m.state === 'scheduled' && m.releaseAt !== null && (signer || isMine(look))) {
    return m.releaseAt <= soon ? [task(look, { kind: 'scheduled', dueAt: m.releaseAt, phase: 'in-time' })] : [];
  }
  if (m.state === 'kept' && m.reassessOn !== null && signer) {
    const { today } = limits;
    const due = { dueOn: m.reassessOn, phase: m.reassessOn < today ? ('overdue' as const) : ('due-soon' as const) };
    return m.reassessOn <= today ? [task(look, { kind: 'reassess', due, hand: signer })] : [];
  }
  return [];
}

const DAY_MS = 86_400_000;

/** What a secrecy reviewer has not concluded yet; the texts are read of those alone that he may review. */
async function secrecyTasks(db: Store['read'], memory: Memory, looks: readonly Look[]): Promise<Task[]> {
  const open = looks.flatMap((look) => {
    const { m } = look;
    if (stepOf(m) === null || m.disclosure?.attribute !== 'proactive') return [];
    const deed = { kind: 'secrecy-reviewed', hash: m.hash, conclusions: [] } as const;
    const hand = handWithout(look, 'publishing.secrecy-review', deed);
    return hand ? [{ look, hand }] : [];
  });
  const unreviewed = await memory.unreviewedIn(
    db,
    open.map(({ look: { row, m } }) => ({ id: row.id, m })),
  );
  return open.flatMap(({ look, hand }) => {
    const left = unreviewed.get(look.row.id) ?? 0;
    if (left === 0) return [];
    const step = `还有 ${String(left)} 项没有做保密审查。`;
    return [task(look, { kind: 'secrecy-review', step, ...untilWhen(look, secrecyDue), hand })];
  });
}

/** The tasks that manuscripts give: all of them, however many wait. */
export function manuscriptTasks({ store, calendar }: Pick<ActionDeps, 'store' | 'calendar'>): TaskSource {
  const memory = createMemory();
  return async (person, now) => {
    const db = store.read;
    const limits = { today: civilDateOf(now), calendar, settings: await settingsOf(db) };
    const soon = new Date(now.getTime() + DAY_MS).toISOString();
    const rows = await taskRows(db, person, { today: limits.today, soon });
    const found = await memory.manuscriptsAt(db, rows);
    const looks = rows.flatMap((row): Look[] => {
      const m = found.get(row.id);
      return m ? [{ row, m, person, limits, now, soon }] : [];
    });
    const reviews = [...looks.flatMap(reviewTasks), ...(await secrecyTasks(db, memory, looks))];
    return [
      ...reviews,
      ...(await heldUpTasks(db, memory, looks, reviews)),
      ...looks.flatMap((look) => [...writerTasks(look), ...releaseTasks(look)]),
    ];
  };
}
