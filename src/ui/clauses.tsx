import { useState } from 'react';
import type { CitedClauses, ClauseRef } from '../../contract/clause';
import { toContent } from '../routes';
import { Box } from './primitives/box';
import { Link } from './primitives/link';
import { Tap } from './primitives/tap';
import { Text } from './primitives/text';
import { validityWarning } from './validity';

/** The clauses a claim rests on. A tap opens the clause in place. */
export function Clauses({
  refs,
  cited,
}: {
  readonly refs: readonly ClauseRef[] | undefined;
  readonly cited: CitedClauses;
}) {
  const [opened, setOpened] = useState<string | null>(null);
  if (refs === undefined || refs.length === 0) return null;
  const clauses = refs.flatMap((ref) => {
    const key = `${ref.policyId}#${ref.anchor}`;
    const clause = cited[key];
    return clause ? [{ key, ...clause }] : [];
  });
  const shown = clauses.find(({ key }) => key === opened);
  return (
    <Box>
      <Box className="clauses">
        {clauses.map(({ key, label, policyTitle }) => (
          <Tap
            key={key}
            className="clause"
            label={`依据：${policyTitle} ${label}`}
            expanded={key === opened}
            onTap={() => setOpened(key === opened ? null : key)}
          >
            <Text className="clause-name">{label}</Text>
          </Tap>
        ))}
      </Box>
      {shown === undefined ? null : (
        <Box className="clause-open" role="note" label={`${shown.policyTitle} ${shown.label} 原文`}>
          <Box className="meta">{`${shown.policyTitle} ${shown.label}`}</Box>
          {validityWarning(shown.validity) === null ? null : (
            <Box className="tag seal">{validityWarning(shown.validity)}</Box>
          )}
          <Box className="clause-text">{shown.text}</Box>
          <Link className="plain" to={toContent('policies', shown.policyId, shown.anchor)}>
            看全文
          </Link>
        </Box>
      )}
    </Box>
  );
}
