import type { OfficialArticle, OfficialPiece } from '../../../contract/official-account';
import { actsOf, suggestedWords, type ArticleAct } from '../../../domain/official-account';
import { may, type Permission } from '../../../domain/staff';
import type { StaffActor } from '../../platform/auth/staff-gate';
import type { OfficialAccountDeps } from './deps';
import type { KeptProblem } from './handing/outcome';
import { faultOfPiece, publishedEdition, type Piece } from './piece';
import { officialAccountSentences, PROBLEM_WORDS } from './sentences';
import { articlesOf } from './store';
import type { OfficialArticleRow } from './tables';

const NEEDS: Readonly<Record<ArticleAct, Permission>> = {
  write: 'official-account.write',
  publish: 'official-account.publish',
  remove: 'official-account.publish',
};

const mayDo = (
  row: OfficialArticleRow,
  { id, roles }: StaffActor,
  current: number | null,
  act: ArticleAct,
): boolean => {
  if (!may(roles, NEEDS[act])) return false;
  if (act === 'remove') return true;
  if (current === null) return false;
  return act === 'write' || (row.written_by !== id && current === row.edition);
};

const refOf = (page: string): Pick<OfficialArticle['about'], 'kind' | 'id'> => {
  const [kind, id = ''] = page.split('/');
  return { kind: kind as OfficialArticle['about']['kind'], id };
};

const problemIn = (row: OfficialArticleRow): OfficialArticle['problem'] => {
  if (row.problem === null) return null;
  const { code, errcode, rid } = JSON.parse(row.problem) as KeptProblem;
  return { words: PROBLEM_WORDS[code], errcode, rid };
};

const named = (id: string | null, name: string | null) => (id === null || name === null ? null : { id, name });

/** @param current - edition that is published on its page now; null: none is */
export function articleView(row: OfficialArticleRow, actor: StaffActor, current: number | null): OfficialArticle {
  const { id, version, edition, title, author, digest, cover, state } = row;
  const remover = named(row.removed_by, row.removed_by_name);
  return {
    id,
    version,
    about: { ...refOf(row.page), title: row.page_title },
    edition,
    currentEdition: current,
    title,
    author,
    digest,
    cover,
    state,
    problem: problemIn(row),
    nextTryAt: row.next_try_at,
    url: row.url === '' ? null : row.url,
    writtenBy: { id: row.written_by, name: row.written_by_name },
    writtenAt: row.written_at,
    publishedBy: named(row.published_by, row.published_by_name),
    publishedAt: row.published_at,
    removal:
      remover && row.removed_at !== null ? { by: remover, at: row.removed_at, reason: row.removal_reason ?? '' } : null,
    acts: actsOf(state).filter((act) => mayDo(row, actor, current, act)),
    changedAt: row.changed_at,
  };
}

/** Articles with what is published on their pages now. */
export async function articleViews(
  deps: OfficialAccountDeps,
  rows: readonly OfficialArticleRow[],
  actor: StaffActor,
): Promise<OfficialArticle[]> {
  const pages = [...new Set(rows.map(({ page }) => page))];
  const editions = new Map<string, number>();
  for (const page of pages) {
    const edition = await publishedEdition(deps, page);
    if (edition !== undefined) editions.set(page, edition);
  }
  return rows.map((row) => articleView(row, actor, editions.get(row.page) ?? null));
}

/** A published piece, ready for the account, with what became of it. */
export async function pieceView(
  deps: OfficialAccountDeps,
  piece: Piece,
  about: OfficialPiece['about'],
  actor: StaffActor,
): Promise<OfficialPiece> {
  const rows = await articlesOf(deps.store.read, piece.page);
  const articles = await articleViews(deps, rows, actor);
  const fault = faultOfPiece(piece);
  const isTaken = articles.some(({ state }) => !['removed', 'gone', 'banned'].includes(state));
  return {
    connected: deps.account !== undefined,
    about,
    edition: piece.edition,
    suggested: { ...suggestedWords(piece), cover: piece.covers[0]?.src ?? '' },
    covers: [...piece.covers],
    html: piece.html,
    characters: Array.from(piece.html).length,
    fault: fault ? officialAccountSentences[fault.code].title : null,
    channels: await deps.channelsOf(about),
    articles,
    mayWrite: deps.account !== undefined && may(actor.roles, 'official-account.write') && !isTaken && !fault,
  };
}
