import type { ManuscriptActing } from '../../../../contract/manuscript-act';
import { civilDateOf } from '../../../../domain/calendar';
import {
  barTo,
  handsFor,
  permissionsFor,
  type Hand,
  type ManuscriptDeed,
  type TaskPerson,
} from '../../../../domain/publishing';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import type { Trx } from '../../../platform/db/store';
import type { Publish } from '../../../platform/publishing/publisher';
import type { ActionDeps } from '../deps';
import { releasedTogether } from '../group';
import { personOf } from '../people';
import { happen, lockPiece, type Piece } from '../piece';
import { Refused } from '../refused';
import { settingsOf } from '../store';
import { readText, type Reading } from '../text';
import { leaveTrace } from './audit';
import { beginCorrection } from './correct';
import { deedOf } from './deeds';
import { keepKey, onceOnly, type Done } from './once-only';
import { lockGroup, releaseGroup, releaseInEmergency, type Releasing } from './release';

interface Acting extends Omit<Releasing, 'publish'> {
  readonly publish: Publish | null;
  readonly piece: Piece;
  readonly reading: Reading;
}

/**
 * As whom somebody does it: himself, else in the place of somebody absent; the first as whom nothing stands against it, else
 * the first at all, so that he is told why not.
 */
export function chooseHand(
  person: TaskPerson,
  piece: Piece,
  act: ManuscriptActing['act']['kind'],
  { wished, fits }: { readonly wished?: string | undefined; readonly fits: (hand: Hand) => boolean },
): Hand | null {
  const hands = permissionsFor(act, piece.m)
    .flatMap((permission) => handsFor(person, permission))
    .filter((hand) => wished === undefined || hand.inPlaceOf?.id === wished);
  return hands.find(fits) ?? hands[0] ?? null;
}

/** The transaction is the publisher's where something may be published. */
const publishes = ({ kind, ...act }: ManuscriptActing['act']): boolean =>
  kind === 'publish' || kind === 'emergency' || (kind === 'sign-off' && 'then' in act && act.then === 'release');

const mustPublish = (on: Acting): Releasing => {
  if (on.publish === null) throw new Error('a release outside the publisher');
  return { ...on, publish: on.publish };
};

/** A sign-off with what comes after it. An emergency publication stands published already. */
async function afterSignOff(on: Acting, act: Extract<ManuscriptActing['act'], { kind: 'sign-off' }>, piece: Piece) {
  if (piece.m.state !== 'signed-off') return;
  if (act.then === 'release') await releaseGroup(mustPublish(on), piece);
  if (act.then === 'schedule') {
    if (act.releaseAt === undefined)
      throw new Refused({ code: 'manuscript.release-at-missing', field: 'act.releaseAt' });
    await scheduleGroup(on, piece, new Date(act.releaseAt).toISOString());
  }
}

async function scheduleGroup({ deps, trx, by, now }: Acting, piece: Piece, releaseAt: string): Promise<void> {
  for (const member of await lockGroup({ deps, trx, now }, piece)) {
    const { facts } = await readText(deps, trx, member, now);
    await happen(trx, member, { kind: 'scheduled', hash: member.m.hash, releaseAt }, { by, now, facts });
  }
}

async function unscheduleGroup(on: Acting, piece: Piece, note?: string): Promise<void> {
  const { deps, trx, by, now, reading } = on;
  for (const { row } of await releasedTogether(trx, piece)) {
    const member = row.id === piece.row.id ? piece : await lockPiece(deps, trx, row.id);
    if (member !== piece && member.m.state !== 'scheduled') continue;
    await happen(trx, member, { kind: 'unscheduled', why: '' }, { by, now, facts: reading.facts, note });
  }
}

async function carryOut(on: Acting, { act }: ManuscriptActing): Promise<void> {
  const { deps, trx, piece, by, now, reading } = on;
  const note = 'note' in act ? act.note : undefined;
  const settings = await settingsOf(trx);
  switch (act.kind) {
    case 'publish':
      if (act.hash !== piece.m.hash) throw new Refused({ code: 'manuscript.changed-meanwhile' });
      return releaseGroup(mustPublish(on), piece);
    case 'emergency':
      if (act.hash !== piece.m.hash) throw new Refused({ code: 'manuscript.changed-meanwhile' });
      return releaseInEmergency(mustPublish(on), piece, { reason: act.reason.trim(), settings });
    case 'start-correction':
      return beginCorrection(trx, piece, { by, now, reason: act.reason.trim() });
    case 'schedule':
      if (act.hash !== piece.m.hash) throw new Refused({ code: 'manuscript.changed-meanwhile' });
      return scheduleGroup(on, piece, new Date(act.releaseAt).toISOString());
    case 'unschedule':
      return unscheduleGroup(on, piece, note);
    default: {
      const { parts, facts } = reading;
      const deed = deedOf(act, { piece, parts, settings, now });
      const next = await happen(trx, piece, deed, { by, now, facts, note });
      if (act.kind === 'sign-off') await afterSignOff({ ...on, deps }, act, next);
    }
  }
}

/** What an act comes to as far as hands are concerned: which of several hands may do it. */
export const probe = (kind: ManuscriptActing['act']['kind'], { m }: Piece): ManuscriptDeed | null => {
  const { hash } = m;
  const isProactive = m.disclosure?.attribute === 'proactive';
  const page = { publicId: '', publishedEdition: 1 };
  const deeds: Readonly<Record<typeof kind, ManuscriptDeed>> = {
    submit: { kind: 'submitted', hash },
    recall: { kind: 'recalled' },
    'approve-first': { kind: 'approved-first', hash },
    'approve-second': { kind: 'approved-second', hash },
    return: { kind: 'returned', hash, reason: '' },
    secrecy: { kind: 'secrecy-reviewed', hash, conclusions: [] },
    'sign-off': isProactive ? { kind: 'signed-off', hash } : { kind: 'kept', hash, reassessOn: '9999-12-31' },
    publish: { kind: 'published', hash, ...page },
    schedule: { kind: 'scheduled', hash, releaseAt: '9999-12-31T00:00:00.000Z' },
    unschedule: { kind: 'unscheduled', why: '' },
    emergency: { kind: 'released-in-emergency', hash, reason: '', reviewDueAt: '', ...page },
    'start-correction': { kind: 'edition-begun', hash, revision: 0, reason: '' },
    discard: { kind: 'discarded' },
    undo: { kind: 'had-back' },
    reassess: { kind: 'reassessed', reason: '', reassessOn: '' },
  };
  return deeds[kind];
};

/**
 * The one way in which anything but a save happens to a manuscript: lock, hands, lawfulness, event, row and audit in one
 * transaction, at most once for a key; a release in the publisher's transaction, with its pages.
 *
 * @returns `manuscript.changed-meanwhile` (409), `manuscript.not-yours` (403), or what stands against it
 */
export const actOn = (
  deps: ActionDeps,
  actor: StaffActor,
  id: string,
  given: ManuscriptActing,
  key: string,
): Promise<Done<string>> =>
  onceOnly(deps, { key, what: 'manuscript act', body: { by: actor.id, id, ...given } }, (stamp) => {
    const { act, sequence, inPlaceOf } = given;
    const work = async (trx: Trx, publish: Publish | null): Promise<string> => {
      const now = deps.clock.now();
      const piece = await lockPiece(deps, trx, id);
      const person = await personOf(trx, actor, civilDateOf(now));
      const reading = await readText(deps, trx, piece, now);
      const { facts } = reading;
      const deed = probe(act.kind, piece);
      const fits = (by: Hand) => deed !== null && barTo(piece.m, deed, { by, now: now.toISOString(), facts }) === null;
      const by = chooseHand(person, piece, act.kind, { wished: inPlaceOf, fits });
      if (!by) throw new Refused({ code: 'manuscript.not-yours' });
      if (sequence !== undefined && sequence !== piece.m.sequence)
        throw new Refused({ code: 'manuscript.changed-meanwhile' });
      await carryOut({ deps, trx, publish, piece, reading, by, now }, given);
      await keepKey(trx, stamp, id, now);
      const detail = { edition: piece.m.edition, hash: piece.m.hash };
      await leaveTrace(trx, { action: act.kind, subject: id, by, now, detail });
      return id;
    };
    return publishes(act)
      ? deps.publisher.within((trx, publish) => work(trx, publish))
      : deps.store.write((trx) => work(trx, null));
  });
