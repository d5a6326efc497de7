import {
  blockingFindings,
  partsOf,
  runChecks,
  type Part,
  type ReleaseFinding,
  type TextFacts,
} from '../../../domain/publishing';
import { civilDateOf } from '../../../domain/calendar';
import type { Store } from '../../platform/db/store';
import type { Examined } from '../../platform/publishing/examine';
import type { ActionDeps } from './deps';
import { rewrittenClauses } from './rewritten-clauses';
import { releasedTogether } from './group';
import { contentToRelease, type Piece } from './piece';
import { overridesOf } from './store';
import type { OverrideRow } from './tables';

/** All that is found out about a text by reading it. */
export interface Reading {
  readonly examined: Examined;
  readonly findings: readonly ReleaseFinding[];
  readonly overrides: readonly OverrideRow[];
  readonly parts: readonly Part[];
  readonly facts: TextFacts;
}

/** A policy that is released for the first time needs an explainer, or a reason why it has none. */
async function lacksExplainer(db: Store['read'], { row }: Piece): Promise<boolean> {
  if (row.kind !== 'policies' || row.no_explainer_reason.trim() !== '') return false;
  const named = await db
    .selectFrom('manuscript_explainers')
    .select('explainer_id')
    .where('policy_id', '=', row.id)
    .limit(1)
    .executeTakeFirst();
  return named === undefined;
}

export async function findingsOf(
  { checks }: Pick<ActionDeps, 'checks'>,
  db: Store['read'],
  piece: Pick<Piece, 'row' | 'content'>,
  now: Date,
): Promise<ReleaseFinding[]> {
  const found = [];
  for (const source of checks) found.push(...(await source(db)));
  const { row, content } = piece;
  const checked = runChecks(found, { kind: row.kind, content, today: civilDateOf(now) });
  return [...checked, ...(await rewrittenClauses(db, piece))];
}

/** Reads a text as the pipeline and the checks do, with what is released before it as if it were there. */
export async function readText(
  deps: Pick<ActionDeps, 'checks' | 'publisher'>,
  db: Store['read'],
  piece: Piece,
  now: Date,
): Promise<Reading> {
  const together = await releasedTogether(db, piece);
  const before = together.slice(0, together.indexOf(piece));
  const unpublished = (each: Piece) => ({ kind: each.row.kind, content: contentToRelease(each, now) });
  const examined = await deps.publisher.examine(db, unpublished(piece), before.map(unpublished));
  const findings = await findingsOf(deps, db, piece, now);
  const overrides = await overridesOf(db, piece.row.id);
  const parts = partsOf(piece.row.kind, piece.content);
  const facts = {
    parts: parts.map(({ id }) => id),
    issues: examined.refusals.length,
    blocking: blockingFindings(findings, overrides).length,
    lacksExplainer: await lacksExplainer(db, piece),
  };
  return { examined, findings, overrides, parts, facts };
}
