import type { ClauseRef } from '../../../contract/clause';
import type { ExplainerContent } from '../../../contract/explainer';
import type { ExplainerBlock } from '../../../contract/explainer-block';

/** A clause and where in the content it is cited. */
export interface FoundClause {
  readonly ref: ClauseRef;
  readonly field: string;
}

interface Claim {
  readonly clauses?: ClauseRef[] | undefined;
}

/** The parts of a block that carry clauses of their own. */
function claimsOf(block: ExplainerBlock): [name: string, claims: readonly Claim[]] {
  switch (block.kind) {
    case 'key-figures':
      return ['figures', block.figures];
    case 'audience':
      return ['groups', block.groups];
    case 'steps':
      return ['steps', block.steps];
    case 'before-after':
    case 'table':
      return ['rows', block.rows];
    case 'timeline':
      return ['entries', block.entries];
    default:
      return ['', []];
  }
}

const found = (claim: Claim, field: string): FoundClause[] =>
  (claim.clauses ?? []).map((ref, index) => ({ ref, field: `${field}.clauses.${index}` }));

/** Every clause an explainer cites, in reading order. */
export function clausesOf({ blocks, concernCheck }: ExplainerContent): FoundClause[] {
  const inBlocks = blocks.flatMap((block, at) => {
    const [name, claims] = claimsOf(block);
    const own: Claim = 'clauses' in block ? { clauses: block.clauses } : {};
    return [
      ...found(own, `blocks.${at}`),
      ...claims.flatMap((claim, index) => found(claim, `blocks.${at}.${name}.${index}`)),
    ];
  });
  const outcomes = concernCheck?.outcomes ?? [];
  return [...inBlocks, ...outcomes.flatMap((outcome, at) => found(outcome, `concernCheck.outcomes.${at}`))];
}
