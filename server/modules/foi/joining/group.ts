import type { DeskCase } from '../../../../contract/foi-desk';
import { earliestDueOn, leadOf } from '../../../../domain/foi';
import type { DeskDeps } from '../desk-deps';
import { masked } from '../present';
import { openApplicant } from '../sealed';
import { joinedCases, standingsOf } from './members';
import { openReason, rowsAround } from './store';

/** The cases that are handled together with one, the lead first and then as they were received. */
export const groupOf = async (deps: DeskDeps, caseId: string): Promise<DeskCase['joined']> => {
  const { store, cipher } = deps;
  const rows = await rowsAround(store.read, [caseId]);
  if (rows.length < 2) return null;
  const standings = await standingsOf(
    deps,
    store.read,
    rows.map(({ id }) => id),
  );
  const members = joinedCases(rows, standings);
  const lead = leadOf(members).id;
  const first = (id: string): number => (id === lead ? 0 : 1);
  const cases = [...members].sort(
    (a, b) => first(a.id) - first(b.id) || (`${a.receivedOn} ${a.number}` < `${b.receivedOn} ${b.number}` ? -1 : 1),
  );
  return {
    lead,
    earliestDueOn: earliestDueOn(members),
    cases: cases.flatMap(({ id, number, progress }) => {
      const row = rows.find((each) => each.id === id);
      const standing = standings.get(id);
      if (!row || !standing) return [];
      const { view, request, sequence } = standing;
      return [
        {
          id,
          number,
          applicant: masked(openApplicant(cipher, request)).name,
          state: view.state,
          ended: progress === 'ended',
          receivedOn: view.receivedOn,
          replyDueOn: view.replyDueOn,
          sequence,
          reason: openReason(cipher, row),
          joinedBy: row.joined_by_name,
          joinedAt: row.joined_at,
        },
      ];
    }),
  };
};
