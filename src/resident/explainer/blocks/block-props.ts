import type { CitedClauses } from '../../../../contract/clause';
import type { BlockOf, ExplainerBlock } from '../../../../contract/explainer-block';

export interface BlockProps<K extends ExplainerBlock['kind']> {
  readonly block: BlockOf<K>;
  /** The clauses that the page cites. */
  readonly cited: CitedClauses;
}
