import type { ManuscriptParticulars } from '../../../../contract/manuscript';
import { civilDateOf } from '../../../../domain/calendar';
import {
  barTo,
  EXPLAINING_KINDS,
  handFor,
  signedText,
  tidyDisclosure,
  type Disclosure,
  type Hand,
} from '../../../../domain/publishing';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import type { Trx } from '../../../platform/db/store';
import type { ActionDeps } from '../deps';
import { personOf } from '../people';
import { happen, lockPiece, NO_FACTS, sha256, type Piece } from '../piece';
import { Refused } from '../refused';
import { leaveTrace } from './audit';
import { assertFormedOn } from './create';
import { orRefused, type Done } from './once-only';

/** Names the explainers of a policy anew. They are part of what is signed off: only a draft's are changed. */
async function nameExplainers(trx: Trx, { row, m }: Piece, explainers: readonly string[]): Promise<void> {
  if (m.state !== 'draft') throw new Refused({ code: 'manuscript.not-now', field: 'explainers' });
  const refused = new Refused({ code: 'manuscript.explainers', field: 'explainers' });
  if (row.kind !== 'policies') throw refused;
  const known = explainers.length
    ? await trx.selectFrom('manuscripts').select(['id', 'kind']).where('id', 'in', explainers).execute()
    : [];
  if (known.length !== explainers.length || known.some(({ kind }) => !EXPLAINING_KINDS.some((each) => each === kind)))
    throw refused;
  await trx.deleteFrom('manuscript_explainers').where('policy_id', '=', row.id).execute();
  if (explainers.length > 0)
    await trx
      .insertInto('manuscript_explainers')
      .values(explainers.map((explainer_id) => ({ policy_id: row.id, explainer_id })))
      .execute();
}

async function setDisclosure(trx: Trx, piece: Piece, given: Disclosure, by: Hand, now: Date): Promise<boolean> {
  const disclosure = tidyDisclosure(given);
  const hash = sha256(signedText(piece.row.kind, piece.content, disclosure));
  if (hash === piece.m.hash) return false;
  await happen(trx, piece, { kind: 'disclosure-set', hash, disclosure }, { by, now, facts: NO_FACTS });
  return true;
}

/** Sets what is said of a piece beside its text: disclosure attribute, day it was formed, explainers. */
export const setParticulars = (
  deps: ActionDeps,
  actor: StaffActor,
  id: string,
  given: ManuscriptParticulars,
): Promise<Done<string>> =>
  orRefused(() =>
    deps.store.write(async (trx) => {
      const now = deps.clock.now();
      const today = civilDateOf(now);
      const piece = await lockPiece(deps, trx, id);
      const { m } = piece;
      const by = handFor(await personOf(trx, actor, today), 'publishing.write');
      if (!by) throw new Refused({ code: 'manuscript.not-yours' });
      if (given.sequence !== undefined && given.sequence !== m.sequence)
        throw new Refused({ code: 'manuscript.changed-meanwhile' });
      const bar = barTo(
        m,
        { kind: 'revised', hash: m.hash, revision: m.revision },
        {
          by,
          now: now.toISOString(),
          facts: NO_FACTS,
        },
      );
      if (bar) throw new Refused(bar);
      const { disclosure, formedOn, explainers, noExplainerReason } = given;
      if (explainers) await nameExplainers(trx, piece, explainers);
      if (noExplainerReason !== undefined && m.state !== 'draft')
        throw new Refused({ code: 'manuscript.not-now', field: 'noExplainerReason' });
      if (formedOn !== undefined) assertFormedOn(formedOn, today);
      const change = {
        ...(formedOn === undefined ? {} : { formed_on: formedOn }),
        ...(noExplainerReason === undefined ? {} : { no_explainer_reason: noExplainerReason.trim() }),
        updated_at: now.toISOString(),
      };
      await trx.updateTable('manuscripts').set(change).where('id', '=', id).execute();
      const changed = disclosure ? await setDisclosure(trx, piece, disclosure, by, now) : false;
      const detail = {
        changed: Object.keys(given).filter((key) => key !== 'sequence'),
        voided: changed && m.state !== 'draft',
      };
      await leaveTrace(trx, { action: 'set-particulars', subject: id, by, now, detail });
      return id;
    }),
  );
