import { caseAt, type CaseView } from '../../../../domain/foi/case';
import { progressOf, type JoinedCase } from '../../../../domain/foi';
import type { Store } from '../../../platform/db/store';
import { dayFor } from '../case-index';
import type { FoiActionDeps } from '../deps';
import { caseEvents, type FoiEventRow, type FoiRequestRow } from '../store';
import type { JoinedRow } from './store';

/** A case as it stands today. */
export interface Standing {
  readonly request: FoiRequestRow;
  readonly view: CaseView;
  readonly sequence: number;
}

/** Some cases as they stand today, by id. */
export const standingsOf = async (
  { calendar, clock }: Pick<FoiActionDeps, 'calendar' | 'clock'>,
  db: Store['read'],
  ids: readonly string[],
): Promise<ReadonlyMap<string, Standing>> => {
  if (ids.length === 0) return new Map();
  const requests = await db.selectFrom('foi_requests').selectAll().where('id', 'in', ids).execute();
  const rows = await db
    .selectFrom('foi_events')
    .selectAll()
    .where('request_id', 'in', ids)
    .orderBy('sequence')
    .execute();
  const happened = new Map<string, FoiEventRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) happened.get(row.request_id)?.push(row);
  return new Map(
    requests.map((request) => {
      const events = caseEvents(happened.get(request.id) ?? []);
      const view = caseAt(events, calendar, dayFor(events, clock.now()));
      return [request.id, { request, view, sequence: events.length }];
    }),
  );
};

/** A case of a group as the rules know it. */
export const joinedCase = (row: JoinedRow, { request, view }: Standing): JoinedCase => ({
  id: row.id,
  isNamedLead: row.named_lead === 1,
  progress: progressOf(view.facts),
  receivedOn: view.receivedOn ?? view.facts.submittedOn,
  number: request.number,
  replyDueOn: view.replyDueOn,
});

/** The cases of a group as the rules know them. */
export const joinedCases = (rows: readonly JoinedRow[], standings: ReadonlyMap<string, Standing>): JoinedCase[] =>
  rows.flatMap((row) => {
    const standing = standings.get(row.id);
    return standing ? [joinedCase(row, standing)] : [];
  });
