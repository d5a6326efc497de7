import type { CitedClauses } from '../../../contract/clause';
import type { PolicySummary, Validity } from '../../../contract/policy';
import { Box } from '../../ui/primitives/box';
import { validityWarning } from '../../ui/validity';

interface NotesProps {
  /** The documents that are explained; the first is the main one and speaks for itself in its bar. */
  readonly policies: readonly PolicySummary[];
  readonly cited: CitedClauses;
}

/** Every document but the main one that the page rests on and that does not apply today, each once. */
function othersNotInForce({ policies, cited }: NotesProps): readonly { title: string; validity: Validity }[] {
  const all = new Map(policies.map(({ id, title, validity }) => [id, { title, validity }]));
  for (const { policyId, policyTitle, validity } of Object.values(cited))
    if (!all.has(policyId)) all.set(policyId, { title: policyTitle, validity });
  const main = policies[0]?.id;
  return [...all]
    .filter(([id, { validity }]) => id !== main && validityWarning(validity) !== null)
    .map(([, document]) => document);
}

/** 有效/废止: says so at once when anything else that the page rests on does not apply today. */
export function ValidityNotes(props: NotesProps) {
  const others = othersNotInForce(props);
  if (others.length === 0) return null;
  return (
    <Box as="ul" className="card warning stack-small" label="文中提到的、现在不适用的文件">
      {others.map(({ title, validity }) => (
        <Box as="li" key={title}>
          {`文中还提到《${title}》。${validityWarning(validity) ?? ''}`}
        </Box>
      ))}
    </Box>
  );
}
