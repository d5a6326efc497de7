import { useState } from 'react';
import type { CitedClause, CitedClauses, ClauseRef } from '../../contract/clause';
import { toContent } from '../routes';
import { Box } from './primitives/box';
import { Link } from './primitives/link';
import { Tap } from './primitives/tap';
import { Text } from './primitives/text';
import { validityWarning } from './validity';

type Refs = readonly ClauseRef[] | undefined;

const keyOf = ({ policyId, anchor }: ClauseRef): string => `${policyId}#${anchor}`;

/** The clauses a claim rests on. A tap opens the clause in place. */
export function Clauses({ refs, cited }: { readonly refs: Refs; readonly cited: CitedClauses }) {
  const opened = useOpenedClause();
  if (refs === undefined || refs.length === 0) return null;
  return (
    <Box>
      <ClauseChips refs={refs} cited={cited} place="" opened={opened} />
      <OpenedClause refs={refs} cited={cited} place="" opened={opened} />
    </Box>
  );
}

/** Which clause of a group of claims is open; at most one. */
export interface OpenedClauseState {
  readonly key: string | null;
  readonly toggle: (key: string) => void;
}

export function useOpenedClause(): OpenedClauseState {
  const [key, setKey] = useState<string | null>(null);
  return { key, toggle: (tapped) => setKey(tapped === key ? null : tapped) };
}

interface GroupProps {
  readonly refs: Refs;
  readonly cited: CitedClauses;
  /** Tells claims of one group apart that cite the same clause. */
  readonly place: string;
  readonly opened: OpenedClauseState;
}

/** The names of the clauses, for claims that stand too narrow to open one beneath themselves. */
export function ClauseChips({ refs, cited, place, opened }: GroupProps) {
  const found = (refs ?? []).filter((ref) => cited[keyOf(ref)] !== undefined);
  if (found.length === 0) return null;
  return (
    <Box className="clauses">
      {found.map((ref) => {
        const { policyTitle, label } = cited[keyOf(ref)] as CitedClause;
        const key = place + keyOf(ref);
        return (
          <Tap
            key={key}
            className="clause"
            label={`依据：${policyTitle} ${label}`}
            expanded={key === opened.key}
            onTap={() => opened.toggle(key)}
          >
            <Text className="clause-name">{label}</Text>
          </Tap>
        );
      })}
    </Box>
  );
}

/** The clause that is open, if it is one of these. */
export function OpenedClause({ refs, cited, place, opened }: GroupProps) {
  const ref = (refs ?? []).find((candidate) => place + keyOf(candidate) === opened.key);
  const shown = ref === undefined ? undefined : cited[keyOf(ref)];
  if (shown === undefined) return null;
  return (
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
  );
}
