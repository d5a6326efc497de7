import { canonicalJson, handFor, signedText, type Content, type Manuscript } from '../../../../domain/publishing';
import { civilDateOf } from '../../../../domain/calendar';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import type { ActionDeps } from '../deps';
import { personOf } from '../people';
import { happen, lockPiece, NO_FACTS, sha256, type Piece } from '../piece';
import { Refused } from '../refused';
import { leaveTrace } from './audit';
import { keepRevision, textToKeep } from './keep-text';
import { orRefused, type Done } from './once-only';

export interface TextToSave {
  readonly content: Content;
  /** Revision that it grew from. */
  readonly base: number;
  readonly autosave?: boolean;
  /** Revision that it brings back. */
  readonly restoredFrom?: number;
}

export interface Saved {
  readonly piece: Piece;
  readonly isNew: boolean;
  readonly voided: boolean;
}

/** Something was approved, or under way to be: all of it counts no more. */
const isVoidedBy = (before: Manuscript): boolean => before.state !== 'draft';

/**
 * Keeps a text as a new revision. Only who has seen the newest one may write after it; anybody else is told, with the newer
 * one, and nothing is overwritten. What was approved before is void, and the piece is a draft again.
 *
 * @returns `manuscript.newer-revision` (409) where another revision was kept meanwhile
 */
export const saveText = (
  deps: ActionDeps,
  actor: StaffActor,
  id: string,
  { content, base, autosave = false, restoredFrom }: TextToSave,
): Promise<Done<Saved>> =>
  orRefused(() =>
    deps.store.write(async (trx) => {
      const now = deps.clock.now();
      const piece = await lockPiece(deps, trx, id);
      const { row, m } = piece;
      const by = handFor(await personOf(trx, actor, civilDateOf(now)), 'publishing.write');
      if (!by) throw new Refused({ code: 'manuscript.not-yours' });
      const kept = textToKeep(row.kind, row.source_id, content);
      // Sent again, because the answer was lost: it is kept already.
      if (kept.hash === sha256(canonicalJson(piece.content))) return { piece, isNew: false, voided: false };
      if (base !== row.revision) throw new Refused({ code: 'manuscript.newer-revision', field: 'base' });
      const revision = row.revision + 1;
      const hash = sha256(signedText(row.kind, kept.content, m.disclosure));
      const next = await happen(trx, piece, { kind: 'revised', hash, revision }, { by, now, facts: NO_FACTS });
      await keepRevision(trx, kept, { manuscript: id, revision, edition: m.edition, by, now, autosave, restoredFrom });
      await trx.updateTable('manuscripts').set({ title: kept.title }).where('id', '=', id).execute();
      const voided = isVoidedBy(m);
      if (voided || m.editor.id !== by.id) {
        const detail = { revision, ...(voided ? { voided: m.state } : {}) };
        await leaveTrace(trx, { action: 'revise', subject: id, by, now, detail });
      }
      return {
        piece: { ...next, content: kept.content, row: { ...next.row, title: kept.title } },
        isNew: true,
        voided,
      };
    }),
  );
