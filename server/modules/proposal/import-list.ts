import type { ProposalImport } from '../../../contract/proposal';
import { civilDateOf } from '../../../domain/calendar';
import { ok, refuse, type Result } from '../../../domain/result';
import { writeAudit } from '../../platform/audit';
import type { StaffActor } from '../../platform/auth/staff-gate';
import type { ProposalDeps } from './deps';
import { planList, presentPlan, type ListPlan, type RowOutcome } from './plan';
import type { ProposalRefusal } from './sentences';
import type { SheetRow } from './sheets/read-sheet';

/** One transaction each: others are not kept waiting for a long list. */
const DOCUMENTS_AT_ONCE = 50;

export const plannedFor = async (
  { store, published, clock }: Pick<ProposalDeps, 'store' | 'published' | 'clock'>,
  rows: readonly SheetRow[],
): Promise<ListPlan> => planList(store.read, rows, await published.rows.directory(), civilDateOf(clock.now()));

/** Publishes what a plan adds or changes; a document that is turned back makes its row a faulty one, so none is lost. */
async function carryOut({ publisher }: ProposalDeps, plan: ListPlan, actor: string): Promise<ListPlan> {
  const outcomes: RowOutcome[] = [...plan.outcomes];
  const wanted = outcomes.flatMap((outcome, at) => ('content' in outcome ? [{ at, content: outcome.content }] : []));
  for (let from = 0; from < wanted.length; from += DOCUMENTS_AT_ONCE) {
    const batch = wanted.slice(from, from + DOCUMENTS_AT_ONCE);
    const told = await publisher.publishAll(batch.map(({ content }) => ({ kind: 'proposals', content, actor })));
    batch.forEach(({ at }, index) => {
      if (told[index]?.state === 'refused')
        outcomes[at] = { outcome: 'faulty', faults: [{ column: 'title', code: 'proposal.row.not-published' }] };
    });
  }
  return { ...plan, outcomes };
}

/** Publishes the rows of a list that are in order, exactly as they were previewed; the others are told and change nothing. */
export async function importList(
  deps: ProposalDeps,
  rows: readonly SheetRow[],
  actor: Pick<StaffActor, 'id'>,
  confirmed: string,
): Promise<Result<ProposalImport, ProposalRefusal>> {
  const plan = await plannedFor(deps, rows);
  if (plan.digest !== confirmed) return refuse({ code: 'proposal.import.changed-meanwhile' });
  const told = presentPlan(await carryOut(deps, plan, actor.id));
  const { added, updated, unchanged, faulty } = told;
  await deps.store.write((trx) =>
    writeAudit(trx, {
      now: deps.clock.now(),
      actor: actor.id,
      action: 'proposal.import',
      subject: 'proposals',
      detail: { added, updated, unchanged, faulty },
    }),
  );
  return ok(told);
}
