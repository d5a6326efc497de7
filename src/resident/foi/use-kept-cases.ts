import { useLayoutEffect, useState } from 'react';
import { now } from '../../platform/clock';
import { keptCases, noteView, onKeptCases, type KeptCase } from './kept-cases';
import { lookUp } from './use-case';

/** So many are looked up again when the list opens; older ones when they are opened. */
const REFRESHED = 8;

/** The requests on this device; how they stand is fetched in the background, one after another. */
export function useKeptCases(): { readonly cases: readonly KeptCase[]; readonly asked: boolean } {
  const [cases, setCases] = useState<readonly KeptCase[]>([]);
  const [asked, setAsked] = useState(false);
  // Before the first frame, so that nothing below moves when it is known what the device holds.
  useLayoutEffect(() => {
    let wanted = true;
    const refresh = async (): Promise<void> => {
      for (const { number, code } of keptCases().slice(0, REFRESHED)) {
        const got = await lookUp({ number, code });
        if (!wanted || (!got.ok && got.offline)) return;
        if (got.ok) noteView(number, got.data, now().toISOString());
      }
    };
    const stop = onKeptCases(() => setCases(keptCases()));
    setCases(keptCases());
    setAsked(true);
    void refresh();
    return () => {
      wanted = false;
      stop();
    };
  }, []);
  return { cases, asked };
}
