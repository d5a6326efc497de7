import type { ContentKind } from '../../../contract/primitives';
import type { OldTextStanding, WithdrawalReason } from '../../../contract/withdrawal';
import { checkWithdrawing } from '../../../domain/withdrawal';
import { writeAudit } from '../audit';
import { newId } from '../db/new-id';
import { withoutNul } from '../clean-text';
import { documentsOf, documentsPointingTo, markStale, pagesPointedTo } from './dependents';
import { pageId } from './page-id';
import { appendLog, beginLog } from './publication-log';
import type { Inside } from './publish-inside';
import type { WithdrawRefusal } from './refusals';
import type { PageRef } from './tables';
import { removePages } from './write-pages';

export interface WithdrawRequest {
  readonly kind: ContentKind;
  readonly id: string;
  readonly reason: WithdrawalReason;
  /** In the office's own words. */
  readonly explanation: string;
  readonly standing: OldTextStanding;
  readonly replacement?: PageRef | undefined;
  readonly actor: string;
}

export type WithdrawOutcome =
  | { readonly state: 'withdrawn'; readonly id: string; readonly logSequence: number }
  | { readonly state: 'refused'; readonly refusal: WithdrawRefusal };

const refused = (refusal: WithdrawRefusal): WithdrawOutcome => ({ state: 'refused', refusal });

/** The document whose own page this is, while that page is shown. */
const findShown = ({ trx }: Inside, page: string) =>
  trx
    .selectFrom('published')
    .innerJoin('documents', 'documents.id', 'published.document_id')
    .select(['documents.id', 'documents.kind', 'documents.public_id', 'published.edition'])
    .where('published.id', '=', page)
    .where('published.state', '=', 'shown')
    .executeTakeFirst();

const isShown = async ({ trx }: Inside, page: string): Promise<boolean> => {
  const row = await trx.selectFrom('published').select('state').where('id', '=', page).executeTakeFirst();
  return row?.state === 'shown';
};

const hashOf = async ({ trx }: Inside, documentId: string, edition: number): Promise<string> => {
  const row = await trx
    .selectFrom('editions')
    .select('content_hash')
    .where('document_id', '=', documentId)
    .where('number', '=', edition)
    .executeTakeFirstOrThrow();
  return row.content_hash;
};

/** What the public log says of it; the office's own words stay out of what can never be changed. */
const loggedDetail = ({ reason, standing }: WithdrawRequest, replacement: string | null): string =>
  JSON.stringify({ reason, standing, ...(replacement === null ? {} : { replacement }) });

async function takeAway(inside: Inside, documentId: string, withdrawalId: string): Promise<string[]> {
  const { trx, at, look, written } = inside;
  const titles = await trx
    .selectFrom('published')
    .innerJoin('rendered', 'rendered.id', 'published.id')
    .select(['published.id', 'rendered.title'])
    .where('published.document_id', '=', documentId)
    .where('published.state', '=', 'shown')
    .execute();
  for (const { id, title } of titles)
    await trx.insertInto('withdrawn_pages').values({ withdrawal_id: withdrawalId, page: id, title }).execute();
  const changes = await removePages(trx, [], documentId);
  const pages = changes.map(({ id }) => id);
  for (const page of pages) look.forget(page);
  written.changed = true;
  const stale = new Set([
    ...(await documentsPointingTo(trx, pages)),
    ...(await documentsOf(trx, await pagesPointedTo(trx, documentId))),
  ]);
  stale.delete(documentId);
  await markStale(trx, [...stale], at);
  if (stale.size > 0) written.stale = true;
  return pages;
}

/**
 * Takes a document back (撤回), in the transaction that is open: its addresses stay and say why, what the old text is worth
 * and what stands in its place; lists, search and pages that showed it no longer do.
 */
export async function withdrawInside(inside: Inside, request: WithdrawRequest): Promise<WithdrawOutcome> {
  const { trx, at } = inside;
  const { kind, id, reason, standing, replacement, actor } = request;
  const explanation = withoutNul(request.explanation).trim();
  const said = checkWithdrawing({ reason, explanation, standing, hasReplacement: replacement !== undefined });
  if (!said.ok) return refused(said.refusal);
  const page = pageId(kind, id);
  const document = await findShown(inside, page);
  if (!document) return refused({ code: 'withdrawal.not-shown', field: 'id' });
  // A question has its address from its issue: it is corrected there.
  if (pageId(document.kind, document.public_id) !== page) return refused({ code: 'withdrawal.part', field: 'id' });
  const inPlace = replacement === undefined ? null : pageId(replacement.kind, replacement.id);
  if (inPlace !== null && (inPlace === page || !(await isShown(inside, inPlace))))
    return refused({ code: 'withdrawal.replacement', field: 'replacement' });

  await beginLog(trx, at);
  const logSequence = await appendLog(trx, at, {
    action: 'withdrawn',
    page,
    edition: document.edition,
    content_hash: await hashOf(inside, document.id, document.edition),
    detail: loggedDetail(request, inPlace),
  });
  const withdrawalId = newId(at);
  const withdrawal = { reason, explanation, standing, replacement: inPlace, withdrawn_by: actor, ended_at: null };
  await trx
    .insertInto('withdrawals')
    .values({
      id: withdrawalId,
      document_id: document.id,
      page,
      ...withdrawal,
      withdrawn_at: at.toISOString(),
      log_sequence: logSequence,
    })
    .execute();
  const pages = await takeAway(inside, document.id, withdrawalId);
  const detail = { reason, standing, edition: document.edition, pages: pages.length };
  await writeAudit(trx, { now: at, actor, action: 'withdraw', subject: page, detail });
  return { state: 'withdrawn', id: withdrawalId, logSequence };
}
