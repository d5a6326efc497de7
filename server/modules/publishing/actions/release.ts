import {
  emergencyReviewDueAt,
  type Hand,
  type ManuscriptDeed,
  type PublishingSettings,
} from '../../../../domain/publishing';
import { civilDateOf } from '../../../../domain/calendar';
import type { Trx } from '../../../platform/db/store';
import type { Publish } from '../../../platform/publishing/publisher';
import type { ActionDeps } from '../deps';
import { lackOf, releasedTogether } from '../group';
import { contentToRelease, happen, lockPiece, type Piece } from '../piece';
import { Refused } from '../refused';
import { readText } from '../text';

/** A release under way, in the publisher's transaction. */
export interface Releasing {
  readonly deps: ActionDeps;
  readonly trx: Trx;
  readonly publish: Publish;
  readonly by: Hand;
  readonly now: Date;
}

/** Publishes the text of a piece as it stands; gives what became of its page. @throws Refused with what the pipeline says */
async function publishText({ publish, now, trx, by }: Releasing, piece: Piece) {
  const outcome = await publish({
    kind: piece.row.kind,
    content: contentToRelease(piece, now),
    actor: by.id,
    again: true,
  });
  if (outcome.state === 'refused') throw new Refused(...outcome.refusals);
  const published_on = piece.row.published_on ?? civilDateOf(now);
  await trx
    .updateTable('manuscripts')
    .set({ published_on, public_id: outcome.id })
    .where('id', '=', piece.row.id)
    .execute();
  return { publicId: outcome.id, publishedEdition: outcome.edition };
}

const released = async (on: Releasing, piece: Piece, deed: (page: Page) => ManuscriptDeed, note?: string) => {
  const { deps, trx, by, now } = on;
  const { facts } = await readText(deps, trx, piece, now);
  const page = await publishText(on, piece);
  await happen(trx, piece, deed(page), { by, now, facts, note });
};

interface Page {
  readonly publicId: string;
  readonly publishedEdition: number;
}

/** Why a piece that is signed off cannot go with the others: something was found in it since. Its document may have changed. */
async function faultOf({ deps, trx, now }: Pick<Releasing, 'deps' | 'trx' | 'now'>, piece: Piece): Promise<string> {
  const { blocking } = (await readText(deps, trx, piece, now)).facts;
  return blocking > 0 ? `《${piece.row.title}》有必须处理的检查问题，请写稿人先去看一遍。` : '';
}

/** The members of a piece's group that go with it, locked. @throws Refused with the sentence of the first that is not ready */
export async function lockGroup(on: Pick<Releasing, 'deps' | 'trx' | 'now'>, piece: Piece): Promise<Piece[]> {
  const { deps, trx } = on;
  const members: Piece[] = [];
  for (const { row } of await releasedTogether(trx, piece))
    members.push(row.id === piece.row.id ? piece : await lockPiece(deps, trx, row.id));
  for (const member of members) {
    const { row } = member;
    const lack = row.id === piece.row.id ? '' : lackOf(row) || (await faultOf(on, member));
    if (lack !== '') throw new Refused({ code: 'manuscript.group-not-ready', field: `group.${row.id}`, title: lack });
  }
  return members;
}

/**
 * Publishes a piece with its whole release group, policies before their explainers; each is asked once more whether its
 * approvals hold. One that is refused undoes all.
 *
 * @source 国办发〔2016〕80号（三同步）；国办发〔2018〕123号（先审后发）
 */
export async function releaseGroup(on: Releasing, piece: Piece): Promise<void> {
  for (const member of await lockGroup(on, piece))
    await released(on, member, (page) => ({ kind: 'published', hash: member.m.hash, ...page }));
}

/**
 * Publishes a piece alone and before review. @source 突发事件应对法（2024）第七条（及时发布）；国办发〔2018〕123号（先审后发）的例外由本单位规定，
 * 见 ADR 23
 */
export async function releaseInEmergency(
  on: Releasing,
  piece: Piece,
  { reason, settings }: { readonly reason: string; readonly settings: PublishingSettings },
): Promise<void> {
  const reviewDueAt = emergencyReviewDueAt(piece.m, on.now, settings);
  await released(on, piece, (page) => ({
    kind: 'released-in-emergency',
    hash: piece.m.hash,
    reason,
    reviewDueAt,
    ...page,
  }));
}
