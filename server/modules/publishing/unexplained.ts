import type { UnexplainedList, UnexplainedPolicy } from '../../../contract/manuscript';
import { civilDateOf } from '../../../domain/calendar';
import { explainerDuty } from '../../../domain/publishing';
import type { Store } from '../../platform/db/store';
import { cursorOf, PER_PAGE, partsOfCursor } from './lists';
import type { ViewDeps } from './present';
import { settingsOf } from './store';

/** Explainers that rest on these policies, by the policy's page. */
async function explainersOf({ store }: ViewDeps, pages: readonly string[]) {
  if (pages.length === 0) return [];
  return store.read
    .selectFrom('links')
    .innerJoin('published', 'published.id', 'links.from_page')
    .innerJoin('rendered', 'rendered.id', 'links.from_page')
    .where('links.to_page', 'in', pages)
    .where('links.role', '=', 'rests-on')
    .where('published.kind', '=', 'explainers')
    .where('published.state', '=', 'shown')
    .select(['links.to_page', 'published.public_id', 'published.sort_key', 'rendered.title'])
    .execute();
}

const DAY = /^\d{4}-\d{2}-\d{2}/;
const dayOf = (sortKey: string): string | null => DAY.exec(sortKey)?.[0] ?? null;

type PolicyLine = Awaited<ReturnType<typeof policiesAfter>>[number];
type Explaining = Awaited<ReturnType<typeof explainersOf>>[number];

const AT_ONCE = 100;

/** Published policies, the newest first, after a place in that order. */
const policiesAfter = (db: Store['read'], [key, id]: readonly string[] = []) => {
  let query = db
    .selectFrom('published')
    .innerJoin('rendered', 'rendered.id', 'published.id')
    .leftJoin('manuscripts', (join) =>
      join.onRef('manuscripts.public_id', '=', 'published.public_id').on('manuscripts.kind', '=', 'policies'),
    )
    .where('published.kind', '=', 'policies')
    .where('published.state', '=', 'shown')
    .select(['published.id', 'published.public_id', 'published.sort_key', 'rendered.title'])
    .select('manuscripts.no_explainer_reason');
  if (key !== undefined && id !== undefined)
    query = query.where((row) =>
      row.or([
        row('published.sort_key', '<', key),
        row.and([row('published.sort_key', '=', key), row('published.id', '<', id)]),
      ]),
    );
  return query.orderBy('published.sort_key', 'desc').orderBy('published.id', 'desc').limit(AT_ONCE).execute();
};

/** The line of a policy that lacks its explainer, or got it late; null where it is in order. */
function unexplained(
  { id, public_id: publicId, title, sort_key, no_explainer_reason }: PolicyLine,
  explaining: readonly Explaining[],
  limits: Parameters<typeof explainerDuty>[2],
): UnexplainedPolicy | null {
  const own = explaining
    .filter(({ to_page }) => to_page === id)
    .flatMap((each) => {
      const publishedOn = dayOf(each.sort_key);
      return publishedOn === null ? [] : [{ publicId: each.public_id, title: each.title, publishedOn }];
    })
    .sort((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1));
  const publishedOn = dayOf(sort_key);
  const { fault, due } = explainerDuty(
    publishedOn,
    own.map((each) => each.publishedOn),
    limits,
  );
  if (fault === null) return null;
  const told = { publicId, title, publishedOn, fault, dueOn: due?.dueOn ?? null, explainer: own[0] ?? null };
  return { ...told, reason: no_explainer_reason ?? '', phase: due?.phase ?? 'open' };
}

/**
 * Published policies without an explainer, or with one that came late, the newest first.
 *
 * @source 国办发〔2016〕80号
 */
export async function listUnexplained(
  deps: ViewDeps,
  { limit = PER_PAGE, cursor }: { readonly limit?: number; readonly cursor?: string },
): Promise<UnexplainedList | null> {
  const after = partsOfCursor(cursor, 2);
  if (after === null) return null;
  const { store, clock, calendar } = deps;
  const { explainerDays, dueSoonDays } = await settingsOf(store.read);
  const limits = { explainerDays, dueSoonDays, today: civilDateOf(clock.now()), calendar };
  const items: UnexplainedList['items'] = [];
  let place = after ?? undefined;
  for (;;) {
    const rows = await policiesAfter(store.read, place);
    const explaining = await explainersOf(
      deps,
      rows.map((row) => row.id),
    );
    for (const row of rows) {
      place = [row.sort_key, row.id];
      const item = unexplained(row, explaining, limits);
      if (item) items.push(item);
      if (items.length === limit) return { items, nextCursor: cursorOf(row.sort_key, row.id) };
    }
    if (rows.length < AT_ONCE) return { items, nextCursor: null };
  }
}
