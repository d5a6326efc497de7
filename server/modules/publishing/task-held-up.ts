import { awaitsReview, handsFor, stepName, stepOf, type Hand, type Task } from '../../../domain/publishing';
import type { Store } from '../../platform/db/store';
import { secrecyDue, stepDue } from './present-parts';
import { addressOf, isMine, task, withHand, writerHand, type Limit, type Look } from './task-look';
import type { Memory } from './task-memory';

interface Late {
  readonly names: readonly string[];
  readonly due: Limit;
}

/** What is late of a review: the step in turn, and the secrecy review beside it. */
function lateReviews({ m, limits }: Look, unreviewed: number): Late {
  const step = stepOf(m);
  if (step === null || awaitsReview(m)) return { names: [], due: null };
  const late = [
    { name: stepName[step], due: stepDue(m, limits) },
    ...(unreviewed > 0 ? [{ name: '保密审查', due: secrecyDue(m, limits) }] : []),
  ].filter(({ due }) => due?.phase === 'overdue');
  return { names: late.map(({ name }) => name), due: late[0]?.due ?? null };
}

function heldUpTask(look: Look, unreviewed: number, manager: Hand | undefined): Task[] {
  const { names, due } = lateReviews(look, unreviewed);
  if (names.length === 0) return [];
  const what = `${names.join('、')}逾期了`;
  if (isMine(look)) {
    const step = `${what}，请催一催审的人；想先改，可以撤回送审。`;
    return [task(look, { kind: 'held-up', step, due, ...withHand(writerHand(look)) })];
  }
  const step = `${what}，请催办；审的人不在，请到“时限和替岗”登记替岗。`;
  return manager ? [task(look, { kind: 'held-up', step, due, hand: manager })] : [];
}

const isSecrecyLate = ({ m, limits }: Look): boolean =>
  m.disclosure?.attribute === 'proactive' && secrecyDue(m, limits).phase === 'overdue';

/** A late review is told to who waits for it and to who can set a substitute, unless it is among their own reviews. */
export async function heldUpTasks(
  db: Store['read'],
  memory: Memory,
  looks: readonly Look[],
  reviews: readonly Task[],
): Promise<Task[]> {
  const own = new Set(reviews.map(({ address }) => address));
  const [first] = looks;
  const [manager] = first ? handsFor(first.person, 'publishing.manage') : [];
  const told = looks.filter(
    (look) => stepOf(look.m) !== null && !own.has(addressOf(look.row)) && (manager !== undefined || isMine(look)),
  );
  const unreviewed = await memory.unreviewedIn(
    db,
    told.filter(isSecrecyLate).map(({ row, m }) => ({ id: row.id, m })),
  );
  return told.flatMap((look) => heldUpTask(look, unreviewed.get(look.row.id) ?? 0, manager));
}
