import type { ContentKind } from '../../../../contract/primitives';
import type { EarlierPush, PushChange, PushCorrects } from '../../../../contract/push-correction';
import { changeWords } from '../../../../domain/push';
import type { Store } from '../../../platform/db/store';
import { spokenOf } from '../frozen';
import type { PushRow } from '../tables';
import type { ChangedPiece } from './changed';
import { correctsOf } from './corrects';
import { isBeingWritten } from './decisions';

const earlier = (row: PushRow): EarlierPush => ({
  id: row.id,
  title: spokenOf(row).title,
  at: row.sending_since ?? row.changed_at,
  delivered: row.delivered,
});

/** A changed page for staff. */
export const tellChange = ({
  about,
  title,
  changes,
  pushes,
  stopped,
  received,
  isCorrected,
  correction,
}: ChangedPiece) =>
  ({
    about: { kind: about.kind as ContentKind, id: about.id, title },
    sentences: [...new Set(changes.map(changeWords))],
    pushes: pushes.map(earlier),
    received,
    wasStopped: stopped.length > 0,
    isCorrected,
    correction: correction && {
      id: correction.id,
      title: spokenOf(correction).title,
      isWritten: !isBeingWritten(correction),
    },
  }) satisfies PushChange;

/** Of a correction: the pushes that it corrects, and why. */
export async function tellCorrects(db: Store['read'], row: PushRow): Promise<PushCorrects | null> {
  const corrects = correctsOf(row);
  if (corrects === null) return null;
  const rows = await db
    .selectFrom('pushes')
    .selectAll()
    .where(
      'id',
      'in',
      corrects.pushes.map(({ id }) => id),
    )
    .orderBy('number', 'desc')
    .execute();
  return { pushes: rows.map(earlier), sentences: [...new Set(corrects.changes.map(changeWords))] };
}
