import { sql, type SelectQueryBuilder } from 'kysely';
import type { DeskEnquiryQuery, DeskEnquiryView } from '../../../contract/enquiry-desk';
import { ENQUIRY_STATES, type EnquiryState } from '../../../domain/enquiry';
import type { Store } from '../../platform/db/store';
import type { Tables } from '../../platform/db/tables';
import type { EnquiryRow } from './store';

type Db = Store['read'];

/** What is listed, whatever the state. */
export interface Within {
  readonly scope: 'all' | { readonly department: string };
  readonly department: DeskEnquiryQuery['department'];
  readonly words: string;
}

const OPEN: readonly EnquiryState[] = ['received', 'passed-on'];

/** Any character of a word stands for itself. */
const literal = (word: string): string => word.replace(/[\\%_]/g, '\\$&');

const narrowed = <O>(
  query: SelectQueryBuilder<Tables, 'enquiries', O>,
  { scope, department, words }: Within,
): SelectQueryBuilder<Tables, 'enquiries', O> => {
  let next = query;
  if (scope !== 'all') next = next.where('holder_id', '=', scope.department);
  if (department === 'none') next = next.where('holder_id', 'is', null);
  else if (department !== undefined) next = next.where('holder_id', '=', department);
  for (const word of words.toLowerCase().split(/\s+/).filter(Boolean))
    next = next.where(sql<boolean>`lower(question) LIKE ${`%${literal(word)}%`} ESCAPE '\\'`);
  return next;
};

const inView = <O>(
  query: SelectQueryBuilder<Tables, 'enquiries', O>,
  view: DeskEnquiryView,
  reader: string,
): SelectQueryBuilder<Tables, 'enquiries', O> => {
  if (view === 'all') return query;
  if (view === 'open') return query.where('state', 'in', OPEN);
  if (view === 'mine') return query.where('state', '=', 'claimed').where('claimed_by', '=', reader);
  return query.where('state', '=', view);
};

/** Whether it is work to be done: then the oldest comes first. */
export const isOldestFirst = (view: DeskEnquiryView): boolean =>
  view !== 'answered' && view !== 'closed' && view !== 'all';

interface Wanted {
  readonly view: DeskEnquiryView;
  readonly reader: string;
  readonly within: Within;
}

/** Rows in the order of the view. @param after - id of the last one that was read */
export const readRows = (
  db: Db,
  { view, reader, within }: Wanted,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<EnquiryRow[]> => {
  const oldest = isOldestFirst(view);
  let query = inView(narrowed(db.selectFrom('enquiries').selectAll(), within), view, reader);
  if (after !== undefined) query = query.where('id', oldest ? '>' : '<', after);
  return query
    .orderBy('id', oldest ? 'asc' : 'desc')
    .limit(limit)
    .execute();
};

/** How many there are in each view. */
export async function countViews(db: Db, within: Within, reader: string) {
  const rows = await narrowed(db.selectFrom('enquiries'), within)
    .select(({ fn }) => ['state', fn.countAll<number | string>().as('count')])
    .groupBy('state')
    .execute();
  const of = (state: EnquiryState): number => Number(rows.find((row) => row.state === state)?.count ?? 0);
  const mine = await inView(narrowed(db.selectFrom('enquiries'), within), 'mine', reader)
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  return {
    open: of('received') + of('passed-on'),
    mine: Number(mine.count),
    claimed: of('claimed'),
    'passed-on': of('passed-on'),
    answered: of('answered'),
    closed: of('closed'),
    all: ENQUIRY_STATES.reduce((sum, state) => sum + of(state), 0),
  };
}
