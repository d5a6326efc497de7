import { inOrderOfRelease, releaseGroup, stateName, type ExplainedBy } from '../../../domain/publishing';
import type { Store } from '../../platform/db/store';
import { loadPiece, type Piece } from './piece';
import type { ManuscriptRow } from './tables';

type Db = Store['read'];

/** Policies and explainers that are joined to a piece over any number of steps. */
export async function linksAround(db: Db, id: string): Promise<ExplainedBy[]> {
  const links = new Map<string, ExplainedBy>();
  let fresh = [id];
  const seen = new Set(fresh);
  while (fresh.length > 0) {
    const rows = await db
      .selectFrom('manuscript_explainers')
      .selectAll()
      .where((row) => row.or([row('policy_id', 'in', fresh), row('explainer_id', 'in', fresh)]))
      .execute();
    fresh = [];
    for (const { policy_id, explainer_id } of rows) {
      links.set(`${policy_id} ${explainer_id}`, { policy: policy_id, explainer: explainer_id });
      for (const each of [policy_id, explainer_id]) {
        if (!seen.has(each)) fresh.push(each);
        seen.add(each);
      }
    }
  }
  return [...links.values()];
}

/**
 * Who is released with a piece: of its group those that residents have not seen yet, policies first. What is shown already is
 * corrected by itself.
 */
export async function releasedTogether(db: Db, piece: Piece): Promise<Piece[]> {
  if (piece.m.shown !== null) return [piece];
  const links = await linksAround(db, piece.row.id);
  const members = inOrderOfRelease(releaseGroup(piece.row.id, links), links);
  const found: Piece[] = [];
  for (const id of members) {
    const member = id === piece.row.id ? piece : await loadPiece(db, id);
    if (member && (member === piece || member.m.shown === null)) found.push(member);
  }
  return found;
}

/** What a member still lacks before the group can go, in a sentence; empty when it is ready. */
export function lackOf({ state, title }: Pick<ManuscriptRow, 'state' | 'title'>): string {
  if (state === 'signed-off' || state === 'scheduled' || state === 'published') return '';
  const name = title === '' ? '（无标题）' : `《${title}》`;
  if (state === 'kept') return `${name}定为不主动公开，不能一起发布，请从解读稿里去掉。`;
  if (state === 'discarded') return `${name}已放弃，请恢复，或从解读稿里去掉。`;
  return `${name}还没有签发，现在是“${stateName[state]}”。`;
}
