import type { ArticleKind, ArticleWriting } from '../../../../contract/official-account';
import { checkWords, isUnderWay } from '../../../../domain/official-account';
import { ok } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import { newId } from '../../../platform/db/new-id';
import type { Trx } from '../../../platform/db/store';
import { pageAddress } from '../../../platform/published/page-address';
import type { OfficialAccountDeps } from '../deps';
import { faultOfPiece, findPiece, type Piece } from '../piece';
import type { OfficialAccountRefusal } from '../sentences';
import { changeArticle } from '../store';
import type { OfficialArticleRow } from '../tables';

/** Every fault of the form at once. */
type Written =
  | { readonly ok: true; readonly value: OfficialArticleRow }
  | { readonly ok: false; readonly refusals: readonly OfficialAccountRefusal[] };

const refused = (...refusals: readonly OfficialAccountRefusal[]): Written => ({ ok: false, refusals });

interface Asked {
  readonly kind: ArticleKind;
  readonly id: string;
  readonly writing: ArticleWriting;
}

const trimmed = ({ title, author, digest, cover, edition }: ArticleWriting): ArticleWriting => ({
  title: title.trim(),
  author: author.trim(),
  digest: digest.trim(),
  cover,
  edition,
});

function objections(piece: Piece, writing: ArticleWriting): OfficialAccountRefusal[] {
  if (piece.edition !== writing.edition) return [{ code: 'official-account.edition', field: 'edition' }];
  const refusals: OfficialAccountRefusal[] = checkWords(writing);
  if (writing.cover !== '' && !piece.covers.some(({ src }) => src === writing.cover))
    refusals.push({ code: 'official-account.cover', field: 'cover' });
  const fault = faultOfPiece(piece);
  return fault ? [...refusals, fault] : refusals;
}

const isSame = (row: OfficialArticleRow, { title, author, digest, cover, edition }: ArticleWriting): boolean =>
  row.title === title &&
  row.author === author &&
  row.digest === digest &&
  row.cover === cover &&
  row.edition === edition;

const openOf = (trx: Trx, page: string): Promise<OfficialArticleRow | undefined> =>
  trx
    .selectFrom('official_articles')
    .selectAll()
    .where('page', '=', page)
    .where('state', 'not in', ['removed', 'gone', 'banned'])
    .executeTakeFirst();

/** Where it is read on the site; marked, so that a draft whose answer was lost is known again. */
const sourceOf = ({ publicOrigin }: OfficialAccountDeps, { kind, id }: Asked, article: string): string =>
  publicOrigin === undefined ? '' : `${publicOrigin}${pageAddress(kind, id)}#gzh-${article}`;

/** What is handed over from here on, whatever stood against it before. */
function handingOver(
  piece: Piece,
  writing: ArticleWriting,
  actor: StaffActor,
  at: string,
): Partial<OfficialArticleRow> {
  return {
    ...writing,
    page_title: piece.title,
    content: piece.html,
    state: 'drafting',
    problem: null,
    asked_at: null,
    tries: 0,
    next_try_at: at,
    held_until: '',
    written_by: actor.id,
    written_by_name: actor.name,
    written_at: at,
  };
}

const blank = (id: string, piece: Piece, at: string) => ({
  id,
  version: 1,
  page: piece.page,
  draft_media_id: null,
  publish_id: null,
  article_id: null,
  url: null,
  published_by: null,
  published_by_name: null,
  published_at: null,
  removed_by: null,
  removed_by_name: null,
  removed_at: null,
  removal_reason: null,
  looked_at: at,
  changed_at: at,
});

/**
 * Words an article of what is published, and has it handed over to the account's drafts. Words for an article that is a draft
 * already, or was not taken, take the place of the old ones. The same words again, while they are handed over, are one request.
 */
export async function writeArticle(deps: OfficialAccountDeps, actor: StaffActor, asked: Asked): Promise<Written> {
  const { store, clock, account } = deps;
  if (!account) return refused({ code: 'official-account.not-connected' });
  const piece = await findPiece(deps, asked.kind, asked.id);
  if (!piece.ok) return refused(piece.refusal);
  const writing = trimmed(asked.writing);
  const refusals = objections(piece.value, writing);
  if (refusals.length > 0) return refused(...refusals);
  return store.write(async (trx): Promise<Written> => {
    await store.lockRow(trx, 'counters', 'publication');
    const now = clock.now();
    const open = await openOf(trx, piece.value.page);
    if (open && isUnderWay(open.state) && isSame(open, writing)) return ok(open);
    if (open && open.state !== 'draft' && open.state !== 'failed') return refused({ code: 'official-account.exists' });
    const at = now.toISOString();
    const values = handingOver(piece.value, writing, actor, at);
    const id = open?.id ?? newId(now);
    const all = { ...values, source_url: sourceOf(deps, asked, id) };
    const row = open
      ? await changeArticle(trx, open, now, all)
      : await trx
          .insertInto('official_articles')
          .values({ ...blank(id, piece.value, at), ...all } as OfficialArticleRow)
          .returningAll()
          .executeTakeFirstOrThrow();
    const detail = { page: row.page, edition: row.edition };
    await writeAudit(trx, {
      now,
      actor: actor.id,
      action: 'official-account.write',
      subject: `official-account/${id}`,
      detail,
    });
    return ok(row);
  });
}
