import type { DeskFilters } from '../../../contract/foi-queue';
import type { DeskMoved } from '../../../contract/foi-moved';
import { ok, type Result } from '../../../domain/result';
import { writeAudit } from '../../platform/audit';
import type { StaffActor } from '../../platform/auth/staff-gate';
import type { DeskDeps } from './desk-deps';

const MOVED = 500;

/** Open cases whose last day to reply is another since a holiday notice came, newest first. @source 条例第三十三条 */
export const moved = async ({ store, keepIndex }: DeskDeps): Promise<Result<DeskMoved>> => {
  await keepIndex();
  const rows = await store.read
    .selectFrom('foi_moved as moved')
    .innerJoin('foi_requests as request', 'request.id', 'moved.request_id')
    .innerJoin('foi_case_index as known', 'known.request_id', 'moved.request_id')
    .select(['request.id', 'request.number', 'moved.old_due_on', 'moved.new_due_on', 'moved.at'])
    .where('known.ended', '=', 0)
    .orderBy('moved.id', 'desc')
    .limit(MOVED)
    .execute();
  // A second notice moves a case again: it is one case, and its newest move counts.
  const newest = rows.filter(({ id }, index) => rows.findIndex((each) => each.id === id) === index);
  return ok({
    items: newest.map(({ id, number, old_due_on, new_due_on, at }) => ({
      id,
      number,
      oldDueOn: old_due_on,
      newDueOn: new_due_on,
      at,
    })),
  });
};

export const keptFilters = async ({ store }: DeskDeps, actor: StaffActor): Promise<Result<DeskFilters>> => {
  const row = await store.read.selectFrom('foi_filters').selectAll().where('id', '=', actor.id).executeTakeFirst();
  return ok(row ? (JSON.parse(row.filters) as DeskFilters) : { filters: [] });
};

/** Keeps them without the words that were searched for: a name stands in no kept filter. */
export const keepFilters = async (
  { store, clock }: DeskDeps,
  actor: StaffActor,
  { filters }: DeskFilters,
): Promise<Result<DeskFilters>> => {
  const kept: DeskFilters = {
    filters: filters.map(({ name, query: { words: _, ...query } }) => ({ name, query })),
  };
  await store.write(async (trx) => {
    const text = JSON.stringify(kept);
    await trx
      .insertInto('foi_filters')
      .values({ id: actor.id, filters: text })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ filters: text }))
      .execute();
    await writeAudit(trx, { now: clock.now(), actor: actor.id, action: 'foi.keep-filters', subject: 'foi' });
  });
  return ok(kept);
};
