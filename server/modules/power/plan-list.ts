import { createHash } from 'node:crypto';
import type { Department } from '../../../contract/directory';
import type { PowerContent, PowerSummary } from '../../../contract/power';
import type { PowerImport } from '../../../contract/power-desk';
import { basesOf, lawName } from '../../../domain/power';
import {
  columnOfField,
  planPowers,
  POWER_COLUMNS,
  powerRowSentence,
  type PowerOutcome,
  type PowerPlan,
} from '../../../domain/power/import';
import type { Store } from '../../platform/db/store';
import { knownPowers, lawsNamed, readPowers } from './published-powers';
import type { PowerRow } from './read-list';

/** What a list would do to what is published. */
export interface ListPlan extends PowerPlan {
  readonly rows: readonly PowerRow[];
  /** Of rows and outcomes: another file, or another list in force, gives another one. */
  readonly digest: string;
}

export interface FaultyPower extends PowerRow {
  readonly problems: readonly { readonly column: string; readonly title: string }[];
}

export async function planList(
  db: Store['read'],
  rows: readonly PowerRow[],
  organs: readonly Department[],
): Promise<ListPlan> {
  const contents: readonly PowerContent[] = await readPowers(db);
  const written = rows.map(({ row }) => row);
  const laws = await lawsNamed(
    db,
    new Set(written.flatMap(({ basis }) => basesOf(basis).map(({ law }) => lawName(law)))),
  );
  const plan = planPowers(written, knownPowers(contents), { organs, laws });
  const digest = createHash('sha256')
    .update(JSON.stringify([rows, plan]))
    .digest('hex');
  return { ...plan, rows, digest };
}

/** The faulty rows of a plan, with what is wrong in words, column by column. */
export const faultyPowers = ({ rows, outcomes }: ListPlan): FaultyPower[] =>
  rows.flatMap((each, index) => {
    const outcome = outcomes[index];
    if (outcome?.outcome !== 'faulty') return [];
    const problems = outcome.faults.map(({ column, code }) => ({
      column: POWER_COLUMNS[column],
      title: powerRowSentence[code],
    }));
    return [{ ...each, problems }];
  });

/**
 * As the workbench is told it: every row is counted once.
 *
 * @param rest - what is left when some of it was published, and the plan for that; all of it when left out
 */
export function presentPlan(
  plan: ListPlan,
  published: readonly PowerSummary[],
  rest?: Pick<PowerImport, 'left' | 'plan'>,
): PowerImport {
  const count = (wanted: PowerOutcome['outcome']): number =>
    plan.outcomes.filter(({ outcome }) => outcome === wanted).length;
  const missing = new Set(plan.missing);
  return {
    rows: plan.rows.length,
    added: count('added'),
    updated: count('changed'),
    unchanged: count('unchanged'),
    faulty: count('faulty'),
    faults: faultyPowers(plan).map(({ line, row, problems }) => ({ line, name: row.name, problems: [...problems] })),
    changes: plan.outcomes.flatMap((each) =>
      each.outcome !== 'changed'
        ? []
        : [
            {
              code: each.item.code,
              name: each.item.name,
              columns: each.fields.map((field) => POWER_COLUMNS[columnOfField[field]]),
            },
          ],
    ),
    missing: published.filter(({ code }) => missing.has(code)),
    left: rest?.left ?? count('added') + count('changed'),
    plan: rest?.plan ?? plan.digest,
  };
}
