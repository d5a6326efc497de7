import { afterEvent, signedText, type Disclosure, type Hand, type ManuscriptDeed } from '../../../../domain/publishing';
import type { ManuscriptKind, ManuscriptEvent } from '../../../../domain/publishing';
import type { Trx } from '../../../platform/db/store';
import { sha256 } from '../piece';
import { eventRow, indexOf } from '../store';
import { keepRevision, type KeptText } from './keep-text';

export interface Beginning {
  readonly id: string;
  readonly kind: ManuscriptKind;
  readonly sourceId: string;
  readonly publicId: string;
  readonly text: KeptText;
  readonly formedOn: string;
  readonly publishedOn: string | null;
  readonly reason: string;
  readonly disclosure: Disclosure | null;
  /** What residents see of it already. */
  readonly takenUp: Extract<ManuscriptDeed, { kind: 'taken-up' }> | null;
}

/** Writes a new manuscript down with its first revision; false where its source has one already. */
export async function beginManuscript(trx: Trx, given: Beginning, by: Hand, now: Date): Promise<boolean> {
  const { id, kind, text, disclosure } = given;
  const at = now.toISOString();
  const bare = sha256(signedText(kind, text.content, null));
  const deeds: ManuscriptDeed[] = [
    ...(given.takenUp ? [given.takenUp] : []),
    { kind: 'edition-begun', hash: bare, revision: 1, reason: given.reason },
    ...(disclosure
      ? [{ kind: 'disclosure-set', hash: sha256(signedText(kind, text.content, disclosure)), disclosure } as const]
      : []),
  ];
  const events = deeds.map((deed, index): ManuscriptEvent => ({ ...deed, sequence: index + 1, by, at }));
  const m = events.slice(1).reduce(afterEvent, afterEvent(null, events[0] as ManuscriptEvent));
  const inserted = await trx
    .insertInto('manuscripts')
    .values({
      id,
      kind,
      source_id: given.sourceId,
      public_id: given.publicId,
      title: text.title,
      formed_on: given.formedOn,
      published_on: given.publishedOn,
      no_explainer_reason: '',
      created_at: at,
      updated_at: at,
      ...indexOf(m),
    })
    .onConflict((conflict) => conflict.columns(['kind', 'source_id']).doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 0n) return false;
  await trx
    .insertInto('manuscript_events')
    .values(events.map((event) => eventRow(id, event)))
    .execute();
  await keepRevision(trx, text, { manuscript: id, revision: 1, edition: 1, by, now });
  return true;
}
