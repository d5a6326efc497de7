import type { CorrectionStart } from '../../../../contract/manuscript';
import { civilDateOf } from '../../../../domain/calendar';
import { handFor, signedText, type Content, type Hand } from '../../../../domain/publishing';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import { newId } from '../../../platform/db/new-id';
import type { Store, Trx } from '../../../platform/db/store';
import type { ActionDeps } from '../deps';
import { personOf } from '../people';
import { happen, lockPiece, NO_FACTS, sha256, type Piece } from '../piece';
import { Refused } from '../refused';
import { contentAt, lastOfEdition } from '../store';
import { leaveTrace } from './audit';
import { beginManuscript } from './begin';
import { keepRevision, textToKeep } from './keep-text';
import { keepKey, onceOnly, type Done } from './once-only';

/** The text that a correction starts from: what residents see, else the last that was decided. */
async function textToCorrect(trx: Trx, { row, m, content }: Piece): Promise<Content> {
  const edition = m.shown?.edition ?? 0;
  if (edition === 0 || edition === m.edition) return content;
  const revision = await lastOfEdition(trx, row.id, edition);
  return revision ? contentAt(trx, revision.content_hash) : content;
}

/** Begins a new edition of a locked piece; the old one stays shown until the new one has gone the same way. */
export async function beginCorrection(
  trx: Trx,
  piece: Piece,
  { by, now, reason }: { readonly by: Hand; readonly now: Date; readonly reason: string },
): Promise<void> {
  const { row, m } = piece;
  const kept = textToKeep(row.kind, row.source_id, await textToCorrect(trx, piece));
  const revision = row.revision + 1;
  const hash = sha256(signedText(row.kind, kept.content, m.disclosure));
  await happen(trx, piece, { kind: 'edition-begun', hash, revision, reason }, { by, now, facts: NO_FACTS });
  await keepRevision(trx, kept, { manuscript: row.id, revision, edition: m.edition + 1, by, now });
  // 变更之日: the time to publish counts anew.
  const formed_on = civilDateOf(now);
  await trx.updateTable('manuscripts').set({ title: kept.title, formed_on }).where('id', '=', row.id).execute();
}

/** What residents see under an address, as it was written. */
const findPublished = (db: Store['read'], { kind, publicId }: CorrectionStart) =>
  db
    .selectFrom('published')
    .innerJoin('documents', 'documents.id', 'published.document_id')
    .innerJoin('editions', (join) =>
      join.onRef('editions.document_id', '=', 'documents.id').onRef('editions.number', '=', 'published.edition'),
    )
    .where('published.id', '=', `${kind}/${publicId}`)
    .where('published.state', '=', 'shown')
    .select(['documents.source_id', 'editions.content', 'editions.number', 'editions.published_at'])
    .executeTakeFirst();

/** A manuscript of something that was brought in, made from the edition that residents see. */
async function takeUp(trx: Trx, given: CorrectionStart, by: Hand, now: Date): Promise<string> {
  const page = await findPublished(trx, given);
  if (!page) throw new Refused({ code: 'manuscript.no-such-page', field: 'publicId' });
  const content = JSON.parse(page.content) as Content;
  const text = textToKeep(given.kind, page.source_id, content);
  const id = newId(now);
  const hash = sha256(signedText(given.kind, text.content, null));
  const { publicId } = given;
  const publishedOn = typeof content['publishedOn'] === 'string' ? content['publishedOn'] : null;
  const begun = await beginManuscript(
    trx,
    {
      id,
      kind: given.kind,
      sourceId: page.source_id,
      publicId,
      text,
      formedOn: civilDateOf(now),
      publishedOn: publishedOn ?? civilDateOf(page.published_at),
      reason: given.reason,
      disclosure: { attribute: 'proactive' },
      takenUp: { kind: 'taken-up', hash, publicId, publishedEdition: page.number, publishedAt: page.published_at },
    },
    by,
    now,
  );
  if (!begun) throw new Refused({ code: 'manuscript.being-corrected' });
  return id;
}

/** Starts the correction of a published page, whether it has a manuscript or was brought in. */
export const startCorrection = (
  deps: ActionDeps,
  actor: StaffActor,
  given: CorrectionStart,
  key: string,
): Promise<Done<string>> =>
  onceOnly(deps, { key, what: 'manuscript correction', body: { by: actor.id, ...given } }, (stamp) =>
    deps.store.write(async (trx) => {
      const now = deps.clock.now();
      const by = handFor(await personOf(trx, actor, civilDateOf(now)), 'publishing.write');
      if (!by) throw new Refused({ code: 'manuscript.not-yours' });
      const known = await trx
        .selectFrom('manuscripts')
        .select('id')
        .where('kind', '=', given.kind)
        .where('public_id', '=', given.publicId)
        .executeTakeFirst();
      let id = known?.id;
      if (id === undefined) id = await takeUp(trx, given, by, now);
      else {
        const piece = await lockPiece(deps, trx, id);
        if (piece.m.shown === null) throw new Refused({ code: 'manuscript.no-such-page', field: 'publicId' });
        if (piece.m.state !== 'published' && piece.m.state !== 'discarded')
          throw new Refused({ code: 'manuscript.being-corrected' });
        await beginCorrection(trx, piece, { by, now, reason: given.reason });
      }
      await keepKey(trx, stamp, id, now);
      await leaveTrace(trx, { action: 'start-correction', subject: id, by, now });
      return id;
    }),
  );
