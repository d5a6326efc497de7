import { clauseLabel, clauseText, findClause } from '../../../domain/clause';
import type { CitedClauses, ClauseRef } from '../../../contract/clause';
import type { PolicySummary, PolicyView } from '../../../contract/policy';
import type { ContentKind, ContentLink } from '../../../contract/primitives';
import type { RenderContext } from './render-context';

/** Stands where a clause was that a newer edition no longer has; its page says so instead of showing nothing. */
const CLAUSE_GONE = '这一条在现行文本中已经没有了，请打开文件查看最新内容。';

/** The clauses that a page cites, by `policyId#anchor`, so that each opens in place without another request. */
export async function citedClauses(refs: readonly ClauseRef[], context: RenderContext): Promise<CitedClauses> {
  const cited: CitedClauses = {};
  for (const { policyId, anchor } of refs) {
    const key = `${policyId}#${anchor}`;
    if (cited[key] !== undefined) continue;
    const policy = await context.view<PolicyView>('policies', policyId);
    if (policy === undefined) continue;
    const found = findClause(policy.clauses, anchor) !== undefined;
    cited[key] = {
      policyId,
      anchor,
      label: found ? clauseLabel(policy.clauses, anchor) : '',
      policyTitle: policy.title,
      text: found ? clauseText(policy.clauses, anchor) : CLAUSE_GONE,
      validity: policy.validity,
    };
  }
  return cited;
}

/** The documents a page rests on, as they stand in lists. */
export async function policySummaries(ids: readonly string[], context: RenderContext): Promise<PolicySummary[]> {
  const summaries: PolicySummary[] = [];
  for (const id of ids) {
    const summary = await context.summary<PolicySummary>('policies', id);
    if (summary) summaries.push(summary);
  }
  return summaries;
}

const RELATED_AT_MOST = 12;

/** Other pages of these kinds that rest on one of the same documents, newest first for each document. */
export async function sharingPolicies(
  policies: readonly string[],
  kinds: readonly ContentKind[],
  context: RenderContext,
): Promise<ContentLink[]> {
  const related = new Map<string, ContentLink>();
  for (const policy of policies) {
    for (const { kind, id, title, role } of await context.linksTo('policies', policy)) {
      const isOwn = `${kind}/${id}` === context.id;
      if (role === 'rests-on' && !isOwn && kinds.includes(kind)) related.set(`${kind}/${id}`, { kind, id, title });
      if (related.size === RELATED_AT_MOST) return [...related.values()];
    }
  }
  return [...related.values()];
}
