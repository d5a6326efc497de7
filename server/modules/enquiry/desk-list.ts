import type { DeskEnquiries, DeskEnquiryQuery } from '../../../contract/enquiry-desk';
import { groupAlike } from '../../../domain/enquiry';
import type { StaffActor } from '../../platform/auth/staff-gate';
import type { EnquiryDeskDeps } from './deps';
import { countViews, isOldestFirst, readRows } from './list-queries';
import { around, presented } from './present';
import { scopeOf } from './scope';
import type { EnquiryRow } from './store';

const PAGE = 30;
/** Of the questions that wait, so many of the oldest are compared; those behind them stand alone. */
const COMPARED = 1_000;

interface RowGroup {
  readonly first: EnquiryRow;
  readonly others: readonly EnquiryRow[];
}

const alone = (first: EnquiryRow): RowGroup => ({ first, others: [] });

const comparable = (row: EnquiryRow) => ({
  row,
  id: row.id,
  text: row.question,
  subject: row.about_id === null ? null : `${row.about_kind}/${row.about_id}`,
});

const grouped = (rows: readonly EnquiryRow[]): RowGroup[] =>
  groupAlike(rows.map(comparable)).map(({ first, others }) => ({
    first: first.row,
    others: others.map(({ row }) => row),
  }));

/**
 * A page of the list. Questions that wait come with those that ask the same: one answer can serve them all. A group stands
 * where the oldest of it stands, and its others nowhere else.
 */
export async function deskEnquiries(
  deps: EnquiryDeskDeps,
  actor: StaffActor,
  { view = 'open', department, words = '', cursor }: DeskEnquiryQuery,
): Promise<DeskEnquiries> {
  const { read } = deps.store;
  const within = { scope: scopeOf(actor), department, words };
  const wanted = { view, reader: actor.id, within };
  const groups: RowGroup[] = [];
  let after = cursor;
  if (isOldestFirst(view)) {
    const compared = await readRows(read, wanted, { after: undefined, limit: COMPARED });
    groups.push(...grouped(compared).filter(({ first }) => cursor === undefined || first.id > cursor));
    const last = compared.at(-1)?.id;
    if (last !== undefined && (after === undefined || after < last)) after = last;
  }
  const lacking = PAGE + 1 - groups.length;
  if (lacking > 0) groups.push(...(await readRows(read, wanted, { after, limit: lacking })).map(alone));
  const shown = groups.slice(0, PAGE);
  const about = await around(
    deps,
    actor,
    shown.flatMap(({ first, others }) => [first, ...others]),
  );
  return {
    items: shown.map(({ first, others }) => ({
      first: presented(first, about),
      others: others.map((row) => presented(row, about)),
    })),
    nextCursor: groups.length > PAGE ? (shown.at(-1)?.first.id ?? null) : null,
    counts: await countViews(read, within, actor.id),
  };
}
