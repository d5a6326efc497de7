import { useCallback, useEffect, useRef, useState } from 'react';
import { EMPTY_DRAFT, forgetDraft, keepDraft, readDraft, type Draft } from './draft';

export interface DraftInHand {
  readonly draft: Draft;
  /** False until the device has been asked: the server's first screen knows nothing of it. */
  readonly ready: boolean;
  /** There was one on the device. */
  readonly restored: boolean;
  /** The device keeps it. */
  readonly kept: boolean;
  readonly change: (next: Partial<Draft>) => void;
  readonly clear: () => void;
}

/** The draft, written to the device at each keystroke. */
export function useDraft(): DraftInHand {
  const latest = useRef(EMPTY_DRAFT);
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [ready, setReady] = useState(false);
  const [restored, setRestored] = useState(false);
  const [kept, setKept] = useState(true);

  useEffect(() => {
    const found = readDraft();
    if (found) {
      latest.current = found;
      setDraft(found);
      setRestored(true);
    }
    setReady(true);
  }, []);

  const change = useCallback((next: Partial<Draft>) => {
    latest.current = { ...latest.current, ...next };
    setKept(keepDraft(latest.current));
    setDraft(latest.current);
  }, []);
  const clear = useCallback(() => {
    latest.current = EMPTY_DRAFT;
    forgetDraft();
    setDraft(EMPTY_DRAFT);
    setRestored(false);
  }, []);
  return { draft, ready, restored, kept, change, clear };
}
