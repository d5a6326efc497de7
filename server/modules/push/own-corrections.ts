import type { InboxItem } from '../../../contract/audience-inbox';
import type { ContentKind, ContentLink } from '../../../contract/primitives';
import { receivedIn, type SegmentRule } from '../../../domain/audience';
import { changeWords } from '../../../domain/push';
import type { Store } from '../../platform/db/store';
import { correctsOf } from './correction/corrects';
import type { PushDeps } from './deps';
import { spokenOf } from './frozen';
import { pageOf } from './page-of';
import type { PushRow } from './tables';

type Paged = Pick<PushRow, 'about_kind' | 'about_id' | 'corrects'>;

/** A page to go on to, while something stands there. */
export const linkOf = async (deps: Pick<PushDeps, 'findPage'>, row: Paged) => {
  const page = await pageOf(deps, row);
  return page ? { kind: row.about_kind as ContentKind, id: row.about_id, title: page.title } : null;
};

export interface Received {
  readonly title: string;
  readonly at: string;
}

/** Which of the pushes that a rule asks for somebody was delivered; newest first. */
export async function receivedBy(db: Store['read'], subscriber: number, rule: SegmentRule): Promise<Received[]> {
  const asked = receivedIn(rule);
  if (asked.length === 0) return [];
  const rows = await db
    .selectFrom('push_deliveries')
    .innerJoin('pushes', 'pushes.number', 'push_deliveries.push')
    .select(['spoken', 'push_deliveries.at'])
    .where('subscriber', '=', subscriber)
    .where('push_deliveries.state', '=', 'delivered')
    .where('pushes.id', 'in', asked)
    .orderBy('push', 'desc')
    .execute();
  return rows.map((row) => ({ title: spokenOf(row).title, at: row.at }));
}

/** What a correction corrects for one person, and what changed. */
export async function correctsFor(
  deps: Pick<PushDeps, 'store' | 'findPage'>,
  row: Paged,
  subscriber: number,
): Promise<InboxItem['corrects']> {
  const corrects = correctsOf(row);
  if (corrects === null) return null;
  const [earlier] = await receivedBy(deps.store.read, subscriber, corrects.rule);
  if (!earlier) return null;
  const changes = new Map<string, { words: string; link: ContentLink | null }>();
  for (const change of corrects.changes) {
    const words = changeWords(change);
    const { kind, id } = change.source;
    const isOwn = kind === row.about_kind && id === row.about_id;
    const page = isOwn ? undefined : await deps.findPage(kind, id, true);
    const link = page ? { kind: kind as ContentKind, id, title: page.title } : null;
    if (!changes.has(words)) changes.set(words, { words, link });
  }
  return { ...earlier, changes: [...changes.values()] };
}

/** By which correction that has gone out each of some pushes was corrected last. */
export async function correctedBy(
  deps: Pick<PushDeps, 'store' | 'findPage'>,
  pushes: readonly number[],
): Promise<ReadonlyMap<number, NonNullable<InboxItem['correctedBy']>>> {
  if (pushes.length === 0) return new Map();
  const rows = await deps.store.read
    .selectFrom('push_corrections')
    .innerJoin('pushes', 'pushes.number', 'push_corrections.correction')
    .select(['push_corrections.push', 'spoken', 'sending_since', 'about_kind', 'about_id', 'corrects'])
    .where('push_corrections.push', 'in', pushes)
    .where('sending_since', 'is not', null)
    .orderBy('pushes.number')
    .execute();
  const found = new Map<number, NonNullable<InboxItem['correctedBy']>>();
  for (const row of rows)
    found.set(row.push, { title: spokenOf(row).title, at: row.sending_since ?? '', link: await linkOf(deps, row) });
  return found;
}
