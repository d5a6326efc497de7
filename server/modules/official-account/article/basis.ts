import type { CitedClauses, ClauseRef } from '../../../../contract/clause';
import { quiet, type Html } from './html';

/** 依据: what a claim rests on, as a reader calls it; nothing where it rests on nothing. */
export function basis(clauses: readonly ClauseRef[] | undefined, cited: CitedClauses): Html[] {
  const named = new Map<string, string[]>();
  for (const { policyId, anchor } of clauses ?? []) {
    const clause = cited[`${policyId}#${anchor}`];
    if (!clause) continue;
    const labels = named.get(clause.policyTitle) ?? [];
    if (clause.label !== '' && !labels.includes(clause.label)) labels.push(clause.label);
    named.set(clause.policyTitle, labels);
  }
  if (named.size === 0) return [];
  return [quiet(`依据：${[...named].map(([title, labels]) => `《${title}》${labels.join('、')}`).join('；')}`)];
}
