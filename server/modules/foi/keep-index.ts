import { civilDateOf } from '../../../domain/calendar';
import type { FoiActionDeps } from './deps';
import { calendarHash, reindex } from './case-index';
import { openMatter } from './matter';
import { hashesOf } from './search-hashes';
import { openApplicant } from './sealed';
import { findById } from './store';

const PAGE = 200;

/** Fills what rows of the first slice lack, and brings one case up to date. */
const refresh = (deps: FoiActionDeps, id: string): Promise<void> =>
  deps.store.write(async (trx) => {
    await deps.store.lockRow(trx, 'foi_requests', id);
    const row = await findById(trx, id);
    if (!row) return;
    if (row.name_hash === null || row.words_hash === null) {
      const { title, description } = openMatter(deps.cipher, row);
      const hashes = hashesOf(deps.keyedHash, openApplicant(deps.cipher, row).name, title, description);
      await trx.updateTable('foi_requests').set(hashes).where('id', '=', id).execute();
    }
    await reindex(trx, id, deps.calendar, deps.clock.now());
  });

/** Cases whose index is missing, rests on other holiday notices, or may be changed by time alone today. */
const stale = async ({ store, calendar }: FoiActionDeps, today: string): Promise<string[]> => {
  const rows = await store.read
    .selectFrom('foi_requests as request')
    .leftJoin('foi_case_index as known', 'known.request_id', 'request.id')
    .select('request.id')
    .where((eb) =>
      eb.or([
        eb('known.request_id', 'is', null),
        eb('request.name_hash', 'is', null),
        eb('known.recheck_on', '<=', today),
        eb.and([eb('known.ended', '=', 0), eb('known.calendar_hash', '!=', calendarHash(calendar))]),
      ]),
    )
    .orderBy('request.id')
    .limit(PAGE)
    .execute();
  return rows.map(({ id }) => id);
};

/**
 * Keeps the index of cases as the day and the calendar have it: what is asked for first on a day does the work, and what is
 * asked for meanwhile waits for it.
 */
export const keepIndex = (deps: FoiActionDeps): (() => Promise<void>) => {
  let day = '';
  let under: Promise<void> | undefined;
  const work = async (today: string): Promise<void> => {
    for (;;) {
      const ids = await stale(deps, today);
      if (ids.length === 0) break;
      await Promise.all(ids.map((id) => refresh(deps, id)));
      if (ids.length < PAGE) break;
    }
    day = today;
  };
  return () => {
    const today = civilDateOf(deps.clock.now());
    if (today === day) return Promise.resolve();
    under ??= work(today).finally(() => {
      under = undefined;
    });
    return under;
  };
};
