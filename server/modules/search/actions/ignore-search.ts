import type { IgnoredSearch } from '../../../../contract/search-desk';
import { writeAudit } from '../../../platform/audit';
import { withoutNul } from '../../../platform/clean-text';
import type { Clock } from '../../../platform/clock';
import type { Store } from '../../../platform/db/store';
import { putAside, takeBack } from '../log-store';

/** Leaves a search out of what was not found and of the hot ones, or takes it back in. */
export const ignoreSearch = (
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  given: IgnoredSearch,
  actor: string,
): Promise<IgnoredSearch> =>
  store.write(async (trx) => {
    const { query, ignored } = withoutNul(given);
    const now = clock.now();
    const row = { query, ignored_at: now.toISOString(), ignored_by: actor };
    const changed = ignored ? await putAside(trx, row) : await takeBack(trx, query);
    const action = ignored ? 'search.ignore' : 'search.ignore-undo';
    if (changed) await writeAudit(trx, { now, actor, action, subject: 'search/unanswered', detail: { query } });
    return { query, ignored };
  });
