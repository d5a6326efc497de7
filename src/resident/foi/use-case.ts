import { useCallback, useEffect, useState } from 'react';
import type { FoiCaseView, FoiLookup } from '../../../contract/foi';
import { now } from '../../platform/clock';
import { callApi, type ApiAnswer } from '../../platform/request';
import type { Answer } from '../../platform/answers';
import { noteView, type KeptCase } from './kept-cases';
import { noteSeen } from './news';

/** Number and code travel in the body, so that no address, log or history holds them. */
export const lookUp = (body: FoiLookup): Promise<ApiAnswer<FoiCaseView>> =>
  callApi<FoiCaseView>({ method: 'POST', path: '/api/foi/lookup', body });

export interface CaseInHand {
  readonly answer: Answer<FoiCaseView>;
  /** Shows the case as an answer to an act tells it. */
  readonly take: (view: FoiCaseView) => void;
  readonly refresh: () => void;
}

/** How a request stands now; as it stood when the network is away. */
export function useCase(known: KeptCase | null | undefined): CaseInHand {
  const [answer, setAnswer] = useState<Answer<FoiCaseView>>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  useEffect(() => {
    if (!known) return undefined;
    let wanted = true;
    const { number, code, view, fetchedAt } = known;
    setAnswer({ state: 'loading' });
    void lookUp({ number, code }).then((got) => {
      if (got.ok) noteView(number, got.data, now().toISOString());
      if (!wanted) return;
      if (got.ok) noteSeen(number);
      if (got.ok) setAnswer({ state: 'ready', data: got.data, asOf: null });
      else if (got.offline && view) setAnswer({ state: 'ready', data: view, asOf: fetchedAt ?? null });
      else setAnswer({ state: 'failed', problem: got.problem, retry });
    });
    return () => {
      wanted = false;
    };
  }, [known, attempt, retry]);
  const take = (view: FoiCaseView): void => {
    noteView(view.number, view, now().toISOString());
    noteSeen(view.number);
    setAnswer({ state: 'ready', data: view, asOf: null });
  };
  return { answer, take, refresh: retry };
}
