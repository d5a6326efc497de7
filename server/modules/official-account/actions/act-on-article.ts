import { actsOf, type ArticleAct, type ArticleState } from '../../../../domain/official-account';
import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import type { OfficialAccountDeps } from '../deps';
import type { OfficialAccountRefusal } from '../sentences';
import { changeArticle, findArticle } from '../store';
import type { OfficialArticleRow } from '../tables';
import { publishedEdition } from '../piece';

export type Step =
  | { readonly act: 'publish'; readonly version: number }
  | { readonly act: 'remove'; readonly version: number; readonly reason: string };

type Refused = OfficialAccountRefusal | undefined;

const objection = (row: OfficialArticleRow, step: Step, actor: StaffActor, edition: number | undefined): Refused => {
  if (row.version !== step.version) return { code: 'official-account.changed', field: 'version' };
  if (!actsOf(row.state).includes(step.act satisfies ArticleAct)) return { code: 'official-account.not-open' };
  if (step.act === 'remove')
    return step.reason.trim() === '' ? { code: 'official-account.reason-needed', field: 'reason' } : undefined;
  if (row.written_by === actor.id) return { code: 'official-account.own' };
  if (edition === undefined) return { code: 'official-account.not-published' };
  return edition === row.edition ? undefined : { code: 'official-account.edition', field: 'edition' };
};

/** A draft that the account never took is simply left; everything else is taken away there first. */
const removing = ({ state, draft_media_id: draft }: OfficialArticleRow): ArticleState =>
  state === 'failed' && draft === null ? 'removed' : 'removing';

const changesOf = (row: OfficialArticleRow, step: Step, actor: StaffActor, at: string): Partial<OfficialArticleRow> => {
  const asked = { problem: null, tries: 0, next_try_at: at, asked_at: null };
  if (step.act === 'publish')
    return { ...asked, state: 'submitting', published_by: actor.id, published_by_name: actor.name };
  return {
    ...asked,
    state: removing(row),
    removed_by: actor.id,
    removed_by_name: actor.name,
    removed_at: at,
    removal_reason: step.reason.trim(),
  };
};

/** 发布、撤下: asked for here, done by the account a little later. */
export async function actOnArticle(
  deps: OfficialAccountDeps,
  actor: StaffActor,
  id: string,
  step: Step,
): Promise<Result<OfficialArticleRow, OfficialAccountRefusal>> {
  const { store, clock, account } = deps;
  if (!account) return refuse({ code: 'official-account.not-connected' });
  const found = await findArticle(store.read, id);
  const edition = found && (await publishedEdition(deps, found.page));
  return store.write(async (trx): Promise<Result<OfficialArticleRow, OfficialAccountRefusal>> => {
    const now = clock.now();
    await store.lockRow(trx, 'official_articles', id);
    const row = await findArticle(trx, id);
    if (!row) return refuse({ code: 'official-account.unknown' });
    const refusal = objection(row, step, actor, edition);
    if (refusal) return refuse(refusal);
    const changed = await changeArticle(trx, row, now, changesOf(row, step, actor, now.toISOString()));
    const detail = {
      page: row.page,
      edition: row.edition,
      ...('reason' in step ? { reason: step.reason.trim() } : {}),
    };
    const subject = `official-account/${id}`;
    await writeAudit(trx, { now, actor: actor.id, action: `official-account.${step.act}`, subject, detail });
    return ok(changed);
  });
}
