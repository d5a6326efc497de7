import { useCallback, useState } from 'react';
import type { Clause } from '../../../contract/clause';
import { SHOWS_PARTS, useEndReached } from '../../platform/gradual';
import { before, grown, windowAt, type ClauseWindow } from './clause-window';

interface WindowedClauses {
  readonly shown: readonly Clause[];
  readonly hasBefore: boolean;
  readonly hasAfter: boolean;
  readonly showBefore: () => void;
  readonly showAfter: () => void;
  /** Makes sure that a clause is on the screen. */
  readonly include: (anchor: string) => void;
}

/** The clauses on the screen: all of them in a browser, a few at a time in the mini-program. */
export function useClauseWindow(clauses: readonly Clause[], start: number): WindowedClauses {
  const [view, setView] = useState<ClauseWindow>(() =>
    SHOWS_PARTS ? windowAt(clauses, start) : { from: 0, to: clauses.length },
  );
  const showAfter = useCallback(() => setView((held) => grown(clauses, held)), [clauses]);
  useEndReached(showAfter);
  return {
    shown: clauses.slice(view.from, view.to),
    hasBefore: view.from > 0,
    hasAfter: view.to < clauses.length,
    showBefore: () => setView((held) => before(clauses, held)),
    showAfter,
    include: (anchor) => {
      const index = clauses.findIndex((clause) => clause.anchor === anchor);
      if (index < 0) return;
      setView((held) => (index >= held.from && index < held.to ? held : windowAt(clauses, index)));
    },
  };
}
