import { useEffect, useMemo, useState } from 'react';
import type { PolicyView } from '../../../contract/policy';
import { findClause } from '../../../domain/clause';
import { scrollToId } from '../../platform/scroll';
import { Box } from '../../ui/primitives/box';
import { Tap } from '../../ui/primitives/tap';
import { citationsByAnchor } from './citations';
import { ClauseLine } from './clause-line';
import { Contents } from './contents';
import { FindBox, FoundClauses } from './find-in-document';
import { anchorsUnder, outlineOf } from './outline';
import { useClauseWindow } from './use-clause-window';

const NOTHING = [] as const;

/** 正文: contents, search and clauses; opened at the clause that was asked for. */
export function DocumentText({ policy, clause }: { readonly policy: PolicyView; readonly clause: string }) {
  const { clauses, citedBy } = policy;
  const asked = clause === '' ? undefined : findClause(clauses, clause);
  const [wanted, setWanted] = useState(asked?.anchor ?? '');
  const [words, setWords] = useState('');
  const view = useClauseWindow(clauses, asked === undefined ? 0 : clauses.indexOf(asked));
  const citations = useMemo(() => citationsByAnchor(citedBy), [citedBy]);
  const marked = useMemo(() => (wanted === '' ? null : anchorsUnder(clauses, wanted)), [clauses, wanted]);
  const outline = useMemo(() => outlineOf(clauses), [clauses]);
  const [target, setTarget] = useState(asked?.anchor ?? '');

  useEffect(() => {
    if (target === '') return;
    scrollToId(target);
    setTarget('');
  }, [target]);

  const go = (anchor: string): void => {
    setWords('');
    view.include(anchor);
    setWanted(anchor);
    setTarget(anchor);
  };
  return (
    <>
      <Contents entries={outline} onGo={go} />
      <FindBox clauses={clauses} words={words} onWords={setWords} />
      {words.trim() !== '' ? (
        <FoundClauses clauses={clauses} words={words} onGo={go} />
      ) : (
        <Box as="article" className="card doc-body" label="正文">
          {view.hasBefore ? (
            <Tap className="button ghost small" onTap={view.showBefore}>
              看前面的条款
            </Tap>
          ) : null}
          {view.shown.map((each) => (
            <ClauseLine
              key={each.anchor}
              clause={each}
              wanted={marked?.has(each.anchor) ?? false}
              citations={citations.get(each.anchor) ?? NOTHING}
            />
          ))}
          {view.hasAfter ? (
            <Tap className="button ghost small" onTap={view.showAfter}>
              看后面的条款
            </Tap>
          ) : null}
        </Box>
      )}
    </>
  );
}
