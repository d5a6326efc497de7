import { createHash } from 'node:crypto';
import type { ProposalContent, ProposalImport } from '../../../contract/proposal';
import type { CivilDate } from '../../../domain/calendar';
import {
  identityOfProposal,
  PROPOSAL_COLUMNS,
  proposalRowSentence,
  readProposals,
  type ProposalRowFault,
  type ReadProposal,
  type RowDirectory,
} from '../../../domain/proposal';
import type { Store } from '../../platform/db/store';
import { knownContents } from '../../platform/published/known-contents';
import { faultyRowsOf } from '../../platform/sheets/faulty-rows';
import type { SheetRow } from './sheets/read-sheet';

/** What a row of a list would do to what is published. */
export type RowOutcome =
  | { readonly outcome: 'added' | 'updated'; readonly content: ProposalContent }
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'faulty'; readonly faults: readonly ProposalRowFault[] };

export interface ListPlan {
  readonly rows: readonly SheetRow[];
  readonly outcomes: readonly RowOutcome[];
  /** Of rows and outcomes: another file, or something published meanwhile, gives another one. */
  readonly digest: string;
}

export type FaultyRow = SheetRow & { readonly faults: readonly ProposalRowFault[] };

const given = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

function contentOf(read: ReadProposal): ProposalContent {
  const { contactName, contactPhone, coHosts, topics, ...rest } = read;
  const contact =
    contactName === undefined && contactPhone === undefined
      ? undefined
      : { name: contactName ?? '', phone: contactPhone ?? '' };
  const sourceId = identityOfProposal(read);
  return given({ sourceId, ...rest, coHosts: [...coHosts], topics: [...topics], contact }) as ProposalContent;
}

/** The same text for the same content, in whatever order its fields were written. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

export async function planList(
  db: Store['read'],
  rows: readonly SheetRow[],
  directory: RowDirectory,
  today: CivilDate,
): Promise<ListPlan> {
  const read = readProposals(
    rows.map(({ row }) => row),
    directory,
    today,
  );
  const ids = read.flatMap(({ proposal }) => (proposal ? [identityOfProposal(proposal)] : []));
  const known = await knownContents(db, 'proposals', ids);
  const outcomes = read.map(({ proposal, faults }): RowOutcome => {
    if (!proposal) return { outcome: 'faulty', faults };
    const content = contentOf(proposal);
    const before = known.get(content.sourceId);
    if (before === undefined) return { outcome: 'added', content };
    return inOrder(before) === inOrder(content) ? { outcome: 'unchanged' } : { outcome: 'updated', content };
  });
  const digest = createHash('sha256')
    .update(JSON.stringify([rows, outcomes]))
    .digest('hex');
  return { rows, outcomes, digest };
}

/** The faulty rows of a plan, with what is wrong. */
export const faultyRows = ({ rows, outcomes }: ListPlan): FaultyRow[] => faultyRowsOf(rows, outcomes);

/** What is wrong with a row, in words, column by column. */
export const sentencesOf = (faults: readonly ProposalRowFault[]) =>
  faults.map(({ column, code }) => ({ column: PROPOSAL_COLUMNS[column], title: proposalRowSentence[code] }));

/** As the workbench is told it: every row is counted once. */
export function presentPlan(plan: ListPlan): ProposalImport {
  const count = (wanted: RowOutcome['outcome']): number =>
    plan.outcomes.filter(({ outcome }) => outcome === wanted).length;
  return {
    rows: plan.rows.length,
    added: count('added'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    faulty: count('faulty'),
    faults: faultyRows(plan).map(({ line, row, faults }) => ({
      line,
      name: row.title,
      problems: sentencesOf(faults),
    })),
    plan: plan.digest,
  };
}
